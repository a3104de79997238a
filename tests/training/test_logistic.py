from __future__ import annotations

import numpy as np
import pytest

from training.logistic import build_matrix, learn_logistic, minimise


def test_a_matrix_multiplies_as_its_rows_say() -> None:
    x = build_matrix([{0: 1.0, 2: 2.0}, {}, {1: 3.0}], 3)
    assert x.times(np.array([1.0, 10.0, 100.0])).tolist() == [201.0, 0.0, 30.0]
    assert x.transposed_times(np.array([1.0, 1.0, 2.0])).tolist() == [1.0, 6.0, 2.0]
    assert x.some_rows(np.array([True, False, True])).times(np.ones(3)).tolist() == [3.0, 3.0]


def test_the_least_of_a_bowl_is_found() -> None:
    centre, steep = np.array([3.0, -2.0]), np.array([1.0, 50.0])
    found = minimise(lambda at: (float((steep * (at - centre) ** 2).sum()), 2 * steep * (at - centre)), np.zeros(2),
                     tolerance=1e-6)
    assert found == pytest.approx(centre, abs=1e-3)


def test_the_loss_is_flat_where_the_weights_end() -> None:
    rows = [{0: 1.0}, {0: 1.0}, {0: 1.0}, {1: 1.0}, {1: 1.0}, {}]
    labels = np.array([True, True, False, False, False, True])
    x = build_matrix(rows, 2)
    weights, bias = learn_logistic(x, labels, strength=2.0, tolerance=1e-6)
    error = 1 / (1 + np.exp(-(x.times(weights) + bias))) - labels
    assert x.transposed_times(error) + weights / 2.0 == pytest.approx(0, abs=1e-3)
    assert error.sum() == pytest.approx(0, abs=1e-3)
    assert weights[0] > 0 > weights[1]


def test_balanced_gives_a_rare_label_the_weight_of_a_common_one() -> None:
    labels = np.array([True] + [False] * 9)
    x = build_matrix([{} for _ in labels], 1)
    _, plain = learn_logistic(x, labels, strength=1.0, tolerance=1e-6)
    _, even = learn_logistic(x, labels, strength=1.0, balanced=True, tolerance=1e-6)
    assert plain == pytest.approx(np.log(1 / 9), abs=1e-3) and even == pytest.approx(0, abs=1e-3)
