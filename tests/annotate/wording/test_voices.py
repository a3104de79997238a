"""Whose words a loaded term is among: the outlet's, those of somebody it quotes, or of somebody it reports."""
from __future__ import annotations

from dataclasses import replace

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.annotate.wording.loaded import LEAST, find_asserting, find_loaded
from mediacompare.lexicon import load_lexicon
from mediacompare.model import Article, Aside, LoadedHit, Quote, Span, Trace
from tests.annotate.marked import annotate


def hits(text: str) -> dict[str, tuple[str, str | None]]:
    """The words of each hit in a text of one article, with its voice and speaker."""
    annotated = annotate_quotes(Article("a", text, "Outlet"))
    return {hit.span.of(text): (hit.voice, hit.speaker) for hit in find_loaded(annotated, load_lexicon())}


def asserting(text: str) -> list[LoadedHit]:
    return list(find_asserting(annotate_quotes(Article("a", text, "Outlet")), load_lexicon()))


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(("text", "word", "voice"), [
    ("The shameful deal passed.", "shameful", "outlet"),
    ("Ada Quill said the deal was shameful.", "shameful", "reported"),
    ("“The deal is shameful,” Ada Quill said.", "shameful", "quoted"),
    ("Ada Quill accused the board of shameful deals.", "shameful", "reported"),
    ("Voters see the board as corrupt.", "corrupt", "reported"),
])
def test_the_voice_of_a_term(text: str, word: str, voice: str) -> None:
    assert hits(text)[word][0] == voice


def test_a_reported_view_has_its_speaker() -> None:
    assert hits("Ada Quill said the deal was shameful.")["shameful"] == ("reported", "Ada Quill")


def test_what_somebody_votes_against_is_named_by_the_outlet() -> None:
    assert hits("Ada Quill voted against the rosy bill.")["rosy"] == ("outlet", None)


def test_a_term_that_marks_hold_off_is_not_the_outlets() -> None:
    text = "The board was “in cahoots” with the port."
    aside = Aside(span(text, "in cahoots"), "scare", "test")
    hit, = find_loaded(replace(annotate(text), asides=(aside,)), load_lexicon())
    assert (hit.term, hit.voice, hit.speaker) == ("in cahoots", "reported", None)


@pytest.mark.parametrize("text", [
    "Ada Quill claimed the bus was late.", "Ada Quill insisted that the bus was late.",
    "Ada Quill dismissed the plan.", "Families can file claims by June.",
])
def test_a_mild_verb_of_saying_is_in_no_count(text: str) -> None:
    assert hits(text) == {}


def test_mild_verbs_of_saying_are_given_apart() -> None:
    hit, = asserting("Ada Quill claimed the bus was late.")
    assert (hit.term, hit.category, hit.voice) == ("claim", "asserting", "outlet")
    assert asserting("The storm claimed three lives.")[:1] == []


def test_the_mildest_are_given_where_they_introduce_words() -> None:
    text = "Brook asserted the bus was late."
    entry = load_lexicon().explain("asserted")[0]
    assert entry.strength < LEAST
    assert find_asserting(annotate(text), load_lexicon()) == ()
    quote = Quote("indirect", (span(text, "the bus was late"),), (), span(text, "asserted"), span(text, "Brook"),
                  "Ada Brook", Trace("finite", "bare clause"))
    hit, = find_asserting(replace(annotate(text), quotes=(quote,)), load_lexicon())
    assert hit.term == "assert"


def test_no_asserting_verb_of_the_list_is_ever_counted() -> None:
    assert not [entry.term for entry in load_lexicon().entries
                if entry.category == "asserting" and entry.strength >= LEAST]


@pytest.mark.parametrize(("text", "held"), [
    ("Her “solution” is a bus.", ["solution"]),
    ("The port’s “reform” is a new fee.", ["reform"]),
    ("It passed without a single “no” vote.", []),
    ("He searched for words such as “pool” and “harbor” in it.", []),
    ("The “Reform” party met.", []),
])
def test_what_scare_quotes_hold_off(text: str, held: list[str]) -> None:
    marked = [Aside(span(text, word), "scare", "test") for word in ("solution", "reform", "no", "pool", "Reform")
              if f"“{word}”" in text]
    found = find_loaded(replace(annotate(text), asides=tuple(marked)), load_lexicon())
    assert [hit.span.of(text) for hit in found if hit.rule == "scare quotes"] == held


def test_an_echo_of_quoted_words_is_no_scare_quote() -> None:
    text = "“Our solution is a bus,” Ruiz said.\nHer “solution” is a bus."
    aside = Aside(Span(text.rindex("solution"), text.rindex("solution") + 8), "scare", "test")
    found = find_loaded(replace(annotate(text, "Our solution is a bus,"), asides=(aside,)), load_lexicon())
    assert [hit.rule for hit in found] == []
