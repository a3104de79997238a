"""The hand counts agree with themselves and with the texts; then the program is held to them."""
from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

import pytest

from mediacompare.annotate import annotate
from mediacompare.comparison import build_event
from mediacompare.ingest import read_articles
from mediacompare.model import AnnotatedArticle, Event
from mediacompare.text.furniture import find_furniture
from mediacompare.text.words import words_within
from tests.hand_counts import CORPUS, EVENTS, counted_articles, hand_counts


def text_of(event: str, article: str) -> str:
    return {a.id: a.text for a in read_articles([CORPUS / event]).articles}[article]


@pytest.mark.parametrize("event", EVENTS)
def test_an_event_has_three_pieces_and_a_source_that_names_its_speaker(event: str) -> None:
    reading = read_articles([CORPUS / event])
    assert reading.problems == ()
    assert reading.event == event
    sources = [article for article in reading.articles if article.role == "source"]
    assert [source.id for source in sources] == [hand_counts(event)["source"]]
    assert sources[0].speaker
    assert {article.id for article in reading.articles} - {sources[0].id} == set(hand_counts(event)["articles"])


@pytest.mark.parametrize(("event", "article", "counts"), counted_articles())
def test_the_counts_agree_with_the_text(event: str, article: str, counts: dict[str, Any]) -> None:
    text = text_of(event, article)
    for quote in counts["quotes"]:
        assert text.count(quote["text"]) == 1
        assert len(quote["text"].replace("… ", "").split()) == quote["words"]
    assert sum(quote["words"] for quote in counts["quotes"]) == counts["quoted_words"]
    for speaker, words in counts["speakers"].items():
        assert sum(quote["words"] for quote in counts["quotes"] if quote.get("speaker") == speaker) == words


@pytest.mark.parametrize(("event", "article", "counts"), counted_articles())
def test_furniture(event: str, article: str, counts: dict[str, Any]) -> None:
    text = text_of(event, article)
    assert [furniture.span.of(text) for furniture in find_furniture(text)] == counts["furniture"]


@cache
def event_of(event: str) -> Event:
    return build_event([annotate(article) for article in read_articles([CORPUS / event]).articles], event_id=event)


def quoted_words_by(annotated: AnnotatedArticle) -> Counter[str | None]:
    words: Counter[str | None] = Counter()
    for quote in annotated.quotes:
        words[quote.speaker] += len(words_within(annotated.words, quote.quoted))
    return words


@pytest.mark.parametrize(("event", "article", "counts"), counted_articles())
def test_quoted_words(event: str, article: str, counts: dict[str, Any]) -> None:
    annotated = event_of(event).by_id()[article]
    assert len(words_within(annotated.words, annotated.quoted)) == counts["quoted_words"]
    by_speaker = quoted_words_by(annotated)
    assert {name: by_speaker[name] for name in counts["speakers"]} == counts["speakers"]


@pytest.mark.parametrize(("event", "article", "counts"), counted_articles())
def test_asides_are_no_speech(event: str, article: str, counts: dict[str, Any]) -> None:
    annotated = event_of(event).by_id()[article]
    found = {aside.span.of(annotated.text).strip(" .,'\""): aside.kind for aside in annotated.asides}
    assert found == counts["asides"]


@pytest.mark.parametrize(("event", "article", "counts"), counted_articles())
def test_verdicts_against_the_source(event: str, article: str, counts: dict[str, Any]) -> None:
    compared = event_of(event)
    text = compared.by_id()[article].text
    found = {check.quote.of(text): check.check.verdict for check in compared.checks if check.article == article}
    assert {quote.strip(" .,"): verdict for quote, verdict in found.items()} == {
        quote["text"].strip(" .,"): quote["verdict"] for quote in counts["quotes"] if "verdict" in quote}


@pytest.mark.parametrize(("event", "article", "counts"), counted_articles())
def test_loaded_terms_stand_in_the_right_voice(event: str, article: str, counts: dict[str, Any]) -> None:
    annotated = event_of(event).by_id()[article]
    found = {(hit.voice, hit.span.of(annotated.text).lower()) for hit in annotated.loaded}
    for voice in ("outlet", "quoted", "reported"):
        assert {(voice, term) for term in counts.get(f"loaded_{voice}", ())} <= found
    inside = [hit for hit in annotated.loaded if any(f.span.overlaps(hit.span) for f in annotated.furniture)]
    assert inside == []
