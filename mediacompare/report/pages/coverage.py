"""What of each source was reported: a cell a sentence, then the source itself with who tells what."""
from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediacompare.display import capital, count_of, listed, number
from mediacompare.findings import Headline
from mediacompare.model import AnnotatedArticle, Comparison
from mediacompare.report.blocks import Block, Cell, Chart, Column, Heading, Page, Row, Run, Table, Text, text
from mediacompare.report.charts.coverage import KEYS, CoverageRow, draw_coverage
from mediacompare.report.pages._shared import cell, headline, note, sentences
from mediacompare.report.pages._source import Telling, tellings, told_only
from mediacompare.report.refs import Refs

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ORDER = 50
_MEANING = {level: meaning for level, _, meaning in KEYS}
_SHORT = {"quoted": "quoted", "changed": "quoted, changed", "retold": "same point"}
_FULL_TEXT = 1500
"""Up to so many characters of a stretch that nobody reports are printed; a longer one is cut, and says so."""
Told = dict[str, dict[int, Telling]]


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when there is no source."""
    sources = comparison.event.sources
    if not sources:
        return None
    said = headline("coverage", comparison, Headline("What the articles tell of the source", "", ""))
    blocks: list[Block] = []
    for i, source in enumerate(sources):
        told = tellings(comparison, source.article.id)
        blocks.append(_chart(source, told, refs, i))
        blocks.append(Heading(text(f"{refs.names[source.article.id]}, sentence by sentence")))
        blocks.append(_sentences(source, {article: told_only(found) for article, found in told.items()}, refs))
    blocks.append(note("What is counted.", "A sentence is told when an article quotes it, changed or unchanged, or "
                       "makes the same point in its own words. Left out is not hidden: an article cannot carry a whole "
                       "source, and it may be about something else."))
    return Page("coverage", "What of the source was reported?", said.headline, sentences(said.standfirst),
                tuple(blocks))


def _chart(source: AnnotatedArticle, told: Told, refs: Refs, place: int) -> Chart:
    rows = tuple(CoverageRow(refs.ink[article], refs.names[article], {i: t.level for i, t in found.items()})
                 for article, found in told.items())
    paragraphs = tuple(s.paragraph for s in source.sentences)
    total = len(paragraphs)
    alt = f"The source’s {number(total)} sentences in order, one cell each. " + " ".join(
        f"{row.outlet}: " + (listed(
            f"{_MEANING[level]}, {listed(number(i + 1) for i, how in sorted(row.told.items()) if how == level)}"
            for level in _SHORT if level in row.told.values()) or "tells none") + "." for row in rows)
    table = Table((Column("Article"), *(Column(capital(_MEANING[level]), "right") for level in _SHORT),
                   Column("Sentences of the source", "right")),
                  tuple(Row((cell(row.outlet), *(_count(row, level) for level in _SHORT),
                             cell(number(total), sort=total))) for row in rows))
    title = f"What of {refs.names[source.article.id]} was reported"
    return Chart(f"chart-coverage-{place + 1}", title, alt, partial(_draw, rows, paragraphs), table,
                 "One cell a sentence of the source, in order. Wider gaps part paragraphs; numbers mark what is told.")


def _count(row: CoverageRow, level: str) -> Cell:
    count = sum(how == level for how in row.told.values())
    return cell(number(count), sort=count)


def _draw(rows: tuple[CoverageRow, ...], paragraphs: tuple[int, ...], slide: bool) -> Figure:
    return draw_coverage(rows, paragraphs, slide=slide)


def _sentences(source: AnnotatedArticle, told: Told, refs: Refs) -> Table:
    """Reported sentences in rows of their own, with who tells them; what lies between them in one row a stretch."""
    rows: list[Row] = []
    reported = sorted({i for found in told.values() for i in found})
    reached = 0
    for i in [*reported, len(source.sentences)]:
        if i > reached:
            rows.append(_unreported(source, range(reached, i), refs))
        if i < len(source.sentences):
            rows.append(_reported(source, i, told, refs))
        reached = i + 1
    columns = (Column("No.", width=0.5), Column("The source", width=5.0, serif=True), Column("Told by", width=2.7))
    return Table(columns, tuple(rows), id=f"source-{source.article.id}")


def _reported(source: AnnotatedArticle, i: int, told: Told, refs: Refs) -> Row:
    runs: list[Run] = []
    for article, found in told.items():
        if i not in found:
            continue
        if runs:
            runs.append(Run("; "))
        telling = found[i]
        place = f"#{refs.passage_at(article, telling.passages[0])}" if telling.passages else None
        runs.append(Run(f"{refs.names[article]}: {_SHORT[telling.level]}", href=place))
        near = refs.near(article, telling.passages[0]) if telling.passages else None
        if near and telling.level != "retold":
            runs += [Run(" "), near.run]
    words: Text = text(source.sentences[i].span.of(source.text), "strong")
    return Row((cell(str(i + 1), "strong", sort=i), Cell(words, i), Cell(tuple(runs))),
               id=refs.sentence_anchor(source.article.id, i))


def _unreported(source: AnnotatedArticle, stretch: range, refs: Refs) -> Row:
    """Sentences that nobody tells, run on; a long stretch is cut in its middle."""
    words = " ".join(source.sentences[i].span.of(source.text) for i in stretch)
    if len(words) > _FULL_TEXT:
        first, last = (source.sentences[i].span.of(source.text) for i in (stretch[0], stretch[-1]))
        words = f"{first} … [{count_of(len(stretch) - 2, 'sentence')}] … {last}"
    numbers = str(stretch[0] + 1) + (f"–{stretch[-1] + 1}" if len(stretch) > 1 else "")
    return Row((cell(numbers, "unreported", sort=stretch[0]), Cell(text(words, "unreported"), stretch[0]),
                cell("no article", "unreported")))


