"""Texts in capitals, read in sentence case."""
from __future__ import annotations

from mediacompare.annotate import annotate
from mediacompare.annotate.capitals import in_sentence_case
from mediacompare.model import Article

SHOUTED = "MAYOR ADA QUILL SAID THE PLAN IS A DISASTER. THE U.S. MAY PAY. I HOPE SO, QUILL SAID."
WRITTEN = "Mayor Ada Quill said the plan is a disaster. The U.S. may pay. I hope so, Quill said."


def test_sentence_case_keeps_names() -> None:
    assert in_sentence_case(SHOUTED) == WRITTEN
    assert in_sentence_case(WRITTEN) is None


def test_labels_stay_in_capitals() -> None:
    assert in_sentence_case("ADA QUILL, HOST: WHAT WILL YOU DO NOW?") == "ADA QUILL, HOST: What will you do now?"


def test_loaded_terms_and_tone_are_those_of_the_text_in_small_letters() -> None:
    shouted, written = (annotate(Article("a", text, "Bell")) for text in (SHOUTED, WRITTEN))
    assert [(hit.span, hit.voice, hit.speaker) for hit in shouted.loaded] == [
        (hit.span, hit.voice, hit.speaker) for hit in written.loaded]
    assert [score.value for score in shouted.tone] == [score.value for score in written.tone]
    assert shouted.text == SHOUTED and shouted.view is not None
