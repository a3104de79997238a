"""Statements without quotation marks: those too likely misread are not shown, and are not the outlet's words."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate, annotate_quotes
from mediacompare.annotate.quotes.confidence import LEAST
from mediacompare.annotate.quotes.reading.vocabulary import read_rows
from mediacompare.model import Article


@pytest.mark.parametrize("text", [
    "Ada Quill said the ferry would sail.",
    "The ferry would sail, Ada Quill said.",
    "The ferry will sail, according to the harbour board.",
    "Ada Quill criticized the plan.",
    "She hopes to sail on Monday.",
    "The report says that the pier is safe.",
    "Officials in Harrow urged voters to stay at home.",
])  # fmt: skip
def test_what_is_plainly_said_is_shown(text: str) -> None:
    article = annotate_quotes(Article("a", text, "Bell"))
    assert len(article.quotes) == 1
    assert article.unsure == ()


@pytest.mark.parametrize("text", [
    "The site that promotes the ferry was closed.",
    "The pier, known for its view, was closed.",
    "It was said that the pier was safe.",
    "The boats were built to support the navy.",
])  # fmt: skip
def test_what_hardly_anybody_said_is_not_shown(text: str) -> None:
    assert annotate_quotes(Article("a", text, "Bell")).quotes == ()


def test_quotation_marks_are_always_shown() -> None:
    article = annotate_quotes(Article("a", "The site that promotes “the best ferry in Harrow” was closed.", "Bell"))
    assert [span.of(article.text) for quote in article.quotes for span in quote.quoted] == ["the best ferry in Harrow"]


def test_an_unsure_statement_is_not_the_outlets_own_view() -> None:
    article = annotate(Article("a", "Voters heard of Ada Quill’s support for the disastrous plan.", "Bell"))
    assert [quote.kind for quote in article.unsure] == ["indirect"]
    assert [(hit.term, hit.speaker) for hit in article.loaded] == [("disastrous", "Ada Quill")]


def test_every_sign_has_a_share_or_odds() -> None:
    for row in read_rows("statement_signs.csv"):
        if row["sign"] == "construction":
            assert 0 < float(row["share"]) < 1
            assert row["odds"] == ""
        else:
            assert float(row["odds"]) > 0
            assert row["share"] == ""
    assert 0 < LEAST < 1
