"""The sentences of the outlets' own that judge most, and how the articles' sentences score on average."""
from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mediacompare.display import count_of, interval, number
from mediacompare.findings import Headline
from mediacompare.measures.judging import judging_sentences
from mediacompare.model import AnnotatedArticle, Comparison, Score
from mediacompare.report.blocks import Block, Cell, Chart, Column, Page, Row, Table, text
from mediacompare.report.charts.rates import IntervalGroup, IntervalRow, draw_intervals
from mediacompare.report.pages._shared import (
    DRAWN,
    cell,
    chance_note,
    contrast_note,
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
    shown = sum(row["judging"] for row in rows)
    whose = "the outlet’s" if len(rows) == 1 else "the outlets’"
    otherwise = f"The sentences that judge most, in {whose} own voice" if shown else \
        f"No sentence in {whose} own voice is sure enough to be called judging"
    said = headline("judging", comparison, Headline(otherwise, "", ""))
    how = ("A sentence is listed where a word list and a model of wording both call it judging. The model scores a "
           "sentence by its words alone, names and topics hidden; it learnt from sentences that several language "
           "models labelled as biased or not, where they agreed.")
    closing = note("What the model sees.", "Single words and pairs of words, without names. It does not know what is "
                   "true, and a fair judgment counts like an unfair one. A reader found that about half of the "
                   "sentences listed so judge, and that a fifth may be said to. Read before you count.")
    blocks = (*_sentences(comparison, refs), _chart(rows, comparison, refs), *chance_note(comparison, "judging"),
              closing)
    return Page("judging", "Which sentences judge?", said.headline, sentences(said.standfirst, how), blocks)


def _chart(rows: list[dict[str, Any]], comparison: Comparison, refs: Refs) -> Chart:
    drawn = tuple(IntervalRow(
        refs.ink[row["article"]], refs.names[row["article"]], row["score_low"], row["score"], row["score_high"],
        number(row["score"], 2), count_of(row["sentences"], "sentence")) for row in rows)
    table = Table((Column("Article"), Column("Sentences", "right"), Column("Average score", "right"),
                   Column("95% interval", "right"), Column("Listed as judging", "right")),
                  tuple(Row((cell(shown.label), figure(number(row["sentences"]), row["sentences"]),
                             figure(shown.shown, row["score"]),
                             figure(interval(shown.low, shown.high, 2), shown.low),
                             figure(number(row["judging"]), row["judging"])))
                        for shown, row in zip(drawn, rows, strict=True)))
    alt = "Average score of each outlet’s own sentences, from 0 (reports) to 1 (judges), with 95% intervals. " \
        + "; ".join(f"{row.label} {row.shown} ({interval(row.low, row.high, 2)}), {row.basis}" for row in drawn) + "."
    groups = (IntervalGroup("Own voice", contrast_note(comparison, "judging"), drawn[:DRAWN]),)
    return Chart("chart-judging", "How the sentences score on average", alt, partial(_draw, groups), table,
                 "0 reports, 1 judges. Lines are 95% intervals; under eight sentences there is none."
                 + not_drawn(len(drawn)))


def _draw(groups: tuple[IntervalGroup, ...], slide: bool) -> Figure:
    return draw_intervals(groups, "average score of the outlet’s own sentences; lines are 95% intervals",
                          lambda value: number(value, 1), slide=slide)


def _sentences(comparison: Comparison, refs: Refs) -> list[Block]:
    """The sentences that judge most, with the words that drove the score."""
    scored = [(annotated, score) for annotated in comparison.event.coverage for score in judging_sentences(annotated)]
    if not scored:
        return []
    scored.sort(key=lambda item: -item[1].value)
    rows = tuple(_row(annotated, score, refs) for annotated, score in scored[:_SHOWN])
    columns = (Column("Score", "right", 0.6), Column("Article", width=1.4), Column("Driven by", width=1.3),
               Column("Sentence or part", width=4.4, serif=True))
    return [Table(columns, rows)]


def _row(annotated: AnnotatedArticle, score: Score, refs: Refs) -> Row:
    words = ", ".join(dict.fromkeys(drive.span.of(annotated.text).lower() for drive in score.drivers[:3]))
    place = f"#{refs.passage_at(annotated.article.id, score.span)}"
    return Row((figure(number(score.value, 2), score.value), cell(refs.names[annotated.article.id]),
                cell(words or "–", "secondary"), Cell(text(score.span.of(annotated.text).strip(), href=place))))
