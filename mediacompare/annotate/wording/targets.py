"""Which mentions tone is taken towards: people and bodies, not adjectives, places, things or single letters.

Mentions are read generously, because a speaker may be called by almost any capitalised word. Tone towards
"Democratic", "D.C." or "X" says nothing about anybody, so such names are left out here.
"""
from __future__ import annotations

import re

from mediacompare.annotate.quotes.named import BODY_WORDS
from mediacompare.annotate.quotes.reading.roles import titles
from mediacompare.model import Mention

ADJECTIVES = frozenset(
    """democratic republican conservative liberal libertarian socialist communist fascist nazi marxist progressive
    independent presidential congressional federal judicial
    african american arab argentine asian australian austrian belgian brazilian british bulgarian canadian catalan
    chechen chilean chinese christian catholic colombian croatian cuban czech danish dutch egyptian english ethiopian
    european finnish french german greek hindu hispanic hungarian indian indonesian iranian iraqi irish islamic
    islamist israeli italian japanese jewish jordanian kenyan korean kurdish latin latina latino lebanese libyan mexican
    moroccan mormon muslim nigerian norwegian orthodox pakistani palestinian persian peruvian polish portuguese
    protestant romanian russian saudi scottish serbian sikh slovak slovenian somali spanish sunni shia swedish swiss
    syrian taiwanese texan thai tibetan turkish ukrainian venezuelan vietnamese welsh western yemeni""".split()
)
THINGS = frozenset("bible brexit christmas constitution easter internet koran quran thanksgiving".split())
PLACE_STARTS = frozenset(
    "north south east west northern southern eastern western new san los las santa fort port mount lake".split()
)
_SHORTENED_PLACE = re.compile(r"(?:[A-Z]\.){2}|[DRI]-[A-Z][A-Za-z.]+")
_UNIONS = frozenset(("u.s.", "u.n.", "u.k.", "e.u."))
_LONGEST_ACRONYM = 6
"""A single word of more capitals is a dateline or a shouted word ("WASHINGTON"), no body's initials."""


def is_target(mention: Mention) -> bool:
    """Whether a mention names a person or a body towards whom a sentence can be bright or dark."""
    if mention.kind == "person":
        return len(mention.name) > 1
    words = mention.name.split()
    if mention.kind != "body" or not words:
        return False
    if len(words) == 1:
        return _is_body(words[0])
    known = any(word.lower() in BODY_WORDS for word in words)
    return known or words[0].lower() not in PLACE_STARTS


def _is_body(word: str) -> bool:
    lower = word.lower()
    if len(word) < 2 or lower in THINGS or lower in titles() or all(part in ADJECTIVES for part in lower.split("-")):
        return False
    if word.isupper() and len(word) > _LONGEST_ACRONYM:
        return False
    return lower in _UNIONS or not _SHORTENED_PLACE.fullmatch(word)
