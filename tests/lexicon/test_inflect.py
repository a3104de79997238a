from __future__ import annotations

import pytest

from mediacompare.lexicon.inflect import inflect, inflect_like


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
    ("defer", {"defer", "defers", "deferred", "deferring"}),
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
    ("con man", "con men"), ("birthing people", "birthing people"),
    ("cult of personality", "cults of personality"), ("threat to freedom", "threats to freedom"),
])
def test_nouns(term: str, plural: str) -> None:
    assert set(inflect(term, "noun")) == {term, plural}


@pytest.mark.parametrize("pos", ["adjective", "adverb", "phrase"])
def test_other_words_stay_as_they_are(pos: str) -> None:
    assert inflect("slam", pos) == ("slam",)


@pytest.mark.parametrize(("word", "term", "written", "pos", "form"), [
    ("criticize", "slam", "slammed", "verb", "criticized"), ("say", "admit", "admits", "verb", "says"),
    ("say", "admit", "admitted", "verb", "said"), ("break up", "smash", "smashing", "verb", "breaking up"),
    ("criticize", "slam", "slam", "verb", "criticize"), ("criticize", "demonize", "demonise", "verb", "criticize"),
    ("person with a view", "bigot", "bigots", "noun", "people with a view"),
    ("immigrant without status", "illegal alien", "illegal aliens", "noun", "immigrants without status"),
    ("ally", "crony", "cronies", "noun", "allies"), ("news outlets", "rag", "rags", "noun", "news outlets"),
    ("strict", "draconian", "draconian", "adjective", "strict"),
])
def test_a_plainer_word_takes_the_form_of_the_loaded_one(word: str, term: str, written: str, pos: str,
                                                         form: str) -> None:
    assert inflect_like(word, term, written, pos) == form
