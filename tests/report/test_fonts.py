"""What can be printed, what is written by number, how wide a text is."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.report.fonts import breakable, covered, font_files, printable, shorten, text_width, wrap


def test_news_characters_are_printed_as_they_are() -> None:
    text = "“It’s €5—or ½ of Žižek’s £10 …”, сказал он"
    assert printable(text) == (text, frozenset())


@pytest.mark.parametrize(("text", "shown"), [
    ("北京 calls", "[U+5317][U+4EAC] calls"),
    ("a\u202eb", "a[U+202E]b"),
    ("bell\x07", "bell[U+0007]"),
    ("tab\tand\nline", "tab and line"),
    ("\ud800", "[U+D800]"),
])
def test_what_has_no_glyph_is_written_by_number(text: str, shown: str) -> None:
    assert printable(text)[0] == shown


@given(st.text())
def test_printable_text_has_a_glyph_for_every_character(text: str) -> None:
    shown, _ = printable(text)
    assert {ord(char) for char in shown} <= covered()


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_breaking_adds_nothing_but_places_to_break(text: str) -> None:
    plain = text.replace("\u200b", "")
    assert breakable(plain).replace("\u200b", "") == plain


def test_a_word_too_long_for_a_column_can_break() -> None:
    assert max(map(len, breakable("x" * 500).split("\u200b"))) <= 24


def test_every_font_file_is_there() -> None:
    assert all(path.is_file() for path in font_files())


def test_widths_grow_with_text_and_size() -> None:
    assert text_width("ll", 10) == pytest.approx(2 * text_width("l", 10))
    assert text_width("l", 20) == pytest.approx(2 * text_width("l", 10))
    assert text_width("W", 10) > text_width("l", 10)


@given(st.text(alphabet="abc de", min_size=1), st.floats(12, 200))
def test_shortened_and_wrapped_text_fits(text: str, room: float) -> None:
    assert text_width(shorten(text, room, 9), 9) <= room
    lines = wrap(text, room, 9)
    assert len(lines) <= 2
    assert all(text_width(line, 9) <= room for line in lines)
