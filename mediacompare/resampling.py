"""Figures of a text resampled by its sentences: intervals of means, shares and grades, and their differences.

Words in a text are not independent, sentences nearly are. Every random draw comes from a counter of our own with a
fixed seed, so a result depends on no library's version.
"""
from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mediacompare.distributions import normal_cdf, normal_quantile, student_cdf, student_quantile
from mediacompare.statistics import LEVEL, MIN_WORDS, Contrast, Interval

if TYPE_CHECKING:
    import numpy

Number = Any
"""A float or an array of them: a figure is worked out for one text and for all its resamples by the same function."""
Figure = Callable[..., Number]

MIN_SENTENCES = 8
"""No inference about means is made when either side has fewer sentences."""
RESAMPLES = 4000
SEED = 20250819


def bootstrap_mean(values: Sequence[float]) -> Interval:
    """The mean of `values` (one a sentence) with its 95% bootstrap interval; without limits under two values."""
    return bootstrap([(value, 1) for value in values], _ratio)


def bootstrap_share(parts: Sequence[float], wholes: Sequence[float]) -> Interval:
    """`sum(parts) / sum(wholes)` with its 95% interval, resampling the pairs (one a sentence or a quote)."""
    return bootstrap(list(zip(parts, wholes, strict=True)), _ratio)


def mean_difference(values_a: Sequence[float], values_b: Sequence[float], *, words: tuple[int, int]) -> Contrast:
    """The difference of two means (first minus second) with its interval and p, see `bootstrap_difference`."""
    return bootstrap_difference([(v, 1) for v in values_a], [(v, 1) for v in values_b], _ratio, words=words)


def bootstrap(units: Sequence[Sequence[float]], figure: Figure) -> Interval:
    """A figure of a text with its 95% interval: `figure(*totals)` of the columns of `units`, one row a sentence.

    Limits are percentiles of `RESAMPLES` resamples of the rows, widened for small samples as Hesterberg (2015, "What
    Teachers Should Know About the Bootstrap", 5.3) advises: left alone they cover 90% where 95% is said. There are
    none under two rows; all is NaN where `figure` is. `figure` works on numbers and on NumPy arrays alike.
    """
    value = _figure_of(units, figure)
    rows = len(units)
    if rows < 2 or math.isnan(value):
        return Interval(math.nan, value, math.nan)
    low, high = _limits(_resampled(_frozen(units), figure, 0), rows - 1, math.sqrt(rows / (rows - 1)))
    return Interval(low, value, high)


def bootstrap_difference(
    units_a: Sequence[Sequence[float]], units_b: Sequence[Sequence[float]], figure: Figure, *, words: tuple[int, int]
) -> Contrast:
    """The difference of one figure between two texts (first minus second), each resampled on its own.

    The interval and p come from the same resamples, both widened for small samples by Welch's degrees of freedom.
    `words` are those of the two texts: under `MIN_WORDS` on either side there is too little to test.
    """
    a, b = len(units_a), len(units_b)
    value_a, value_b = _figure_of(units_a, figure), _figure_of(units_b, figure)
    value = value_a - value_b
    if min(a, b) < 2 or math.isnan(value):
        return Contrast(value, -math.inf, math.inf, 1.0, enough=False)
    enough = min(a, b) >= MIN_SENTENCES and min(words) >= MIN_WORDS
    figures_a, figures_b = _resampled(_frozen(units_a), figure, 1), _resampled(_frozen(units_b), figure, 2)
    spread_a, spread_b = float(figures_a.var()), float(figures_b.var())
    if spread_a + spread_b == 0:
        return Contrast(value, value, value, 1.0 if value == 0 else 0.0, enough=enough)
    wide_a, wide_b = spread_a * a / (a - 1), spread_b * b / (b - 1)
    freedom = (wide_a + wide_b) ** 2 / (wide_a**2 / (a - 1) + wide_b**2 / (b - 1))
    widening = math.sqrt((wide_a + wide_b) / (spread_a + spread_b))
    gaps = figures_a - figures_b
    low, high = _limits(gaps, freedom, widening)
    beyond = (1 + min(int((gaps <= 0).sum()), int((gaps >= 0).sum()))) / (RESAMPLES + 1)
    p = 1.0 if beyond >= 0.5 else 2 * student_cdf(normal_quantile(beyond) / widening, freedom)
    return Contrast(value, low, high, p, enough=enough)


def _ratio(part: Number, whole: Number) -> Number:
    return part / whole


def _figure_of(units: Sequence[Sequence[float]], figure: Figure) -> float:
    """The figure of all rows together, NaN where it divides by nothing."""
    try:
        return float(figure(*(sum(column) for column in zip(*units, strict=True)))) if units else math.nan
    except ZeroDivisionError:
        return math.nan


def _frozen(units: Sequence[Sequence[float]]) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(row) for row in units)


@lru_cache(maxsize=64)
def _resampled(units: tuple[tuple[float, ...], ...], figure: Figure, stream: int) -> numpy.ndarray:
    """`RESAMPLES` figures of rows drawn with replacement, in no order; an undefined one counts as that of all rows.

    Kept, because each article meets every other: without it twelve articles would be resampled 132 times.
    """
    import numpy as np

    drawn = _draws(RESAMPLES * len(units), len(units), stream).reshape(RESAMPLES, len(units))
    totals = [np.asarray(column, dtype=float)[drawn].sum(axis=1) for column in zip(*units, strict=True)]
    with np.errstate(divide="ignore", invalid="ignore"):
        figures = figure(*totals)
    return np.where(np.isfinite(figures), figures, _figure_of(units, figure))


def _draws(size: int, below: int, stream: int) -> numpy.ndarray:
    """`size` whole numbers from 0 to `below` - 1: SplitMix64 (Steele, Lea & Flood 2014) as a counter.

    Ours, because the generators of NumPy may change their streams from one version to the next.
    """
    import numpy as np

    state = np.arange(1, size + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    state += np.uint64(SEED + (stream << 32))
    state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    state = (state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    state ^= state >> np.uint64(31)
    return ((state >> np.uint64(32)) * np.uint64(below)) >> np.uint64(32)


def _limits(values: numpy.ndarray, freedom: float, widening: float) -> tuple[float, float]:
    """The 95% limits of resampled values, at Student's instead of the normal distribution's percentiles."""
    import numpy as np

    tail = normal_cdf(student_quantile((1 - LEVEL) / 2, freedom) * widening)
    ranked = np.sort(values)
    places = np.array([tail, 1 - tail]) * (len(ranked) - 1)
    low, high = np.interp(places, np.arange(len(ranked)), ranked)
    return float(low), float(high)
