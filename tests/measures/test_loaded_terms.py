"""Loaded terms counted by hand."""
from __future__ import annotations

import math

import pytest

from mediacompare.annotate import annotate
from mediacompare.measures import loaded_hits, loaded_terms
from mediacompare.model import Article
from mediacompare.statistics import rate_interval
from tests.build import annotated, event

# 12 words: 9 of the Bell's own with two loaded ones, 3 of Ada Brook's with one.
TEXT = 'The reckless scheme passed on a Monday. "A shameful vote," Brook replied.'
BELL = annotated("Bell", TEXT, quotes=[("A shameful vote,", "Ada Brook")], loaded=["reckless", "scheme", "shameful"])


def test_each_voice_has_its_own_count_and_denominator() -> None:
    rows = loaded_terms.measure(event(BELL)).frame()
    overall = rows[rows.category == "all"]
    assert list(zip(overall.voice, overall["count"], overall.words, strict=True)) == [
        ("outlet", 2, 9), ("quoted", 1, 3), ("reported", 0, 0)]


def test_what_is_credited_without_marks_is_a_voice_of_its_own() -> None:
    """10 words: 3 of the Bell's own, 7 credited to Ada Brook, two of them loaded."""
    told = annotate(Article("bell", "Ada Brook said the reckless plan would ruin the town.", "Bell"))
    rows = loaded_terms.measure(event(told)).frame()
    overall = rows[rows.category == "all"]
    assert list(zip(overall.voice, overall["count"], overall.words, strict=True)) == [
        ("outlet", 0, 3), ("quoted", 0, 0), ("reported", 2, 7)]
    assert [(hit.voice, hit.speaker) for hit in told.loaded] == [("reported", "Ada Brook")] * 2


def test_the_rate_is_per_thousand_words_with_its_exact_interval() -> None:
    own = loaded_terms.measure(event(BELL)).frame().iloc[0]
    assert own["rate"] == pytest.approx(2 / 9 * 1000)
    assert (own.low, own.high) == (rate_interval(2, 9).low, rate_interval(2, 9).high)
    assert own.low < own["rate"] < own.high


def test_categories_add_up_to_all() -> None:
    rows = loaded_terms.measure(event(BELL)).frame()
    own = rows[rows.voice == "outlet"]
    assert own[own.category != "all"]["count"].sum() == own[own.category == "all"]["count"].sum() == 2


def test_a_voice_without_words_has_no_rate() -> None:
    silent = loaded_terms.measure(event(annotated("Bell", "It rained."))).frame().iloc[1]
    assert (silent.voice, silent["count"], silent.words) == ("quoted", 0, 0)
    assert math.isnan(silent["rate"]) and math.isnan(silent.low) and math.isnan(silent.high)


def test_no_loaded_term_in_twenty_words_is_a_rate_of_nothing_with_a_wide_interval() -> None:
    own = loaded_terms.measure(event(annotated("Bell", "word " * 20))).frame().iloc[0]
    assert (own["count"], own.words, own["rate"]) == (0, 20, 0)
    assert own.high > 100


def test_a_source_is_not_counted_as_coverage() -> None:
    speech = annotated("Town", "A shameful vote.", loaded=["shameful"], role="source", speaker="Ada Brook")
    assert len(loaded_terms.measure(event(speech)).frame()) == 0


def test_every_hit_has_its_place_and_voice() -> None:
    rows = loaded_hits.measure(event(BELL)).frame()
    assert list(rows.words) == ["reckless", "scheme", "shameful"]
    assert [TEXT[start:end] for start, end in zip(rows.start, rows.end, strict=True)] == list(rows.words)
    assert list(rows.voice) == ["outlet", "outlet", "quoted"]
