"""What of the source was told, and whether quotations match it."""
from __future__ import annotations

from dataclasses import replace

import pytest

from mediacompare.findings.sourced import coverage, quotes_checked
from mediacompare.measures import table
from mediacompare.measures.source_coverage import COLUMNS
from mediacompare.model import Event, QuoteCheck, SourceCheck, Span, Verdict
from tests.build import annotated, event

SPEECH = annotated("City", "One two three. Four five six. Seven eight. Nine ten.", role="source", speaker="Ada Brook")


BELL, CRIER = annotated("Bell", "Rain fell."), annotated("Crier", "Snow fell.")


def covered(*tellers: tuple[str, int], outlets: tuple[str, ...] = ("Bell", "Crier"), echo: int | None = None):
    """The table of what is told; each teller is an outlet and the sentence of the speech (from 1) that it tells."""
    rows = []
    for sentence in range(1, 5):
        for outlet in outlets:
            told = (outlet, sentence) in tellers
            level = "retold" if told else "echo" if sentence == echo else "left out"
            rows.append(("e", "City", sentence, outlet, outlet, level, told, 0, 1, ""))
    return table(COLUMNS, rows)


@pytest.mark.parametrize(
    ("tellers", "headline", "together"),
    [
        ((), "No sentence of Ada Brook’s text was found in any article", "No sentences appear in both articles"),
        ((("Bell", 1),), "Most of Ada Brook’s text reached neither article: three of its 4 sentences", "No sentences"),
        ((("Bell", 1), ("Crier", 1), ("Bell", 2), ("Crier", 3)),
         "One of the 4 sentences of Ada Brook’s text appears in neither article", "One sentence appears in both"),
        ((("Bell", 1), ("Bell", 2), ("Bell", 3), ("Crier", 4)),
         "Every sentence of Ada Brook’s text appears in an article", "No sentences"),
    ],
)  # fmt: skip
def test_coverage(tellers: tuple[tuple[str, int], ...], headline: str, together: str) -> None:
    said = coverage(event(BELL, CRIER, SPEECH), covered(*tellers))
    assert said is not None
    assert said.headline == headline
    assert together in said.standfirst


def test_coverage_by_one_article() -> None:
    said = coverage(event(BELL, SPEECH), covered(("Bell", 1), outlets=("Bell",)))
    assert said is not None
    assert said.headline == "Most of Ada Brook’s text did not reach the article: three of its 4 sentences"
    assert said.detail == "Bell tells 1 of 4 sentences."


def test_an_echo_is_not_told_and_is_named() -> None:
    said = coverage(event(BELL, CRIER, SPEECH), covered(("Bell", 1), echo=3))
    assert said is not None
    assert "three of its 4" in said.headline
    assert said.standfirst.endswith("One of the others has an echo too loose to count.")


def test_without_a_source_there_is_nothing_to_say() -> None:
    alone = event(BELL)
    assert coverage(alone, covered(outlets=())) is None
    assert quotes_checked(alone) is None


def checked(*verdicts: Verdict, words: str = "we will not back down") -> Event:
    article = annotated("Bell", words)
    checks = tuple(
        QuoteCheck("Bell", Span(0, len(words)), "City", "Ada Brook", SourceCheck(verdict)) for verdict in verdicts
    )
    return replace(event(article, SPEECH), checks=checks)


@pytest.mark.parametrize(
    ("verdicts", "headline"),
    [
        (("verbatim",), "The one quotation matches the source"),
        (("verbatim", "marked_edit"), "Both quotations match the source"),
        (("verbatim", "altered", "not_found"), "One of three quotations differs from the source"),
        (("altered", "spliced", "verbatim"), "Two of three quotations differ from the source"),
        (("verbatim", "not_found", "not_found"), "Two of three quotations were not found in the source"),
    ],
)  # fmt: skip
def test_checks(verdicts: tuple[Verdict, ...], headline: str) -> None:
    said = quotes_checked(checked(*verdicts))
    assert said is not None
    assert said.headline == headline


def test_counts_by_verdict_and_their_evidence() -> None:
    said = quotes_checked(checked("verbatim", "verbatim", "altered", "not_found"))
    assert said is not None
    assert said.standfirst == (
        "Two stand there word for word, one has other words and one was not found. "
        "What is not in this source may stand in another."
    )
    assert said.detail == "4 quotations: 2 word for word, 1 with other words and 1 not found."
    assert said.evidence == ("Bell:0-21", "Bell:0-21")


def test_a_word_or_two_cannot_be_checked() -> None:
    said = quotes_checked(checked("not_found", words="not true"))
    assert said is not None
    assert said.headline == "The quotations are too short to check"
    assert said.standfirst == "One quotation of one or two words is too short to check."
