"""Shuffles that a person can follow, and what they say of texts that differ and that do not."""
from __future__ import annotations

import math
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare import permutation
from mediacompare.permutation import (
    both,
    furthest_terms,
    gaps,
    p_value,
    run_lengths,
    shuffle,
    standardised,
    totals,
)


def mean(part, whole):
    return part / whole


@pytest.mark.parametrize(
    ("sentences", "lengths"), [(1, [1]), (4, [1] * 4), (5, [1] * 5), (7, [1, 1, 2, 1, 2]), (20, [4] * 5)]
)
def test_an_article_is_cut_into_five_even_runs(sentences: int, lengths: list[int]) -> None:
    assert run_lengths(sentences) == lengths


@given(st.lists(st.integers(1, 40), min_size=2, max_size=5))
def test_every_shuffle_keeps_the_articles_sizes(sizes: list[int]) -> None:
    dealt = shuffle(tuple(sizes))
    for place, size in enumerate(sizes):
        assert ((dealt == place).sum(axis=1) == size).all()
    assert dealt[0].tolist() == [place for place, size in enumerate(sizes) for _ in range(size)]


def test_neighbours_stay_together() -> None:
    """Two articles of 20 sentences: runs of four, all moved whole."""
    dealt = shuffle((20, 20))
    assert (dealt.reshape(len(dealt), 10, 4).std(axis=2) == 0).all()
    assert len({row.tobytes() for row in dealt}) > 200  # of the 252 ways to deal out ten runs


def test_the_same_sizes_are_shuffled_alike() -> None:
    first = shuffle((9, 14)).copy()
    shuffle.cache_clear()
    assert (shuffle((9, 14)) == first).all()


def test_p_counts_the_real_articles_among_the_shuffles() -> None:
    assert p_value(np.array([0.0, 1.0, 2.0]), 2.0) == 2 / 4
    assert p_value(np.array([0.0, 1.0, 2.0]), 3.0) == 1 / 4


def test_two_articles_without_overlap_are_as_far_apart_as_can_be() -> None:
    """Of 252 ways to deal out ten runs of one sentence, two put all high values into one article."""
    units = np.array([[1.0, 1.0]] * 5 + [[0.0, 1.0]] * 5)
    found = gaps(totals(shuffle((5, 5)), units, 2), mean)
    assert found.value.tolist() == [1, -1]
    assert found.p_values()[0] == pytest.approx(2 / 252, abs=0.004)


def test_what_is_the_same_everywhere_is_no_gap() -> None:
    found = gaps(totals(shuffle((6, 9, 5)), np.array([[0.5, 1.0]] * 20), 3), mean)
    assert found.p_values() == [1, 1, 1]
    assert found.reach().tolist() == [0, 0, 0]


def test_nothing_to_divide_by_is_no_gap_and_no_warning(recwarn: pytest.WarningsRecorder) -> None:
    found = gaps(totals(shuffle((6, 6)), np.zeros((12, 2)), 2), mean)
    assert found.p_values() == [1, 1]
    assert not recwarn.list


def test_an_interval_that_leaves_zero_out_comes_with_a_small_p() -> None:
    draw = random.Random(2)
    for _ in range(60):
        values = [draw.gauss(i >= 12, 1.0) for i in range(36)]
        found = gaps(totals(shuffle((12, 12, 12)), np.array([[v, 1.0] for v in values]), 3), mean)
        for z, value, reach, p in zip(found.z[0], found.value, found.reach(), found.p_values(), strict=True):
            if p < 0.04:
                assert abs(value) > reach
            if p > 0.06:
                assert abs(value) < reach + 0.05 * abs(value / z)


def test_two_measures_that_agree_say_more_than_one() -> None:
    draw = random.Random(4)
    dealt = shuffle((12, 12, 12))
    alone = pooled = 0
    for _ in range(80):
        first, second = (np.array([[draw.gauss(1.0 if i < 12 else 0.0, 1.3), 1.0] for i in range(36)])
                         for _ in range(2))
        one, other = (gaps(totals(dealt, units, 3), mean) for units in (first, second))
        alone += min(one.p_values()) < 0.05
        pooled += min(both(one, other).p_values()) < 0.05
    assert pooled > alone


def test_terms_are_told_apart_by_their_uses() -> None:
    """Five sentences a side; the first term stands in the first article alone, the second once in every sentence."""
    sentences = [0, 1, 2, 3, 4, *range(10)]
    real, furthest = furthest_terms(shuffle((5, 5)), sentences=sentences, terms=[0] * 5 + [1] * 10, shares=(0.5, 0.5))
    assert real[0, 0] == pytest.approx(math.sqrt(2 * 5 * math.log(2)))
    assert real[1, 0] == pytest.approx(-real[0, 0])
    assert real[:, 1].tolist() == [0, 0]
    assert p_value(furthest, float(real[0, 0])) == pytest.approx(2 / 252, abs=0.004)


def test_chunks_of_shuffles_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    dealt, terms = shuffle((7, 8)), [i % 3 for i in range(15)]
    whole = furthest_terms(dealt, sentences=range(15), terms=terms, shares=(0.4, 0.6))
    monkeypatch.setattr(permutation, "_CHUNK", 100)
    parts = furthest_terms(dealt, sentences=range(15), terms=terms, shares=(0.4, 0.6))
    assert (whole[0] == parts[0]).all() and (whole[1] == parts[1]).all()


def test_standardised_columns_have_no_unit() -> None:
    draw = random.Random(1)
    differences = np.array([[draw.gauss(0, 1), draw.gauss(0, 50)] for _ in range(500)])
    assert (standardised(differences).z[1:] ** 2).mean(axis=0) == pytest.approx([1, 1])


def test_five_in_a_hundred_deals_of_equal_sentences_pass() -> None:
    draw = random.Random(8)
    passed = 0
    for _ in range(400):
        values = np.array([[draw.gauss(0, 1) if draw.random() < 0.6 else 0.0, 1.0] for _ in range(39)])
        passed += min(gaps(totals(shuffle((10, 12, 17)), values, 3), mean).p_values()) < 0.05
    assert 0.02 <= passed / 400 <= 0.08
