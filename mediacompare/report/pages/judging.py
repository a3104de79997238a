"""How much the outlets judge: the share of own sentences that do, by a model of wording, and the ones that do most."""
from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mediacompare.display import capital, count_of, interval, listed, number, percent
from mediacompare.findings import Headline
from mediacompare.findings.wording import article_names
from mediacompare.model import AnnotatedArticle, Comparison, Score
from mediacompare.report.blocks import Block, Cell, Chart, Column, Heading, Page, Row, Table, text
from mediacompare.report.charts.rates import IntervalGroup, IntervalRow, draw_intervals
from mediacompare.report.pages._shared import (
    DRAWN,
    cell,
    figure,
    headline,
    not_drawn,
    note,
    sentences,
    table_of,
)
from mediacompare.report.refs import Refs

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ORDER = 85
_SHOWN = 8


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when no sentence was scored."""
    found = table_of(comparison, "judging")
    rows = [row for row in found.records() if row["sentences"]] if found is not None else []
    if not rows:
        return None
    whose = "the outlet’s" if len(rows) == 1 else "the outlets’"
    names = article_names(comparison.event)
    counts = [f"{number(row['judging'])} of {number(row['sentences'])} in {names[row['article']]}"
              for row in rows[:4]]
    said = headline("judging", comparison, Headline(
        f"Sentences that judge, in {whose} own voice: {listed(counts)}" if len(rows) <= len(counts) else
        f"{capital(count_of(sum(row['judging'] for row in rows), 'sentence', words=True))} of "
        f"{number(sum(row['sentences'] for row in rows))} in the outlets’ own voice judge",
        "A program scores each sentence by its words alone, names and topics hidden. It learnt from sentences that "
        "several language models labelled as biased or not, where they agreed; trained readers often disagree.",
        ""))
    closing = note("What the model sees.", "Single words and pairs of words, without names. It does not know what is "
                   "true, and a fair judgment counts like an unfair one.")
    return Page("judging", "How much do the outlets judge?", said.headline, sentences(said.standfirst),
                (_chart(rows, refs), *_sentences(comparison, refs), closing))


def _chart(rows: list[dict[str, Any]], refs: Refs) -> Chart:
    drawn = tuple(IntervalRow(
        refs.ink[row["article"]], refs.names[row["article"]], 100 * row["share_low"], 100 * row["share"],
        100 * row["share_high"], percent(row["share"]),
        f"{number(row['judging'])} of {count_of(row['sentences'], 'sentence')}") for row in rows)
    table = Table((Column("Article"), Column("Sentences that judge", "right"), Column("Sentences", "right"),
                   Column("Share", "right"), Column("95% interval, %", "right")),
                  tuple(Row((cell(shown.label), figure(number(row["judging"]), row["judging"]),
                             figure(number(row["sentences"]), row["sentences"]), figure(shown.shown, row["share"]),
                             cell(interval(shown.low, shown.high), sort=shown.low)))
                        for shown, row in zip(drawn, rows, strict=True)))
    alt = "Share of sentences that judge, with 95% intervals. " + "; ".join(
        f"{row.label} {row.shown} ({interval(row.low, row.high)}%), {row.basis}" for row in drawn) + "."
    groups = (IntervalGroup("Own voice", "", drawn[:DRAWN]),)
    return Chart("chart-judging", "Sentences that judge", alt, partial(_draw, groups), table,
                 "The share of each outlet’s own sentences that judge; lines are 95% intervals."
                 + not_drawn(len(drawn)))


def _draw(groups: tuple[IntervalGroup, ...], slide: bool) -> Figure:
    return draw_intervals(groups, "share of the outlet’s own sentences; lines are 95% intervals",
                          lambda value: percent(value / 100), slide=slide)


def _sentences(comparison: Comparison, refs: Refs) -> list[Block]:
    """The sentences that judge most, with the words that drove the score."""
    scored = [(annotated, score) for annotated in comparison.event.coverage for score in annotated.judging
              if score.voice == "outlet"]
    scored.sort(key=lambda item: -item[1].value)
    rows = tuple(_row(annotated, score, refs) for annotated, score in scored[:_SHOWN])
    columns = (Column("Score", "right", 0.6), Column("Article", width=1.4), Column("Driven by", width=1.3),
               Column("Sentence or part", width=4.4, serif=True))
    return [Heading(text("The sentences that score highest")), Table(columns, rows)]


def _row(annotated: AnnotatedArticle, score: Score, refs: Refs) -> Row:
    words = ", ".join(dict.fromkeys(drive.span.of(annotated.text).lower() for drive in score.drivers[:3]))
    place = f"#{refs.passage_at(annotated.article.id, score.span)}"
    return Row((figure(number(score.value, 2), score.value), cell(refs.names[annotated.article.id]),
                cell(words or "–", "secondary"), Cell(text(score.span.of(annotated.text).strip(), href=place))))
