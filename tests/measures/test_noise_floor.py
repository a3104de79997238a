"""Halves and wholes of articles that a person can count."""
from __future__ import annotations

import math

import pytest

from mediacompare.measures import noise_floor
from tests.build import annotated, event

# Sentences 1 and 3 hold 8 words with one loaded; 2 and 4 hold 8 with none, 4 of them quoted.
BELL = annotated(
    "Bell",
    'A reckless plan passed. "We won it," Ada said. The plan stood firm. Ada smiled.',
    quotes=[("We won it", "Ada Brook")],
    loaded=["reckless"],
    tone=[-0.6, 0.4, -0.2, 0.0],
)
CALM = annotated("Crier", "The plan passed. Nobody spoke again. Rain fell. It was late.", tone=[0.0, 0.0, 0.0, 0.0])


def row(figure: str, pair: str, article: str):
    rows = noise_floor.measure(event(BELL, CALM)).frame()
    return rows[(rows.figure == figure) & (rows.pair == pair) & (rows.article == article)].iloc[0]


def test_halves_are_every_other_sentence() -> None:
    halves = row("loaded_rate", "halves", "Bell")
    assert (halves.value, halves.other_value, halves.gap) == (125, 0, 125)
    shares = row("quoted_share", "halves", "Bell")
    assert (shares.value, shares.other_value) == (0, 3 / 7)
    tones = row("tone", "halves", "Bell")
    assert (tones.value, tones.other_value) == (pytest.approx(-0.4), pytest.approx(0.2))


def test_the_floor_is_the_largest_gap_between_halves() -> None:
    between = row("loaded_rate", "articles", "Bell")
    assert (between.other, between.floor) == ("Crier", 125)
    assert between.gap == pytest.approx(1000 / 12)


def test_a_text_of_one_sentence_has_no_second_half() -> None:
    rows = noise_floor.measure(event(annotated("Bell", "Rain fell.", tone=[0.5]))).frame()
    assert all(math.isnan(gap) for gap in rows.gap)
    assert all(math.isnan(floor) for floor in rows.floor)
