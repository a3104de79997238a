"""Quantiles against printed tables, and against plain sums that need no special function."""
from __future__ import annotations

import math

import pytest

from mediacompare.distributions import (
    beta_cdf,
    beta_quantile,
    gamma_cdf,
    gamma_quantile,
    mid_p_bound,
    normal_cdf,
    normal_quantile,
    student_cdf,
    student_quantile,
)


@pytest.mark.parametrize(("freedom", "printed"), [(1, 12.706), (2, 4.303), (10, 2.228), (30, 2.042), (120, 1.980)])
def test_student_quantiles_are_those_of_the_printed_table(freedom: int, printed: float) -> None:
    assert student_quantile(0.975, freedom) == pytest.approx(printed, abs=0.0005)
    assert student_quantile(0.025, freedom) == pytest.approx(-printed, abs=0.0005)


@pytest.mark.parametrize(("freedom", "printed"), [(1, 3.841), (2, 5.991), (10, 18.307), (30, 43.773)])
def test_chi_squared_quantiles_are_those_of_the_printed_table(freedom: int, printed: float) -> None:
    assert 2 * gamma_quantile(0.95, freedom / 2) == pytest.approx(printed, abs=0.0005)


def test_normal_quantiles() -> None:
    assert normal_quantile(0.975) == pytest.approx(1.959964, abs=1e-6)
    assert normal_quantile(0.5) == pytest.approx(0, abs=1e-12)
    assert normal_cdf(normal_quantile(0.001)) == pytest.approx(0.001)


@pytest.mark.parametrize("mean", [0.5, 3.0, 40.0, 400.0])
@pytest.mark.parametrize("count", [1, 4, 37, 420])
def test_gamma_is_the_tail_of_a_poisson_sum(mean: float, count: int) -> None:
    below = sum(math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(count))
    assert gamma_cdf(mean, count) == pytest.approx(1 - below, abs=1e-11)


@pytest.mark.parametrize("share", [0.02, 0.4, 0.93])
@pytest.mark.parametrize(("successes", "trials"), [(1, 1), (3, 11), (40, 60), (199, 400)])
def test_beta_is_the_tail_of_a_binomial_sum(share: float, successes: int, trials: int) -> None:
    at_least = sum(
        math.comb(trials, k) * share**k * (1 - share) ** (trials - k) for k in range(successes, trials + 1)
    )
    assert beta_cdf(share, successes, trials - successes + 1) == pytest.approx(at_least, abs=1e-11)


@pytest.mark.parametrize("probability", [1e-9, 0.025, 0.5, 0.975, 1 - 1e-9])
@pytest.mark.parametrize("shape", [1, 2.5, 60, 30_000])
def test_quantiles_undo_the_distribution(probability: float, shape: float) -> None:
    assert gamma_cdf(gamma_quantile(probability, shape), shape) == pytest.approx(probability, rel=1e-6)
    assert beta_cdf(beta_quantile(probability, shape, 3), shape, 3) == pytest.approx(probability, rel=1e-6)
    assert student_cdf(student_quantile(probability, shape), shape) == pytest.approx(probability, rel=1e-6)


def test_mid_p_counts_half_of_what_was_seen() -> None:
    # Of 10, none: (1 - p)^10 / 2 = .025 gives p = 1 - .05^(1/10).
    assert mid_p_bound(0.025, 0, 10) == 0
    assert mid_p_bound(0.975, 0, 10) == pytest.approx(1 - 0.05**0.1)
    assert mid_p_bound(0.025, 10, 10) == pytest.approx(0.05**0.1)
    assert mid_p_bound(0.975, 10, 10) == 1
