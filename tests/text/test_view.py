"""The text as the rules read it, and the way back to the text as given."""
from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.model import Span
from mediacompare.text.view import EMAIL, MARKUP, SIGNS, WRAPPED, reading_view

PROSE = ("The council voted four to three on Monday to close the pool after Labor Day, which ends sixty-six summers of "
         "swimming there. Nobody in the hall was glad of it.")
OTHER = "“We had no other way to pay for the roof and the pumps,” the mayor said after the vote on Monday night."


def read(text: str, *, markdown: bool = False) -> str:
    view = reading_view(text, markdown=markdown)
    return view.text if view else text


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_wrapped_lines_are_joined_and_paragraphs_stay(width: int, end: str) -> None:
    text = (end * 2).join(textwrap.fill(part, width).replace("\n", end) for part in (PROSE, OTHER))
    view = reading_view(text)
    assert view is not None and view.steps == (WRAPPED,)
    assert [line for line in view.text.splitlines() if line] == [PROSE, OTHER]


@pytest.mark.parametrize("text", [
    PROSE,
    f"{PROSE}\n{OTHER}\n{PROSE}",
    "The council met on Monday.\nIt voted four to three.\nThe pool will close.\nNobody was glad of it.\nIt rained.",
    "Shall I compare the pool to a summer’s day?\nIt is more blue and more temperate.\nRough winds do shake the mats\n"
    "And the lease hath all too short a date.",
    "Team | Won | Lost\nAshgrove | 3 | 1\nFenwick | 2 | 2\nHarrow | 1 | 3",
    "- Bread and butter\n- Milk\n- A pound of sugar\n- Eggs from the farm",
])  # fmt: skip
def test_what_is_not_wrapped_is_read_as_it_stands(text: str) -> None:
    assert reading_view(text) is None


def test_a_script_of_wrapped_lines_keeps_its_turns() -> None:
    turns = [f"ADA QUILL: {PROSE}", f"BO MARSH: {PROSE}", f"QUILL: {PROSE}"]
    assert read("\n".join(textwrap.fill(turn, 60) for turn in turns)).split("\n") == turns


def test_a_letter_forwarded_by_mail_loses_its_marks() -> None:
    view = reading_view("\n".join(f"> {line}" for line in textwrap.wrap(PROSE, 50)))
    assert view is not None and view.steps == (EMAIL, WRAPPED) and view.text == PROSE


@pytest.mark.parametrize(("text", "plain"), [
    ("[“We won,”](https://x.org/a) said [Ada Quill](https://x.org/b).", "“We won,” said Ada Quill."),
    ("**Ada Quill**: “We *won*.”", "Ada Quill: “We won.”"),
    ("# A title #\nThe pier is shut.", "A title\n\nThe pier is shut."),
    ("It cost \\*five\\* dollars. ![A pier](/a.png)", "It cost *five* dollars. "),
    ("> We won.\n> All of it.\n\n> — Ada Quill", "“We won. All of it.”\n\n— Ada Quill"),
    ("2 * 3 * 4 and a_b_c", "2 * 3 * 4 and a_b_c"),
])  # fmt: skip
def test_markdown_is_read_without_its_marks(text: str, plain: str) -> None:
    assert read(text, markdown=True) == plain


def test_stars_in_plain_text_are_no_markup() -> None:
    assert reading_view("The hotel has five * and the other *three* of them.") is None


@pytest.mark.parametrize(("text", "plain"), [
    ("the coun\u00adcil\u200b of \ufb01ve\u00a0men", "the council of five men"),
    ("It isn\u02bct, it isn\u00b4t, it isn`t.", "It isn’t, it isn’t, it isn’t."),
    ("““We won,”” he said.", "“We won,” he said."),
    ("“ We won, ” he said.", "“We won,” he said."),
    ('He said: " We won. "', 'He said: "We won."'),
    ("\uff21\uff24\uff21 won\uff01", "ADA won!"),
    ("It is 5\u2032 long", "It is 5\u2032 long"),
])  # fmt: skip
def test_odd_signs_are_read_as_the_usual_ones(text: str, plain: str) -> None:
    assert read(text) == plain


def test_a_word_is_found_where_it_stands() -> None:
    text = "The coun\u00adcil met \ufb01ve men."
    view = reading_view(text)
    assert view is not None and view.steps == (SIGNS,)
    place = view.text.index("council")
    assert view.to_given(Span(place, place + 7)).of(text) == "coun\u00adcil"
    place = view.text.index("five")
    assert view.to_given(Span(place, place + 4)).of(text) == "\ufb01ve"


PIECES = ["a", "Tom", "said", " ", "\n", "\r\n", "\n\n", "> ", "“", "”", '"', "‘", "’", "**", "*", "_", "# ",
          "[x](http://y.z)", "\u00ad", "\u200b", "\u00a0", "\ufb01", "\u02bc", ". ", "- ", "\\*",
          "A long line of words that goes on and on"]


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join), st.booleans())
def test_every_place_of_the_view_leads_to_what_it_stands_for(text: str, markdown: bool) -> None:
    view = reading_view(text, markdown=markdown)
    if view is None:
        return
    before = 0
    for place, sign in enumerate(view.text):
        given_span = view.to_given(Span(place, place + 1))
        assert before <= given_span.start < given_span.end <= len(text)
        before = given_span.start
        if sign.isascii() and sign.isalpha():
            assert sign in given_span.of(text) or given_span.of(text) == "\ufb01"
    for step in view.steps:
        assert step in (MARKUP, EMAIL, WRAPPED, SIGNS)


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_there_and_back_again(text: str) -> None:
    view = reading_view(text)
    if view is None:
        return
    for place, sign in enumerate(view.text):
        if sign.isalpha():
            again = view.to_view(view.to_given(Span(place, place + 1)))
            assert again is not None and again.start <= place < again.end
