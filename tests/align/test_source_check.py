"""Quotes against a source made up for these tests."""
from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.align.folding import fold_words
from mediacompare.align.source_check import check_quote
from mediacompare.model import Change, Verdict

SPEECH = (
    "Neighbours, the river rose four feet on Tuesday night. We will never sell the old mill to the Harlan Company. "
    "Some of our bridges, including the one at Ferry Street, cannot carry a truck.\n\n"
    "The U.S. engineers told us—twice, in writing—that the dam is safe unless the spillway fails. "
    "They asked for $1.2 million. We don't have it.\n\n"
    "I'm proud of the 3,500 people who filled sandbags, and not of the few who stayed home. "
    "This town does not wait to be rescued. It rows. And it will row again!"
)


@pytest.mark.parametrize(("quote", "verdict"), [
    ("We will never sell the old mill to the Harlan Company.", "verbatim"),
    ("we will never sell the old mill, to the harlan company", "verbatim"),
    ("We don’t have it", "verbatim"),
    ("the US engineers told us -- twice, in writing -- that the dam is safe", "verbatim"),
    ("the 3500 people", "verbatim"),
    ("It rows. And it will row again", "verbatim"),
    ("[W]e will never sell the old mill", "marked_edit"),
    ("They asked for [more]. We don't have it.", "marked_edit"),
    ("[The engineers] asked for $1.2 million.", "marked_edit"),
    ("Some of our bridges ... cannot carry a truck.", "marked_edit"),
    ("Some of our bridges … cannot carry a truck.", "marked_edit"),
    ("Some of our bridges [. . .] cannot carry a truck.", "marked_edit"),
    ("I'm proud of the 3,500 people who filled sandbags [emphasis added]", "marked_edit"),
    ("We will sell the old mill to the Harlan Company.", "altered"),
    ("We will ... sell the old mill to the Harlan Company.", "altered"),
    ("We will [gladly] sell the old mill to the Harlan Company.", "altered"),
    ("We were proud of the 3,500 people who filled sandbags", "altered"),
    ("They asked for $12 million.", "altered"),
    ("the dam is safe", "verbatim"),
    ("… the dam is safe …", "verbatim"),
    ("[The dam is safe]", "verbatim"),
    ("to be res-cued. It rows", "verbatim"),
    ("This town doesnot wait", "altered"),
    ("We will row", "altered"),
    ("We will never sell the old mill to the Harlan company… four feet on Tuesday night", "spliced"),
    ("the dam is perfectly safe unless the spillway fails", "altered"),
    ("This town does not wait to be rescued. We don't have it.", "spliced"),
    ("It rows ... Neighbours, the river rose four feet", "spliced"),
    ("the river rose four feet on Tuesday night ... And it will row again", "spliced"),
    ("The river will rise again, and we will be ready for it when it does.", "not_found"),
    ("disaster", "not_found"),
])
def test_verdict(quote: str, verdict: Verdict) -> None:
    assert check_quote(quote, SPEECH).verdict == verdict


def test_parts_point_into_the_source() -> None:
    check = check_quote("Some of our bridges ... cannot carry a truck.", SPEECH)
    assert [span.of(SPEECH) for span in check.source_spans] == [
        "Some of our bridges", "cannot carry a truck"]
    added = check_quote("the dam is [quite] safe", SPEECH)
    assert [span.of(SPEECH) for span in added.source_spans] == ["the dam is safe"]
    bracketed = check_quote("[The engineers] asked for $1.2 million.", SPEECH)
    assert [span.of(SPEECH) for span in bracketed.source_spans] == ["asked for $1.2 million"]


def test_spliced_parts_are_given_apart() -> None:
    check = check_quote("This town does not wait to be rescued. We will never sell the old mill.", SPEECH)
    assert [span.of(SPEECH) for span in check.source_spans] == [
        "This town does not wait to be rescued", "We will never sell the old mill"]


def test_changes_run_through_the_quote() -> None:
    check = check_quote("the river rose five feet on the night", SPEECH)
    assert check.changes == (
        Change("equal", "the river rose", "the river rose"),
        Change("changed", "five", "four"),
        Change("equal", "feet on", "feet on"),
        Change("changed", "the", "Tuesday"),
        Change("equal", "night", "night"),
    )


def test_an_ellipsis_shows_what_it_hides() -> None:
    check = check_quote("Some of our bridges ... cannot carry a truck", SPEECH)
    assert check.changes[1] == Change("changed", "...", "including the one at Ferry Street")


@pytest.mark.parametrize(("quote", "warning"), [
    ("We will sell the old mill to the Harlan Company", "negation dropped: “never”"),
    ("We will ... sell the old mill to the Harlan Company", "negation dropped: “never” (behind the ellipsis)"),
    ("the river rose five feet on Tuesday night", "number changed: “four” → “five”"),
    ("We will never sell the old mill to the Brandt Company", "name changed: “Harlan” → “Brandt”"),
    ("of our bridges ... cannot carry a truck", "name dropped: “Ferry Street” (behind the ellipsis)"),
    ("All of our bridges, including the one at Ferry Street, cannot carry a truck", "qualifier dropped: “Some”"),
    ("I'm not proud of the 3,500 people who filled sandbags", "negation added: “not”"),
    ("wait to be rescued", "negation just before the quoted words: “not”"),
    ("We do have it", "negation dropped: “don't”"),
    ("They asked for [more]. We don't have it.", "number dropped: “1.2”, “million” (in brackets)"),
])
def test_warning(quote: str, warning: str) -> None:
    assert warning in check_quote(quote, SPEECH).warnings


def test_a_number_in_letters_is_the_same_number() -> None:
    check = check_quote("the three thousand people who filled sandbags", SPEECH.replace("3,500", "3,000"))
    assert (check.verdict, check.warnings) == ("altered", ())


def test_words_printed_as_one_or_two() -> None:
    source = "The health care plan and the bath-house are for everyone who is nowhere else."
    assert check_quote("The healthcare plan and the bathhouse", source).verdict == "verbatim"
    assert check_quote("for everyone who is now here else", source).verdict == "altered"


def test_a_plain_quote_has_no_warning() -> None:
    assert check_quote("This town does not wait to be rescued", SPEECH).warnings == ()


@pytest.mark.parametrize(("quote", "source", "note"), [
    ("", SPEECH, "the quote holds no words"),
    ("—!", SPEECH, "the quote holds no words"),
    ("the dam is safe", "", "the source holds no words"),
    ("disaster", SPEECH, "one word is too short to check well"),
    ("utter disaster", SPEECH, "two words are too short to check well"),
    ("the dam is very very safe", "the dam is safe", "the quote is longer than the source"),
    ("the dam is safe, and that is all that we want to say about it to them", "der Damm ist sicher und der Fluss "
     "fällt seit gestern wieder und alle Brücken sind offen sagte der Bürgermeister der Stadt", "different languages"),
    ("The river will rise again, and we will be ready for it", SPEECH, "not found in this source"),
])
def test_note(quote: str, source: str, note: str) -> None:
    assert note in check_quote(quote, source).note


def test_bad_input_is_not_found_rather_than_an_error() -> None:
    for quote, source in (("", ""), ("...", SPEECH), ("[...]", SPEECH), ("word " * 3000, "x")):
        assert check_quote(quote, source).verdict == "not_found"


@given(st.text(), st.text())
def test_any_text_is_answered(quote: str, source: str) -> None:
    check = check_quote(quote, source)
    assert check.verdict in get_args(Verdict)
    assert all(span.end <= len(source) for span in check.source_spans)


WORDS = SPEECH.split()


@given(st.integers(0, len(WORDS) - 4), st.integers(3, 30), st.sampled_from([str, str.upper, str.title]))
def test_any_stretch_of_the_source_is_verbatim(start: int, size: int, case: type[str]) -> None:
    check = check_quote(case(" ".join(WORDS[start : start + size])), SPEECH)
    assert check.verdict == "verbatim"
    assert len(check.source_spans) == 1


def test_a_very_long_source_and_a_very_long_quote() -> None:
    source = "\n\n".join(f"{SPEECH} Day {day}." for day in range(1500))  # more than 100,000 words
    assert check_quote("We will sell the old mill to the Harlan Company", source).verdict == "altered"
    assert check_quote("the governor has nothing to say about any of this", source).verdict == "not_found"
    assert check_quote(source, SPEECH).verdict == "not_found"
    assert check_quote(source, source).verdict == "verbatim"


@given(st.lists(st.sampled_from([*WORDS[:20], "...", "…", "[we]", "[not]", "gr[ow]", "…]", "["]), max_size=14))
def test_marks_anywhere_are_answered(words: list[str]) -> None:
    check = check_quote(" ".join(words), SPEECH)
    assert check.verdict == "not_found" or all(span.of(SPEECH).strip() for span in check.source_spans)


def _folded(words: str) -> tuple[str, ...]:
    return fold_words(words).forms


@given(st.data())
def test_changes_cover_the_quote_and_equal_ones_are_equal(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(WORDS) - 12))
    words = WORDS[start : start + data.draw(st.integers(4, 12))]
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(words) - 1))
        added = data.draw(st.sampled_from([[], ["gravel"], ["not"], ["a", "b"]]))
        words[at : at + data.draw(st.integers(0, 2))] = added
        words = words or ["gravel"]
    quote = " ".join(words)
    check = check_quote(quote, SPEECH)
    if check.verdict != "not_found":
        assert _folded(" ".join(change.quote for change in check.changes)) == _folded(quote)
        for change in check.changes:
            assert (change.kind == "equal") == (_folded(change.quote) == _folded(change.source))
        assert all(SPEECH[span.start : span.end].strip() for span in check.source_spans)
