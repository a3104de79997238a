"""Cues: the verbs and phrases that say that somebody said, thought or wanted something, with their sources."""
from __future__ import annotations

from dataclasses import dataclass

from mediacompare.annotate.grammar import PRONOMINAL, noun_phrase_after, noun_phrase_before
from mediacompare.annotate.tokens import Tokens, Unit
from mediacompare.annotate.vocabulary import (
    ADV,
    AUX,
    BASE,
    BE,
    CONJ,
    CUE,
    DET,
    DO,
    GENITIVE,
    HAVE,
    ING,
    MODAL,
    NAME,
    NEG,
    NOUN,
    NUM,
    PARTICIPLE,
    PAST,
    POSS,
    PREP,
    QUOTE,
    REL,
    SUBJ,
    THIRD,
    TIME,
    VERB,
    CueVerb,
    cue_forms,
)  # fmt: skip

PLURALS = frozenset("people women men police others".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb where it stands: tokens `start` to `end` are the verb group, `head` the verb.

    `source` is the range of the source's tokens, None when the sentence does not name one; `inverted` when the source
    follows; `construction` is how source and verb belong together: finite, coordinated, participle, infinitive,
    passive.
    """

    start: int
    head: int
    end: int
    verb: CueVerb
    source: tuple[int, int] | None
    construction: str
    inverted: bool = False


def find_cues(tokens: Tokens, unit: Unit) -> list[Cue]:
    """The cues of one sentence, in order."""
    found: list[Cue] = []
    forms = cue_forms()
    for i in range(unit.start, unit.end):
        if tokens.classes[i] & CUE:
            cue = _read(tokens, unit, i, forms[tokens.lower[i]], found)
            if cue is not None:
                found.append(cue)
    return found


def _read(tokens: Tokens, unit: Unit, head: int, verb: CueVerb, before: list[Cue]) -> Cue | None:
    start, passive, form_fits = _verb_group(tokens, unit, head)
    if not form_fits:
        return None
    flags = tokens.classes[head]
    left = tokens.lower[start - 1] if start > unit.start else ""
    if tokens.lower[start] == "to" and start != head:
        return Cue(start, head, head + 1, verb, _governor(tokens, unit, start, before), "infinitive")
    if passive:
        return Cue(start, head, head + 1, verb, _agent(tokens, unit, head), "passive")
    if flags & ING and start == head:
        return _participle(tokens, unit, head, verb, before)
    if left in ("and", "or", "but") or (left == "," and before and _comma_coordinates(tokens, start)):
        if before and flags & (PAST | THIRD | BASE):
            shared = noun_phrase_before(tokens, start, unit.start) if left == "," else None
            return Cue(start, head, head + 1, verb, shared or before[-1].source, "coordinated")
        if left != ",":
            return Cue(start, head, head + 1, verb, _first_subject(tokens, unit, start), "coordinated")
    source = noun_phrase_before(tokens, start, unit.start)
    if source is not None and source[1] <= start:
        return Cue(start, head, head + 1, verb, source, "finite")
    if left == "" or tokens.classes[start - 1] & QUOTE or left == ",":
        following = noun_phrase_after(tokens, head + 1, unit.end)
        if following is not None and flags & (PAST | THIRD):
            return Cue(start, head, head + 1, verb, following, "finite", inverted=True)
    return None


def _comma_coordinates(tokens: Tokens, start: int) -> bool:
    return bool(tokens.classes[start - 2] & (NOUN | NAME)) if start > 1 else False


def _verb_group(tokens: Tokens, unit: Unit, head: int) -> tuple[int, bool, bool]:
    """The first token of the verb group, whether it is passive, and whether the head can be a verb there at all."""
    classes, lower = tokens.classes, tokens.lower
    flags = classes[head]
    i = head - 1
    while i >= unit.start and classes[i] & (ADV | NEG) and not classes[i] & (DET | SUBJ | PREP | TIME):
        i -= 1
    if i < unit.start:
        return i + 1, False, bool(flags & (PAST | THIRD | ING))
    nearest = classes[i]
    if nearest & AUX and not (nearest & TIME):
        fits = bool(
            (nearest & BE and flags & (ING | PARTICIPLE))
            or (nearest & HAVE and flags & PARTICIPLE)
            or (nearest & (MODAL | DO) and flags & BASE)
        )
        passive = bool(nearest & BE and not flags & ING)
        while i >= unit.start and classes[i] & (AUX | ADV | NEG) and not classes[i] & (PREP | DET | SUBJ):
            i -= 1
        if i >= unit.start and lower[i] == "to":
            i -= 1
        return i + 1, passive, fits
    if lower[i] == "to":
        return i, False, bool(flags & BASE)
    if nearest & (DET | POSS | GENITIVE | NUM) and lower[i] not in PRONOMINAL:
        return i + 1, False, False
    if nearest & PREP:
        return i + 1, False, bool(flags & ING)
    if flags & (BASE | THIRD) and not flags & (PAST | ING) and not _agrees(tokens, unit, i, flags):
        return i + 1, False, False
    return i + 1, False, True


def _agrees(tokens: Tokens, unit: Unit, i: int, flags: int) -> bool:
    """Whether a present form agrees with the word before it: "voters say", "the poll shows", not "tax claims"."""
    word, nearest = tokens.lower[i], tokens.classes[i]
    if flags & BASE:
        plural = (word.endswith("s") and not word.endswith("ss")) or word in PLURALS
        return plural or word in PRONOMINAL or bool(nearest & (SUBJ | REL | CONJ)) or (word in ",)" and i > unit.start)
    if nearest & SUBJ:
        return word in ("he", "she", "it", "who", "everyone", "everybody", "nobody", "someone", "one")
    return bool(nearest & (NAME | NOUN | REL | QUOTE | CONJ)) or word in ",)" or word in PRONOMINAL or i < unit.start


def _agent(tokens: Tokens, unit: Unit, head: int) -> tuple[int, int] | None:
    """The source of a passive: the phrase after "by", if it comes soon."""
    for i in range(head + 1, min(head + 12, unit.end)):
        if tokens.lower[i] == "by":
            return noun_phrase_after(tokens, i + 1, unit.end)
    return None


def _participle(tokens: Tokens, unit: Unit, head: int, verb: CueVerb, before: list[Cue]) -> Cue | None:
    """", saying that", "by calling": the source is the subject of the clause that the participle hangs on."""
    left = tokens.classes[head - 1] if head > unit.start else 0
    word = tokens.lower[head - 1] if head > unit.start else ""
    if left & (DET | POSS | GENITIVE | NUM) and word not in PRONOMINAL:
        return None
    if head == unit.start:
        return Cue(head, head, head + 1, verb, _main_subject(tokens, unit, head), "participle")
    if left & (NAME | NOUN) and not left & VERB:
        source = noun_phrase_before(tokens, head, unit.start)
        return Cue(head, head, head + 1, verb, source, "participle")
    source = before[-1].source if before else _first_subject(tokens, unit, head)
    return Cue(head, head, head + 1, verb, source, "participle")


def _governor(tokens: Tokens, unit: Unit, start: int, before: list[Cue]) -> tuple[int, int] | None:
    """The source of an infinitive: the subject of the verb that governs it."""
    if before and start - before[-1].end < 12:
        return before[-1].source
    return _first_subject(tokens, unit, start)


def _first_subject(tokens: Tokens, unit: Unit, end: int) -> tuple[int, int] | None:
    """The subject of the last finite verb before `end`."""
    for i in range(end - 1, unit.start, -1):
        flags = tokens.classes[i]
        if flags & (AUX | PAST | THIRD):
            source = noun_phrase_before(tokens, i, unit.start)
            if source is not None and not tokens.classes[source[1] - 1] & TIME:
                return source
    return None


def _main_subject(tokens: Tokens, unit: Unit, head: int) -> tuple[int, int] | None:
    """The subject after an opening participle clause: "Speaking to reporters, X ..."."""
    for i in range(head + 1, unit.end):
        if tokens.words[i] == ",":
            return noun_phrase_after(tokens, i + 1, unit.end)
    return None


