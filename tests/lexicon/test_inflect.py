from __future__ import annotations

import pytest

from mediacompare.lexicon.inflect import inflect


@pytest.mark.parametrize(("term", "forms"), [
    ("slam", {"slam", "slams", "slammed", "slamming"}),
    ("rip", {"rip", "rips", "ripped", "ripping"}),
    ("savage", {"savage", "savages", "savaged", "savaging"}),
    ("bash", {"bash", "bashes", "bashed", "bashing"}),
    ("vilify", {"vilify", "vilifies", "vilified", "vilifying"}),
    ("decry", {"decry", "decries", "decried", "decrying"}),
    ("lie", {"lie", "lies", "lied", "lying"}),
    ("slow", {"slow", "slows", "slowed", "slowing"}),
    ("quash", {"quash", "quashes", "quashed", "quashing"}),
    ("roil", {"roil", "roils", "roiled", "roiling"}),
    ("crack down", {"crack down", "cracks down", "cracked down", "cracking down"}),
    ("throw out", {"throw out", "throws out", "threw out", "thrown out", "throwing out"}),
    ("go off", {"go off", "goes off", "went off", "gone off", "going off"}),
    ("strong-arm", {"strong-arm", "strong-arms", "strong-armed", "strong-arming"}),
    ("demonize", {"demonize", "demonizes", "demonized", "demonizing",
                  "demonise", "demonises", "demonised", "demonising"}),
    ("seize", {"seize", "seizes", "seized", "seizing"}),
])
def test_verbs(term: str, forms: set[str]) -> None:
    assert set(inflect(term, "verb")) == forms


@pytest.mark.parametrize(("term", "plural"), [
    ("zealot", "zealots"), ("witch hunt", "witch hunts"), ("crony", "cronies"), ("fox", "foxes"), ("ploy", "ploys"),
    ("cult of personality", "cults of personality"), ("threat to freedom", "threats to freedom"),
])
def test_nouns(term: str, plural: str) -> None:
    assert inflect(term, "noun") == (term, plural)


@pytest.mark.parametrize("pos", ["adjective", "adverb", "phrase"])
def test_other_words_stay_as_they_are(pos: str) -> None:
    assert inflect("slam", pos) == ("slam",)
