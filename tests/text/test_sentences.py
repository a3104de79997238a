"""Sentences: what ends one and what does not, with every offset in place."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.model import Span
from mediacompare.text.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in split_sentences(text)]


@pytest.mark.parametrize("one", [
    "The U.S. Coast Guard met Sen. Ada Quill and Gov. Bo Marsh on Jan. 5.",
    "Prices rose 3.5 percent, to $1.2 billion from $900 million.",
    "Mr. J. R. Pike of Harrow, D-Vt., spoke at 5 p.m. Tuesday.",
    "“Will it sail?” asked Quill.",
    "“Will it sail?” Ada Quill asked.",
    "Quill runs Harrow Boats Inc. of Fenwick.",
])  # fmt: skip
def test_one_sentence(one: str) -> None:
    assert sentences(one) == [one]


@pytest.mark.parametrize(("text", "parts"), [
    ("It sailed. Nobody saw it.", ["It sailed.", "Nobody saw it."]),
    ("She left the U.S. The ferry stayed.", ["She left the U.S.", "The ferry stayed."]),
    ("“It sailed.” Quill left.", ["“It sailed.”", "Quill left."]),
    ("Why? Nobody knows! He left…", ["Why?", "Nobody knows!", "He left…"]),
    ("A line\nAnother line.\r\n\r\nA third", ["A line", "Another line.", "A third"]),
])  # fmt: skip
def test_several_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_paragraphs_are_counted_and_the_headline_is_marked() -> None:
    text = "Ferry sails\n\nIt left. It came back.\nThe end."
    found = split_sentences(text, headline=Span(0, 11))
    assert [(s.paragraph, s.in_headline) for s in found] == [(0, True), (1, False), (1, False), (2, False)]


def test_skipped_lines_hold_no_sentence() -> None:
    text = "It left.\nREAD MORE HERE\nIt came back."
    assert [s.span.of(text) for s in split_sentences(text, skip=[Span(9, 23)])] == ["It left.", "It came back."]


@given(st.text(alphabet=st.sampled_from(list("aA1 .?!\"“”'’\n\r\t…)(-\u200f\x00é")), max_size=200))
def test_nothing_but_white_space_is_lost_and_nothing_overlaps(text: str) -> None:
    found = split_sentences(text)
    ends = 0
    for sentence in found:
        assert sentence.span.start >= ends
        assert not text[ends : sentence.span.start].strip()
        assert sentence.span.of(text) == sentence.span.of(text).strip()
        ends = sentence.span.end
    assert not text[ends:].strip()
