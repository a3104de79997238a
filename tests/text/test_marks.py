"""Quotation marks of every kind."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.text.marks import find_quoted


def quoted(text: str) -> list[str]:
    return [stretch.inner.of(text) for stretch in find_quoted(text)]


@pytest.mark.parametrize(("text", "inner"), [
    ("“We won,” she said. “All of it.”", ["We won,", "All of it."]),
    ('"We won," she said. "All of it."', ["We won,", "All of it."]),
    ("''We won,'' she said. ''All of it.''", ["We won,", "All of it."]),
    ("``We won,'' she said.", ["We won,"]),
    ("«We won», she said.", ["We won"]),
    ("„We won”, she said.", ["We won"]),
    ("‘We won,’ she said.", ["We won,"]),
    ("'We won,' she said.", ["We won,"]),
    ("“He said ‘no’ to us,” she said.", ["He said ‘no’ to us,"]),
    ("“It’s the sailors’ day,” she said.", ["It’s the sailors’ day,"]),
    ("It’s the sailors’ day, isn’t it?", []),
    ("The sailors' day and the captain's ship", []),
    ("“We won,“ she said.", ["We won,"]),
    ('A 6" pipe and a 4" pipe', []),
    ('""', []),
])  # fmt: skip
def test_what_stands_inside(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


def test_a_mark_that_never_closes_ends_with_its_paragraph() -> None:
    text = "“We won.\nNobody spoke. “All,” she said."
    stretches = find_quoted(text)
    assert [(s.inner.of(text), s.closed) for s in stretches] == [("We won.", False), ("All,", True)]
    assert not stretches[0].continues


def test_a_quote_over_paragraphs_opens_each_of_them() -> None:
    text = "“We won.\n\n“All of it,” she said."
    assert [(s.inner.of(text), s.continues) for s in find_quoted(text)] == [("We won.", True), ("All of it,", False)]


def test_a_nested_quote_at_the_end() -> None:
    text = "''They shouted, 'No,''' he said."
    assert quoted(text) == ["They shouted, 'No,"]


@given(st.text(alphabet=st.sampled_from(list("ab ,.\n\"“”«»„'‘’`-(")), max_size=120))
def test_stretches_never_overlap_and_hold_something(text: str) -> None:
    ends = 0
    for stretch in find_quoted(text):
        assert ends <= stretch.outer.start <= stretch.inner.start < stretch.inner.end <= stretch.outer.end
        assert stretch.inner.of(text).strip() == stretch.inner.of(text)
        assert "\n" not in stretch.outer.of(text)
        ends = stretch.outer.end
