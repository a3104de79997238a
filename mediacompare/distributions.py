"""The few distributions that the intervals need, in pure Python: SciPy would add half a second to every start.

Regularised incomplete gamma and beta functions by series and continued fractions (Press et al., Numerical Recipes,
3rd edition, 6.2 and 6.4), inverted by Newton steps held inside a bracket. Relative error is below 1e-10 for the
counts that texts have; the tests hold them to published quantiles.
"""
from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

_TINY = 1e-300
_PRECISION = 1e-15
_MOST_STEPS = 100_000


def gamma_cdf(x: float, shape: float) -> float:
    """P(G <= x) for a gamma variable of the given shape and scale 1; for a whole `shape` k, P(Poisson(x) >= k)."""
    if x <= 0:
        return 0.0
    return _gamma_series(x, shape) if x < shape + 1 else 1.0 - _gamma_fraction(x, shape)


@lru_cache(maxsize=4096)
def gamma_quantile(probability: float, shape: float) -> float:
    """The x with `gamma_cdf(x, shape) == probability`, for 0 < probability < 1."""
    high = shape + 10.0
    while gamma_cdf(high, shape) < probability:
        high *= 2
    return _invert(lambda x: gamma_cdf(x, shape) - probability, lambda x: _gamma_density(x, shape), 0.0, high)


def beta_cdf(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b); with a = k, b = n - k + 1 it is P(Binomial(n, x) >= k)."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    front = math.exp(_log_beta_kernel(x, a, b))
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(x, a, b) / a
    return 1.0 - front * _beta_fraction(1 - x, b, a) / b


def beta_density(x: float, a: float, b: float) -> float:
    """The density of the beta distribution at 0 < x < 1."""
    return math.exp(_log_beta_kernel(x, a, b)) / (x * (1 - x))


@lru_cache(maxsize=4096)
def beta_quantile(probability: float, a: float, b: float) -> float:
    """The x with `beta_cdf(x, a, b) == probability`, for 0 < probability < 1."""
    return _invert(lambda x: beta_cdf(x, a, b) - probability, lambda x: beta_density(x, a, b), 0.0, 1.0)


@lru_cache(maxsize=4096)
def mid_p_bound(tail: float, successes: int, trials: int) -> float:
    """The success probability for which P(X > successes) + P(X = successes) / 2 equals `tail`.

    With `tail` and `1 - tail` these are the lower and upper mid-p limits of a binomial proportion (Lancaster 1961).
    0 when there are no successes and the bound would be the lower one, 1 in the mirrored case.
    """
    k, n = successes, trials

    def excess(p: float) -> float:
        at_least = beta_cdf(p, k, n - k + 1) if k > 0 else 1.0
        more = beta_cdf(p, k + 1, n - k) if k < n else 0.0
        return (at_least + more) / 2 - tail

    def slope(p: float) -> float:
        at_least = beta_density(p, k, n - k + 1) if k > 0 else 0.0
        more = beta_density(p, k + 1, n - k) if k < n else 0.0
        return (at_least + more) / 2

    if excess(0.0) >= 0:
        return 0.0
    if excess(1.0) <= 0:
        return 1.0
    return _invert(excess, slope, 0.0, 1.0)


def normal_cdf(z: float) -> float:
    """P(Z <= z) for a standard normal variable."""
    return math.erfc(-z / math.sqrt(2)) / 2


@lru_cache(maxsize=4096)
def normal_quantile(probability: float) -> float:
    """The z with `normal_cdf(z) == probability`, for 0 < probability < 1."""
    density = 1 / math.sqrt(2 * math.pi)
    return _invert(lambda z: normal_cdf(z) - probability, lambda z: density * math.exp(-z * z / 2), -39.0, 39.0)


def student_cdf(t: float, freedom: float) -> float:
    """P(T <= t) for Student's t with `freedom` degrees of freedom."""
    tail = beta_cdf(freedom / (freedom + t * t), freedom / 2, 0.5) / 2
    return 1 - tail if t > 0 else tail


@lru_cache(maxsize=4096)
def student_quantile(probability: float, freedom: float) -> float:
    """The t with `student_cdf(t, freedom) == probability`, for 0 < probability < 1."""
    if probability == 0.5:
        return 0.0
    twice = 2 * min(probability, 1 - probability)
    x = beta_quantile(twice, freedom / 2, 0.5)
    size = math.sqrt(freedom * (1 - x) / x)
    return size if probability > 0.5 else -size


def _invert(excess: Callable[[float], float], slope: Callable[[float], float], low: float, high: float) -> float:
    """The root of the growing function `excess` between `low` and `high`."""
    x = (low + high) / 2
    for _ in range(200):
        value = excess(x)
        if value > 0:
            high = x
        else:
            low = x
        rise = slope(x)
        step = x - value / rise if rise > 0 else math.nan
        # A step out of the bracket (or none, where the slope vanishes) is replaced by halving.
        following = step if low < step < high else (low + high) / 2
        if abs(following - x) <= 1e-14 * abs(x):
            return following
        x = following
    return x


def _gamma_density(x: float, shape: float) -> float:
    return math.exp((shape - 1) * math.log(x) - x - math.lgamma(shape)) if x > 0 else 0.0


def _gamma_series(x: float, shape: float) -> float:
    term = total = 1 / shape
    for step in range(1, _MOST_STEPS):
        term *= x / (shape + step)
        total += term
        if term < total * _PRECISION:
            break
    return total * math.exp(shape * math.log(x) - x - math.lgamma(shape))


def _gamma_fraction(x: float, shape: float) -> float:
    b = x + 1 - shape
    c = 1 / _TINY
    d = 1 / b
    value = d
    for step in range(1, _MOST_STEPS):
        a = -step * (step - shape)
        b += 2
        d = 1 / _away_from_zero(a * d + b)
        c = _away_from_zero(b + a / c)
        value *= c * d
        if abs(c * d - 1) < _PRECISION:
            break
    return value * math.exp(shape * math.log(x) - x - math.lgamma(shape))


def _log_beta_kernel(x: float, a: float, b: float) -> float:
    return (math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)) + a * math.log(x) + b * math.log1p(-x)


def _beta_fraction(x: float, a: float, b: float) -> float:
    c = 1.0
    d = 1 / _away_from_zero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _MOST_STEPS):
        for numerator in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _away_from_zero(1 + numerator * d)
            c = _away_from_zero(1 + numerator / c)
            value *= c * d
        if abs(c * d - 1) < _PRECISION:
            break
    return value


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
