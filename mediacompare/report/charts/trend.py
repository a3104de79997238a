"""A figure over time: a strip an outlet, a dot and its interval a period, all strips on one scale."""
from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacompare.report.charts.canvas import HAIRLINE, MEASURE, SECONDARY, Canvas, ink_of
from mediacompare.report.fonts import middle, text_width

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_STRIP, _GAP, _FOOT, _LABELS, _SCALE = 62.0, 14.0, 30.0, 120.0, 34.0
_EVERY = 44.0  # points between two dates that are written out


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One period of one outlet; limits NaN where there is too little to give an interval."""

    period: int
    low: float
    value: float
    high: float


@dataclass(frozen=True, slots=True)
class TrendStrip:
    """One outlet over time: its place in the order of outlets, its name, a word on its articles, its points."""

    index: int
    label: str
    basis: str
    points: tuple[TrendPoint, ...]


def draw_trend(strips: tuple[TrendStrip, ...], periods: tuple[str, ...], tick: Callable[[float], str], *,
               slide: bool) -> Figure:
    """Filled dots have an interval; hollow ones stand for too few articles to say how sure the figure is."""
    low, high = _limits(strips)
    left = _LABELS + _SCALE
    step = (MEASURE - left - 10) / max(1, len(periods) - 1)
    canvas = Canvas(MEASURE, (_STRIP + _GAP) * len(strips) + _FOOT, slide=slide)
    top = 4.0
    for strip in strips:
        canvas.text(_LABELS - 8, top + _STRIP / 2, middle(strip.label, _LABELS - 8, 9, weight="semibold"), size=9,
                    weight="semibold", anchor="right")
        canvas.text(_LABELS - 8, top + _STRIP / 2 + 12, strip.basis, size=8, color=SECONDARY, anchor="right")
        for value in (low, high):
            y = _height(value, low, high, top)
            canvas.line((left - 6, y), (MEASURE, y), color=HAIRLINE, width=0.5)
            canvas.text(left - 9, y + 3, tick(value), size=8, color=SECONDARY, anchor="right")
        _points(canvas, strip, left, step, (low, high), top)
        top += _STRIP + _GAP
    every = max(1, math.ceil(_EVERY / step))
    for number in range(0, len(periods), every):
        x = left + number * step
        end = x + text_width(periods[number], 8) > MEASURE
        canvas.text(min(x, MEASURE) if end else x, top + 8, periods[number], size=8, color=SECONDARY,
                    anchor="right" if end else "center" if number else "left")
    return canvas.figure


def _points(canvas: Canvas, strip: TrendStrip, left: float, step: float, limits: tuple[float, float],
            top: float) -> None:
    ink = ink_of(strip.index)
    low, high = limits
    for point in strip.points:
        x = left + point.period * step
        sure = point.low == point.low
        if sure:
            canvas.line((x, _height(max(point.low, low), low, high, top)),
                        (x, _height(min(point.high, high), low, high, top)), color=ink, width=1.6)
        canvas.dots([(x, _height(point.value, low, high, top))], color=ink, radius=2.6, hollow=not sure)


def _height(value: float, low: float, high: float, top: float) -> float:
    return top + _STRIP - (value - low) / (high - low) * _STRIP


def _limits(strips: tuple[TrendStrip, ...]) -> tuple[float, float]:
    """The scale: all values, and intervals as far as they do not dwarf them."""
    values = [p.value for strip in strips for p in strip.points]
    edges = [edge for strip in strips for p in strip.points for edge in (p.low, p.high) if edge == edge]
    low, high = min(values), max(values)
    spread = high - low or abs(high) or 1.0
    low = min([low, *(max(edge, low - spread) for edge in edges)])
    high = max([high, *(min(edge, high + spread) for edge in edges)])
    low = 0.0 if 0 <= low < high / 2 else low
    return (low, high) if high > low else (low - 0.5, high + 0.5)
