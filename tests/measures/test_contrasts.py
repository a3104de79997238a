"""Pairs of articles, tested together."""
from __future__ import annotations

import math
from dataclasses import replace

import pytest

from mediacompare.measures import contrasts
from mediacompare.model import AnnotatedArticle, LoadedHit
from tests.build import annotated, event


def hot(outlet: str, uses: int) -> AnnotatedArticle:
    """400 words in 100 sentences; the first `uses` of them have a loaded word."""
    text = "A reckless plan passed. " * uses + "The dull plan passed. " * (100 - uses)
    tone = [(-0.5 if i < uses else 0.0) - 0.01 * (i % 7) for i in range(100)]
    made = annotated(outlet, text, tone=tone)
    hits = (LoadedHit(w, "reckless", "epithet", 0.9, "outlet") for w in made.words if w.of(text) == "reckless")
    return replace(made, loaded=tuple(hits))


def one(rows, figure: str, voice: str):
    return rows[(rows.figure == figure) & (rows.voice == voice)].iloc[0]


def test_a_rate_of_twice_is_a_log_ratio_of_one() -> None:
    rows = contrasts.measure(event(hot("Bell", 40), hot("Crier", 20))).frame()
    loaded = one(rows, "loaded_rate", "outlet")
    assert (loaded.article, loaded.other, loaded.value) == ("Bell", "Crier", pytest.approx(1))
    assert loaded.clear
    assert one(rows, "tone", "outlet").value < 0


def test_tests_are_counted_over_figures_and_pairs() -> None:
    # Nobody is quoted, so each pair has three: loaded terms and tone in the outlet's voice, and the grade. Three pairs
    # make nine, and the distinctive words one more.
    three = contrasts.measure(event(hot("Bell", 40), hot("Crier", 20), hot("Post", 21))).frame()
    assert len(three) == 3 * 5
    assert set(three.tests) == {10}
    loaded = one(three, "loaded_rate", "outlet")
    assert loaded.p < loaded.adjusted <= 10 * loaded.p


def test_voices_without_words_are_not_tested() -> None:
    quoted = one(contrasts.measure(event(hot("Bell", 40), hot("Crier", 20))).frame(), "loaded_rate", "quoted")
    assert not quoted.enough
    assert math.isnan(quoted.p)
    assert math.isnan(quoted.adjusted)
    assert not quoted.clear
