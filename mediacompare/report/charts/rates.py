"""Rates and means with their intervals: a dot and a line a row, grouped, the numbers written at the right."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from mediacompare.report.charts.canvas import HAIRLINE, MEASURE, SECONDARY, Canvas, ink_of
from mediacompare.report.fonts import middle, shorten, text_width

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_ROW, _GROUP, _AXIS = 18.0, 20.0, 34.0
SLIDE_ROWS = 10
G = TypeVar("G", bound="_Group")


@dataclass(frozen=True, slots=True)
class IntervalRow:
    """One outlet: value and limits (NaN where undefined), what is written beside them, hollow for quoted words."""

    index: int
    label: str
    low: float
    value: float
    high: float
    shown: str
    basis: str
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class IntervalGroup:
    """Rows under one heading, with a word on whether they differ."""

    label: str
    note: str
    rows: tuple[IntervalRow, ...]


class _Group(Protocol):
    """What groups of rows have in common, whatever a row is."""

    @property
    def label(self) -> str: ...

    @property
    def rows(self) -> tuple[object, ...]: ...


def for_slide(groups: tuple[G, ...]) -> tuple[tuple[G, ...], str]:
    """What of many rows can be read from the back of a room, and a word on what is left out.

    The first group alone, and so many of its rows, stay; nothing is left out of a few rows.
    """
    total = sum(len(group.rows) for group in groups)
    if total <= SLIDE_ROWS:
        return groups, ""
    first = groups[0]
    kept: G = replace(first, rows=first.rows[:SLIDE_ROWS])  # type: ignore[type-var]
    return (kept,), f"; {len(kept.rows)} of {total} rows are drawn, the report has all"


def draw_intervals(groups: tuple[IntervalGroup, ...], axis_label: str, tick: Callable[[float], str], *,
                   slide: bool) -> Figure:
    """Every row on one scale that starts at 0; an interval that leaves the scale ends in an arrow."""
    if slide:
        groups, left_out = for_slide(groups)
        axis_label += left_out
    rows = [row for group in groups for row in group.rows]
    labels = min(130.0, max(*(text_width(row.label, 9) for row in rows),
                            *(text_width(group.label, 9, weight="semibold") for group in groups)) + 11)
    shown = max(text_width(row.shown, 9, weight="semibold") for row in rows) + 10
    basis = max(text_width(row.basis, 8) for row in rows)
    height = _GROUP * len(groups) + _ROW * len(rows) + _AXIS
    canvas = Canvas(MEASURE, height, slide=slide)
    end = MEASURE - shown - basis - 14
    top = scale_top(rows)
    scale = (end - labels) / top
    ticks = ticks_to(top)
    canvas.lines([((labels + t * scale, 4), (labels + t * scale, height - _AXIS)) for t in ticks if t],
                 color="#E4E1DA", width=0.6)
    y = 0.0
    for group in groups:
        canvas.text(labels - 10, y + 13, shorten(group.label, labels - 10, 9, weight="semibold"), size=9,
                    weight="semibold", anchor="right")
        canvas.text(labels, y + 13, shorten(group.note, end - labels, 8.2), size=8.2, color=SECONDARY)
        y += _GROUP
        for row in group.rows:
            _row(canvas, row, y + _ROW / 2, left=labels, scale=scale, top=top)
            canvas.text(MEASURE - basis - 8, y + _ROW / 2 + 3, row.shown, size=9, weight="semibold", anchor="right")
            canvas.text(MEASURE - basis, y + _ROW / 2 + 3, row.basis, size=8, color=SECONDARY)
            y += _ROW
    canvas.line((labels, y + 3), (end, y + 3), color=HAIRLINE, width=0.7)
    for t in ticks:
        canvas.line((labels + t * scale, y + 3), (labels + t * scale, y + 6), color=SECONDARY, width=0.6)
        canvas.text(labels + t * scale, y + 15, tick(t), size=8, color=SECONDARY, anchor="center")
    canvas.text(labels, y + 28, axis_label, size=8, color=SECONDARY)
    return canvas.figure


def _row(canvas: Canvas, row: IntervalRow, y: float, *, left: float, scale: float, top: float) -> None:
    canvas.text(left - 10, y + 3, middle(row.label, left - 10, 9), size=9, anchor="right")
    if row.value != row.value:
        canvas.text(left, y + 3, "no words to count in", size=8, color=SECONDARY)
        return
    ink = ink_of(row.index)
    if row.low == row.low:
        high = min(row.high, top)
        canvas.line((left + row.low * scale, y), (left + high * scale, y), color=ink, width=1.4 if row.hollow else 2.4)
    if row.high > top:
        canvas.text(left + top * scale + 2, y + 3, "→", size=8, color=ink)
    canvas.dots([(left + row.value * scale, y)], color=ink, hollow=row.hollow)


def scale_top(rows: list[IntervalRow]) -> float:
    """Where the scale ends: past the highest limit, but never so far that the values huddle at its start."""
    highs = [row.high for row in rows if row.high == row.high]
    values = [row.value for row in rows if row.value == row.value]
    return max(1.0, min(max(highs, default=1.0), 2.5 * max(max(values, default=1.0), 4.0))) * 1.02


def ticks_to(top: float) -> list[float]:
    """Four to six round numbers from 0."""
    size = 10.0 ** len(str(int(top)))
    step = min(size * part for part in (0.01, 0.02, 0.025, 0.05, 0.1, 0.2, 0.25, 0.5) if size * part * 6 >= top)
    return [step * i for i in range(int(top / step) + 1)]
