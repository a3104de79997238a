"""Tone: a dot a sentence, the mean and its interval below."""
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacompare.display import signed
from mediacompare.report.charts.canvas import HAIRLINE, INK, MEASURE, SECONDARY, Canvas, ink_of
from mediacompare.report.charts.rates import for_slide
from mediacompare.report.fonts import middle, shorten, text_width

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_GROUP, _AXIS, _RADIUS = 18.0, 32.0, 2.0


@dataclass(frozen=True, slots=True)
class ToneRow:
    """One outlet in one voice: the scores of its sentences, their mean and its limits (NaN where undefined)."""

    index: int
    label: str
    values: tuple[float, ...]
    low: float
    mean: float
    high: float


@dataclass(frozen=True, slots=True)
class ToneGroup:
    label: str
    note: str
    rows: tuple[ToneRow, ...]


def draw_tone(groups: tuple[ToneGroup, ...], axis_label: str, *, slide: bool) -> Figure:
    """All rows on one scale from -1 to 1; sentences of equal score stand above one another."""
    if slide:
        groups, left_out = for_slide(groups)
        axis_label += left_out
    rows = [row for group in groups for row in group.rows]
    labels = min(130.0, max(*(text_width(row.label, 9) for row in rows),
                            *(text_width(group.label, 9, weight="semibold") for group in groups)) + 11)
    roomy, close = (4, 7) if slide else (6, 14)
    row_height = 34.0 if len(rows) <= roomy else 24.0 if len(rows) <= close else 18.0
    height = _GROUP * len(groups) + row_height * len(rows) + _AXIS
    canvas = Canvas(MEASURE, height, slide=slide)
    end = MEASURE - 108
    half = (end - labels) / 2
    zero = labels + half
    y = 0.0
    for group in groups:
        canvas.text(labels - 10, y + 12, group.label, size=9, weight="semibold", anchor="right")
        canvas.text(labels, y + 12, shorten(group.note, end - labels, 8.2), size=8.2, color=SECONDARY)
        y += _GROUP
        canvas.line((zero, y), (zero, y + row_height * len(group.rows)), color=HAIRLINE, width=0.7)
        for row in group.rows:
            _row(canvas, row, y + row_height * 0.62, labels=labels, zero=zero, half=half - 6,
                 roomy=row_height > 20)
            y += row_height
    canvas.line((labels, y + 2), (end, y + 2), color=HAIRLINE, width=0.7)
    for value in (-1.0, -0.5, 0.0, 0.5, 1.0):
        x = zero + value * (half - 6)
        canvas.line((x, y + 2), (x, y + 5), color=SECONDARY, width=0.6)
        canvas.text(x, y + 14, signed(value, 0 if value % 1 == 0 else 1), size=8, color=SECONDARY, anchor="center")
    canvas.text(labels, y + 27, axis_label, size=8, color=SECONDARY)
    return canvas.figure


def _row(canvas: Canvas, row: ToneRow, y: float, *, labels: float, zero: float, half: float, roomy: bool) -> None:
    canvas.text(labels - 10, y + 3, middle(row.label, labels - 10, 9), size=9, anchor="right")
    ink = ink_of(row.index)
    if not row.values:
        canvas.text(labels, y + 3, "no sentence", size=8, color=SECONDARY)
        return
    canvas.dots(_stacked(row.values, y - 6, zero, half, levels=3 if roomy else 0), color=ink, radius=_RADIUS,
                hollow=True)
    if row.low == row.low:
        canvas.line((zero + row.low * half, y + 3), (zero + row.high * half, y + 3), color=ink, width=2.4)
    canvas.line((zero + row.mean * half, y - 1), (zero + row.mean * half, y + 7), color=INK, width=1.4)
    x = MEASURE - 96
    x += canvas.text(x, y + 3, f"mean {signed(row.mean)}", size=9, weight="semibold") + 7
    canvas.text(x, y + 3, f"n = {len(row.values)}", size=8, color=SECONDARY)


def _stacked(values: tuple[float, ...], y: float, zero: float, half: float, *,
             levels: int) -> list[tuple[float, float]]:
    """A place for every score: neighbours that would touch go up, so many levels at most, then they overlap."""
    placed: list[tuple[float, float]] = []
    for value in sorted(values):
        x = zero + value * half
        level = 0
        while level < levels and any(abs(x - px) < 2.3 * _RADIUS and abs(y - 5 * level - py) < 1 for px, py in placed):
            level += 1
        placed.append((x, y - 5 * level))
    return placed
