"""Rows of asides between a name and its verb: "Robin Weld, 60, from Penmouth, North Harrow, said".

Read from the verb to the left, comma by comma: what stands between two commas is an aside when it opens as one does (an
age, a preposition, "who", an article, a participle) or goes on with one (a place behind a place, the items of a list).
The name stands before the leftmost comma that such an aside follows. All positions are token numbers.
"""
from __future__ import annotations

import re

from mediacompare.annotate.quotes.reading.roles import role_nouns, titles
from mediacompare.annotate.quotes.reading.tokens import Tokens
from mediacompare.annotate.quotes.reading.vocabulary import (
    ADV,
    AUX,
    CONJ,
    CUE,
    DET,
    ING,
    NAME,
    NOUN,
    NUM,
    OBJ,
    PARTICIPLE,
    PAST,
    POSS,
    PREP,
    QUOTE,
    REL,
    SUB,
    SUBJ,
    THIRD,
    cue_forms,
)  # fmt: skip

ROW = 70
STOPS = frozenset(";:?!—–")
AGED = frozenset("aged now then both".split())
PARTY = re.compile(r"[rdi]-[a-z]{1,5}|lab|con|lib|ind")
RELATIVE = frozenset("who which whom whose where".split())
FRONTING = frozenset("prep part rel age".split())  # At a sentence's beginning these stand before the subject.


def comma_behind_head(tokens: Tokens, closing: int, floor: int) -> int | None:
    """The comma behind the name or noun that a row of asides hangs on, the row closed by the comma `closing`.

    None when what stands before `closing` is no such row.
    """
    found = None
    right, kind = closing, ""
    while (left := _comma_before(tokens, right, floor)) is not None:
        kind = _kind(tokens, left + 1, right)
        if not kind:
            break
        before = _comma_before(tokens, left, floor)
        opening = floor if before is None else before + 1
        if kind in ("age", "prep", "rel", "app", "part") and _is_head(tokens, opening, left, fronted=before is None):
            found = left
        right = left
    return found


def ends_with_name(tokens: Tokens, end: int, floor: int) -> bool:
    """Whether a name of two words or more ends at `end`."""
    return end - 2 >= floor and bool(tokens.classes[end - 1] & tokens.classes[end - 2] & NAME)


def _comma_before(tokens: Tokens, right: int, floor: int) -> int | None:
    """The comma before `right`; brackets are stepped over."""
    i = right - 1
    while i > max(floor, right - ROW):
        word = tokens.words[i]
        if word == ")":
            while i > floor and tokens.words[i] != "(":
                i -= 1
        elif word == "," and not tokens.classes[i] & QUOTE:
            return i
        elif word in STOPS and not tokens.classes[i] & QUOTE:
            return None
        i -= 1
    return None


def _kind(tokens: Tokens, start: int, end: int) -> str:
    """What stands between two commas: an aside that opens (age, prep, rel, app, part), "item", or "" for neither."""
    if start >= end:
        return ""
    word, flags = tokens.lower[start], tokens.classes[start]
    following = tokens.classes[start + 1] if start + 1 < end else 0
    if PARTY.fullmatch(word) or (all(tokens.classes[i] & NUM or tokens.lower[i] in AGED for i in range(start, end))):
        return "age"
    if flags & NUM and "year-old" in tokens.lower[start:end]:
        return "age"
    if word in RELATIVE or (flags & PREP and following & REL):
        return "rel" if end - start > 1 else ""
    if flags & CONJ:
        return "item" if word != "but" and not _finite_outside_relative(tokens, start, end) else ""
    if flags & PREP and not flags & SUB:
        return "prep" if not _finite_outside_relative(tokens, start, end) else ""
    participle = flags & (ING | PARTICIPLE) and not flags & (NOUN | NAME) and not _says(word)
    if participle or (flags & ADV and following & (ING | PARTICIPLE | PREP)):
        return "part"
    if flags & (SUB | SUBJ | OBJ | AUX) and not flags & DET:
        return ""
    if _finite_outside_relative(tokens, start, end):
        return "item" if flags & (THIRD | PAST) and not flags & (NAME | CUE) else ""
    if flags & (DET | POSS) or _opens_with_role(tokens, start, end):
        return "app"
    return "item" if flags & (NAME | NOUN | NUM) else ""


def _says(word: str) -> bool:
    """Whether a word is a verb that reports speech: "said" opens an attribution of its own, no aside."""
    verb = cue_forms().get(word)
    return verb is not None and verb.frames >= {"q", "c"} and not word.endswith("ing")


def _opens_with_role(tokens: Tokens, start: int, end: int) -> bool:
    """ "president of the trust", "deputy head of", "Harrow's mayor": a role, and no name behind it."""
    for i in range(start, end):
        if tokens.classes[i] & PREP:
            return False
        if tokens.lower[i] in role_nouns() or tokens.lower[i] in titles():
            return not any(tokens.classes[j] & NAME for j in range(i + 1, end)) or any(
                tokens.classes[j] & PREP for j in range(i + 1, end)
            )
    return False


def _finite_outside_relative(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a verb that looks finite stands between `start` and `end`, outside "who ..." and "that ..."."""
    for i in range(start, end):
        flags = tokens.classes[i]
        if flags & REL or tokens.lower[i] in ("that", "whose", "where"):
            return False
        if flags & AUX and i > start:
            return True
        before = tokens.classes[i - 1]
        if i > start and flags & (PAST | THIRD) and before & (NAME | NOUN | SUBJ) and not flags & (NOUN | PARTICIPLE):
            return True
    return False


def _is_head(tokens: Tokens, start: int, end: int, *, fronted: bool) -> bool:
    """Whether the words from `start` up to the comma `end` close with what an aside can hang on.

    What is an aside itself holds no head, nor does a phrase that opens the sentence before its subject.
    """
    last = tokens.classes[end - 1]
    if not last & (NAME | NOUN | SUBJ) and tokens.words[end - 1] != ")":
        return False
    kind = _kind(tokens, start, end)
    if kind in FRONTING or (fronted and tokens.classes[start] & ADV and not tokens.classes[start] & DET):
        return False
    return fronted or kind != "app" or not _is_apposition(tokens, start)


def _is_apposition(tokens: Tokens, start: int) -> bool:
    """Whether a phrase with an article behind a comma is set beside a name: "Ada Quill, the mayor"."""
    return bool(tokens.classes[start - 2] & NAME)
