"""Figures of a text resampled by its sentences: intervals of means, shares and grades.

Words in a text are not independent, sentences nearly are. Every random draw comes from a counter of our own with a
fixed seed, so a result depends on no library's version.
"""
from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mediacompare.distributions import normal_cdf, student_quantile
from mediacompare.statistics import LEVEL, Interval

if TYPE_CHECKING:
    import numpy

Number = Any
"""A float or an array of them: a figure is worked out for one text and for all its resamples by the same function."""
Figure = Callable[..., Number]

MIN_VALUES = 8
"""No limits are given to fewer values: of two, a bootstrap's "95%" covers the truth less than half of the time."""
RESAMPLES = 4000
SEED = 20250819
_STREAM = 0


def bootstrap_mean(values: Sequence[float]) -> Interval:
    """The mean of `values` (one a sentence) with its 95% bootstrap interval; without limits under `MIN_VALUES`."""
    return bootstrap([(value, 1) for value in values], _ratio)


def bootstrap_share(parts: Sequence[float], wholes: Sequence[float]) -> Interval:
    """`sum(parts) / sum(wholes)` with its 95% interval, resampling the pairs (one a sentence or a quote)."""
    return bootstrap(list(zip(parts, wholes, strict=True)), _ratio)


def bootstrap(units: Sequence[Sequence[float]], figure: Figure) -> Interval:
    """A figure of a text with its 95% interval: `figure(*totals)` of the columns of `units`, one row a sentence.

    Limits are percentiles of `RESAMPLES` resamples of the rows, widened for small samples as Hesterberg (2015, "What
    Teachers Should Know About the Bootstrap", 5.3) advises: left alone they cover 90% where 95% is said. There are
    none under `MIN_VALUES` rows; all is NaN where `figure` is. `figure` works on numbers and on NumPy arrays alike.
    """
    value = _figure_of(units, figure)
    rows = len(units)
    if rows < MIN_VALUES or math.isnan(value):
        return Interval(math.nan, value, math.nan)
    low, high = _limits(_resampled(tuple(map(tuple, units)), figure), rows - 1, math.sqrt(rows / (rows - 1)))
    return Interval(low, value, high)


def _ratio(part: Number, whole: Number) -> Number:
    return part / whole


def _figure_of(units: Sequence[Sequence[float]], figure: Figure) -> float:
    """The figure of all rows together, NaN where it divides by nothing."""
    try:
        return float(figure(*(sum(column) for column in zip(*units, strict=True)))) if units else math.nan
    except ZeroDivisionError:
        return math.nan


@lru_cache(maxsize=64)
def _resampled(units: tuple[tuple[float, ...], ...], figure: Figure) -> numpy.ndarray:
    """`RESAMPLES` figures of rows drawn with replacement, in no order; an undefined one counts as that of all rows.

    Kept, because a table and the sentence on it ask for the same.
    """
    import numpy as np

    drawn = draws(RESAMPLES * len(units), len(units), _STREAM).reshape(RESAMPLES, len(units))
    totals = [np.asarray(column, dtype=float)[drawn].sum(axis=1) for column in zip(*units, strict=True)]
    with np.errstate(divide="ignore", invalid="ignore"):
        figures = figure(*totals)
    return np.where(np.isfinite(figures), figures, _figure_of(units, figure))


def draws(size: int, below: int, stream: int) -> numpy.ndarray:
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
