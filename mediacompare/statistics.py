"""Intervals, rate ratios and corrections: what keeps three uses in 800 words from looking like a difference.

Counts, denominators and rates go together; a rate is per 1,000 words unless `per` says otherwise. Nothing here knows
an article: give it numbers. What is resampled (means, shares, grades) stands in `resampling`.
"""
from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mediacompare.distributions import (
    beta_cdf,
    beta_quantile,
    gamma_quantile,
    mid_p_bound,
    normal_quantile,
)

MIN_USES = 5
"""No contrast is claimed under this many uses on both sides together."""
MIN_WORDS = 300
"""No inference is made when either side has fewer words."""
LEVEL = 0.95


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
