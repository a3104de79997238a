"""A sentence as the models of wording read it: whom and what it is about is masked, how it is said is left.

Every name, and every run of names, is the same token `NAME`; every noun on the models' list of subjects is `SUBJECT`;
every number is `NUMBER`. What is left are verbs, adjectives, adverbs, function words, marks, and the nouns that judge.
"""
from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import Protocol

from mediacompare.annotate.wording.masking import FUNCTION_WORDS, is_title_case

NAME, SUBJECT, NUMBER = "§", "¤", "#"
MASKED = "X"
"""What a caller fills the names with that it knows already (see `masking.mask`)."""

LIMIT = 30.0
"""Log odds beyond this are as good as certain."""

Tokens = tuple[list[str], list[re.Match[str]]]
"""A sentence's words as the models know them, and the match in the text of each."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’&.‑-][^\W_]+)*|\d[\d,.]*|['’]s\b|\.\.\.|[!?;:“”\"—–()…]")
_STANCES = ("anti-", "pro-")
_ENDS = frozenset(".!?…\"”’')]")


class Reader(Protocol):
    """Reads a sentence, or with `opening` false the rest of one."""

    def __call__(self, text: str, *, opening: bool = True) -> Tokens: ...


def make_reader(subjects: frozenset[str], known: frozenset[str]) -> Reader:
    """What reads a sentence's text into its tokens, names in a row made one.

    `subjects` are the lower-case nouns to mask; `known` the words that are more often a word than a name, which
    decides where a capital cannot: at the start of a sentence.
    """

    @lru_cache(maxsize=1 << 16)
    def word_inside(raw: str) -> str:
        """The token of a word that does not open its sentence."""
        if raw[0].isupper() and raw.lower().replace("’", "'") not in FUNCTION_WORDS:
            return NAME
        return word_opening(raw)

    @lru_cache(maxsize=1 << 16)
    def word_opening(raw: str) -> str:
        """The token of a word whose capital tells nothing."""
        if raw[0].isdigit():
            return NUMBER
        word = raw.lower().replace("’", "'")
        if raw.strip(MASKED) == "" or (raw[0].isupper() and word not in known and word not in FUNCTION_WORDS):
            return NAME
        return SUBJECT if word in subjects or word.startswith(_STANCES) else word

    def read(text: str, *, opening: bool = True) -> Tokens:
        found = list(_TOKEN.finditer(text))
        raw = [match.group() for match in found]
        if raw and text.rstrip()[-1] not in _ENDS and is_title_case(raw):
            return _join_names([word_opening(word) for word in raw], found)
        words = list(map(word_inside, raw))
        first = next((at for at, word in enumerate(raw) if word[0].isalpha()), None) if opening else None
        if first is not None and not _opens_name(raw[first : first + 2]):
            words[first] = word_opening(raw[first])
        return _join_names(words, found)

    return read


def _opens_name(words: list[str]) -> bool:
    """Whether a sentence's first word belongs to a name: a capital follows it, and neither is a function word."""
    return len(words) == 2 and words[1][0].isupper() and not any(
        word.lower().replace("’", "'") in FUNCTION_WORDS for word in words)


def _join_names(words: list[str], found: list[re.Match[str]]) -> Tokens:
    """The words with every run of names made its first."""
    if words.count(NAME) < 2:
        return words, found
    kept = [at for at, word in enumerate(words) if word != NAME or not at or words[at - 1] != NAME]
    return [words[at] for at in kept], [found[at] for at in kept]


def chance(log_odds: float) -> float:
    """The chance between 0 and 1 that has these log odds."""
    return 1 / (1 + math.exp(-max(-LIMIT, min(LIMIT, log_odds))))
