"""The written forms of an English term, by rule: "slam" gives slams, slammed, slamming.

Verb phrases inflect their first word ("cracks down"), noun phrases their last ("witch hunts"). Irregular forms are
data: a row of the word list that fills its `forms` column is not inflected here.
"""
from __future__ import annotations

import re

_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh")
# One consonant, one vowel, one consonant: the last letter doubles before -ed and -ing (slam, rip), w, x, y never do.
_DOUBLES = re.compile(r"^(?:[^aeiou]|qu)*[aeiouy][bdfgklmnprtvz]$")
_BRITISH = re.compile(r"(?<=[a-z]{3})iz(?=e$|es$|ed$|ing$|ation$|ations$|er$|ers$)")
_KEEPS_Z = ("size", "prize", "seize", "capsize", "bulldoze", "maize")


def inflect(term: str, pos: str) -> tuple[str, ...]:
    """The term and its regular forms. `pos` is verb, noun, adjective, adverb or phrase; only the first two inflect."""
    if pos == "verb":
        head, space, rest = term.partition(" ")
        forms = [form + space + rest for form in (head, *_verb_forms(head))]
    elif pos == "noun":
        start, space, last = term.rpartition(" ")
        forms = [term, start + space + _plural(last)]
    else:
        forms = [term]
    if "iz" in term:
        forms += [british for form in forms if (british := _british(form)) != form]
    return tuple(dict.fromkeys(forms))


def _verb_forms(verb: str) -> tuple[str, str, str]:
    """Third person, past and present participle."""
    start, hyphen, last = verb.rpartition("-")
    start += hyphen
    if last.endswith("e"):
        ing = last if last.endswith(("ee", "oe", "ye")) else last[:-2] + "y" if last.endswith("ie") else last[:-1]
        return start + last + "s", start + last + "d", start + ing + "ing"
    if last.endswith("y") and last[-2:-1] not in _VOWELS:
        return start + last[:-1] + "ies", start + last[:-1] + "ied", start + last + "ing"
    stem = last + last[-1] if _DOUBLES.match(last) else last
    return start + _plural(last), start + stem + "ed", start + stem + "ing"


def _plural(noun: str) -> str:
    if noun.endswith(_HISSING):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def _british(form: str) -> str:
    """The spelling with -ise: the newspapers of half the world write demonise, weaponised."""
    words = form.split(" ")
    return " ".join(word if word.startswith(_KEEPS_Z) else _BRITISH.sub("is", word) for word in words)
