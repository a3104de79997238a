from __future__ import annotations

import math
from dataclasses import replace

import pytest

from mediacompare.measures import judging
from mediacompare.model import AnnotatedArticle, Article, Event, LoadedHit, Quote, Score, Span
from tests.build import annotated


def measured(*scores: Score) -> dict[str, float]:
    made = AnnotatedArticle(Article("a", "x" * 50, "Outlet"), judging=scores)
    (row,) = judging.measure(Event("event", (made,))).records()
    return {str(name): value for name, value in row.items()}


def test_only_the_outlets_own_sentences_count() -> None:
    row = measured(Score(Span(0, 5), 0.9, "outlet"), Score(Span(6, 9), 0.3, "outlet"),
                   Score(Span(10, 15), 0.99, "quoted"))
    assert row["score"] == pytest.approx(0.6) and row["share"] == 0
    assert (row["judging"], row["sentences"]) == (0, 2)  # no loaded term stands in either
    assert math.isnan(row["score_low"]) and math.isnan(row["score_high"])  # of fewer than eight


def told(text: str, *, score: float = 0.8, quotes: tuple[Quote, ...] = ()) -> list[Score]:
    """Which sentences of a text may be shown as judging, when all have one score and "reckless" is a loaded term."""
    made = annotated("Bell", text, loaded=["reckless"])
    scores = tuple(Score(sentence.span, score, "outlet") for sentence in made.sentences)
    return judging.judging_sentences(replace(made, judging=scores, quotes=quotes))


TEXT = "The reckless plan passed. Rain fell."
CREDITED = Quote("indirect", (Span(4, 24),), (), None, None, "Ada Brook", "cue")


def test_a_sentence_judges_where_the_score_and_a_loaded_term_say_so() -> None:
    assert [score.span for score in told(TEXT)] == [Span(0, 25)]
    assert told(TEXT, score=0.59) == []


def test_what_is_credited_to_somebody_is_not_the_outlets_judgment() -> None:
    assert told(TEXT, quotes=(CREDITED,)) == []


def test_a_loaded_term_that_is_credited_to_somebody_does_not_make_the_sentence_judge() -> None:
    made = annotated("Bell", TEXT)
    hit = LoadedHit(Span(4, 12), "reckless", "epithet", 0.9, "outlet", speaker="Ada Brook")
    scores = tuple(Score(sentence.span, 0.8, "outlet") for sentence in made.sentences)
    assert judging.judging_sentences(replace(made, judging=scores, loaded=(hit,))) == []


def test_an_article_without_own_sentences_has_no_score() -> None:
    row = measured(Score(Span(0, 5), 0.9, "quoted"))
    assert math.isnan(row["score"]) and math.isnan(row["share"]) and row["sentences"] == 0
