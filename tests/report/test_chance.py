"""Every sentence about chance in a report, held against the table of tests that stands behind its page."""
from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediacompare import compare, read_articles
from mediacompare.display import p_value
from mediacompare.model import Comparison
from mediacompare.report.blocks import Chart, Page, Paragraph, plain
from mediacompare.report.build import build_report
from mediacompare.report.charts.rates import IntervalGroup
from mediacompare.report.charts.tone import ToneGroup
from tests.report.events import corran

WHOLE_EVENTS = Path(__file__).resolve().parents[2].parent / "shared" / "bench" / "whole_events"
FIGURES = {"loaded": "loaded_rate", "judging": "judging", "tone": "tone", "readability": "grade"}
BEYOND = re.compile(r"[Cc]hance would seldom make so large a gap|beyond chance|further than chance would let any")
WITHIN = re.compile(r"[Cc]hance could make a gap of this size|that chance could make|by more than chance could")
LITTLE = re.compile(r"[Tt]oo little text|A difference is tested from")
QUESTION = "Could chance make this?"
P = re.compile(r"p (?:=|<) \.?\d+")


def words_of(page: Page) -> Iterator[str]:
    """The page's sentences that may speak of chance: headline, standfirst, notes and the notes in its charts."""
    yield page.headline
    yield plain(page.standfirst)
    for block in page.blocks:
        if isinstance(block, Paragraph):
            yield plain(block.text).replace(QUESTION, "")
        if isinstance(block, Chart):
            yield block.subtitle
            groups = [part for part in getattr(block.draw, "args", ()) if isinstance(part, tuple)]
            yield from (g.note for part in groups for g in part if isinstance(g, IntervalGroup | ToneGroup))


def said(words: str) -> set[str]:
    kinds = {"beyond": BEYOND, "within": WITHIN, "little": LITTLE}
    return {kind for kind, pattern in kinds.items() if pattern.search(words)}


def outcome_in_table(comparison: Comparison, topic: str) -> tuple[str, str]:
    """What the table says on a page's figure, and the p that belongs to it."""
    records = comparison.measured["contrasts"].records()
    rows = [row for row in records if row["figure"] == FIGURES[topic]]
    pooled = [row for row in records if row["figure"] == "wording" and row["clear"]]
    if topic in ("loaded", "judging") and pooled and not any(row["clear"] for row in rows):
        rows = pooled
    enough = [row for row in rows if row["enough"]]
    kind = "beyond" if any(row["clear"] for row in rows) else "within" if enough else "little"
    return kind, p_value(min((row["adjusted"] for row in enough), default=None))


def check(comparison: Comparison) -> int:
    """How many sentences about chance were held against the table."""
    held = 0
    report = build_report(comparison)
    for page in report.pages:
        for words in words_of(page):
            kinds = said(words)
            if page.id in FIGURES and len(comparison.event.coverage) > 1:
                kind, p = outcome_in_table(comparison, page.id)
                assert kinds <= {kind}, f"{page.id}: {words}"
                held += bool(kinds)
                if kinds and kind != "little":
                    assert all(found == p for found in P.findall(words)), words
            elif page.id == "distinctive":
                assert kinds <= {"beyond"}
                assert min(comparison.measured["keyness"]["adjusted"]) < 0.05
            elif page.id == "overview":
                of_tests = {outcome_in_table(comparison, topic)[0] for topic in FIGURES}
                assert kinds <= of_tests - {"beyond"}, f"a footnote that no test stands behind: {words}"
            elif page.id != "method":
                assert "chance" not in words, f"{page.id}: {words}"
            if page.id != "method" and words != report.title and "chance" in words.lower():
                assert kinds, f"a sentence about chance that no test stands behind, {page.id}: {words}"
    for finding in comparison.findings:
        page_of = {"loaded": "loaded", "judging": "judging", "tone": "tone", "readability": "readability"}
        if finding.topic in page_of:
            assert said(finding.sentence) <= {outcome_in_table(comparison, finding.topic)[0]}, finding.sentence
            claims = " than " in finding.sentence
            assert claims == (outcome_in_table(comparison, finding.topic)[0] == "beyond"), finding.sentence
    return held


@pytest.mark.parametrize("folder", sorted(Path("corpus").iterdir()), ids=lambda folder: folder.name)
def test_sample_reports_say_of_chance_what_the_tests_say(folder: Path) -> None:
    assert check(compare(read_articles([folder]).articles)) >= 6


def test_a_report_of_two_articles_says_of_chance_what_the_tests_say() -> None:
    assert check(corran()) >= 4


def events() -> list[Path]:
    return sorted(WHOLE_EVENTS.iterdir()) if WHOLE_EVENTS.is_dir() else []


@pytest.mark.slow
@pytest.mark.skipif(not events(), reason="the whole events are not beside the project (../shared/bench)")
def test_reports_of_real_events_say_of_chance_what_the_tests_say() -> None:
    held = [check(compare(read_articles([folder]).articles)) for folder in events()]
    assert min(held) >= 4
    assert len(held) == 55
