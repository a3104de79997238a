from __future__ import annotations

import pytest

from mediacompare.text.syllables import TABLE, count_syllables


@pytest.mark.parametrize(("word", "syllables"), [
    ("the", 1), ("named", 1), ("wanted", 2), ("people", 2), ("area", 3), ("Wednesday", 2), ("business", 2),
    ("government", 3), ("ultimatum", 4), ("immigration", 4), ("rhythm", 2), ("don't", 1), ("didn’t", 2),
    ("city's", 2), ("church's", 2), ("mayors'", 2), ("zzz", 1), ("1,200", 1), ("Éa", 1),
])  # fmt: skip
def test_syllables_as_spoken(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_the_table_is_small_and_holds_each_word_once() -> None:
    words = [word for line in TABLE.read_text(encoding="utf-8").splitlines()[1:] for word in line.split()[1:]]
    assert len(words) == len(set(words)) > 5000
    assert TABLE.stat().st_size < 150_000


@pytest.mark.parametrize(("word", "count"), [("résumé", 3), ("café", 2), ("Beyoncé", 3), ("naïve", 2), ("fiancée", 3)])
def test_accents_are_spoken(word: str, count: int) -> None:
    assert count_syllables(word) == count
