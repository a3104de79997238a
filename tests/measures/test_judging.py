from __future__ import annotations

import math

import pytest

from mediacompare.measures import judging
from mediacompare.model import AnnotatedArticle, Article, Event, Score, Span


def measured(*scores: Score) -> dict[str, float]:
    annotated = AnnotatedArticle(Article("a", "x" * 50, "Outlet"), judging=scores)
    (row,) = judging.measure(Event("event", (annotated,))).records()
    return {str(name): value for name, value in row.items()}


def test_only_the_outlets_own_sentences_count() -> None:
    row = measured(Score(Span(0, 5), 0.9, "outlet"), Score(Span(6, 9), 0.3, "outlet"),
                   Score(Span(10, 15), 0.99, "quoted"))
    assert row["score"] == pytest.approx(0.6) and row["share"] == 0.5
    assert (row["judging"], row["sentences"]) == (1, 2)
    assert math.isnan(row["score_low"]) and math.isnan(row["score_high"])  # of fewer than eight


def test_an_article_without_own_sentences_has_no_score() -> None:
    row = measured(Score(Span(0, 5), 0.9, "quoted"))
    assert math.isnan(row["score"]) and math.isnan(row["share"]) and row["sentences"] == 0
