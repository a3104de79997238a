"""Tone of wording: a dot a sentence, and the sentences at each end with the words that drove them."""
from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Any, get_args

from mediacompare.display import interval, number, signed
from mediacompare.findings import Headline
from mediacompare.model import AnnotatedArticle, Comparison, Score, Voice
from mediacompare.report.blocks import Block, Cell, Chart, Column, Heading, Page, Row, Table, text
from mediacompare.report.charts.tone import ToneGroup, ToneRow, draw_tone
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

ORDER = 80
_LABELS: dict[Voice, str] = {"outlet": "Own voice", "quoted": "Inside quotations",
                            "reported": "Credited without marks"}
_ENDS = 3
_SLIDE_ROWS = 6


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when no sentence was scored."""
    found = table_of(comparison, "tone")
    if found is None or not any(a.tone for a in comparison.event.coverage):
        return None
    said = headline("tone", comparison, Headline("Too few sentences to say whose tone is darker", "", ""))
    blocks: list[Block] = [_chart(found.records(), comparison, refs)]
    blocks += _ends(comparison, refs)
    blocks += chance_note(comparison, "tone", "words with a tone")
    blocks.append(note("Why this page says so little.", "Tone adds up the feeling of single words (VADER; names are "
                       "masked first). It cannot tell who is blamed, takes a list of crimes for dark wording and "
                       "misses irony. Use it to choose sentences to read, not to rank outlets."))
    return Page("tone", "Is one outlet’s tone darker?", said.headline, sentences(said.standfirst), tuple(blocks))


def _chart(rows: list[dict[str, Any]], comparison: Comparison, refs: Refs) -> Chart:
    drawn = comparison.event.coverage[:DRAWN]
    groups = tuple(ToneGroup(_LABELS[voice], contrast_note(comparison, "tone") if voice == "outlet" else "", tuple(
        _row(annotated, voice, rows, refs) for annotated in drawn)) for voice in get_args(Voice))
    columns = (Column("Article"), Column("Voice"), Column("Mean", "right"), Column("95% interval", "right"),
               Column("Sentences or parts", "right"))
    table = Table(columns, tuple(
        Row((cell(row.label), cell(group.label), figure(signed(row.mean), row.mean),
             cell(interval(row.low, row.high, 2), sort=row.low if row.low == row.low else None),
             figure(number(len(row.values)), len(row.values)))) for group in groups for row in group.rows))
    alt = "Mean tone with 95% intervals, from −1 (darkest wording) to +1. " + " ".join(
        f"{group.label}: " + "; ".join(
            f"{row.label} {signed(row.mean)} ({interval(row.low, row.high, 2)}), n = {number(len(row.values))}"
            for row in group.rows) + "." for group in groups)
    return Chart("chart-tone", "Tone of wording, sentence by sentence", alt, partial(_draw, groups), table,
                 "Each dot is a sentence or a part of one; the line is the 95% interval of the mean."
                 + not_drawn(len(comparison.event.coverage)))


def _draw(groups: tuple[ToneGroup, ...], slide: bool) -> Figure:
    if slide and sum(len(group.rows) for group in groups) > _SLIDE_ROWS:
        groups = groups[:2]  # letters that can be read from the back leave no room for a third
    return draw_tone(groups, "VADER score: −1 darkest wording, +1 brightest", slide=slide)


def _row(annotated: AnnotatedArticle, voice: Voice, rows: list[dict[str, Any]], refs: Refs) -> ToneRow:
    article = annotated.article.id
    row = next((r for r in rows if r["article"] == article and r["voice"] == voice), {})
    values = tuple(score.value for score in annotated.tone if score.voice == voice)
    return ToneRow(refs.ink[article], refs.names[article], values, row.get("low", math.nan),
                   row.get("tone", math.nan), row.get("high", math.nan))


def _ends(comparison: Comparison, refs: Refs) -> list[Block]:
    """The darkest and brightest wordings in the outlets' own voice, with the words that drove each score."""
    scored = [(annotated, score) for annotated in comparison.event.coverage for score in annotated.tone
              if score.voice == "outlet" and score.value]
    scored.sort(key=lambda item: item[1].value)
    dark = [item for item in scored[:_ENDS] if item[1].value < 0]
    bright = [item for item in scored[-_ENDS:] if item[1].value > 0]
    if not dark and not bright:
        return []
    columns = (Column("Score", "right", 0.6), Column("Article", width=1.4), Column("Driven by", width=1.3),
               Column("Sentence or part", width=4.4, serif=True))
    rows = tuple(_end_row(annotated, score, refs) for annotated, score in [*dark, *bright])
    return [Heading(text("The wordings at each end, in the outlets’ own voice")), Table(columns, rows)]


def _end_row(annotated: AnnotatedArticle, score: Score, refs: Refs) -> Row:
    article = annotated.article.id
    words = ", ".join(dict.fromkeys(drive.span.of(annotated.text).lower() for drive in score.drivers[:3]))
    return Row((figure(signed(score.value), score.value), cell(refs.names[article]), cell(words or "–", "secondary"),
                Cell(text(score.span.of(annotated.text).strip(), href=f"#{refs.passage_at(article, score.span)}"))))
