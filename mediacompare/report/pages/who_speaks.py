"""Who gets to speak: quoted words by speaker, and where in each article each voice is heard."""
from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import partial
from typing import Any

from mediacompare.display import count_of, listed, number, percent, spelled
from mediacompare.findings import Headline
from mediacompare.model import AnnotatedArticle, Comparison
from mediacompare.report.blocks import Block, Cell, Chart, Column, Heading, Page, Row, Table, text
from mediacompare.report.charts.speakers import (
    Bar,
    Panel,
    SpeakerRow,
    Stretch,
    Strip,
    draw_panels,
    draw_small_panels,
    draw_strips,
)
from mediacompare.report.pages._shared import (
    DRAWN,
    cell,
    figure,
    heading_row,
    headline,
    not_drawn,
    note,
    sentences,
    table_of,
)
from mediacompare.report.refs import Refs, joined

ORDER = 20
_NOBODY = "No speaker named"
_ROWS = 12
_SIDE_BY_SIDE = 3
_HATCHED = 6
_OTHERS = "\x00others"


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page; None only where no article is left to compare."""
    coverage = comparison.event.coverage
    found = table_of(comparison, "quote_share")
    said = headline("who-speaks", comparison, Headline("Nobody is quoted in any article", "", ""))
    if found is None:
        words = "No words stand inside speech quotation marks in any of these articles."
        return Page("who-speaks", "Who gets to speak?", said.headline, sentences(said.standfirst or words), ())
    rows = found.records()
    strips = [_strips(comparison, refs)] if any(a.quoted for a in coverage) else []
    divided: list[Block] = [Heading(text("The same words, three ways of dividing")), _table(comparison, rows, refs)]
    # Charts of many articles fill a page: a table after them flows on, between them it would leave one half empty.
    rest = [*divided, *strips] if len(coverage) <= _SIDE_BY_SIDE else [*strips, *divided]
    blocks = [_chart(comparison, rows, refs), *rest, *_notes(rows, refs)]
    return Page("who-speaks", "Who gets to speak?", said.headline, sentences(said.standfirst), tuple(blocks))


def _panels(rows: list[dict[str, Any]], comparison: Comparison, refs: Refs) -> list[Panel]:
    panels = []
    for annotated in comparison.event.coverage:
        article = annotated.article.id
        own = [row for row in rows if row["article"] == article]
        bars = {row["speaker"]: Bar(row["words"], row["words_continued"], row["share_quoted"])
                for row in own if row["words"]}
        quoted = own[0]["quoted_words"] if own else 0
        panels.append(Panel(refs.ink[article], refs.names[article], quoted, len(annotated.words), bars))
    return panels


def _chart(comparison: Comparison, rows: list[dict[str, Any]], refs: Refs) -> Chart:
    panels = _panels(rows, comparison, refs)
    subtitle = "Words inside quotation marks by speaker, and their share of the article’s quoted words."
    if any(row["words_continued"] for row in rows):
        subtitle += " Hatched: no speaker beside them."
    if any(row["words"] and not row["speaker"] for row in rows):
        subtitle += " Hollow: nobody named."
    if len(panels) > DRAWN:
        subtitle += f" The {spelled(DRAWN)} articles with most of them are drawn."
    if len(panels) <= _SIDE_BY_SIDE:
        panels, shared = _shared_rows(panels, rows)
        draw = partial(_draw_panels, tuple(panels), tuple(shared))
    else:
        panels = sorted(panels, key=lambda p: -p.quoted_words)[:DRAWN]
        panels.sort(key=lambda p: p.index)
        names = {row["speaker"]: row["speaker"] or _NOBODY for row in rows}
        draw = partial(_draw_small_panels, tuple(panels), names)
    data = replace(_table(comparison, rows, refs), id=None)  # the table below the chart has the anchor
    return Chart("chart-speakers", "Who gets to speak", _alt(rows, refs), draw, data, subtitle)


def _draw_panels(panels: tuple[Panel, ...], rows: tuple[SpeakerRow, ...], slide: bool) -> Any:
    return draw_panels(panels, rows, slide=slide)


def _draw_small_panels(panels: tuple[Panel, ...], names: dict[str, str], slide: bool) -> Any:
    return draw_small_panels(panels, names, slide=slide)


def _shared_rows(panels: list[Panel], rows: list[dict[str, Any]]) -> tuple[list[Panel], list[SpeakerRow]]:
    """The rows that all panels share, most words over all first; the least quoted are summed in one row."""
    totals: dict[str, int] = {}
    roles: dict[str, str] = {}
    for row in rows:
        if row["words"]:
            totals[row["speaker"]] = totals.get(row["speaker"], 0) + row["words"]
            roles[row["speaker"]] = row["role"]
    names = sorted((name for name in totals if name), key=lambda name: -totals[name])
    shown, rest = (names, []) if len(names) <= _ROWS else (names[:_ROWS - 1], names[_ROWS - 1:])
    result = [SpeakerRow(name, name, roles[name]) for name in shown]
    if rest:
        result.append(SpeakerRow(_OTHERS, f"{number(len(rest))} other speakers", ""))
        panels = [_summed(panel, rest) for panel in panels]
    if "" in totals:
        result.append(SpeakerRow("", _NOBODY, "in or beside the quote", named=False))
    return panels, result


def _summed(panel: Panel, rest: list[str]) -> Panel:
    bars = [panel.bars[name] for name in rest if name in panel.bars]
    kept = {name: bar for name, bar in panel.bars.items() if name not in rest}
    if bars:
        kept[_OTHERS] = Bar(sum(b.words for b in bars), sum(b.continued for b in bars), sum(b.share for b in bars))
    return Panel(panel.index, panel.outlet, panel.quoted_words, panel.article_words, kept)


def _alt(rows: list[dict[str, Any]], refs: Refs) -> str:
    parts = []
    for article in dict.fromkeys(row["article"] for row in rows):
        own = [row for row in rows if row["article"] == article and row["words"]]
        said = listed([f"{row['speaker'] or 'nobody named'} {number(row['words'])} ({percent(row['share_quoted'])})"
                       for row in own])
        quoted = own[0]["quoted_words"] if own else 0
        parts.append(f"{refs.names[article]}, {number(quoted)} quoted words: {said or 'nobody is quoted'}.")
    return "Bars of quoted words by speaker. " + " ".join(parts)


def _table(comparison: Comparison, rows: list[dict[str, Any]], refs: Refs) -> Table:
    columns = (Column("Speaker", width=2.1), Column("Quotations", width=3.0), Column("Words", "right"),
               Column("of all quoted words", "right", 1.1),
               Column("of quoted words with a named speaker", "right", 1.5),
               Column("of the whole article", "right", 1.1))
    shown: list[Row] = []
    for annotated in comparison.event.coverage:
        own = [row for row in rows if row["article"] == annotated.article.id and row["quotes"]]
        shown.append(heading_row(refs.names[annotated.article.id]))
        if not own:
            shown.append(Row((cell("Nobody is quoted", "secondary"), *(cell("") for _ in columns[1:]))))
        shown += [_speaker_row(annotated, row, refs) for row in own]
    return Table(columns, tuple(shown), id="speakers-table", dense=True)


def _speaker_row(annotated: AnnotatedArticle, row: dict[str, Any], refs: Refs) -> Row:
    article = annotated.article.id
    found = [refs.of_quote(article, quote).run for quote in annotated.quotes
             if (quote.speaker or "") == row["speaker"] and quote.kind != "indirect"]
    return Row((
        cell(row["speaker"] or _NOBODY),
        Cell(joined(found), row["quotes"]),
        figure(number(row["words"]), row["words"]),
        figure(percent(row["share_quoted"]), row["share_quoted"]),
        figure(percent(row["share_named"]), row["share_named"]),
        figure(percent(row["share_article"]), row["share_article"]),
    ))


def _strips(comparison: Comparison, refs: Refs) -> Chart:
    strips = tuple(_strip(a, refs) for a in comparison.event.coverage)[:DRAWN]
    columns = (Column("Article"), Column("Speaker"), Column("From word", "right"), Column("To word", "right"))
    rows = tuple(Row((cell(strip.outlet), cell(s.speaker or _NOBODY), figure(number(s.start + 1), s.start),
                      figure(number(s.end), s.end))) for strip in strips for s in strip.stretches)
    alt = "Where in each article somebody is quoted. " + " ".join(
        f"{strip.outlet}, {number(strip.words)} words: " + (listed(dict.fromkeys(
            s.speaker or "nobody named" for s in strip.stretches)) or "nobody") + "." for strip in strips)
    return Chart("chart-voices", "Where in the article each voice is heard", alt, partial(_draw_strips, strips),
                 Table(columns, rows, dense=True), not_drawn(len(comparison.event.coverage)).strip())


def _draw_strips(strips: tuple[Strip, ...], slide: bool) -> Any:
    return draw_strips(strips, slide=slide)


def _strip(annotated: AnnotatedArticle, refs: Refs) -> Strip:
    starts = [word.start for word in annotated.words]
    stretches = []
    for quote in annotated.quotes:
        for span in quote.quoted:
            stretches.append(Stretch(bisect_left(starts, span.start), bisect_left(starts, span.end),
                                     quote.speaker or "", quote.grade == "continuation", refs.short(quote.speaker)))
    article = annotated.article.id
    return Strip(refs.ink[article], refs.names[article], len(starts),
                 tuple(sorted(stretches, key=lambda s: s.start)))


def _with_and_without(row: dict[str, Any], refs: Refs) -> str:
    """What a speaker's share is with the words given by continuation, and without them."""
    kept, quoted = row["words"] - row["words_continued"], row["quoted_words"]
    return (f"{refs.names[row['article']]}: {count_of(row['words_continued'], 'word')} to {row['speaker']}, who has "
            f"{number(row['words'])} of {number(quoted)} quoted words with them ({percent(row['share_quoted'])}) and "
            f"{number(kept)} without ({percent(kept / quoted)}).")


def _notes(rows: list[dict[str, Any]], refs: Refs) -> list[Block]:
    """What is given by continuation, shown with and without; what has no speaker at all; reported statements."""
    blocks: list[Block] = []
    continued = [row for row in rows if row["words_continued"] and row["speaker"]]
    if continued:
        told = " ".join(_with_and_without(row, refs) for row in continued[:_HATCHED])
        rest = f" And {count_of(len(continued) - _HATCHED, 'more speaker')} in the tables." \
            if len(continued) > _HATCHED else ""
        blocks.append(note("Hatched: no speaker beside the quotation.", "Words in quotations that name nobody are "
                           f"given to the person who speaks right before. {told}{rest}"))
    reported = [(refs.names[row["article"]], row["speaker"], row["indirect"]) for row in rows if row["indirect"]]
    if reported:
        total = sum(count for _, _, count in reported)
        blocks.append(note("Not counted here.", f"{count_of(total, 'statement')} reported without quotation marks: "
                           "their words are the outlet’s own. They are listed with the evidence."))
    blocks.append(note("No interval is shown.", "A full count of one article has no sampling error. It says who speaks "
                       "in these articles, not whom an outlet usually quotes."))
    return blocks
