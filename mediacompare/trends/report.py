"""The trends as a report: one question a page, over time and by outlet."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from mediacompare.display import count_of, interval, number, percent, rate, signed
from mediacompare.model import Comparison, Event, Problem
from mediacompare.report.blocks import Block, Cell, Chart, Column, Heading, Page, Paragraph, Report, Row, Table, text
from mediacompare.report.charts.trend import TrendPoint, TrendStrip, draw_trend
from mediacompare.tidy import TidyTable
from mediacompare.trends.measures import MIN_ARTICLES
from mediacompare.trends.records import MEASURES, Measure

if TYPE_CHECKING:
    from matplotlib.figure import Figure

STRIPS = 6
SPEAKERS = 10
CAUTION = (
    "Each figure is of the articles that were collected, not of all that an outlet wrote. An interval runs over "
    f"articles; under {MIN_ARTICLES} articles or 100 words in a period there is too little text to say, and the dot is "
    "hollow. What an outlet writes about changes from month to month, and the figures with it."
)
HOLLOW = ("A line is the 95% interval over articles; a hollow dot has too few articles, or no difference among them, "
          "for one.")


@dataclass(frozen=True, slots=True)
class _Question:
    question: str
    headline: str
    standfirst: str
    shown: Callable[[float | None], str]
    decimals: int


QUESTIONS = {
    "loaded_outlet": _Question("How loaded are the words?", "Loaded terms in each outlet’s own voice",
                               "Per 1,000 words outside quotation marks.", rate, 0),
    "quoted_share": _Question("How much do others speak?", "The share of words inside quotation marks",
                              "Of all words of the articles.", percent, 2),
    "tone_outlet": _Question("How bright is the wording?", "The tone of each outlet’s own wording",
                             "From −1 (darkest) to +1 (brightest), names masked: tone of wording, not opinion.",
                             signed, 2),
    "grade": _Question("How hard do the texts read?", "The reading grade of the articles",
                       "Years of US schooling (Flesch and Kincaid).", partial(number, decimals=1), 1),
    "source_told": _Question("How much of the source is told?", "The share of a source’s sentences that articles tell",
                             "In events that have a speech, letter or statement as their source.", percent, 2),
}  # fmt: skip


def build_trends(over_time: TidyTable, voices: TidyTable, problems: Sequence[Problem], *,
                 title: str) -> tuple[Comparison, Report]:
    """The tables as a comparison without articles, and the report that shows them."""
    tables = {"over_time": over_time, "voices": voices}
    comparison = Comparison(Event("trends", (), problems=tuple(problems)), title, tables)
    rows = over_time.records()
    pages = [_measure_page(measure, found) for measure in MEASURES
             if (found := [row for row in rows if row["measure"] == measure.name])]  # fmt: skip
    pages.append(_voices_page(voices.records()))
    if problems:
        pages.append(_problems_page(problems))
    periods = sorted({row["period"] for row in rows})
    span = periods[0] if len(periods) == 1 else f"{periods[0]} to {periods[-1]}" if periods else ""
    outlets = len({row["outlet"] for row in rows})
    summary = f"What {count_of(outlets, 'outlet')} wrote over {count_of(len(periods), 'period')}, {span}."
    pages.insert(0, _overview(rows, title, summary))
    footer = f"mediacompare · {title} · {span}"
    return comparison, Report(title, "Outlets over many events", summary, footer, tuple(pages), "trends")


def _overview(rows: list[dict[str, Any]], title: str, summary: str) -> Page:
    """The first page: what was collected. `quoted_share` is there for every article, so it counts them."""
    columns = (Column("Outlet", width=0.4), Column("Articles", "right", 0.2), Column("Words", "right", 0.2),
               Column("Periods", "right", 0.2))
    counted = [row for row in rows if row["measure"] == "quoted_share"]
    shown = []
    for outlet in sorted({row["outlet"] for row in counted}):
        own = [row for row in counted if row["outlet"] == outlet]
        articles, words = sum(r["articles"] for r in own), sum(r["denominator"] for r in own)
        shown.append(Row((_cell(outlet), _cell(number(articles), articles), _cell(number(words), words),
                          _cell(number(len(own)), len(own)))))
    return Page("overview", "Outlets over many events", title, text(summary),
                (Table(columns, tuple(shown)), Paragraph(text(CAUTION), "note")))


def _measure_page(measure: Measure, rows: list[dict[str, Any]]) -> Page:
    asked = QUESTIONS[measure.name]
    periods = tuple(sorted({row["period"] for row in rows}))
    outlets = sorted({row["outlet"] for row in rows})
    drawn = sorted(outlets, key=lambda o: (-sum(r["articles"] for r in rows if r["outlet"] == o), o))[:STRIPS]
    blocks: list[Block] = [_chart(measure, asked, rows, periods, sorted(drawn))]
    if len(outlets) > STRIPS:
        blocks.append(Paragraph(text(f"The chart draws the {STRIPS} outlets with most articles; the table has all."),
                                "note"))
    blocks += [Heading(text("The figures")), _table(asked, rows), Paragraph(text(HOLLOW), "note")]
    return Page(measure.name.replace("_", "-"), asked.question, asked.headline, text(asked.standfirst), tuple(blocks))


def _chart(measure: Measure, asked: _Question, rows: list[dict[str, Any]], periods: tuple[str, ...],
           outlets: list[str]) -> Chart:
    strips = []
    for index, outlet in enumerate(outlets):
        own = [row for row in rows if row["outlet"] == outlet]
        points = tuple(TrendPoint(periods.index(r["period"]), r["low"], r["value"], r["high"]) for r in own)
        strips.append(TrendStrip(index, outlet, count_of(sum(r["articles"] for r in own), "article"), points))
    said = "; ".join(
        f"{outlet}: " + ", ".join(f"{r['period']} {asked.shown(r['value'])}" for r in rows if r["outlet"] == outlet)
        for outlet in outlets
    )
    return Chart(f"trend-{measure.name}".replace("_", "-"), asked.headline, f"{measure.label} by period. {said}.",
                 partial(_draw, tuple(strips), periods, asked.shown), _table(asked, rows))


def _draw(strips: tuple[TrendStrip, ...], periods: tuple[str, ...], shown: Callable[[float | None], str],
          slide: bool) -> Figure:
    return draw_trend(strips, periods, shown, slide=slide)


def _table(asked: _Question, rows: list[dict[str, Any]]) -> Table:
    columns = (Column("Outlet", width=0.28), Column("Period", width=0.12), Column("Value", "right", 0.1),
               Column("95% interval", "right", 0.2), Column("Count", "right", 0.1), Column("Of", "right", 0.1),
               Column("Articles", "right", 0.1))
    percents = asked.shown is percent
    scale = 100 if percents else 1
    return Table(columns, tuple(
        Row((
            _cell(row["outlet"]), _cell(row["period"]), _cell(asked.shown(row["value"]), row["value"]),
            _cell(interval(row["low"] * scale, row["high"] * scale, 0 if percents else asked.decimals)
                  if row["enough"] else "too little text to say", row["low"] if row["enough"] else None),
            _cell(number(row["count"], 0 if float(row["count"]).is_integer() else 2), row["count"]),
            _cell(number(row["denominator"]), row["denominator"]), _cell(number(row["articles"]), row["articles"]),
        )) for row in rows), dense=True)  # fmt: skip


def _voices_page(rows: list[dict[str, Any]]) -> Page:
    columns = (Column("Speaker", width=0.3), Column("Role", width=0.3), Column("Words", "right", 0.1),
               Column("Of quoted words", "right", 0.2), Column("Articles", "right", 0.1))
    shown: list[Row] = []
    for outlet in sorted({row["outlet"] for row in rows}):
        own = [row for row in rows if row["outlet"] == outlet]
        of = f"{number(own[0]['quoted_words'])} quoted words in {count_of(own[0]['outlet_articles'], 'article')}"
        shown.append(Row((Cell(text(f"{outlet}: {of}", "strong")),), heading=True))
        shown += [Row((_cell(row["speaker"] or "nobody named"), _cell(row["role"] or "–"),
                       _cell(number(row["words"]), row["words"]), _cell(percent(row["share"]), row["share"]),
                       _cell(number(row["articles"]), row["articles"]))) for row in own[:SPEAKERS]]  # fmt: skip
        rest = own[SPEAKERS:]
        if rest:
            words = sum(row["words"] for row in rest)
            shown.append(Row((_cell(f"{count_of(len(rest), 'other speaker')}"), _cell(""), _cell(number(words), words),
                              _cell(percent(words / own[0]["quoted_words"])), _cell(""))))
    return Page("voices", "Who gets quoted in which outlet?", "The speakers that each outlet quotes most",
                text(f"Words inside quotation marks over all events; up to {SPEAKERS} speakers an outlet."),
                (Table(columns, tuple(shown), id="voices-table"),))


def _problems_page(problems: Sequence[Problem]) -> Page:
    rows = tuple(Row((_cell(p.where), _cell(p.what), _cell(p.advice))) for p in problems)
    return Page("left-out", "What was left out?", f"{count_of(len(problems), 'problem')} met while reading", text(""),
                (Table((Column("Where"), Column("What"), Column("What to do")), rows),))


def _cell(words: str, sort: float | str | None = None) -> Cell:
    return Cell(text(words), words if sort is None else sort)
