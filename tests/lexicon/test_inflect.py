from __future__ import annotations

import pytest

from mediacompare.annotate.quotes.reading.vocabulary import inflect as inflect_cue
from mediacompare.lexicon import load_lexicon
from mediacompare.lexicon.entries import Entry
from mediacompare.lexicon.inflect import inflect, inflect_like, verb_forms


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


@pytest.mark.parametrize("pos", ["adverb", "phrase"])
def test_other_words_stay_as_they_are(pos: str) -> None:
    assert inflect("slam", pos) == ("slam",)


@pytest.mark.parametrize(("term", "degrees"), [
    ("nasty", {"nastier", "nastiest"}), ("vile", {"viler", "vilest"}), ("dumb", {"dumber", "dumbest"}),
    ("sad", {"sadder", "saddest"}), ("bad", {"worse", "worst"}), ("slow", {"slower", "slowest"}),
    ("shameful", set()), ("rigged", set()), ("draconian", set()), ("damning", set()), ("half-baked", set()),
])
def test_short_adjectives_compare(term: str, degrees: set[str]) -> None:
    assert set(inflect(term, "adjective")) == {term} | degrees


@pytest.mark.parametrize(("verb", "past", "participle"), [
    ("rise", "rose", "risen"), ("spend", "spent", "spent"), ("teach", "taught", "taught"),
    ("catch", "caught", "caught"),
    ("begin", "began", "begun"), ("forget", "forgot", "forgotten"), ("tread", "trod", "trodden"),
    ("sling", "slung", "slung"), ("withhold", "withheld", "withheld"), ("swear", "swore", "sworn"),
    ("sidestep", "sidestepped", "sidestepped"), ("deter", "deterred", "deterred"), ("lead", "led", "led"),
    ("overthrow", "overthrew", "overthrown"), ("undergo", "underwent", "undergone"), ("cost", "cost", "cost"),
])
def test_irregular_verbs_and_cues_have_the_same_forms(verb: str, past: str, participle: str) -> None:
    forms = set(inflect(verb, "verb"))
    assert {past, participle} <= forms
    assert forms == {form for form, _ in inflect_cue(verb)}


def test_a_phrase_of_a_readers_own_is_found_in_the_past() -> None:
    assert "caught flak" in Entry("catch flak", "ridicule", 0.7, "verb").written()


@pytest.mark.parametrize(("word", "term", "written", "pos", "form"), [
    ("rise", "skyrocket", "skyrocketed", "verb", "rose"), ("spend", "squander", "squandered", "verb", "spent"),
    ("teach", "lecture", "lectured", "verb", "taught"), ("give up", "cave in", "caved in", "verb", "gave up"),
    ("take apart", "tear into", "torn into", "verb", "taken apart"), ("take apart", "tear into", "tore into", "verb",
     "took apart"), ("unpleasant", "nasty", "nastier", "adjective", "more unpleasant"),
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


IRREGULAR = {
    "break": "broke", "buy": "bought", "cut": "cut", "do": "did", "draw": "drew", "eat": "ate", "fall": "fell",
    "find": "found", "give": "gave", "grow": "grew", "hide": "hid", "leave": "left", "make": "made",
    "mislead": "misled", "override": "overrode", "pay": "paid", "put": "put", "rise": "rose", "say": "said",
    "sell": "sold", "send": "sent", "show": "showed", "speak": "spoke", "speed": "sped", "spend": "spent",
    "take": "took", "teach": "taught", "tell": "told", "throw": "threw", "win": "won", "withdraw": "withdrew",
}
DOUBLING = {"defer": "deferred", "drop": "dropped", "regret": "regretted", "step": "stepped", "stop": "stopped",
            "plan": "planned"}


def test_no_neutral_wording_of_the_list_is_inflected_wrongly() -> None:
    """The past of every verb that a plainer wording begins with, read one by one."""
    heads = {entry.neutral.partition(" ")[0] for entry in load_lexicon().entries
             if entry.pos == "verb" and entry.neutral and entry.neutral != "fell"}
    heads = {head for head in heads if not head.endswith("ed") or head == "exceed"}
    told = {head: verb_forms(head).past[0] for head in heads}
    assert all(head.islower() for head in heads)
    assert {head: past for head, past in told.items() if head in IRREGULAR or not past.endswith("ed")} == {
        head: past for head, past in IRREGULAR.items() if head in heads}
    by_rule = {head: past for head, past in told.items() if head not in IRREGULAR}
    for head, past in by_rule.items():
        regular = head + "d" if head.endswith("e") else head[:-1] + "ied" if head[-1] == "y" and head[
            -2] not in "aeiou" else head + "ed"
        assert past == DOUBLING.get(head, regular)


def test_what_the_plainer_words_look_like() -> None:
    told = {term: entry.plainer(written) for term, written in (
        ("slam", "slammed"), ("squander", "squandered"), ("balloon", "ballooned"), ("gaslight", "gaslit"),
        ("milked", "milking"), ("eviscerate", "eviscerating"), ("downplay", "downplays"))
        for entry in load_lexicon().explain(written)[:1]}
    assert told == {"slam": "criticized", "squander": "spent", "balloon": "grew", "gaslight": "misled",
                    "milked": "exploited", "eviscerate": "criticizing", "downplay": "plays down"}
