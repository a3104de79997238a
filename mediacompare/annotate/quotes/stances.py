"""What a cue says about the words it introduces: only reports, stands behind them, doubts them, or sets a mood."""
from __future__ import annotations

from functools import cache

from mediacompare.annotate.quotes.reading.vocabulary import cue_adjectives, cue_forms, cue_nouns, phrasal_forms

STANCES = ("neutral", "asserting", "doubting", "hostile", "praising", "belief")
_ADDED = frozenset("also then again later just only have has had is was are were been be to not never".split())


def stance_of(cue: str) -> str:
    """The stance of a cue as printed ("also claimed"), `neutral` when no list knows it."""
    words = cue.lower().replace("’", "'").split()
    for i, word in enumerate(words):
        for particles, phrase in phrasal_forms().get(word, ()):
            if tuple(words[i + 1 : i + 1 + len(particles)]) == particles:
                return phrase.stance
    known = _stances()
    return next((known[word] for word in reversed(words) if word not in _ADDED and word in known), "neutral")


@cache
def _stances() -> dict[str, str]:
    tables = (cue_nouns(), cue_adjectives(), cue_forms())
    return {form: word.stance for table in tables for form, word in table.items()}
