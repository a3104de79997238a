"""What a cue says about the words it introduces: only reports, stands behind them, doubts them, or sets a mood."""
from __future__ import annotations

from functools import cache

from mediacompare.annotate.quotes.reading.vocabulary import cue_adjectives, cue_forms, cue_nouns, phrasal_forms
from mediacompare.model import Quote

STANCES = ("neutral", "asserting", "doubting", "hostile", "praising", "belief")
_NAMED = ("noun phrase", "preposition")
"""The rules that give an indirect quote a noun for its content."""
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


def tells_content(text: str, quote: Quote) -> bool:
    """Whether the content of a quote is what somebody says or thinks. What somebody opposes, wants or enjoys is named
    by the outlet ("voted against the gaudy bill"): the words are its own."""
    return quote.cue is None or quote.trace.content not in _NAMED or stance_of(quote.cue.of(text)) != "belief"


@cache
def _stances() -> dict[str, str]:
    tables = (cue_nouns(), cue_adjectives(), cue_forms())
    return {form: word.stance for table in tables for form, word in table.items()}
