"""Who is named and heard in which article, how each is introduced, and in what role."""
from __future__ import annotations

import pytest

from mediacompare.align.groups import group_of
from mediacompare.align.persons import Person, find_persons
from mediacompare.align.unnamed import find_unnamed
from mediacompare.annotate import annotate_quotes
from mediacompare.model import AnnotatedArticle, Article, Event
from tests.align.test_same_quotation import event_of

BELL = """Brook shuts the bridge

Mayor Ada Brook shut the bridge on Monday. “Nobody crosses it until the spring,” Brook said.

Controversial builder Tom Reed, a founder of the Harrow Bridge League, disagreed. “It will hold,” he said.
"""
CRIER = """Bridge shut

Brook’s order came at noon. The Brook administration gave no reason. Thomas Reed, a retired engineer, said it would \
hold.
"""


def person(event: Event, name: str) -> Person:
    return next(one for one in find_persons(event) if one.name == name)


def test_a_person_is_named_as_often_as_the_surname_is_printed_below_the_headline() -> None:
    brook = person(event_of(bell=BELL, crier=CRIER), "Ada Brook")
    assert {article: len(one.places) for article, one in brook.appearances.items()} == {"bell": 2, "crier": 1}
    assert [one.headline for one in brook.appearances.values()] == [True, False]


def test_a_quotation_is_sure_where_the_name_stands_beside_it_or_he_means_one_person() -> None:
    event = event_of(bell=BELL, crier=CRIER)
    brook, reed = (person(event, name).appearances["bell"] for name in ("Ada Brook", "Thomas Reed"))
    assert (len(brook.sure), len(brook.unsure), brook.words, brook.paragraph) == (1, 0, 6, 1)
    assert (len(reed.sure), len(reed.unsure), reed.words, reed.paragraph) == (1, 0, 3, 2)


def test_who_is_reported_without_marks_is_silent() -> None:
    reed = person(event_of(bell=BELL, crier=CRIER), "Thomas Reed").appearances["crier"]
    assert reed.silent
    assert len(reed.reported) == 1


@pytest.mark.parametrize("other", ["Maud Reed", "Tom Reed Jr."])
def test_people_who_share_a_surname_are_left_out(other: str) -> None:
    bell = f"{BELL}\n{other} watched. “So be it,” {other} said.\n"
    assert "Thomas Reed" not in {one.name for one in find_persons(event_of(bell=bell, crier=CRIER))}


def introduction(event: Event, name: str, article: str) -> tuple[str | None, str | None]:
    one = person(event, name).appearances[article].introduced
    assert one is not None
    text = event.by_id()[article].text
    return one.before and one.before.of(text), one.behind and one.behind.of(text)


def test_an_introduction_is_what_stands_before_the_full_name_and_the_description_behind_it() -> None:
    event = event_of(bell=BELL, crier=CRIER)
    assert introduction(event, "Ada Brook", "bell") == ("Mayor", None)
    assert introduction(event, "Thomas Reed", "crier") == (None, "a retired engineer")


@pytest.mark.parametrize(("sentence", "told"), [
    ("On Friday the embattled Ohio senator Pam Hale, who has led the panel, spoke.",
     ("embattled Ohio senator", "who has led the panel")),
    ("They asked Senator Pam Hale, an ally of Mr. Reed, to leave.", ("Senator", "an ally of Mr. Reed")),
    ("Presumably Senator Pam Hale will speak.", ("Senator", None)),
    ("It is unfair, NOW President Pam Hale said.", ("NOW President", None)),
    ("It was told to the Harbor Society for Rowers President Pam Hale.", ("Harbor Society for Rowers President", None)),
    ("Pam Hale, president of the Harrow, Ohio, branch, spoke.", (None, None)),
    ("Pam Hale, on Monday, spoke.", (None, None)),
])
def test_an_introduction_takes_what_describes_and_nothing_else(
    sentence: str, told: tuple[str | None, str | None]
) -> None:
    event = event_of(bell=f"{sentence} “No,” Pam Hale said.")
    assert introduction(event, "Pam Hale", "bell") == told


@pytest.mark.parametrize(("sentence", "group"), [
    ("Mayor Pam Hale spoke.", "politics and government"),
    ("Former President Pam Hale spoke.", "politics and government"),
    ("Pam Hale, president of the Harrow Rowing Association, spoke.", "groups and campaigns"),
    ("Pam Hale, a lawyer for the town, spoke.", "lawyers"),
    ("Judge Pam Hale spoke.", "judges and police"),
    ("Pam Hale, a resident, spoke.", "residents and witnesses"),
    ("Pam Hale, a supporter of the president, spoke.", ""),
])
def test_a_group_follows_the_words_of_the_introduction(sentence: str, group: str) -> None:
    event = event_of(bell=f"{sentence} “No,” Pam Hale said.")
    assert group_of(person(event, "Pam Hale"), event.by_id()) == group


def unnamed(text: str) -> list[str]:
    annotated: AnnotatedArticle = annotate_quotes(Article("bell", text, "Bell"))
    return [span.of(text) for span in find_unnamed(annotated)]


@pytest.mark.parametrize(("text", "found"), [
    ("Two town officials said the bridge was shut.", ["Two town officials said"]),
    ("It will open, according to people familiar with the plan.", ["according to people familiar with"]),
    ("A person briefed on the matter said so.", ["A person briefed on the matter said"]),
    ("But town officials said no.", ["town officials said"]),
    ("“The officials said nothing,” Ada Brook said.", []),
    ("A spokesman for the mayor said nothing.", []),
    ("Ada Brook, an official, said nothing.", []),
])
def test_statements_of_unnamed_people_are_counted_outside_quotations(text: str, found: list[str]) -> None:
    assert unnamed(text) == found
