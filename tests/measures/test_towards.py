from __future__ import annotations

import math

import pytest

from mediacompare.measures import towards
from mediacompare.model import AnnotatedArticle, Article, Event, Span, TargetTone, Voice


def tone(name: str, label: int, value: float, voice: Voice = "outlet") -> TargetTone:
    return TargetTone(Span(0, 9), Span(0, 3), name, label, value, voice)


def article(outlet: str, *tones: TargetTone) -> AnnotatedArticle:
    return AnnotatedArticle(Article(outlet.lower(), "x" * 50, outlet), towards=tones)


def test_the_means_by_name_and_article_by_hand() -> None:
    event = Event("event", (
        article("Bell", tone("Ana Ruiz", -1, -0.6), tone("Ana Ruiz", 0, 0.2), tone("Omar Haddad", 1, 0.8)),
        article("Crier", tone("Ana Ruiz", 1, 0.5), tone("Ana Ruiz", -1, -0.9, "quoted")),
    ))  # fmt: skip
    rows = towards.measure(event).records()
    assert [(row["name"], row["outlet"], row["mentions"]) for row in rows] == [
        ("Ana Ruiz", "Bell", 2), ("Ana Ruiz", "Crier", 1), ("Omar Haddad", "Bell", 1)]
    assert rows[0]["tone"] == pytest.approx(-0.2)
    assert (rows[0]["dark"], rows[0]["neither"], rows[0]["bright"]) == (1, 1, 0)
    assert rows[1]["tone"] == 0.5 and math.isnan(rows[1]["low"])


def test_nobody_named_no_rows() -> None:
    assert towards.measure(Event("event", (article("Bell"),))).frame().empty
