from __future__ import annotations

import pytest

from mediacompare.align.places import is_one_spelling, may_be_one_place


@pytest.mark.parametrize(("a", "b"), [
    ("the country", "America"), ("this country", "the United States"), ("Manhattan", "New York"),
    ("New York", "New York City"), ("Brack", "the town of Brack"), ("the state", "Maine"),
])  # fmt: skip
def test_two_names_that_may_be_of_one_place(a: str, b: str) -> None:
    assert may_be_one_place(a, b)
    assert may_be_one_place(b, a)


@pytest.mark.parametrize(("a", "b"), [("Europe", "the north"), ("Tulsa", "Dallas"), ("America", "Europe")])
def test_two_places(a: str, b: str) -> None:
    assert not may_be_one_place(a, b)


def test_spellings_of_one_name() -> None:
    assert is_one_spelling("Vicente Fox", "Vincente Fox")
    assert is_one_spelling("Fox", "Vicente Fox")
    assert not is_one_spelling("Nora Vale", "Sam Vale")
    assert not is_one_spelling("Nora Vale", "Nora Reed")
