"""Intervals, rate ratios and corrections: what keeps three uses in 800 words from looking like a difference.

Counts, denominators and rates go together; a rate is per 1,000 words unless `per` says otherwise. Nothing here knows
an article: give it numbers. What is resampled (means, shares, grades) stands in `resampling`.
"""
from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mediacompare.distributions import (
    beta_cdf,
    beta_quantile,
    gamma_quantile,
    mid_p_bound,
    normal_quantile,
)

MIN_USES = 5
"""No contrast is claimed under this many uses on both sides together."""
MIN_WORDS = 100
"""No contrast is claimed when either side has fewer words."""
MIN_SENTENCES = 5
"""No contrast is claimed when either side has fewer sentences."""
LEVEL = 0.95
ALPHA = 0.05
"""A corrected p below this is worth a claim."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A value with its confidence limits; all three NaN where the denominator is nothing."""

    low: float
    value: float
    high: float


UNDEFINED = Interval(math.nan, math.nan, math.nan)


@dataclass(frozen=True, slots=True)
class Contrast:
    """A difference between an article and the others, with its interval and its test.

    `value` is a log2 ratio or a plain difference, above 0 when the article has more; `low` and `high` are its limits,
    NaN where there are none. `p` is two-sided. `enough` is false where there is too little text to test. `adjusted` is
    p corrected over the `tests` that were made together (see `holm`).
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
        """Whether a difference may be claimed: enough text, corrected p under .05, and no interval that holds 0."""
        return self.enough and not self.low <= 0 <= self.high and self.adjusted < ALPHA


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


def rate_ratio(count_a: int, words_a: int, count_b: int, words_b: int) -> Interval:
    """How the rate of one side stands to the other's, as a log2 ratio: 1 is twice the rate, -1 half of it.

    Given the uses on both sides together, those of the first are binomial (Przyborowski & Wilenski 1940); the limits
    are the mid-p ones, because the exact ones cover 97 to 99% at the counts that articles have. They are infinite
    where a side has no use. Undefined where neither has one, or one has no words.
    """
    uses = count_a + count_b
    if uses == 0 or words_a <= 0 or words_b <= 0:
        return UNDEFINED
    base = _log2_odds(words_a / (words_a + words_b))
    tail = (1 - LEVEL) / 2
    low = _log2_odds(mid_p_bound(tail, count_a, uses)) - base
    high = _log2_odds(mid_p_bound(1 - tail, count_a, uses)) - base
    return Interval(low, log_ratio(count_a, words_a, count_b, words_b), high)


def log_ratio(count_a: int, words_a: int, count_b: int, words_b: int) -> float:
    """The log2 ratio of two rates; where one side has no use, half a use is added on both."""
    half = 0.0 if count_a and count_b else 0.5
    return math.log2((count_a + half) / words_a) - math.log2((count_b + half) / words_b)


def binomial_p(successes: int, trials: int, share: float) -> float:
    """The exact two-sided p of a binomial count: twice the smaller tail, at most 1. 6 of 6 at a half: .031."""
    above = beta_cdf(share, successes, trials - successes + 1) if successes else 1.0
    below = 1 - beta_cdf(share, successes + 1, trials - successes) if successes < trials else 1.0
    return min(1.0, 2 * min(above, below))


def holm(p_values: Sequence[float], weights: Sequence[float] | None = None) -> tuple[float, ...]:
    """Holm's (1979) step-down correction: adjusted p values, in the order given.

    `weights` say how much of the 5% each test is given, the same for all by default: one of weight 2 passes at twice
    the p of the others.
    """
    shares = [1.0] * len(p_values) if weights is None else list(weights)
    order = sorted(range(len(p_values)), key=lambda i: p_values[i] / shares[i])
    adjusted = [1.0] * len(p_values)
    left, highest = sum(shares), 0.0
    for i in order:
        highest = max(highest, min(1.0, p_values[i] * left / shares[i]))
        adjusted[i] = highest
        left -= shares[i]
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


def _log2_odds(share: float) -> float:
    if share <= 0:
        return -math.inf
    return math.inf if share >= 1 else math.log2(share / (1 - share))
