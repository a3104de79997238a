"""Which quotes are held against which source."""
from __future__ import annotations

import pytest

from mediacompare.align.source_check import check_quotes
from mediacompare.align.speakers import same_name
from mediacompare.model import AnnotatedArticle
from tests.align.made import article

LETTER = article("letter", "We will not sell the water works.", "The pumps stay ours.", role="source",
                 speaker="Nadia Okafor")
HERALD = article("herald", "“We will sell the water works,” she wrote.", "“The pumps stay ours,” she added.",
                 speaker="Councillor Nadia Okafor")
RIVAL = article("post", "“The pumps stay ours,” he said.", speaker="Ivor Lund")


def verdicts(*articles: AnnotatedArticle, everyone: bool = False) -> list[tuple[str, str]]:
    return [(c.article, c.check.verdict) for c in check_quotes(articles, everyone=everyone)]


def test_only_the_quotes_of_the_sources_speaker_are_checked() -> None:
    assert verdicts(HERALD, RIVAL, LETTER) == [("herald", "altered"), ("herald", "verbatim")]


def test_everybodys_on_request() -> None:
    assert ("post", "verbatim") in verdicts(HERALD, RIVAL, LETTER, everyone=True)


def test_a_source_that_names_no_speaker_is_held_against_every_quote() -> None:
    assert verdicts(RIVAL, article("leaflet", "The pumps stay ours.", role="source")) == [("post", "verbatim")]


def test_of_two_sources_the_one_that_has_the_quote_counts() -> None:
    speech = article("speech", "We will sell the water works.", role="source", speaker="Okafor")
    checks = check_quotes([HERALD, LETTER, speech])
    assert [(c.source, c.check.verdict) for c in checks] == [("speech", "verbatim"), ("letter", "verbatim")]


def test_a_source_that_is_the_article_is_said_to_be() -> None:
    copy = article("copy", *HERALD.text.split("\n"), role="source", speaker="Okafor")
    assert all("own text" in c.check.note for c in check_quotes([HERALD, copy]))


@pytest.mark.parametrize(("a", "b", "same"), [
    ("Mayor Nadia Okafor", "Okafor", True),
    ("N. Okafor", "Nadia Okafor", True),
    ("Thomas Okafor", "Nadia Okafor", False),
    ("Okafor Jr.", "Nadia Okafor", False),
    ("Nadia Lund", "Nadia Okafor", False),
])
def test_same_name(a: str, b: str, same: bool) -> None:
    assert same_name(a, b) is same
