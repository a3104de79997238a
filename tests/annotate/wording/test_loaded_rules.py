from __future__ import annotations

from dataclasses import replace

import pytest

from mediacompare.annotate.wording.loaded import find_loaded
from mediacompare.annotate.wording.loaded_rules import LIFTED
from mediacompare.lexicon import load_lexicon
from mediacompare.model import AnnotatedArticle, Aside, LoadedHit, Mention, Span
from tests.annotate.marked import annotate


def hits(annotated: AnnotatedArticle) -> tuple[LoadedHit, ...]:
    return find_loaded(annotated, load_lexicon())


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(("text", "words", "term"), [
    ("A pseudo-scientific paper came out.", "pseudo-scientific", "pseudo-"),
    ("They sent tax-hating lawyers.", "tax-hating", "-hating"),
    ("It was a rage-fueled evening.", "rage-fueled", "-fueled"),
    ("They sent farm-hating lawyers.", "farm-hating", "-hating"),
    ("He kept bridgesplaining to the crowd.", "bridgesplaining", "-splaining"),
    ("They call it Pool-gate in town.", "Pool-gate", "-gate"),
    ("Every fearmonger in town came.", "fearmonger", "fearmonger"),
])
def test_words_made_to_judge(text: str, words: str, term: str) -> None:
    hit, = hits(annotate(text))
    assert (hit.span.of(text), hit.term) == (words, term)
    assert hit.rule == ("lexicon" if words == term else "word-making")


@pytest.mark.parametrize("text", [
    "The coal-fueled plant shut in March.", "She takes an anti-inflammatory pill.", "The fishmonger opens at six.",
    "The tail-gate fell off.", "An ultra-violet lamp hung there.", "He has claustrophobic dreams.",
])
def test_words_made_the_same_way_that_do_not_judge(text: str) -> None:
    assert hits(annotate(text)) == ()


def test_a_made_word_may_hold_a_name_but_not_stand_inside_one() -> None:
    text = "The Brook-hating crowd met the Brook-Hating League."
    plain = annotate(text)
    league = Mention(span(text, "Brook-Hating League"), "Brook-Hating League", "body")
    brook = Mention(Span(text.index("Brook"), text.index("Brook") + 5), "Ada Brook", "person")
    assert [hit.span.of(text) for hit in hits(replace(plain, mentions=(brook, league)))] == ["Brook-hating"]


def test_scare_quotes_round_a_single_word() -> None:
    text = "Her “solution” is a bus. The “many great plans” wait."
    asides = (Aside(span(text, "solution"), "scare", "test"), Aside(span(text, "many great plans"), "scare", "test"))
    hit, = hits(replace(annotate(text), asides=asides))
    assert (hit.span.of(text), hit.rule, hit.category, hit.voice) == ("solution", "scare quotes", "doubting", "outlet")
    assert hit.neutral == "solution"


def test_a_commenting_adverb_counts_where_it_opens_the_sentence() -> None:
    weak = load_lexicon().explain("unfortunately")[0]
    assert weak.strength < LIFTED
    opening, inside = "Unfortunately, the bus left.", "The bus left, unfortunately, at nine."
    hit, = hits(annotate(opening))
    assert (hit.span.of(opening), hit.rule, hit.strength) == ("Unfortunately", "opening adverb", LIFTED)
    assert hits(annotate(inside)) == ()


def test_a_phrase_that_only_concedes_is_not_lifted() -> None:
    assert hits(annotate("To be sure, the bus left.")) == ()
