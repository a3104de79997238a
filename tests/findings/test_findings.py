"""What may be said, for one, two, three, six and twelve articles, and when nothing can be."""
from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from mediacompare.findings import find, speaking, wordings
from mediacompare.findings.statements import Phrases, Side, state_contrast
from mediacompare.findings.wording import article_names
from mediacompare.measures import all_measures, contrasts
from mediacompare.model import AnnotatedArticle, LoadedHit
from mediacompare.statistics import Contrast, Interval
from tests.build import annotated, event

PHRASES = Phrases(
    lead="in its own voice, ", leads="in their own voice, ", verb="uses", verbs="use", unit="hats per 1,000 words",
    more="uses more hats", mores="use more hats", scale="per 1,000 words", call="more hatted", needs="hats",
    show=lambda value: f"{value:.0f}",
)  # fmt: skip


def side(name: str, value: float) -> Side:
    return Side(name, Interval(value - 1, value, value + 1), f"{name}’s counts")


def quoting(outlet: str, *speakers: str) -> AnnotatedArticle:
    """An article that quotes each of the speakers with a sentence of their own, the first at most length."""
    words = [f"Words by {speaker} number {place} stand here" for place, speaker in enumerate(speakers)]
    if words:
        words[0] += " and go on and on and on and on"
    text = " ".join(f'"{said}," a voice said.' for said in words) or "Nobody spoke."
    return annotated(outlet, text, quotes=list(zip(words, speakers, strict=True)))


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
    headline, _, claimed = state_contrast([side("Bell", 40), side("Crier", 20)], {(0, 1): contrast}, PHRASES)
    assert claimed is said
    assert (headline == "In its own voice, Bell uses more hats than Crier: 40 against 20 per 1,000 words") is said
    assert (" than " in headline) is said


def test_too_little_text_is_said() -> None:
    thin = Contrast(1, -1, 3, 0.4, enough=False)
    headline, standfirst, _ = state_contrast([side("Bell", 40), side("Crier", 20)], {(0, 1): thin}, PHRASES)
    assert headline == (
        "In their own voice, Bell uses 40 hats per 1,000 words and Crier 20: too little text to call either more hatted"
    )
    assert standfirst == "A difference is tested only where both texts have enough hats."


def test_equal_values_are_told_as_equal() -> None:
    flat = Contrast(0, -1, 1, 1, enough=True, adjusted=1, tests=15)
    headline, _, _ = state_contrast([side("Bell", 40.2), side("Crier", 39.8)], {(0, 1): flat}, PHRASES)
    assert headline == "In their own voice, both articles use about 40 hats per 1,000 words"


def test_equal_values_of_short_texts_are_not_called_alike() -> None:
    thin = Contrast(0, -3, 3, 1, enough=False)
    headline, _, _ = state_contrast([side("Bell", 40), side("Crier", 40)], {(0, 1): thin}, PHRASES)
    assert headline == (
        "In their own voice, both articles use 40 hats per 1,000 words: too little text to call them alike"
    )


def test_many_articles_are_told_by_their_range() -> None:
    flat = Contrast(0, -1, 1, 1, enough=True, adjusted=1, tests=15)
    sides = [side(f"Outlet {i}", 10 + i) for i in range(6)]
    headline, standfirst, _ = state_contrast(sides, dict.fromkeys(combinations(range(6), 2), flat), PHRASES)
    assert headline == (
        "In their own voice, the six articles use 10 to 15 hats per 1,000 words: gaps that chance could make"
    )
    assert "15 pairs" in standfirst


def test_those_who_exceed_the_same_others_are_named_together() -> None:
    sides = [side("Bell", 40), side("Crier", 10), side("Post", 42)]

    def contrast(i: int, j: int) -> Contrast:
        gap = sides[i].interval.value - sides[j].interval.value
        return Contrast(gap, gap - 4, gap + 4, 0.001, enough=True, adjusted=0.003 if abs(gap) > 5 else 0.8, tests=3)

    pairs = {(i, j): contrast(i, j) for i, j in combinations(range(3), 2)}
    headline, standfirst, claimed = state_contrast(sides, pairs, PHRASES)
    assert claimed
    assert headline == "In their own voice, Bell and Post use more hats than Crier"
    assert standfirst.startswith("Two of three pairs differ")


def test_one_article_is_compared_with_nothing() -> None:
    headline, standfirst, claimed = state_contrast([side("Bell", 40)], {}, PHRASES)
    assert headline == "In its own voice, Bell uses 40 hats per 1,000 words"
    assert "nothing to compare" in standfirst
    assert not claimed


def test_nothing_to_divide_by() -> None:
    undefined = Side("Bell", Interval(math.nan, math.nan, math.nan), "0 in no words")
    headline, _, _ = state_contrast([undefined], {}, PHRASES)
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
        ([quoting("Bell", "Ada Brook")], "Bell mostly quotes Ada Brook"),
        ([quoting("Bell")], "Bell quotes nobody word for word"),
        ([quoting("Bell"), quoting("Crier")], "Neither article quotes anybody word for word"),
        ([quoting("Bell", "Ada Brook"), quoting("Crier", "Cyrus Dale")],
         "Bell mostly quotes Ada Brook; Crier mostly quotes Cyrus Dale"),
        ([quoting("Bell", "Ada Brook"), quoting("Crier", "Ada Brook")], "Both articles mostly quote Ada Brook"),
        ([quoting("Bell", "Ada Brook"), quoting("Crier")],
         "Bell mostly quotes Ada Brook; Crier quotes nobody by name"),
        ([quoting("Bell", "Ada Brook"), quoting("Crier", "Cyrus Dale"), quoting("Weekly digest", "Ada Brook")],
         "Bell and the Weekly digest mostly quote Ada Brook; Crier mostly quotes Cyrus Dale"),
        ([quoting(f"Outlet {i}", "Ada Brook" if i < 4 else "Cyrus Dale") for i in range(6)],
         "Ada Brook is the longest-quoted speaker in four of six articles"),
        ([quoting(f"Outlet {i}", f"Speaker {i}") for i in range(12)],
         "The 12 articles with a named speaker each quote a different person most"),
        ([quoting("Bell", "Ada Brook", "Cyrus Dale", "Eve Frost", "Guy Holt")],
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
