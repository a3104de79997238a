"""The hand counts agree with themselves and with the texts; then the program is held to them."""
from __future__ import annotations

from typing import Any

import pytest

from mediacompare.ingest import read_articles
from mediacompare.text.furniture import find_furniture
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
