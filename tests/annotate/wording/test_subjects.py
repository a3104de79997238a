"""What names an office or a sector is no feeling; the same word by itself still is."""
from __future__ import annotations

import csv

import pytest

from mediacompare.annotate.wording.subjects import PATH, subject_spans
from mediacompare.annotate.wording.tone import score_tone, score_wording, word_valences
from tests.annotate.marked import annotate

NAMED = [
    "The special counsel spoke at noon.", "The intelligence committee met on Monday.",
    "The health care law was read aloud.", "The interest rate rose.", "The share of votes was counted.",
    "The justice department sent a letter.", "The gun law was read aloud.", "The fire department came.",
    "The relief fund opened.", "The cancer center is new.", "The attorney general spoke.",
]


@pytest.mark.parametrize("text", NAMED)
def test_offices_and_sectors_are_no_feelings(text: str) -> None:
    assert [score.value for score in score_tone(annotate(text))] == [0.0]


@pytest.mark.parametrize("text", [
    "It was a special day.", "They met an intelligent child with great interest.", "She will share her bread.",
    "They felt that justice was done.", "She takes care of him.", "It was a relief to them.",
])
def test_the_same_words_by_themselves_are_vaders_own(text: str) -> None:
    value = score_wording(text)[0]
    assert value > 0 and [score.value for score in score_tone(annotate(text))] == [value]


def test_only_the_word_that_names_is_masked() -> None:
    text = "The special counsel gave a special thanks to the fire department."
    assert [span.of(text) for span in subject_spans(text)] == ["special", "fire"]


def test_every_row_gives_its_reason_and_a_word_that_scores() -> None:
    with PATH.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row for row in rows if not row["reason"] or row["position"] not in ("always", "before", "after")] == []
    assert {row["word"] for row in rows} <= set(word_valences())
    assert [row["word"] for row in rows if (row["position"] == "always") != (row["words"] == "")] == []
    keys = [(row["word"], row["position"]) for row in rows]
    assert keys == sorted(set(keys))


def test_an_empty_text() -> None:
    assert list(subject_spans("")) == []
