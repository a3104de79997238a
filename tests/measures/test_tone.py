from __future__ import annotations

import math

import pytest

from mediacompare.measures import tone
from mediacompare.model import AnnotatedArticle, Article, Drive, Event, Score, Span


def article(*scores: Score) -> AnnotatedArticle:
    return AnnotatedArticle(Article("a", "x" * 50, "Outlet"), tone=scores)


def test_the_means_by_hand() -> None:
    driven = (Drive(Span(0, 1), -2.0),)
    event = Event("event", (article(
        Score(Span(0, 5), -0.5, "outlet", driven), Score(Span(6, 9), 0.0, "outlet"), Score(Span(10, 15), 0.2, "outlet",
        driven), Score(Span(20, 25), -0.8, "quoted", driven, "Ana Ruiz"),
    ),))  # fmt: skip
    table = tone.measure(event).frame()
    assert tuple(table.columns) == tone.COLUMNS
    own, quoted, reported = table.to_dict("records")
    assert own["tone"] == pytest.approx(-0.1) and (own["pieces"], own["with_drivers"]) == (3, 2)
    assert math.isnan(own["low"]) and math.isnan(own["high"])  # of fewer than eight
    assert reported["pieces"] == 0 and math.isnan(reported["tone"])
    assert quoted["tone"] == -0.8 and math.isnan(quoted["low"]) and quoted["pieces"] == 1


def test_a_voice_that_is_not_heard_has_no_tone() -> None:
    voices = tone.measure(Event("event", (article(),))).records()
    assert [row["voice"] for row in voices] == ["outlet", "quoted", "reported"]
    assert all(math.isnan(row["tone"]) and row["pieces"] == 0 for row in voices)


def test_no_articles_no_rows() -> None:
    assert tone.measure(Event("event", ())).frame().empty
