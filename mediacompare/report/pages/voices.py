"""Who is named, who is given words, and how they are introduced: people in rows, outlets in columns."""
from __future__ import annotations

from typing import Any

from mediacompare.annotate.quotes.reading.roles import titles
from mediacompare.display import capital, count_of, listed, number, spelled
from mediacompare.findings import Headline
from mediacompare.model import Comparison, Span
from mediacompare.report.blocks import Block, Cell, Column, Heading, Page, Row, Run, Table, text
from mediacompare.report.pages._shared import cell, heading_row, headline, note, sentences, table_of
from mediacompare.report.refs import Refs

ORDER = 14
_PEOPLE, _INTRODUCED, _COLUMNS, _UNNAMED, _LOADED = 18, 8, 4, 6, 14
_FEW = 4
"""Fewer words whose speaker is only inferred are often no speech at all."""
_HOUSE_STYLE = frozenset("house senate u.s us majority minority the of".split())
_OTHERS = "role not told"

Rows = list[dict[str, Any]]


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when nobody is named in full, or there is one article only."""
    found = table_of(comparison, "voices")
    if found is None or len(comparison.event.coverage) < 2:
        return None
    people: dict[str, Rows] = {}
    for row in found.records():
        people.setdefault(row["person"], []).append(row)
    outlets = [annotated.article.id for annotated in comparison.event.coverage]
    shown = _worth_showing(people, len(outlets))
    if not shown:
        return None
    said = headline("voices", comparison, Headline(_headline(people), "", ""))
    standfirst = said.standfirst or (
        "A number counts the person’s words inside quotation marks, ¶ is the paragraph of the first; “named” is "
        "printed by name but not quoted; – is not named at all.")
    blocks: list[Block] = [_table(shown, outlets, refs)]
    if len(people) > len(shown):
        rest = number(len(people) - len(shown))
        blocks.append(note("Not shown.", f"{rest} more people are named; they are in the table of voices."))
    blocks += _introductions(people, outlets, refs)
    blocks += _unnamed(comparison, refs)
    blocks += _wording(comparison, refs)
    blocks.append(note("Reading the tables.", "Groups follow the words with which the articles introduce a person. "
                       "People who share a surname are left out: print cannot tell them apart. “≈” marks words of "
                       "which the speaker is inferred, from “he” for one."))
    return Page("voices", "Who is heard, and who is only talked about?", said.headline, sentences(standfirst),
                tuple(blocks))


def _worth_showing(people: dict[str, Rows], outlets: int) -> dict[str, Rows]:
    """Those who are quoted anywhere or named everywhere, the most quoted and named first."""
    telling = {name: rows for name, rows in people.items()
               if any(row["quoted_words"] for row in rows) or all(row["named"] for row in rows)}
    ranked = sorted(telling, key=lambda name: (-sum(row["quoted_words"] for row in telling[name]),
                                               -sum(row["named"] for row in telling[name])))
    return {name: telling[name] for name in ranked[:_PEOPLE]}


def _headline(people: dict[str, Rows]) -> str:
    quoted = {name: rows for name, rows in people.items() if any(row["quoted_words"] for row in rows)}
    everywhere = [name for name, rows in quoted.items() if all(row["quoted_words"] for row in rows)]
    some = count_of(len(quoted), "person", "people", words=True)
    every = "all" if len(everywhere) == len(quoted) else spelled(len(everywhere)) if everywhere else "none"
    return capital(f"{some} {'is' if len(quoted) == 1 else 'are'} quoted, {every} of them in every article")


def _table(people: dict[str, Rows], outlets: list[str], refs: Refs) -> Table:
    """A row for each person, by group; with many outlets a person's outlets share one cell."""
    groups: dict[str, list[str]] = {}
    for name, rows in people.items():
        groups.setdefault(rows[0]["group"] or _OTHERS, []).append(name)
    wide = len(outlets) <= _COLUMNS
    columns = (Column("Person", width=2), *(Column(refs.names[a], width=1.3) for a in outlets)) if wide else (
        Column("Person", width=2), Column("Heard in", width=5))
    shown: list[Row] = []
    for group, names in sorted(groups.items(), key=lambda item: (item[0] == _OTHERS, -len(item[1]))):
        words = sum(row["quoted_words"] for name in names for row in people[name])
        shown.append(heading_row(f"{capital(group)}: {count_of(words, 'quoted word')}"))
        for name in names:
            by_article = {row["article"]: row for row in people[name]}
            cells = [_heard(by_article[a], refs) for a in outlets]
            shown.append(Row((cell(name, "strong"), *cells) if wide else (cell(name, "strong"), _joined(
                [(refs.names[a], made) for a, made in zip(outlets, cells, strict=True) if by_article[a]["named"]]))))
    return Table(columns, tuple(shown), id="voices-table", dense=True)


def _heard(row: dict[str, Any], refs: Refs) -> Cell:
    """What one article gives one person: words and where they begin, the name only, or nothing."""
    words = row["quoted_words"]
    if row["sure_quotes"] or words >= _FEW:
        sure = "" if row["sure_quotes"] else "≈ "
        where = f", ¶{number(row['first_paragraph'])}" if row["first_paragraph"] else ""
        return Cell(text(f"{sure}{number(words)}{where}"), words)
    if row["named"]:
        reported = ", reported" if row["reported"] else ""
        return Cell(text(f"named {number(row['named'])}×{reported}", "secondary"), 0)
    return Cell(text("–", "secondary"), -1)


def _joined(parts: list[tuple[str, Cell]]) -> Cell:
    runs: list[Run] = []
    for outlet, made in parts:
        runs += [Run("; ")] if runs else []
        runs += [Run(f"{outlet} ", frozenset({"secondary"})), *made.text]
    return Cell(tuple(runs), len(parts))


def _introductions(people: dict[str, Rows], outlets: list[str], refs: Refs) -> list[Block]:
    """How the articles introduce the people whom several describe in more than the name."""
    told = {name: {row["article"]: row for row in rows if row["introduction"]} for name, rows in people.items()}
    differing = [name for name, rows in told.items() if len(rows) > 1
                 and len({_telling(row["introduction"], name) for row in rows.values()}) > 1][:_INTRODUCED]
    if not differing:
        return []
    rows: list[Row] = []
    for name in differing:
        for place, (article, row) in enumerate(told[name].items()):
            passage = refs.passage_at(article, Span(row["start"], row["end"]))
            words = Cell((Run(row["introduction"], href=f"#{passage}"),), row["introduction"])
            rows.append(Row((cell("" if place else name, "strong"), cell(refs.names[article]), words)))
    columns = (Column("Person", width=1.5), Column("Article", width=1.2), Column("Introduced as", width=5, serif=True))
    return [Heading(text("How the same people are introduced")),
            Table(columns, tuple(rows), id="introductions-table", dense=True)]


def _telling(introduction: str, name: str) -> frozenset[str]:
    """The words of an introduction beyond the name and its title: "Sen." and "Senator" are house style."""
    words = {word.strip(".,()").casefold() for word in introduction.split()}
    plain = {title.strip(".") for title in titles()} | {part.strip(".,").casefold() for part in name.split()}
    return frozenset(word for word in words - plain - _HOUSE_STYLE if len(word) > 1)


def _unnamed(comparison: Comparison, refs: Refs) -> list[Block]:
    """Which statements rest on people without a name, article by article."""
    found = table_of(comparison, "unnamed")
    if found is None:
        return []
    rows: list[Row] = []
    by_article: dict[str, Rows] = {a.article.id: [] for a in comparison.event.coverage}
    for row in found.records():
        by_article[row["article"]].append(row)
    for article, own in by_article.items():
        words = listed([f"“{row['words']}”" for row in own[:_UNNAMED]])
        rows.append(Row((cell(refs.names[article]), cell(number(len(own)), sort=len(own)), cell(words or "–"))))
    columns = (Column("Article", width=1.5), Column("Statements", "right", 1),
               Column("Credited to", width=5, serif=True))
    return [Heading(text("Statements on people without a name")),
            Table(columns, tuple(rows), id="unnamed-table", dense=True)]


def _wording(comparison: Comparison, refs: Refs) -> list[Block]:
    """Loaded words in each outlet's own voice, and the names for one thing, as far as they are sure."""
    rows: list[Row] = []
    for annotated in comparison.event.coverage:
        article = annotated.article.id
        runs: list[Run] = []
        own = [hit for hit in annotated.loaded if hit.voice == "outlet"]
        for hit in own[:_LOADED]:
            runs += [Run(", ")] if runs else []
            runs += [Run(f"“{hit.span.of(annotated.text)}” "), refs.of_loaded(article, hit).run]
        runs += [Run(f" and {number(len(own) - _LOADED)} more")] if len(own) > _LOADED else []
        runs = runs or [Run("none")]
        count = cell(number(len(own)), sort=len(own))
        rows.append(Row((cell(refs.names[article]), count, Cell(tuple(runs), len(own)))))
    columns = (Column("Article", width=1.5), Column("Words", "right", 1), Column("Which", width=5, serif=True))
    blocks: list[Block] = [Heading(text("Loaded words in the outlet’s own voice")),
                           Table(columns, tuple(rows), id="wording-table", dense=True)]
    found = table_of(comparison, "naming")
    named: dict[str, Rows] = {}
    for row in found.records() if found is not None else []:
        if row["found"] == "set" and row["sure"]:
            named.setdefault(row["referent"], []).append(row)
    names = [Row((cell(capital(referent)), cell("; ".join(
        f"{refs.names[row['article']]}: “{row['name']}” {number(row['count'])}" for row in own))))
        for referent, own in named.items() if len({row["name"] for row in own}) > 1]
    if names:
        blocks += [Heading(text("Names for one thing")),
                   Table((Column("What", width=1.5), Column("Names, with how often", width=5, serif=True)),
                         tuple(names), id="names-table", dense=True)]
    return blocks
