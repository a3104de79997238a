"""Two articles of two sentences and one of one: sentences 0 and 1, 2 and 3, 4."""
from __future__ import annotations

import math

import pytest

from mediacompare.align.surroundings import Surroundings, log_odds

ARTICLES = [0, 0, 1, 1, 2]


def test_a_rival_is_the_best_other_match_in_the_same_article() -> None:
    around = Surroundings({(0, 2): 0.6, (0, 3): 0.2, (1, 2): 0.4, (0, 4): 0.9}, set(), ARTICLES)
    found = around.features(0, 2, 0.6)
    assert found["own"] == log_odds(0.6)
    assert (found["rival_more"], found["rival_less"]) == (log_odds(0.4), log_odds(0.2))


def test_the_sentences_around_count_and_a_quotation_does_not() -> None:
    chances = {(0, 2): 0.6, (1, 3): 0.5, (0, 3): 0.1, (1, 2): 0.3}
    assert Surroundings(chances, set(), ARTICLES).features(0, 2, 0.6)["beside"] == 0.5
    assert Surroundings(chances, set(), ARTICLES).features(0, 2, 0.6)["beside_two"] == 0.8
    del chances[1, 3]
    assert Surroundings(chances, {(1, 3)}, ARTICLES).features(0, 2, 0.6)["beside"] == 0.3


def test_a_third_article_that_tells_both_counts_by_its_looser_end() -> None:
    around = Surroundings({(0, 2): 0.2, (0, 4): 0.9, (2, 4): 0.7}, set(), ARTICLES)
    assert around.features(0, 2, 0.2)["third"] == 0.7
    assert around.features(0, 4, 0.9)["third"] == 0.2


def test_that_a_sentence_is_quoted_elsewhere_counts_once_for_each_end() -> None:
    around = Surroundings({(0, 2): 0.2}, {(0, 3), (1, 2)}, ARTICLES)
    assert around.features(0, 2, 0.2)["quoted_elsewhere"] == 2
    assert around.features(0, 2, 0.2)["rival_more"] == log_odds(1.0)


@pytest.mark.parametrize(("sentences", "best"), [(8, 2.0), (7, 0.0)])
def test_the_best_match_says_something_among_enough_sentences_only(sentences: int, best: float) -> None:
    around = Surroundings({(0, sentences): 0.6}, set(), [0] * sentences + [1] * sentences)
    assert around.features(0, sentences, 0.6)["best_of"] == best


def test_log_odds_are_finite() -> None:
    assert log_odds(0.5) == 0
    assert math.isclose(log_odds(1), -log_odds(0))
    assert math.isfinite(log_odds(1))
