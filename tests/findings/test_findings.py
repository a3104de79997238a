"""What may be said, for one, two, three, six and twelve articles, and when nothing can be."""
from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

import pytest

from mediacompare.findings import find, speaking, wordings
from mediacompare.findings.chance import Outcome
from mediacompare.findings.statements import Phrases, Side, state_contrast
from mediacompare.findings.wording import article_names
from mediacompare.measures import all_measures, contrasts
from mediacompare.model import AnnotatedArticle, LoadedHit
from mediacompare.statistics import Contrast, Interval
from tests.build import annotated, event

PHRASES = Phrases(
    lead="in its own voice, ", leads="in their own voice, ", verb="uses", verbs="use", unit="hats per 1,000 words",
    more="uses more hats", less="uses fewer hats", scale="per 1,000 words", call="more hatted", uses="hats",
    show=lambda value: f"{value:.0f}",
)  # fmt: skip


def side(name: str, value: float) -> Side:
    return Side(name, Interval(value - 1, value, value + 1), f"{name}’s counts")


def quoting(outlet: str, *speakers: str, longer: int = 0) -> AnnotatedArticle:
    """An article with a quotation of seven words for each name, in order; the first `longer` have ten words more."""
    words = [f"Words by somebody number {place} stand here" + " and on" * (5 if place < longer else 0)
             for place in range(len(speakers))]
    text = " ".join(f'"{said}," a voice said.' for said in words) or "Nobody spoke."
    return annotated(outlet, text, quotes=list(zip(words, speakers, strict=True)))


def mostly(outlet: str, speaker: str) -> AnnotatedArticle:
    """Nine quotations of one speaker, one of another."""
    return quoting(outlet, *[speaker] * 9, "Zoe Quick")


@pytest.mark.parametrize(
    ("contrast", "said"),
    [
        (Contrast(1, 0.2, 2, 0.01, enough=True, adjusted=0.03, tests=3), True),
        (Contrast(1, -0.2, 2, 0.01, enough=True, adjusted=0.03, tests=3), False),
        (Contrast(1, 0.2, 2, 0.01, enough=True, adjusted=0.06, tests=6), False),
        (Contrast(9, 8, 10, 0.0001, enough=False), False),
    ],
)
def test_only_what_the_interval_supports_is_stated(contrast: Contrast, said: bool) -> None:
    headline, _, claimed = state_contrast([side("Bell", 40), side("Crier", 20)], Outcome({0: contrast}, 2), PHRASES)
    assert claimed is said
    assert (headline == "In its own voice, Bell uses more hats than Crier: 40 against 20 per 1,000 words") is said
    assert (" than " in headline) is said


THIN = Contrast(1, math.nan, math.nan, math.nan, enough=False)
FLAT = Contrast(0, -1, 1, 1, enough=True, adjusted=1, tests=4)
CLEAR = Contrast(2, 1, 3, 0.001, enough=True, adjusted=0.004, tests=4)


def test_the_other_article_is_named_where_it_has_more() -> None:
    below = Contrast(-2, -3, -1, 0.001, enough=True, adjusted=0.004, tests=4)
    headline, *_ = state_contrast([side("Bell", 20), side("Crier", 40)], Outcome({0: below}, 2), PHRASES)
    assert headline == "In its own voice, Crier uses more hats than Bell: 40 against 20 per 1,000 words"


def test_too_little_text_is_said() -> None:
    headline, standfirst, _ = state_contrast([side("Bell", 40), side("Crier", 20)], Outcome({0: THIN}, 2), PHRASES)
    assert headline == (
        "In their own voice, Bell uses 40 hats per 1,000 words and Crier 20: too little text to call either more hatted"
    )
    assert standfirst == "A difference is tested from 100 words and five sentences a side, and five hats together."


def test_equal_values_are_told_as_equal() -> None:
    headline, *_ = state_contrast([side("Bell", 40.2), side("Crier", 39.8)], Outcome({0: FLAT}, 2), PHRASES)
    assert headline == "In their own voice, both articles use about 40 hats per 1,000 words"


def test_equal_values_of_short_texts_are_not_called_alike() -> None:
    headline, *_ = state_contrast([side("Bell", 40), side("Crier", 40)], Outcome({0: THIN}, 2), PHRASES)
    assert headline == (
        "In their own voice, both articles use 40 hats per 1,000 words: too little text to call them alike"
    )


def test_many_articles_are_told_by_their_range() -> None:
    sides = [side(f"Outlet {i}", 10 + i) for i in range(6)]
    headline, standfirst, _ = state_contrast(sides, Outcome(dict.fromkeys(range(6), FLAT), 6), PHRASES)
    assert headline == (
        "In their own voice, the six articles use 10 to 15 hats per 1,000 words: gaps that chance could make"
    )
    assert standfirst == "Chance could make a gap of this size (p = 1 after Holm’s correction for four tests)."


@pytest.mark.parametrize(("value", "said"), [(40, "more"), (2, "fewer")])
def test_the_one_that_stands_apart_from_the_others_is_named(value: int, said: str) -> None:
    sides = [side("Bell", 10), side("Crier", value), side("Post", 12)]
    apart = CLEAR if value > 10 else Contrast(-2, -3, -1, 0.001, enough=True, adjusted=0.004, tests=4)
    headline, standfirst, claimed = state_contrast(sides, Outcome({0: FLAT, 1: apart, 2: FLAT}, 3), PHRASES)
    assert claimed
    assert headline == (
        f"In its own voice, Crier uses {said} hats than the others: {value} against 10 to 12 per 1,000 words"
    )
    assert standfirst == "Chance would seldom make so large a gap (p = .004 after Holm’s correction for four tests)."


def test_one_article_is_compared_with_nothing() -> None:
    headline, standfirst, claimed = state_contrast([side("Bell", 40)], Outcome({}, 1), PHRASES)
    assert headline == "In its own voice, Bell uses 40 hats per 1,000 words"
    assert "nothing to compare" in standfirst
    assert not claimed


def test_nothing_to_divide_by() -> None:
    undefined = Side("Bell", Interval(math.nan, math.nan, math.nan), "0 in no words")
    headline, _, _ = state_contrast([undefined], Outcome({}, 1), PHRASES)
    assert headline == "Too little text to say"


def test_a_difference_in_loaded_terms_that_the_texts_support() -> None:
    calm, heated = "The plan passed today. " * 100, "A reckless plan passed. " * 100
    many = annotated("Heat", heated)
    hits = tuple(
        LoadedHit(word, "reckless", "epithet", 1.0, "outlet") for word in many.words if word.of(heated) == "reckless"
    )
    told = event(annotated("Calm", calm), replace(many, loaded=hits))
    said = wordings.loaded_terms(told, contrasts.measure(told))
    assert said.headline == (
        "In its own voice, Heat uses more loaded terms than Calm: 250 against 0 per 1,000 words"
    )
    assert said.detail == "0 in 400 words and 100 in 400 words."
    assert len(said.evidence) == 100


@pytest.mark.parametrize(
    ("articles", "headline"),
    [
        ([quoting("Bell", "Ada Brook")], "Bell quotes only Ada Brook"),
        ([mostly("Bell", "Ada Brook")], "Bell mostly quotes Ada Brook"),
        ([quoting("Bell")], "Bell quotes nobody word for word"),
        ([quoting("Bell"), quoting("Crier")], "Neither article quotes anybody word for word"),
        ([mostly("Bell", "Ada Brook"), mostly("Crier", "Cyrus Dale")],
         "Bell mostly quotes Ada Brook; Crier mostly quotes Cyrus Dale"),
        ([mostly("Bell", "Ada Brook"), mostly("Crier", "Ada Brook")], "Both articles mostly quote Ada Brook"),
        ([quoting("Bell", "Ada Brook"), quoting("Crier")],
         "Bell quotes only Ada Brook; Crier quotes nobody by name"),
        ([mostly("Bell", "Ada Brook"), mostly("Crier", "Cyrus Dale"), mostly("Weekly digest", "Ada Brook")],
         "Bell and the Weekly digest mostly quote Ada Brook; Crier mostly quotes Cyrus Dale"),
        ([mostly(f"Outlet {i}", "Ada Brook" if i < 4 else "Cyrus Dale") for i in range(6)],
         "Ada Brook is the longest-quoted speaker in four of six articles"),
        ([mostly(f"Outlet {i}", f"Speaker {i}") for i in range(12)],
         "No two articles quote the same person most, in the 12 articles where somebody clearly leads"),
        ([quoting(f"Outlet {i}", "Ada Brook", "Cyrus Dale") for i in range(6)],
         "All six articles quote Ada Brook and Cyrus Dale about equally"),
        # Seven words each: nobody leads. Seventeen against seven, in one quotation each: chance could turn it round.
        ([quoting("Bell", "Ada Brook", "Cyrus Dale", "Eve Frost")], "Bell quotes several people about equally"),
        ([quoting("Bell", "Ada Brook", "Cyrus Dale", longer=1)],
         "Bell quotes Ada Brook and Cyrus Dale, neither clearly most"),
        ([quoting("Bell", "Ada Brook", "Cyrus Dale", "Eve Frost", longer=1)],
         "Bell quotes several people, none of them clearly most"),
        # Fourteen of 24 quotations, against five and five: first, and not surely more than half.
        ([quoting("Bell", *["Ada Brook"] * 14, *["Cyrus Dale", "Eve Frost"] * 5)],
         "Bell quotes Ada Brook more than anyone else"),
    ],
)  # fmt: skip
def test_who_speaks(articles: list[AnnotatedArticle], headline: str) -> None:
    assert speaking.who_speaks(event(*articles)).headline == headline


def test_findings_carry_their_page_and_their_evidence() -> None:
    told = event(quoting("Bell", "Ada Brook"))
    (first,) = find(told, {name: module.measure(told) for name, module in all_measures()})
    assert (first.page, first.topic, first.kind) == ("who-speaks", "who-speaks", "who-speaks")
    assert first.sentence.endswith(".")
    assert [ref.split(":")[0] for ref in first.evidence] == ["Bell"]


def test_articles_of_one_outlet_are_told_apart() -> None:
    one = annotated("Bell", "Rain fell.", article_id="b1", day=date(2024, 5, 1))
    other = annotated("Bell", "Snow fell.", article_id="b2", day=date(2024, 5, 2))
    same_day = annotated("Crier", "Hail fell.", article_id="c1", day=date(2024, 5, 2))
    again = annotated("Crier", "It fell.", article_id="c2", day=date(2024, 5, 2))
    assert article_names(event(one, other, same_day, again)) == {
        "b1": "Bell (1 May 2024)", "b2": "Bell (2 May 2024)", "c1": "Crier (c1)", "c2": "Crier (c2)"
    }  # fmt: skip
