"""How loaded the words are: rates by voice with their intervals, and every term where it stands."""
from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mediacompare.display import count_of, interval, number, rate
from mediacompare.findings import Headline
from mediacompare.model import AnnotatedArticle, Comparison, LoadedHit, Voice
from mediacompare.report.blocks import Block, Cell, Chart, Column, Heading, Page, Paragraph, Row, Run, Table, text
from mediacompare.report.charts.rates import IntervalGroup, IntervalRow, draw_intervals
from mediacompare.report.pages._shared import (
    DRAWN,
    cell,
    chance_note,
    contrast_note,
    figure,
    heading_row,
    headline,
    not_drawn,
    note,
    sentences,
    table_of,
)
from mediacompare.report.refs import Refs

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ORDER = 30
_VOICES: dict[Voice, tuple[str, str, str]] = {
    "outlet": ("Own voice", "own voice", "own_words"),
    "quoted": ("Inside quotations", "quoted", "quoted_words"),
    "reported": ("Credited without marks", "credited without marks", "reported_words"),
}
"""How a voice is called above its group, in a row, and the column with its words."""
_ROOM = 37
"""Characters of the words before or after a term that a line has room for: measuring them exactly would load
Matplotlib for reports that show no chart."""
_TABLES = 3
_SLIDE_ROWS = 6


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None where there is no count of loaded terms."""
    found = table_of(comparison, "summary")
    if found is None:
        return None
    rows = [row for row in found.records() if row["role"] == "coverage"]
    said = headline("loaded", comparison, Headline("No loaded term was found in these articles", "", ""))
    blocks: list[Block] = [_chart(rows, comparison, refs)]
    blocks += _own_terms(comparison.event.coverage, refs)
    blocks += _others(comparison, "quoted", refs)
    blocks += _others(comparison, "reported", refs)
    blocks += chance_note(comparison, "loaded_rate", "loaded terms")
    blocks.append(note("Reading the list.", "A term counts because it is in the word list or meets one of its rules, "
                       "whether or not it is true or deserved. A term that the article credits to somebody without "
                       "quotation marks may be that person’s word or the article’s: it is counted by itself, and "
                       "never as the article’s own voice."))
    return Page("loaded", "How loaded are the words?", said.headline, sentences(said.standfirst), tuple(blocks))


def _chart(rows: list[dict[str, Any]], comparison: Comparison, refs: Refs) -> Chart:
    drawn = rows[:DRAWN]
    groups = tuple(
        IntervalGroup(label, contrast_note(comparison, "loaded_rate") if voice == "outlet" else "",
                      tuple(_interval_row(row, f"loaded_{voice}", words, refs) for row in drawn))
        for voice, (label, _, words) in _VOICES.items())
    columns = (Column("Article"), Column("Voice"), Column("Terms", "right"), Column("Words", "right"),
               Column("Per 1,000 words", "right"), Column("95% interval", "right"))
    table = Table(columns, tuple(_table_row(row, voice, refs) for voice in _VOICES for row in rows))
    alt = "Loaded terms per 1,000 words with 95% intervals. " + " ".join(
        f"{group.label}: " + "; ".join(f"{row.label} {row.shown}, {row.basis}" for row in group.rows) + "."
        for group in groups)
    return Chart("chart-loaded", "Loaded terms per 1,000 words", alt, partial(_draw, groups), table,
                 "Filled dot: the outlet’s own voice. Hollow dot: somebody else’s words, inside quotation marks or "
                 "credited without them. Lines are 95% intervals."
                 + not_drawn(len(rows)))


def _draw(groups: tuple[IntervalGroup, ...], slide: bool) -> Figure:
    if slide and sum(len(group.rows) for group in groups) > _SLIDE_ROWS:
        groups = groups[:2]  # letters that can be read from the back leave no room for a third
    return draw_intervals(groups, "loaded terms per 1,000 words; lines are 95% intervals", rate, slide=slide)


def _interval_row(row: dict[str, Any], voice: str, words: str, refs: Refs) -> IntervalRow:
    article = row["article"]
    return IntervalRow(refs.ink[article], refs.names[article], row[f"{voice}_low"], row[f"{voice}_rate"],
                       row[f"{voice}_high"], f"{rate(row[f'{voice}_rate'])} per 1,000",
                       f"{number(row[voice])} in {count_of(int(row[words]), 'word')}", voice != "loaded_outlet")


def _table_row(row: dict[str, Any], voice: Voice, refs: Refs) -> Row:
    key = f"loaded_{voice}"
    _, shown, column = _VOICES[voice]
    words = row[column]
    return Row((
        cell(refs.names[row["article"]]), cell(shown),
        figure(number(row[key]), row[key]), figure(number(words), words),
        figure(rate(row[f"{key}_rate"]), row[f"{key}_rate"]),
        cell(interval(row[f"{key}_low"], row[f"{key}_high"], 1), sort=row[f"{key}_low"]),
    ))


def _own_terms(coverage: tuple[AnnotatedArticle, ...], refs: Refs) -> list[Block]:
    """Every term in the articles' own voice, with the words around it, as lines under one another.

    A few articles have a table each; many share one, with a row of their own above their terms.
    """
    columns = (Column("Ref.", width=0.22), Column("Before", "right", 1.6), Column("Term", width=1.05),
               Column("After", width=1.6))
    lines = {a: tuple(_line(a, hit, refs) for hit in a.loaded if hit.voice == "outlet") for a in coverage}
    named = {a: f"{refs.names[a.article.id]}: {count_of(len(rows), 'term')} in its own voice"
             for a, rows in lines.items()}
    if len(coverage) > _TABLES:
        rows = tuple(row for a, found in lines.items() for row in (heading_row(named[a]), *found))
        return [Heading(text("Terms in the outlets’ own voice")),
                Table(columns, rows, dense=True, style="keyword-in-context")]
    blocks: list[Block] = []
    for annotated, found in lines.items():
        blocks.append(Heading(text(named[annotated])))
        blocks.append(Table(columns, found, dense=True, style="keyword-in-context") if found else
                      Paragraph(text("No term of the list stands in its own voice."), "note"))
    return blocks


def _line(annotated: AnnotatedArticle, hit: LoadedHit, refs: Refs) -> Row:
    words = annotated.text
    sentence = next((s.span for s in annotated.sentences if s.span.contains(hit.span)), hit.span)
    end = hit.span.end
    while end < sentence.end and not words[end].isspace() and not words[end].isalnum():
        end += 1  # punctuation after the term stays with it, unmarked
    before = _tail(words[sentence.start:hit.span.start], _ROOM)
    after = text(_head(words[end:sentence.end], _ROOM))
    term = (Run(hit.span.of(words), frozenset({"strong"})), *text(words[hit.span.end:end]))
    ref = refs.of_loaded(annotated.article.id, hit)
    return Row((Cell((ref.run,), hit.span.start), cell(before, "secondary"), Cell(term, hit.term), Cell(after)))


def _tail(words: str, room: int) -> str:
    """The last words that have room, whole words only."""
    kept: list[str] = []
    for word in reversed(words.split()):
        if len(" ".join([word, *kept])) > room:
            return "…" + " ".join(kept)
        kept.insert(0, word)
    return " ".join(kept)


def _head(words: str, room: int) -> str:
    """The first words that have room, whole words only."""
    kept: list[str] = []
    for word in words.split():
        if len(" ".join([*kept, word])) > room:
            return " ".join(kept) + "…"
        kept.append(word)
    return " ".join(kept)


def _others(comparison: Comparison, voice: Voice, refs: Refs) -> list[Block]:
    """The terms inside quotation marks, or credited without them, each with who said it: not the outlets' own."""
    rows: list[Row] = []
    for annotated in comparison.event.coverage:
        hits = [hit for hit in annotated.loaded if hit.voice == voice]
        if hits:
            rows.append(heading_row(refs.names[annotated.article.id]))
            for speaker in dict.fromkeys(hit.speaker for hit in hits):
                rows.append(_speaker_terms(annotated, speaker, [h for h in hits if h.speaker == speaker], refs))
    if not rows:
        return []
    columns = (Column("Speaker", width=1), Column("Terms", "right", 0.4), Column("Their words", width=4))
    heading = ("Inside quotation marks: the speakers’ words" if voice == "quoted" else
               "Credited to somebody without quotation marks")
    return [Heading(text(heading)), Table(columns, tuple(rows), dense=True)]


def _speaker_terms(annotated: AnnotatedArticle, speaker: str | None, hits: list[LoadedHit], refs: Refs) -> Row:
    runs: list[Run] = []
    for hit in hits:
        if runs:
            runs.append(Run(", "))
        runs += [Run(f"“{hit.span.of(annotated.text)}” "), refs.of_loaded(annotated.article.id, hit).run]
    return Row((cell(speaker or "nobody named"), figure(number(len(hits)), len(hits)), Cell(tuple(runs))))
