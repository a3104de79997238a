"""The hand counts of a real event: words in quotation marks by speaker, where its texts are at hand."""
from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.ingest import read_articles
from mediacompare.model import AnnotatedArticle
from mediacompare.text.words import words_within

BOSTON = Path(__file__).parents[3].parent / "shared" / "boston"
pytestmark = pytest.mark.skipif(not BOSTON.is_dir(), reason="the texts of the Boston event are not beside the clone")


def annotated(outlet: str) -> AnnotatedArticle:
    return next(annotate_quotes(a) for a in read_articles([BOSTON]).articles if a.outlet == outlet)


def words_by_speaker(article: AnnotatedArticle) -> dict[str | None, int]:
    counts: Counter[str | None] = Counter()
    for quote in article.quotes:
        counts[quote.speaker] += len(words_within(article.words, quote.quoted))
    return {speaker: count for speaker, count in counts.items() if count}


def test_fox_news() -> None:
    article = annotated("Fox News")
    assert len(words_within(article.words, article.quoted)) == 139
    assert words_by_speaker(article) == {"Patricia Hyde": 104, "Bob Ferguson": 18, "Michelle Wu": 17}
    assert [(aside.kind, aside.span.of(article.text)) for aside in article.asides] == [("title", "America’s Newsroom.")]


def test_two_of_the_quotes_have_no_cue_and_say_that_the_speaker_goes_on() -> None:
    article = annotated("Fox News")
    without = [quote for quote in article.quotes if quote.cue is None]
    assert [(quote.speaker, quote.trace.turn, quote.grade) for quote in without] == [
        ("Patricia Hyde", "continuation", "continuation")] * 2


def test_three_lines_are_furniture() -> None:
    article = annotated("Fox News")
    assert [item.rule for item in article.furniture] == ["listen line", *["all-capitals link line"] * 2]


def test_progressive_summary() -> None:
    article = annotated("Progressive summary")
    assert len(words_within(article.words, article.quoted)) == 218
    assert words_by_speaker(article) == {"Michelle Wu": 154, "Ed Markey": 38, "Tina Kotek": 26}
    assert article.asides == ()
