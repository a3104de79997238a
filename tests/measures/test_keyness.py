"""Distinctive words of two and three articles that a person can count."""
from __future__ import annotations

import math

import pytest

from mediacompare.measures import _terms, keyness
from tests.build import annotated, event

# 320 words each; "storm" 12 against 0.
RAIN = "rain fell on the town. " * 4
STORMY = annotated("Bell", ("the storm hit the town. " + RAIN) * 12 + RAIN)
CALM = annotated("Crier", ("the breeze met a town. " + RAIN) * 12 + RAIN)


def rows_of(outlet: str):
    rows = keyness.measure(event(STORMY, CALM)).frame()
    return rows[rows["outlet"] == outlet].set_index("term")


def test_counts_and_ratio_of_a_word_that_only_one_uses() -> None:
    storm = rows_of("Bell").loc["storm"]
    assert (storm["count"], storm.words, storm.others_count, storm.others_words) == (12, 320, 0, 320)
    assert storm.log_ratio == pytest.approx(math.log2(12.5 / 0.5))
    assert storm.p == pytest.approx(2 / 2**12)


def test_every_term_with_enough_uses_is_one_test() -> None:
    # storm hit town breeze met rain fell: seven words, each used 12 times or more; the, a and on are no terms.
    storm = rows_of("Bell").loc["storm"]
    assert storm.tests == 7
    # Two of the 252 ways to deal out ten runs of sentences are as uneven; words have one of six shares of the 5%.
    assert storm.adjusted == pytest.approx(6 * 2 / 252, abs=0.015)
    assert storm.adjusted >= 7 * storm.p
    assert 0 < storm.conservative < storm.log_ratio


def test_what_both_use_alike_is_listed_for_neither() -> None:
    assert set(rows_of("Bell").index) == {"storm", "hit"}
    assert set(rows_of("Crier").index) == {"breeze", "met"}


def test_the_prior_is_the_share_of_all_texts_together() -> None:
    # "storm" is 12 of 640 words, so 6 in 320; the 12 + 6 of 640 stand against 0 + 6 of 640.
    rows = rows_of("Bell")
    assert rows.loc["storm", "prior"] == 6
    assert rows.loc["storm", "log_odds"] == pytest.approx(math.log((18 / 622) / (6 / 634)))


def test_quoted_words_are_not_the_outlets() -> None:
    text = 'Tyranny came. "Tyranny tyranny tyranny," Ada Brook said. Tyranny stayed.'
    quoted = annotated("Bell", text, quotes=[("Tyranny tyranny tyranny", "Ada Brook")])
    rows = keyness.measure(event(quoted, CALM)).frame().set_index("term")
    assert rows.loc["tyranny", "count"] == 2


def test_short_texts_are_listed_and_never_claimed() -> None:
    rows = keyness.measure(event(annotated("Bell", "storm " * 20), annotated("Crier", "breeze " * 20))).frame()
    assert set(rows["term"]) == {"storm", "breeze"}
    assert not rows["enough"].any()
    assert set(rows["conservative"]) == {0.0}
    assert rows["adjusted"].isna().all()


def test_three_articles_test_each_term_for_each() -> None:
    third = annotated("Post", "rain fell on the town. " * 64)
    rows = keyness.measure(event(STORMY, CALM, third)).frame()
    assert set(rows["tests"]) == {21}


def test_one_article_has_nothing_to_differ_from() -> None:
    assert len(keyness.measure(event(STORMY)).frame()) == 0


@pytest.mark.parametrize(("word", "term"), [("Wu’s", "wu"), ("WU", "wu"), ("it's", "it"), ("don’t", "don't")])
def test_possessives_and_capitals_are_folded(word: str, term: str) -> None:
    assert _terms.term_of(word) == term
