"""The small charts beside the overview's findings, by topic; a topic without one has no chart."""
from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mediacompare.display import interval, number, percent, rate
from mediacompare.model import Comparison
from mediacompare.report.blocks import Chart, Column, Row, Table
from mediacompare.report.charts.rates import IntervalRow
from mediacompare.report.charts.small import SHOWN, Cells, Share, draw_shares, draw_small_coverage, draw_small_intervals
from mediacompare.report.pages._shared import cell, figure, table_of
from mediacompare.report.pages._source import tellings, told_only
from mediacompare.report.refs import Refs

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def small_chart(topic: str, comparison: Comparison, refs: Refs) -> Chart | None:
    """The chart of one topic's finding, or None; there is no room for more than a few articles."""
    if len(comparison.event.coverage) > SHOWN:
        return None
    makers = {"who-speaks": _leaders, "loaded": _rates, "coverage": _coverage}
    return makers[topic](comparison, refs) if topic in makers else None


def _leaders(comparison: Comparison, refs: Refs) -> Chart | None:
    """Each article's most quoted speaker and their share of its quoted words."""
    found = table_of(comparison, "quote_share")
    if found is None:
        return None
    first: dict[str, dict[str, Any]] = {}
    for row in found.records():
        if row["speaker"] and row["words"]:
            first.setdefault(row["article"], row)
    shares = tuple(Share(refs.ink[article], f"{refs.names[article]}: {refs.short(row['speaker'])} "
                         f"{percent(row['share_quoted'])}", row["share_quoted"]) for article, row in first.items())
    if not shares:
        return None
    rows = tuple(Row((cell(share.label), figure(percent(share.share), share.share))) for share in shares)
    return Chart("small-speakers", "Most quoted speaker", "Share of quoted words of the most quoted speaker. "
                 + "; ".join(share.label for share in shares) + ".", partial(_draw_shares, shares),
                 Table((Column("Speaker"), Column("Share of quoted words", "right")), rows))


def _draw_shares(rows: tuple[Share, ...], slide: bool) -> Figure:
    return draw_shares(rows, slide=slide)


def _rates(comparison: Comparison, refs: Refs) -> Chart | None:
    """Loaded terms per 1,000 words in each article's own voice."""
    found = table_of(comparison, "summary")
    if found is None:
        return None
    rows = tuple(IntervalRow(
        refs.ink[row["article"]], refs.names[row["article"]], row["loaded_outlet_low"], row["loaded_outlet_rate"],
        row["loaded_outlet_high"], f"{rate(row['loaded_outlet_rate'])} "
        f"({interval(row['loaded_outlet_low'], row['loaded_outlet_high'])})", "",
    ) for row in found.records() if row["role"] == "coverage")
    table = Table((Column("Article"), Column("Per 1,000 words (95% interval)", "right")),
                  tuple(Row((cell(row.label), figure(row.shown, row.value))) for row in rows))
    alt = "Loaded terms per 1,000 words, own voice, with 95% intervals. " + "; ".join(
        f"{row.label} {row.shown}" for row in rows) + "."
    return Chart("small-loaded", "Loaded terms", alt, partial(_draw_rates, rows), table)


def _draw_rates(rows: tuple[IntervalRow, ...], slide: bool) -> Figure:
    return draw_small_intervals(rows, slide=slide)


def _coverage(comparison: Comparison, refs: Refs) -> Chart | None:
    """Which sentences of the first source each article tells in any way."""
    if not comparison.event.sources:
        return None
    source = comparison.event.sources[0]
    total = len(source.sentences)
    told = {article: told_only(found) for article, found in tellings(comparison, source.article.id).items()}
    cells = tuple(Cells(refs.ink[article], f"{refs.names[article]}: {number(len(found))} of {number(total)}",
                        tuple(found[i].level if i in found else "" for i in range(total)))
                  for article, found in told.items())
    table = Table((Column("Article"), Column("Sentences of the source it tells", "right")),
                  tuple(Row((cell(row.label), figure(number(sum(map(bool, row.told))), sum(map(bool, row.told)))))
                        for row in cells))
    return Chart("small-coverage", "Coverage of the source", "Sentences of the source told in each article. "
                 + "; ".join(row.label for row in cells) + ".", partial(_draw_coverage, cells), table)


def _draw_coverage(rows: tuple[Cells, ...], slide: bool) -> Figure:
    return draw_small_coverage(rows, slide=slide)
