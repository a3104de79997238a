"""Teasers and paywalls are named; whole articles are not."""
from __future__ import annotations

import pytest

from mediacompare.ingest import read_articles
from mediacompare.ingest.stubs import stub_problem
from tests.hand_counts import CORPUS


@pytest.mark.parametrize(("text", "word"), [
    ("The ferry was late again on Monday and … [+1834 chars]", "cut off"),
    ("The ferry was late.\n\nSubscribe to continue reading.", "paywall"),
    ("The ferry was late.\n\nAlready a subscriber? Sign in.", "paywall"),
    ("The ferry was late again on Monday, and nobody ...", "teaser"),
    ("The ferry was late. Read more »", "teaser"),
    ("The ferry was late.\n\nMore", "teaser"),
])
def test_a_part_of_an_article_is_named(text: str, word: str) -> None:
    problem = stub_problem(text, "a.txt")
    assert problem is not None
    assert word in problem.what
    assert problem.advice


def test_whole_texts_are_left_alone() -> None:
    assert read_articles([CORPUS], recursive=True).problems == ()
    assert stub_problem("The ferry was late. Read more »", "a.jsonl", corpus=True) is None
    assert stub_problem("The ferry was late. The captain declined to say more.", "a.txt") is None
    assert stub_problem("Late again " * 200 + "…", "a.txt") is None
