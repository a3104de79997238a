from __future__ import annotations

import pytest

from mediacompare.align.asserted import find_contrasts
from mediacompare.measures import asserted
from mediacompare.model import Event, Link, Relation
from tests.align.made import article

STATES = "A lawyer who had promised damaging letters about Weld met the mayor's son in June."
ALLEGES = "In June the mayor's son met a lawyer who had allegedly promised him letters about Weld."


def event(first: str, second: str, *, score: float = 0.9, relation: Relation = "same fact",
          speaker: str | None = None) -> Event:
    one, two = article("one", first), article("two", second, speaker=speaker)
    link = Link("one", one.sentences[0].span, "two", two.sentences[0].span, relation, score)
    return Event("meeting", (one, two), links=(link,))


def test_one_states_what_the_other_calls_alleged() -> None:
    (found,) = find_contrasts(event(STATES, ALLEGES))
    assert (found.asserted.article, found.distanced.article, found.distanced.distance) == ("one", "two", "alleged")
    assert found.distanced.marker is not None
    assert found.distanced.marker.of(ALLEGES) == "allegedly"
    assert found.asserted.matter.of(STATES) == "promised"


@pytest.mark.parametrize(("first", "second"), [
    (STATES, STATES),
    (ALLEGES, ALLEGES),
    ("Police said that " + STATES, ALLEGES),
    ("According to the paper, " + STATES, ALLEGES),
    ("“" + STATES + "”", ALLEGES),
    (STATES, "“" + ALLEGES + "”"),
    (STATES, "The mayor's son has allegedly sold cars, and he had once promised his school a piano."),
])  # fmt: skip
def test_nothing_is_claimed_when_both_do_it_or_another_says_it(first: str, second: str) -> None:
    assert find_contrasts(event(first, second, speaker="Ida Holm")) == ()


def test_loose_links_and_quotations_carry_no_claim() -> None:
    assert find_contrasts(event(STATES, ALLEGES, score=0.2)) == ()
    assert find_contrasts(event(STATES, ALLEGES, relation="altered quote")) == ()


def test_the_table_has_both_sides_and_points_into_the_texts() -> None:
    rows = asserted.measure(event(STATES, ALLEGES)).records()
    assert [(row["stance"], row["marker"], row["matter"]) for row in rows] == [
        ("asserted", "", "promised"), ("alleged", "allegedly", "promised")]
    assert ALLEGES[rows[1]["marker_start"] : rows[1]["marker_end"]] == "allegedly"
    assert rows[0]["marker_start"] == -1
