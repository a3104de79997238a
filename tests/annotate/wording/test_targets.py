from __future__ import annotations

import pytest

from mediacompare.annotate.wording.targets import is_target
from mediacompare.model import Mention, MentionKind, Span


def target(name: str, kind: MentionKind = "body") -> bool:
    return is_target(Mention(Span(0, len(name)), name, kind))


BODIES = ("Harbor Safety Board", "FBI", "Republicans", "Acme", "Twitter", "U.S.", "Supreme Court", "New York Times")
OTHERS = ("Democratic", "American", "African-American", "X", "D.C.", "N.H.", "D-NY", "R-Texas", "WASHINGTON",
          "President", "Constitution", "New York City", "Port Hallam")


@pytest.mark.parametrize("name", BODIES)
def test_bodies_are_targets(name: str) -> None:
    assert target(name)


@pytest.mark.parametrize("name", OTHERS)
def test_adjectives_places_things_and_letters_are_none(name: str) -> None:
    assert not target(name)


def test_people_are_targets_and_whoever_only_has_a_role_is_not() -> None:
    assert target("Ana Ruiz", "person") and target("Paris Bell", "person")
    assert not target("X", "person") and not target("the mayor", "role") and not target("she", "pronoun")
