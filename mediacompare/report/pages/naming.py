"""What each thing is called: rows are what is named, columns who names it."""
from __future__ import annotations

from typing import Any

from mediacompare.annotate.quotes.reading.roles import titles
from mediacompare.display import capital, count_of, number
from mediacompare.findings import Headline
from mediacompare.model import Comparison, Span
from mediacompare.report.blocks import Cell, Column, Page, Row, Run, Table, text
from mediacompare.report.pages._shared import cell, headline, note, sentences, table_of
from mediacompare.report.refs import Refs

ORDER = 40
_REFERENTS, _COLUMNS, _NAMES = 14, 3, 5


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when nothing is named in two ways."""
    found = table_of(comparison, "naming")
    # A set whose names may speak of several things here is not shown; the table has it.
    rows = [row for row in found.records() if row["names"] > 1 and row["sure"]] if found is not None else []
    referents = [referent for referent in dict.fromkeys(row["referent"] for row in rows)
                 if _is_choice([row for row in rows if row["referent"] == referent])]
    if not referents:
        return None
    shown = referents[:_REFERENTS]
    said = headline("naming", comparison, Headline(_headline(rows, referents, refs), "", ""))
    standfirst = said.standfirst or ("Naming is the quietest choice a writer makes. Read across: the same person, "
                                     "people or policy, in each article’s own voice.")
    articles = [a.article.id for a in comparison.event.coverage]
    wide = len(articles) <= _COLUMNS
    table = _matrix(rows, shown, articles, refs) if wide else _list(rows, shown, articles, refs)
    words = ("Names are copied as printed, outside quotation marks only, with how often each is used; the first use is "
             "linked. Whether two names mean the same is decided by the word list’s sets and by whom a mention "
             "resolves to.")
    if len(referents) > len(shown):
        words += f" {number(len(referents) - len(shown))} more are in the tables."
    return Page("naming", "What is each thing called?", said.headline, sentences(standfirst),
                (table, note("Reading the table.", words)))


def _is_choice(rows: list[dict[str, Any]]) -> bool:
    """Whether the names differ in more than length and house style: "Quill", "Mayor Mara Quill" and "Mara J. Quill" are
    one name, and so is a set of which one name is left."""
    if any(row["found"] == "set" for row in rows):
        return len({row["name"] for row in rows}) > 1
    names = [_bare(str(row["name"])) for row in rows]
    longest = max(names, key=len)
    return any(not name <= longest for name in names)


def _bare(name: str) -> set[str]:
    """The words of a person's or body's name without titles, initials and full stops ("F.B.I." is "fbi")."""
    words = [word.replace(".", "").removesuffix("’s").removesuffix("'s") for word in name.casefold().split()]
    plain = {title.replace(".", "") for title in titles()}
    return {word for word in words if len(word) > 1 and word not in plain and word != "the"}


def _headline(rows: list[dict[str, Any]], referents: list[str], refs: Refs) -> str:
    """The first thing that two articles call by different names most; else how many things have several names."""
    for referent in referents:
        most: dict[str, str] = {}
        for row in rows:
            if row["referent"] == referent and row["found"] == "set":
                most.setdefault(row["article"], row["name"])
        if len(set(most.values())) > 1:
            first = next(iter(most))
            second = next(article for article in most if most[article] != most[first])
            return (f"For {referent}, {refs.names[first]} writes “{most[first]}”; {refs.names[second]}, "
                    f"“{most[second]}”")
    many = "goes" if len(referents) == 1 else "go"
    return f"{capital(count_of(len(referents), 'thing', words=True))} {many} by more than one name"


def _matrix(rows: list[dict[str, Any]], referents: list[str], articles: list[str], refs: Refs) -> Table:
    columns = (Column("What is named", width=1.1), *(Column(refs.names[a], width=1.6, serif=True) for a in articles))
    return Table(columns, tuple(
        Row((cell(capital(referent), "strong"), *(_names(rows, referent, a, refs) for a in articles)))
        for referent in referents), id="naming-table")


def _list(rows: list[dict[str, Any]], referents: list[str], articles: list[str], refs: Refs) -> Table:
    """For more articles than a page has columns: a group a referent, a row an article."""
    shown: list[Row] = []
    for referent in referents:
        shown.append(Row((cell(capital(referent), "strong"),), heading=True))
        using = {row["article"] for row in rows if row["referent"] == referent}
        shown += [Row((cell(refs.names[a]), _names(rows, referent, a, refs))) for a in articles if a in using]
    return Table((Column("Article", width=1.2), Column("Names", width=4, serif=True)), tuple(shown),
                 id="naming-table", dense=True)


def _names(rows: list[dict[str, Any]], referent: str, article: str, refs: Refs) -> Cell:
    """The names of one referent in one article, most used first, each linked to its first use."""
    found = [row for row in rows if row["referent"] == referent and row["article"] == article]
    if not found:
        return cell("–", "secondary")
    runs: list[Run] = []
    for row in found[:_NAMES]:
        if runs:
            runs.append(Run(", "))
        runs.append(Run(str(row["name"]), href=f"#{refs.passage_at(article, _first(row['spans']))}"))
        runs.append(Run(f" {number(row['count'])}", frozenset({"tag", "secondary"})))
    if len(found) > _NAMES:
        runs += text(f" and {number(len(found) - _NAMES)} more", "secondary")
    return Cell(tuple(runs), found[0]["name"])


def _first(spans: str) -> Span:
    start, _, end = spans.split("; ")[0].partition("-")
    return Span(int(start), int(end))
