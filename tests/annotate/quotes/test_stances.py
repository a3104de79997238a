"""The stance of a cue as it is printed."""
from __future__ import annotations

import pytest

from mediacompare.annotate.quotes.reading.vocabulary import cue_forms, phrasal_forms
from mediacompare.annotate.quotes.stances import STANCES, stance_of


@pytest.mark.parametrize(("cue", "stance"), [
    ("said", "neutral"), ("also claimed", "doubting"), ("has insisted", "asserting"), ("blasted", "hostile"),
    ("is skeptical", "belief"), ("took aim at", "hostile"), ("point out", "neutral"), ("beamed", "neutral"),
    ("According to", "neutral"),
])
def test_stance(cue: str, stance: str) -> None:
    assert stance_of(cue) == stance


def test_every_cue_has_a_known_stance() -> None:
    phrases = [phrase for phrases in phrasal_forms().values() for _, phrase in phrases]
    assert {word.stance for word in [*cue_forms().values(), *phrases]} <= set(STANCES)
