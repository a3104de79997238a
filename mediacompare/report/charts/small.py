"""The small charts beside the overview's findings: one line of label and one of drawing for each outlet."""
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacompare.report.charts.canvas import Canvas, ink_of
from mediacompare.report.charts.coverage import KEYS
from mediacompare.report.charts.rates import IntervalRow, scale_top
from mediacompare.report.fonts import middle

if TYPE_CHECKING:
    from matplotlib.figure import Figure

WIDTH = 130.0
_STEP = 24.0
_INSET = 4.0  # so that a dot at 0 is whole
SHOWN = 4


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a whole, 0 to 1, for one outlet."""

    index: int
    label: str
    share: float


@dataclass(frozen=True, slots=True)
class Cells:
    """How one article tells each sentence of the source (see `charts.coverage.KEYS`; "" where it does not)."""

    index: int
    label: str
    told: tuple[str, ...]


def draw_shares(rows: tuple[Share, ...], *, slide: bool) -> Figure:
    """A bar of each share on a pale bar of the whole."""
    canvas = _sheet([row.label for row in rows], slide=slide)
    for i, row in enumerate(rows):
        canvas.rects([(0, _STEP * i + 12, WIDTH, 8)], color="", fill="pale")
        if row.share > 0:
            canvas.rects([(0, _STEP * i + 12, WIDTH * min(1.0, row.share), 8)], color=ink_of(row.index))
    return canvas.figure


def draw_small_intervals(rows: tuple[IntervalRow, ...], *, slide: bool) -> Figure:
    """A dot and its interval for each row, all on one scale from 0."""
    rows = tuple(row for row in rows if row.value == row.value)
    canvas = _sheet([f"{row.label}: {row.shown}" for row in rows], slide=slide)
    top = scale_top(list(rows))
    for i, row in enumerate(rows):
        y = _STEP * i + 16
        low, value, high = (_INSET + (WIDTH - _INSET) * min(x, top) / top for x in (row.low, row.value, row.high))
        canvas.line((_INSET, y), (WIDTH, y), color="#E4E1DA", width=0.5)
        canvas.line((low, y), (high, y), color=ink_of(row.index), width=2)
        canvas.dots([(value, y)], color=ink_of(row.index), hollow=row.hollow)
    return canvas.figure


def draw_small_coverage(rows: tuple[Cells, ...], *, slide: bool) -> Figure:
    """A cell for each sentence of the source, filled where it is told in any way."""
    canvas = _sheet([row.label for row in rows], slide=slide)
    told = {relation for relation, _, _ in KEYS if relation}
    for i, row in enumerate(rows):
        width = WIDTH / max(1, len(row.told))
        gap = min(0.8, width / 4)
        boxes = [(width * j, _STEP * i + 12, width - gap, 8.0) for j in range(len(row.told))]
        canvas.rects([box for box, how in zip(boxes, row.told, strict=True) if how not in told], color="", fill="pale")
        canvas.rects([box for box, how in zip(boxes, row.told, strict=True) if how in told], color=ink_of(row.index))
    return canvas.figure


def _sheet(labels: list[str], *, slide: bool) -> Canvas:
    canvas = Canvas(WIDTH, _STEP * len(labels), slide=slide)
    for i, label in enumerate(labels):
        canvas.text(0, _STEP * i + 8.5, middle(label, WIDTH, 8.4), size=8.4)
    return canvas
