from __future__ import annotations

import math
from dataclasses import replace

import pytest

from mediacompare.measures import judging
from mediacompare.model import AnnotatedArticle, Article, Event, LoadedHit, Score, Span
from tests.build import annotated, span_of


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


def told(text: str, *, score: float = 0.8, reported: tuple[Span, ...] = (), strength: float = 0.6,
         speaker: str | None = None, rule: str = "lexicon") -> list[Score]:
    """Which sentences of a text may be shown as judging, when all have one score and "reckless" is a loaded term."""
    made = annotated("Bell", text)
    hit = LoadedHit(span_of(text, "reckless"), "reckless", "epithet", strength, "outlet", speaker, rule=rule)
    scores = tuple(Score(sentence.span, score, "outlet") for sentence in made.sentences)
    return judging.judging_sentences(replace(made, judging=scores, reported=reported, loaded=(hit,)))


TEXT = "The reckless plan passed. Rain fell."


def test_a_sentence_judges_where_the_score_and_a_loaded_term_say_so() -> None:
    assert [score.span for score in told(TEXT)] == [Span(0, 25)]
    assert told(TEXT, score=0.64) == []


def test_what_is_credited_to_somebody_is_not_the_outlets_judgment() -> None:
    assert told(TEXT, reported=(Span(4, 24),)) == []


def test_a_loaded_term_must_be_strong_of_the_list_and_credited_to_nobody() -> None:
    assert told(TEXT, strength=0.59) == []
    assert told(TEXT, rule="scare quotes") == []
    assert told(TEXT, speaker="Ada Brook") == []


def test_an_article_without_own_sentences_has_no_score() -> None:
    row = measured(Score(Span(0, 5), 0.9, "quoted"))
    assert math.isnan(row["score"]) and math.isnan(row["share"]) and row["sentences"] == 0
