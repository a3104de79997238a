"""The written forms of an English term, by rule: "slam" gives slams, slammed, slamming.

Verb phrases inflect their first word ("cracks down"), noun phrases their head ("witch hunts", "cults of personality"),
short adjectives compare ("nastier", "nastiest"). What no rule makes stands in `irregular.csv`: `second` and `third` are
a verb's past tense and participle, a noun's plural, an adjective's degrees; `|` parts two forms that are both in use;
`doubling` are verbs of several syllables whose last letter doubles ("admitted").
"""
from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

_PATH = Path(__file__).parent / "irregular.csv"
_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh")
# One consonant, one vowel, one consonant: the last letter doubles before -ed and -ing (slam, rip), w, x, y never do.
_DOUBLES = re.compile(r"^(?:[^aeiou]|qu)*[aeiouy][bdfgklmnprtvz]$")
# One syllable, or two of which the second is -y: these compare by ending (crude, nasty), others by "more".
_COMPARES = re.compile(r"^(?:[^aeiouy]*(?:qu)?[aeiouy]+[^aeiouy]+e?|[^aeiouy]+[aeiou]+[^aeiouy]+y)$")
_NEVER_COMPARES = ("ed", "ing", "most")
_AFTER_HEAD = re.compile(r" (?:of|in|to|on|for|against|within|from|at|with|without|who|that|between|by|than) ")
_BRITISH = re.compile(r"(?<=[a-z]{3})iz(?=e$|es$|ed$|ing$|ation$|ations$|er$|ers$)")
_KEEPS_Z = ("size", "prize", "seize", "capsize", "bulldoze", "maize")


class VerbForms(NamedTuple):
    """The forms of a verb; the past tense and the participle may have two each, the commoner first."""

    base: str
    third: str
    past: tuple[str, ...]
    participle: tuple[str, ...]
    present: str


def inflect(term: str, pos: str) -> tuple[str, ...]:
    """The term and its forms. `pos` is verb, noun, adjective, adverb or phrase; only the first three inflect."""
    if pos == "verb":
        head, space, rest = term.partition(" ")
        base, third, past, participle, present = verb_forms(head)
        forms = [form + space + rest for form in (base, third, *past, *participle, present)]
    elif pos == "noun":
        head, rest = _noun_phrase(term)
        start, space, last = head.rpartition(" ")
        forms = [term, start + space + _plural(last) + rest]
    elif pos == "adjective":
        forms = [term, *_degrees(term)]
    else:
        forms = [term]
    if "iz" in term:
        forms += [british for form in forms if (british := _british(form)) != form]
    return tuple(dict.fromkeys(forms))


def inflect_like(word: str, term: str, written: str, pos: str) -> str:
    """`word` in the form that `written` has of `term`: ("criticize", "slam", "slammed", "verb") gives "criticized"."""
    if written in (term, _british(term)) or pos not in ("verb", "noun", "adjective"):
        return word
    if pos == "adjective":
        return f"{'most' if written.endswith('st') else 'more'} {word}"
    if pos == "noun":
        head, rest = _noun_phrase(word)
        return word if head.endswith("s") else inflect(word, "noun")[1]
    head, space, rest = word.partition(" ")
    return _same_form(verb_forms(term.partition(" ")[0]), verb_forms(head), written.partition(" ")[0]) + space + rest


@cache
def verb_forms(verb: str) -> VerbForms:
    """The forms of an English verb; of one with a hyphen the last part inflects ("strong-armed")."""
    start, hyphen, last = verb.rpartition("-")
    start += hyphen
    past, participle = _irregular("verb").get(last, ((), ()))
    third, regular, present = _regular(last)
    return VerbForms(verb, start + third, tuple(start + form for form in past or (regular,)),
                     tuple(start + form for form in participle or (regular,)), start + present)


def _same_form(loaded: VerbForms, plain: VerbForms, written: str) -> str:
    """The form of the verb `plain` that `written` is of `loaded`."""
    if written.endswith("ing"):
        return plain.present
    if written in (loaded.third, _british(loaded.third)):
        return plain.third
    return plain.participle[0] if written in loaded.participle and written not in loaded.past else plain.past[0]


@cache
def _irregular(pos: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """The words of one part of speech in the list, each with its second and its third forms."""
    with _PATH.open(encoding="utf-8", newline="") as file:
        return {row["word"]: (_either(row["second"]), _either(row["third"]))
                for row in csv.DictReader(file) if row["pos"] == pos}


def _either(forms: str) -> tuple[str, ...]:
    return tuple(forms.split("|")) if forms else ()


def _noun_phrase(term: str) -> tuple[str, str]:
    """The part that ends in the head noun, and what follows it: ("cult", " of personality")."""
    match = _AFTER_HEAD.search(term)
    return (term[: match.start()], term[match.start() :]) if match else (term, "")


def _regular(verb: str) -> tuple[str, str, str]:
    """Third person, past and present participle of a verb, made by rule."""
    if verb.endswith("e"):
        ing = verb if verb.endswith(("ee", "oe", "ye")) else verb[:-2] + "y" if verb.endswith("ie") else verb[:-1]
        return verb + "s", verb + "d", ing + "ing"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    stem = verb + verb[-1] if _DOUBLES.match(verb) or verb in _irregular("doubling") else verb
    third = verb + "es" if verb.endswith((*_HISSING, "o")) else verb + "s"
    return third, stem + "ed", stem + "ing"


def _degrees(adjective: str) -> tuple[str, ...]:
    """The comparative and superlative of a short adjective, none of others."""
    known = _irregular("adjective").get(adjective)
    if known is not None:
        return known[0] + known[1]
    if not _COMPARES.match(adjective) or adjective.endswith(_NEVER_COMPARES):
        return ()
    stem = adjective[:-1] if adjective.endswith("e") else adjective
    if adjective.endswith("y"):
        stem = adjective[:-1] + "i"
    elif _DOUBLES.match(adjective):
        stem = adjective + adjective[-1]
    return stem + "er", stem + "est"


def _plural(noun: str) -> str:
    known = _irregular("noun").get(noun)
    if known is not None:
        return known[0][0]
    if noun.endswith(_HISSING):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def _british(form: str) -> str:
    """The spelling with -ise: the newspapers of half the world write demonise, weaponised."""
    words = form.split(" ")
    return " ".join(word if word.startswith(_KEEPS_Z) else _BRITISH.sub("is", word) for word in words)
