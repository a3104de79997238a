"""Clauses guessed from word classes: their finite verbs and subjects, and what is stepped over between their parts.

All positions are token numbers, ranges half-open; nothing here looks further than the sentence it is given.
"""
from __future__ import annotations

from mediacompare.annotate.quotes.reading.phrases import PRONOMINAL, noun_phrase_before
from mediacompare.annotate.quotes.reading.tokens import Tokens
from mediacompare.annotate.quotes.reading.vocabulary import (
    ADV,
    AUX,
    BASE,
    CONJ,
    DET,
    GENITIVE,
    ING,
    NAME,
    NEG,
    NOUN,
    NUM,
    PAST,
    POSS,
    PREP,
    PUNCT,
    QUOTE,
    REL,
    SUB,
    SUBJ,
    THIRD,
    TIME,
    VERB,
)  # fmt: skip

BEFORE_VERB = NAME | NOUN | SUBJ | ADV | NEG | REL | CONJ | TIME | QUOTE
COUNTING = frozenset("a an some several few many".split())
BEFORE_TIME = COUNTING | frozenset("this last next just only early late earlier later on".split())
BEHIND_TIME = frozenset("ago earlier later before after".split())
EXISTING = frozenset("there here".split())
# Adverbs that change what is said, not how it is said: without them words mean something else, or the opposite.
WEIGHTY = frozenset(
    """not never n't hardly rarely seldom scarcely barely nearly almost only just even more most much less least fewer
    far perhaps maybe possibly probably allegedly roughly approximately virtually practically""".split()
)
COUNTED_BY = frozenset("about around over under near".split())
TWO_WORD_COUNTS = frozenset([("at", "least"), ("at", "most"), ("up", "to")])
COMPARED = frozenset("more less fewer".split())


def is_finite(tokens: Tokens, i: int, floor: int) -> bool:
    """Whether token `i` looks like a clause's finite verb: an auxiliary, or a past or present form after a subject."""
    flags = tokens.classes[i]
    if flags & AUX:
        return True
    if not flags & (VERB & ~ING) or i <= floor:
        return False
    before = tokens.classes[i - 1]
    if before & (DET | POSS | GENITIVE | PREP | NUM) and tokens.lower[i - 1] not in PRONOMINAL:
        return False
    if flags & (PAST | THIRD):
        return bool(before & BEFORE_VERB) or tokens.lower[i - 1] in ",)"
    return bool(before & (SUBJ | REL)) or (tokens.lower[i - 1].endswith("s") and bool(before & NOUN))


def main_subject(tokens: Tokens, start: int, end: int) -> tuple[int, int] | None:
    """The subject of the last finite verb between `start` and `end`; of a main clause's, if there is one."""
    nested = None
    for i in range(end - 1, start, -1):
        flags = tokens.classes[i]
        if flags & (AUX | PAST | THIRD) or (flags & BASE and is_finite(tokens, i, start)):
            while i > start + 1 and tokens.classes[i - 1] & (ADV | NEG) and not tokens.classes[i - 1] & (PREP | DET):
                i -= 1
            subject = noun_phrase_before(tokens, i, start)
            if subject is not None and tokens.classes[subject[1] - 1] & TIME:
                subject = _before_time(tokens, subject[0], start)
            if subject is None:
                continue
            if opens_main_clause(tokens, subject[0], start):
                return subject
            nested = nested or subject
    return nested


def _before_time(tokens: Tokens, time: int, floor: int) -> tuple[int, int] | None:
    """The subject before a phrase of time that begins at `time`: "Quill over the weekend joked"."""
    end = time - 1 if time > floor and tokens.classes[time - 1] & PREP else time
    subject = noun_phrase_before(tokens, end, floor) if end > floor else None
    return subject if subject is not None and not tokens.classes[subject[1] - 1] & TIME else None


def opens_main_clause(tokens: Tokens, subject: int, floor: int) -> bool:
    """Whether a subject at `subject` opens a main clause: not "who said", "that he won", "the people killed"."""
    if tokens.classes[subject] & REL or tokens.lower[subject] == "whose":
        return False
    if subject <= floor:
        return True
    before = tokens.classes[subject - 1]
    return bool(before & (PUNCT | CONJ | QUOTE | TIME | ADV)) and not before & (SUB | REL | PREP)


def has_finite_verb(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a clause's finite verb stands between `start` and `end`."""
    return any(is_finite(tokens, i, start) for i in range(start, end))


def skip_time(tokens: Tokens, i: int, ceiling: int) -> int:
    """The first token behind "this week" or "two years earlier" at `i`; `i` itself when no such phrase stands there.

    What a phrase of time is the subject of ("said this year would be better") is no such phrase.
    """
    after, counted, number = i, False, False
    for j in range(i, ceiling):
        flags = tokens.classes[j]
        if flags & TIME:
            after, counted = j + 1, number
        elif not (tokens.lower[j] in BEFORE_TIME or flags & NUM):
            break
        number = number or bool(flags & NUM) or tokens.lower[j] in COUNTING
    if after == i or after >= ceiling or tokens.classes[after] & (AUX | GENITIVE | NAME) or tokens.lower[after] == "of":
        return i
    if tokens.lower[after] in BEHIND_TIME:
        return after + 1
    return i if counted else after


def skip_adverbs(tokens: Tokens, i: int, ceiling: int) -> int:
    """The first token at or after `i` that is no adverb or negation."""
    while i < ceiling and tokens.classes[i] & (ADV | NEG) and not tokens.classes[i] & (SUB | DET | PREP):
        i += 1
    return i


def skip_to_content(tokens: Tokens, i: int, ceiling: int, *, times: bool) -> int:
    """The first token at or after `i` that is no adverb, negation or (with `times`) phrase of time.

    The "there" of "there was no fire" is no adverb.
    """
    while i < ceiling:
        after = skip_time(tokens, i, ceiling) if times else i
        flags = tokens.classes[after] if after < ceiling else 0
        if flags & (ADV | NEG) and not flags & (SUB | DET | PREP) and not _exists(tokens, after, ceiling):
            after += 1
        if after == i:
            break
        i = after
    return i


def _exists(tokens: Tokens, i: int, ceiling: int) -> bool:
    return tokens.lower[i] in EXISTING and i + 1 < ceiling and bool(tokens.classes[i + 1] & AUX)


def with_weighty(tokens: Tokens, start: int, floor: int) -> int:
    """The first of the adverbs right before `start` that change what is said: "vowed never to return"."""
    first = i = start
    while i > floor and tokens.classes[i - 1] & (ADV | NEG):
        i -= 1
        first = i if tokens.lower[i] in WEIGHTY else first
    return first


def count_opening(tokens: Tokens, i: int, ceiling: int) -> int:
    """How many tokens at `i` open a quantity before its number: 1 in "about 20 boats", 2 in "at least one", else 0."""
    word, following = tokens.lower[i], tokens.lower[i + 1] if i + 1 < ceiling else ""
    if word == "than":
        return int(i > 0 and tokens.lower[i - 1] in COMPARED)
    if (word, following) in TWO_WORD_COUNTS:
        return 2
    return int(word in COUNTED_BY and i + 1 < ceiling and bool(tokens.classes[i + 1] & NUM))
