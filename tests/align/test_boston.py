"""What must come out on the three texts in `../shared/boston`, when they are there."""
from __future__ import annotations

from pathlib import Path

import pytest

from mediacompare.align.passages import align_passages
from mediacompare.align.source_check import check_quotes
from mediacompare.annotate import annotate
from mediacompare.ingest import read_articles
from mediacompare.model import AnnotatedArticle

BOSTON = Path(__file__).parents[3] / "shared" / "boston"
pytestmark = pytest.mark.skipif(not BOSTON.exists(), reason="the texts of ../shared/boston are not here")


@pytest.fixture(scope="module")
def articles() -> dict[str, AnnotatedArticle]:
    return {article.id: annotate(article) for article in read_articles([BOSTON]).articles}


def test_the_quotes_given_to_the_mayor(articles: dict[str, AnnotatedArticle]) -> None:
    checks = check_quotes(list(articles.values()))
    found = [(c.quote.of(articles[c.article].text).split()[:2], c.check.verdict) for c in checks]
    assert [f for f, c in zip(found, checks, strict=True) if c.article == "fox-news"] == [
        (["Stop", "attacking"], "verbatim")]
    assert [f for f, c in zip(found, checks, strict=True) if c.article == "progressive-summary"] == [
        (["Last", "week,"], "altered"),
        (["The", "US"], "verbatim"),
        (["illegal"], "not_found"),
        (["Trump", "Administration"], "verbatim"),
        (["the", "safest"], "altered"),
        (["a", "direct"], "not_found"),
        (["On", "behalf"], "not_found"),
        (["Boston", "will"], "verbatim"),
    ]
    assert {c.speaker for c in checks} == {"Michelle Wu"}


def test_what_the_letter_lost(articles: dict[str, AnnotatedArticle]) -> None:
    letter = next(c.check for c in check_quotes(list(articles.values())) if c.check.verdict == "altered")
    lost = [change.source for change in letter.changes if change.kind != "equal"]
    assert len(lost) == 3
    assert "Attorney General" in lost[0]
    assert "letterhead" in lost[0]
    assert lost[1:] == ["city", "federal"]


def test_sentences_of_the_speech_that_each_outlet_tells(articles: dict[str, AnnotatedArticle]) -> None:
    speech = articles["mayor-speech"]
    assert len(speech.sentences) == 42
    told: dict[str, set[int]] = {"fox-news": set(), "progressive-summary": set()}
    starts = [s.span.start for s in speech.sentences]
    for link in align_passages(list(articles.values())):
        for (end, span), other in (((link.a, link.a_span), link.b), ((link.b, link.b_span), link.a)):
            if end == "mayor-speech":
                told[other].add(starts.index(span.start))
    # A seventh, on the National Guard, is an echo only: the summary tells it in two sentences, neither close enough.
    assert (len(told["progressive-summary"]), len(told["fox-news"])) == (6, 4)
    both = {speech.sentences[i].span.of(speech.text)[:14] for i in told["fox-news"] & told["progressive-summary"]}
    assert both == {"Last week, Bos", "Stop attacking"}
