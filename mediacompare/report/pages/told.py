"""What each article tells and leaves out: the points of the event in rows, outlets in columns."""
from __future__ import annotations

from typing import Any

from mediacompare.display import capital, count_of, number, spelled
from mediacompare.findings import Headline
from mediacompare.findings.excerpts import excerpt
from mediacompare.model import Comparison, Span
from mediacompare.report.blocks import Block, Cell, Column, Page, Row, Run, Table, text
from mediacompare.report.pages._shared import heading_row, headline, note, sentences, table_of
from mediacompare.report.refs import Refs

ORDER = 12
_SHOWN = {"all": 6, "all but one": 8, "one": 9}
"""So many points of each kind are printed; the table `points` has all."""
_HEADINGS = {"all": "Told by all", "all but one": "Told by all but one", "one": "Told by one only"}
_MOST_WORDS, _COLUMNS = 26, 4
_MARKS = {"told": "told", "partly": "in part", "unsure": "?", "left out": "–"}

Rows = list[dict[str, Any]]


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None with fewer than two articles or when no point is told or left out for sure."""
    found = table_of(comparison, "points")
    if found is None or len(comparison.event.coverage) < 2:
        return None
    points: dict[int, Rows] = {}
    for row in found.records():
        points.setdefault(row["point"], []).append(row)
    kinds = {kind: [rows for rows in points.values() if _kind(rows) == kind] for kind in _SHOWN}
    if not any(kinds.values()):
        return None
    outlets = [annotated.article.id for annotated in comparison.event.coverage]
    rows = [row for kind, most in _SHOWN.items() for row in _section(kind, kinds[kind], most, outlets, refs)]
    said = headline("told", comparison, Headline(_headline(kinds), "", ""))
    standfirst = said.standfirst or (
        "A point is what sentences of several articles tell together, or one alone. “–”: nothing in that article comes "
        "near it. “?”: too loose to say.")
    columns = (Column("Point, in the words of one article", width=5, serif=True), *_outlets(outlets, refs))
    blocks: list[Block] = [Table(columns, tuple(rows), id="told-table", dense=True)]
    more = sum(max(0, len(kinds[kind]) - most) for kind, most in _SHOWN.items())
    closing = "A passage in quite other words is hard to find: read the articles before you say that one is silent."
    if more:
        closing += f" {number(more)} more points are in the table of points."
    blocks.append(note("How sure is this?", closing))
    return Page("told", "What does each tell, and what does it leave out?", said.headline, sentences(standfirst),
                tuple(blocks))


def _kind(rows: Rows) -> str:
    """By how many articles a point is told; of two articles, one or all."""
    return str(rows[0]["spread"])


def _headline(kinds: dict[str, list[Rows]]) -> str:
    parts = []
    if kinds["all"]:
        parts.append(f"{count_of(len(kinds['all']), 'point', words=True)} in all articles")
    if kinds["all but one"]:
        parts.append(f"{spelled(len(kinds['all but one']))} in all but one")
    if kinds["one"]:
        parts.append(f"{spelled(len(kinds['one']))} in one only")
    return capital(", ".join(parts))


def _outlets(outlets: list[str], refs: Refs) -> tuple[Column, ...]:
    """A column for each outlet; with many of them one column that names those that tell the point."""
    if len(outlets) > _COLUMNS:
        return (Column("Told by", width=3),)
    return tuple(Column(refs.names[article], width=1) for article in outlets)


def _section(kind: str, points: list[Rows], most: int, outlets: list[str], refs: Refs) -> list[Row]:
    """A heading row, and the longest points of one kind in the order of the event."""
    if not points:
        return []
    kept = sorted(sorted(points, key=lambda rows: -_words(rows))[:most], key=lambda rows: rows[0]["point"])
    return [heading_row(f"{_HEADINGS[kind]}: {count_of(len(points), 'point')}"),
            *(_point(rows, outlets, refs) for rows in kept)]


def _words(rows: Rows) -> int:
    return max(int(row["words"]) for row in rows)


def _point(rows: Rows, outlets: list[str], refs: Refs) -> Row:
    by_article = {row["article"]: row for row in rows}
    best, span = rows[0]["best_article"], Span(rows[0]["best_start"], rows[0]["best_end"])
    words = excerpt(refs.article(best).text, span, most=_MOST_WORDS)
    rests = f" ({rows[0]['rests_on']})" if rows[0]["rests_on"] else ""
    shown = Cell((Run(words, href=f"#{refs.passage_at(best, span)}"), *text(rests, "secondary")), rows[0]["point"])
    if len(outlets) > _COLUMNS:
        telling = [refs.names[a] for a in outlets if by_article[a]["level"] in ("told", "partly")]
        return Row((shown, Cell(text(", ".join(telling)), len(telling))))
    return Row((shown, *(_level(by_article[article], refs) for article in outlets)))


def _level(row: dict[str, Any], refs: Refs) -> Cell:
    """How one article tells the point, leading to the first passage where it does."""
    level = row["level"]
    if level in ("told", "partly") and row["passages"]:
        start, end = map(int, row["passages"].split("; ")[0].split("-"))
        place = refs.passage_at(row["article"], Span(start, end))
        return Cell((Run(_MARKS[level], href=f"#{place}"),), level)
    return Cell(text(_MARKS[level], "secondary"), level)
