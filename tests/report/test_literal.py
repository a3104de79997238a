"""Characters that show nothing or turn the line are named."""
from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.report.literal import literal, one_line


@pytest.mark.parametrize(("words", "shown"), [
    ("left\u202eright", "left[U+202E]right"), ("zero\u200bwidth", "zero[U+200B]width"), ("bell\x07", "bell[U+0007]"),
    ("a\u2066b", "a[U+2066]b"), ("tab\tand line\nstay", "tab\tand line\nstay"), ("👩🏽\u200d🚒", "👩🏽\u200d🚒"),
])
def test_characters_that_show_nothing_are_named(words: str, shown: str) -> None:
    assert literal(words) == shown


@given(st.text())
def test_no_control_or_direction_character_is_left(words: str) -> None:
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]", literal(words))


def test_one_line_has_no_line_ends_or_tabs() -> None:
    assert one_line(" a\n\tb\r\u202e ") == "a b[U+000D][U+202E]"
