"""Intervals, rate ratios and corrections: what keeps three uses in 800 words from looking like a difference.

Counts, denominators and rates go together; a rate is per 1,000 words unless `per` says otherwise. Nothing here knows
an article: give it numbers. Every random draw comes from a counter of our own with a fixed seed, so a result depends
on no library's version.
"""
from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mediacompare.distributions import (
    beta_cdf,
    beta_quantile,
    gamma_quantile,
    mid_p_bound,
    normal_cdf,
    normal_quantile,
    student_cdf,
    student_quantile,
)

if TYPE_CHECKING:
    import numpy

Number = Any
"""A float or an array of them: a figure is worked out for one text and for all its resamples by the same function."""
Figure = Callable[..., Number]

MIN_USES = 5
"""No contrast is claimed under this many uses on both sides together."""
MIN_WORDS = 300
"""No inference is made when either side has fewer words."""
MIN_SENTENCES = 8
"""No inference about means is made when either side has fewer sentences."""
LEVEL = 0.95
RESAMPLES = 4000
SEED = 20250819


@dataclass(frozen=True, slots=True)
class Interval:
    """A value with its confidence limits; all three NaN where the denominator is nothing."""

    low: float
    value: float
    high: float


UNDEFINED = Interval(math.nan, math.nan, math.nan)


@dataclass(frozen=True, slots=True)
class Contrast:
    """A difference between two sides, with its interval and its test.

    `value` is a log2 ratio or a plain difference, above 0 when the first side has more; `low` and `high` may be
    infinite. `p` is two-sided. `enough` is false where there is too little text to test. `adjusted` is p corrected
    over the `tests` that were made together (see `corrected`).
    """

    value: float
    low: float
    high: float
    p: float
    enough: bool
    adjusted: float = math.nan
    tests: int = 0

    @property
    def clear(self) -> bool:
        """Whether a difference may be claimed: enough text, corrected p under .05, and an interval without 0."""
        beyond_zero = self.low > 0 or self.high < 0
        return self.enough and beyond_zero and self.adjusted < 1 - LEVEL


def rate_interval(count: int, words: int, per: float = 1000) -> Interval:
    """A rate per `per` words with its exact 95% Poisson interval (Garwood 1936). Undefined when there are no words.

    3 uses in 800 words are 3.75 per 1,000, from 0.8 to 11.0.
    """
    if words <= 0:
        return UNDEFINED
    tail = (1 - LEVEL) / 2
    low = gamma_quantile(tail, count) if count else 0.0
    high = gamma_quantile(1 - tail, count + 1)
    return Interval(low * per / words, count * per / words, high * per / words)


def proportion_interval(count: int, total: int) -> Interval:
    """`count / total` with its exact 95% binomial interval (Clopper & Pearson 1934). Undefined when total is 0.

    0 of 10 is 0, from 0 to 0.31: where nothing was found, a bootstrap would give an interval of no width.
    """
    if total <= 0:
        return UNDEFINED
    tail = (1 - LEVEL) / 2
    low = beta_quantile(tail, count, total - count + 1) if count else 0.0
    high = beta_quantile(1 - tail, count + 1, total - count) if count < total else 1.0
    return Interval(low, count / total, high)


def rate_ratio(count_a: int, words_a: int, count_b: int, words_b: int) -> Contrast:
    """How the rate of one side stands to the other's, as a log2 ratio: 1 is twice the rate, -1 half of it.

    Given the uses on both sides together, those of the first are binomial (Przyborowski & Wilenski 1940). `p` is the
    exact two-sided one, twice the smaller tail. The interval is the mid-p one, because the exact one covers 97 to 99%
    at the counts that articles have; a mid-p interval is never wider, so an exact p under .05 always comes with an
    interval that leaves 0 out.
    """
    uses = count_a + count_b
    if uses == 0 or words_a <= 0 or words_b <= 0:
        return Contrast(math.nan, -math.inf, math.inf, 1.0, enough=False)
    share = words_a / (words_a + words_b)
    p = binomial_p(count_a, uses, share)
    tail = (1 - LEVEL) / 2
    low = _log2_odds(mid_p_bound(tail, count_a, uses)) - _log2_odds(share)
    high = _log2_odds(mid_p_bound(1 - tail, count_a, uses)) - _log2_odds(share)
    value = log_ratio(count_a, words_a, count_b, words_b)
    return Contrast(value, low, high, p, enough=enough_text(uses, words_a, words_b))


def log_ratio(count_a: int, words_a: int, count_b: int, words_b: int) -> float:
    """The log2 ratio of two rates; where one side has no use, half a use is added on both."""
    half = 0.0 if count_a and count_b else 0.5
    return math.log2((count_a + half) / words_a) - math.log2((count_b + half) / words_b)


def enough_text(uses: int, words_a: int, words_b: int) -> bool:
    """Whether a contrast of rates may be tested at all."""
    return uses >= MIN_USES and min(words_a, words_b) >= MIN_WORDS


def binomial_p(successes: int, trials: int, share: float) -> float:
    """The exact two-sided p of a binomial count: twice the smaller tail, at most 1. 6 of 6 at a half: .031."""
    above = beta_cdf(share, successes, trials - successes + 1) if successes else 1.0
    below = 1 - beta_cdf(share, successes + 1, trials - successes) if successes < trials else 1.0
    return min(1.0, 2 * min(above, below))


def corrected(contrasts: Sequence[Contrast], *, others: int = 0) -> tuple[Contrast, ...]:
    """The same contrasts with `adjusted` and `tests` filled in: Holm over all that have enough text.

    `others` counts further tests that a reader meets beside these; they are corrected for as well.
    What has too little text is not tested and so costs the others nothing: whether it has is decided by the uses of
    both sides together, which say nothing about their difference.
    """
    tested = [i for i, contrast in enumerate(contrasts) if contrast.enough]
    tests = len(tested) + others if tested else 0
    adjusted = dict(zip(tested, holm([contrasts[i].p for i in tested], tests=tests), strict=True))
    return tuple(
        replace(contrast, adjusted=adjusted.get(i, math.nan), tests=tests) for i, contrast in enumerate(contrasts)
    )


def holm(p_values: Sequence[float], *, tests: int | None = None) -> tuple[float, ...]:
    """Holm's (1979) step-down correction: adjusted p values, in the order given.

    `tests` is how many tests were made when not all are given, those left out having the larger p values.
    """
    count = len(p_values) if tests is None else tests
    order = sorted(range(len(p_values)), key=p_values.__getitem__)
    adjusted = [1.0] * len(p_values)
    highest = 0.0
    for rank, i in enumerate(order):
        highest = max(highest, min(1.0, (count - rank) * p_values[i]))
        adjusted[i] = highest
    return tuple(adjusted)


def benjamini_hochberg(p_values: Sequence[float]) -> tuple[float, ...]:
    """Benjamini and Hochberg's (1995) adjusted p values (false discovery rate), in the order given."""
    order = sorted(range(len(p_values)), key=p_values.__getitem__, reverse=True)
    adjusted = [1.0] * len(p_values)
    lowest = 1.0
    for rank, i in enumerate(order):
        lowest = min(lowest, p_values[i] * len(p_values) / (len(p_values) - rank))
        adjusted[i] = lowest
    return tuple(adjusted)


def conservative_log_ratio(count_a: int, words_a: int, count_b: int, words_b: int, tests: int) -> float:
    """The log2 ratio of two rates that can safely be claimed: the limit nearest to 0, corrected over `tests` terms.

    0 where the corrected interval holds 0. The interval is the exact one (Clopper & Pearson) at 1 - .05 / `tests`
    (Evert 2022, "Measuring keyness": his LRC, as R's corpora::keyness computes it).
    """
    uses = count_a + count_b
    if uses == 0 or words_a <= 0 or words_b <= 0:
        return 0.0
    tail = (1 - LEVEL) / 2 / max(tests, 1)
    base = _log2_odds(words_a / (words_a + words_b))
    low = _log2_odds(beta_quantile(tail, count_a, count_b + 1)) - base if count_a else -math.inf
    high = _log2_odds(beta_quantile(1 - tail, count_a + 1, count_b)) - base if count_b else math.inf
    if low > 0:
        return low
    return high if high < 0 else 0.0


def log_odds_informative(
    counts_a: Mapping[str, int],
    counts_b: Mapping[str, int],
    *,
    prior: Mapping[str, float],
    terms: Iterable[str] | None = None,
) -> dict[str, Interval]:
    """Each term's log-odds-ratio (natural) between two sides, shrunk towards `prior`, with its 95% interval.

    `prior` gives every term its pseudo-uses (Monroe, Colaresi & Quinn 2008, "Fightin' Words", eqs. 15, 16 and 22):
    in proportion to a background text, so that a function word needs more to stand out than a rare one. Above 0 the
    first side uses the term more. `terms` are those wanted, all by default. Raises KeyError for a term without prior.
    """
    prior_size = sum(prior.values())
    total_a, total_b = sum(counts_a.values()) + prior_size, sum(counts_b.values()) + prior_size
    z = normal_quantile(1 - (1 - LEVEL) / 2)
    found: dict[str, Interval] = {}
    for term in sorted({*counts_a, *counts_b}) if terms is None else terms:
        a, b = counts_a.get(term, 0) + prior[term], counts_b.get(term, 0) + prior[term]
        value = math.log(a / (total_a - a)) - math.log(b / (total_b - b))
        spread = z * math.sqrt(1 / a + 1 / b)
        found[term] = Interval(value - spread, value, value + spread)
    return found


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


def _log2_odds(share: float) -> float:
    if share <= 0:
        return -math.inf
    return math.inf if share >= 1 else math.log2(share / (1 - share))
