from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import training.judging
from mediacompare.annotate.weights import unpack_words
from mediacompare.annotate.wording import judging
from training.subjects import find_known, find_subjects

INDEX = """\
plan%1:09:00:: 1 1 9
council%1:14:00:: 2 1 5
run%2:38:00:: 3 1 30
run%1:04:00:: 4 1 2
thug%1:18:00:: 5 1 1
presidential%3:01:00:: 6 1 3
"""
SENTENCES = ["The council said that it will vote on Monday.", "The thugs ran an absurd and shameful plan.",
             "It said so in a letter.", "What an absurd and shameful day."]


@pytest.fixture
def wordnet(tmp_path: Path) -> Path:
    path = tmp_path / "index.sense"
    path.write_text(INDEX, encoding="utf-8")
    return path


@pytest.fixture
def topics(tmp_path: Path) -> Path:
    path = tmp_path / "topics.txt"
    path.write_text("# a heading\nmonday\n", encoding="utf-8")
    return path


def test_nouns_are_subjects_but_for_those_that_judge(wordnet: Path, topics: Path) -> None:
    texts = ["The plans of the council run on.", "The thugs run the presidential plans of a council.",
             "Thugs run presidential plans."]
    assert find_subjects(texts, wordnet, topics) == ["council", "monday", "plans", "presidential"]


def test_words_are_known_that_are_mostly_no_names() -> None:
    texts = ["We trump it.", "See Trump and Trump.", "They hope.", "They hope and hope.", "See Hope."]
    assert find_known(texts) == ["and", "hope"]


def test_the_model_scores_as_it_was_learnt(wordnet: Path, topics: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MIN_WORDS", "MIN_PAIRS", "MIN_GRAMS"):
        monkeypatch.setattr(training.judging, name, 1)
    arrays = training.judging.learn(SENTENCES * 4, [0, 1, 0, 1] * 4, wordnet, topics)
    monkeypatch.setattr(judging, "read_weights", lambda name: arrays)
    judging.load_model.cache_clear()
    try:
        values = [judging.score_sentence(text)[0] for text in SENTENCES]
    finally:
        judging.load_model.cache_clear()
    assert max(values[0], values[2]) < 0.5 < min(values[1], values[3])
    assert "absurd" in unpack_words(arrays["words"]) and "council" not in unpack_words(arrays["words"])
    assert {array.dtype for array in arrays.values()} <= {np.dtype("uint8"), np.dtype("float16"), np.dtype("float32")}
