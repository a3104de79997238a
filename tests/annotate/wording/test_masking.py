from __future__ import annotations

import pytest

from mediacompare.annotate.wording.masking import mask, name_spans
from mediacompare.model import Mention, Span
from tests.annotate.marked import annotate


def names(*sentences: str) -> list[str]:
    annotated = annotate("\n".join(sentences))
    return [span.of(annotated.text) for span in name_spans(annotated)]


def test_capitals_inside_a_sentence_are_names() -> None:
    assert names("The Justice Department thanked Joy Grant.") == ["Justice", "Department", "Joy", "Grant."]


def test_a_first_word_is_a_name_only_when_the_article_shows_it() -> None:
    assert names("Joy filled the room.") == []
    assert names("Joy filled the form.", "They thanked Joy for it.") == ["Joy", "Joy"]
    assert names("Joy filled the room.", "They thanked Joy for it.", "It was a joy to see.") == ["Joy"]


def test_function_words_are_never_names() -> None:
    assert names("The chief said NOT this time, and I agreed.") == []


def test_a_headline_in_capitals_masks_only_known_names() -> None:
    assert names("Brutal Raid Angers Mayor Ruiz", "Police say that Ruiz was told.") == ["Ruiz", "Ruiz"]


def test_a_mention_is_masked_whole() -> None:
    text = "Rich Will said no."
    annotated = annotate(text, mentions=(Mention(Span(0, 9), "Rich Will", "person"),))
    assert mask(text, name_spans(annotated)) == "xxxxxxxxx said no."


def test_the_short_form_of_a_bodys_name_is_masked_and_the_common_word_is_not() -> None:
    text = "Eastfield Health Trust replied. The trust lost our trust."
    annotated = annotate(text, mentions=(Mention(Span(0, 22), "Eastfield Health Trust", "body"),))
    assert [span.of(text) for span in name_spans(annotated)] == ["Eastfield Health Trust", "trust"]
    assert name_spans(annotated)[1] == Span(36, 41)


@pytest.mark.parametrize("text", ["", "no names here", "Ünïcode “Ñandú” 😀"])
def test_masking_keeps_the_length(text: str) -> None:
    spans = [Span(0, 3), Span(2, 5)] if len(text) >= 5 else []
    assert len(mask(text, spans)) == len(text)
