"""The whole comparison: figures that people counted, and input that leaves little or nothing to compare."""
from __future__ import annotations

from typing import Any

import pytest

from mediacompare import compare, read_articles
from mediacompare.errors import InputError
from mediacompare.findings import too_short
from mediacompare.measures import all_measures
from mediacompare.model import Article, Comparison
from tests.hand_counts import CORPUS, EVENTS, hand_counts

BELL = Article("bell", "The bridge stayed shut on Monday. “We will mend it,” Ada Brook said.", "Bell")
SPEECH = Article("speech", "We will mend it.", "City", role="source", speaker="Ada Brook")


@pytest.fixture(scope="module", params=EVENTS)
def compared(request: pytest.FixtureRequest) -> tuple[Comparison, dict[str, Any]]:
    reading = read_articles([CORPUS / request.param])
    return compare(reading.articles, problems=reading.problems), hand_counts(request.param)


def test_tables_have_the_quoted_words_that_people_counted(compared: tuple[Comparison, dict[str, Any]]) -> None:
    comparison, counts = compared
    summary = comparison.tables["summary"].set_index("article")
    shares = comparison.tables["quote_share"]
    for article, counted in counts["articles"].items():
        assert summary.loc[article, "quoted_words"] == counted["quoted_words"]
        assert shares[shares["article"] == article]["words"].sum() == counted["quoted_words"]
        assert summary.loc[article, "own_words"] == (
            summary.loc[article, "words"] - counted["quoted_words"] - summary.loc[article, "reported_words"])


def test_every_measure_has_its_table(compared: tuple[Comparison, dict[str, Any]]) -> None:
    comparison, _ = compared
    assert tuple(comparison.tables) == tuple(name for name, _ in all_measures())
    assert comparison.problems == ()


def test_under_a_hundred_own_words_nothing_is_claimed(compared: tuple[Comparison, dict[str, Any]]) -> None:
    comparison, _ = compared
    contrasts = comparison.tables["contrasts"]
    own = comparison.tables["summary"].set_index("article")["own_words"]
    short = contrasts[(contrasts["figure"] == "loaded_rate") & (contrasts["article"].map(own) < 100)]
    assert len(short) and not short["enough"].any()
    assert not contrasts["clear"].any()
    assert not (comparison.tables["keyness"]["adjusted"] < 0.05).any()
    assert not any(finding.kind == "loaded" for finding in comparison.findings)
    assert "too little text" in (too_short(comparison.event, comparison.measured) or "")


def test_findings_lead_to_places_that_are_there(compared: tuple[Comparison, dict[str, Any]]) -> None:
    comparison, _ = compared
    texts = {annotated.article.id: annotated.text for annotated in comparison.event.articles}
    for finding in comparison.findings:
        for place in finding.evidence:
            article, _, span = place.rpartition(":")
            start, end = map(int, span.split("-"))
            assert texts[article][start:end].strip()


def test_the_title_is_the_folders_name_and_claims_nothing(compared: tuple[Comparison, dict[str, Any]]) -> None:
    comparison, _ = compared
    assert comparison.title == {"ashgrove-pool": "Ashgrove pool", "marigold-ferry": "Marigold ferry"}[
        comparison.event.id
    ]  # fmt: skip


def test_a_title_and_an_id_can_be_given() -> None:
    comparison = compare([BELL], title="A bridge", event_id="bridge-1")
    assert (comparison.title, comparison.event.id) == ("A bridge", "bridge-1")
    assert compare([BELL]).title == "Event"


def test_one_article_is_described_and_compared_with_nothing() -> None:
    comparison = compare([BELL])
    assert comparison.findings[0].sentence == "Bell quotes only Ada Brook."
    assert len(comparison.tables["contrasts"]) == 0
    assert not any(" than " in finding.sentence for finding in comparison.findings)


def test_coverage_comes_first_by_outlet_then_the_sources() -> None:
    crier = Article("crier", "Nobody crossed the bridge.", "Crier")
    again = Article("again", "It is still shut.", "Bell")
    comparison = compare([SPEECH, crier, BELL, again])
    assert [annotated.article.id for annotated in comparison.event.articles] == ["again", "bell", "crier", "speech"]


@pytest.mark.parametrize("articles", [[], [SPEECH], [Article("empty", " \n", "Bell")]])
def test_nothing_to_compare_is_an_error_that_says_so(articles: list[Article]) -> None:
    with pytest.raises(InputError, match="no article to compare"):
        compare(articles)


def test_an_article_without_words_and_a_second_one_of_the_same_id_are_left_out_and_named() -> None:
    comparison = compare([BELL, Article("empty", "…", "Crier"), Article("bell", "Another text.", "Post")])
    assert [annotated.article.id for annotated in comparison.event.articles] == ["bell"]
    assert {problem.where for problem in comparison.problems} == {"empty", "bell"}


def test_an_article_that_is_all_quotes_has_no_voice_of_its_own() -> None:
    comparison = compare([BELL, Article("quote", "“We will mend it before the winter comes.”", "Post")])
    row = comparison.tables["summary"].set_index("article").loc["quote"]
    assert (row.own_words, row.quoted_words) == (0, 8)
    assert row.loaded_outlet_rate != row.loaded_outlet_rate
    assert not comparison.tables["contrasts"]["clear"].any()


def test_comparing_twice_gives_the_same() -> None:
    first, second = compare([BELL, SPEECH]), compare([SPEECH, BELL])
    assert first.findings == second.findings
    assert all(first.tables[name].equals(second.tables[name]) for name in first.tables)
