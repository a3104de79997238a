"""Sources of cues that have no subject right before them: passives, participles, infinitives, coordinated verbs."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mediacompare.annotate.quotes.cue import Cue
from mediacompare.annotate.quotes.reading.apposition import named_behind
from mediacompare.annotate.quotes.reading.clauses import main_subject, opens_main_clause
from mediacompare.annotate.quotes.reading.phrases import PRONOMINAL, noun_phrase_after, noun_phrase_before
from mediacompare.annotate.quotes.reading.roles import role_nouns
from mediacompare.annotate.quotes.reading.tokens import Tokens, Unit
from mediacompare.annotate.quotes.reading.verbs import ADJECTIVES
from mediacompare.annotate.quotes.reading.vocabulary import (
    ADV,
    AUX,
    CONJ,
    CUE,
    DET,
    GENITIVE,
    ING,
    NAME,
    NOUN,
    NUM,
    PAST,
    POSS,
    PREP,
    SUB,
    SUBJ,
    THIRD,
    TIME,
)

CLAUSES_OF_TIME = frozenset("when as while".split())
LONGEST_CLAUSE = 20
SENDING = frozenset(
    """send sends sent write writes wrote issue issues issued release releases released publish publishes published
    post posts posted circulate circulated deliver delivered""".split()
)
FURTHEST_SENDING = 4
# "The Post quoted her as saying": who is quoted speaks; so few words stand between.
CITING = frozenset(
    "quote quotes quoted quoting cite cites cited citing describe describes described describing".split()
)
LONGEST_CITED = 9
NOBODY = frozenset("nobody no-one none neither no nothing".split())
SEVERAL = frozenset("these those several".split())
# Verbs whose object does what the infinitive says: "led Republicans to say".
DRIVING = frozenset(
    """for lead leads led leading cause causes caused causing allow allows allowed allowing force forces forced forcing
    prompt prompts prompted prompting require requires required requiring enable enables enabled enabling get gets got
    getting push pushed pushing press pressed drive drove inspire inspired compel compelled help helps helped helping
    let""".split()
)


def may_speak(tokens: Tokens, unit: Unit, cue: Cue) -> bool:
    """Whether the source of a cue can be somebody: not a day, not nobody, not "six" before a verb in -s."""
    if cue.source is None:
        return True
    start, end = cue.source
    first, last = tokens.lower[start], tokens.classes[end - 1]
    if last & TIME and not last & NAME:
        return False
    if (first in NOBODY and not last & NAME) or (start > unit.start and tokens.lower[start - 1] == "no"):
        return False
    return not _disagrees(tokens, cue)


def _disagrees(tokens: Tokens, cue: Cue) -> bool:
    """Whether a noun in -s was read as a verb: "six hydrogen projects", "those claims"."""
    if cue.source is None or cue.inverted or cue.construction != "finite" or cue.end - cue.start > 1:
        return False
    flags, first = tokens.classes[cue.head], cue.source[0]
    word = tokens.lower[first]
    number = tokens.classes[first] & NUM and (word.isdigit() or word.isalpha()) and word != "one"
    several = number or word in SEVERAL
    return bool(flags & THIRD and not flags & PAST and several and tokens.lower[cue.source[1] - 1] != "percent")


def owner(tokens: Tokens, end: int, floor: int) -> tuple[int, int] | None:
    """The owner before "'s": the last phrase, "of" aside, as in "a response to Harrow's decision"."""
    phrase = noun_phrase_before(tokens, end, floor)
    if phrase is None:
        return None
    for i in range(phrase[1] - 1, phrase[0], -1):
        if tokens.classes[i] & PREP and tokens.lower[i] != "of" and not tokens.classes[i - 1] & NAME:
            return i + 1, phrase[1]
    return phrase


def agent(tokens: Tokens, unit: Unit, head: int) -> tuple[int, int] | None:
    """The source of a passive: the phrase after "by", if it comes soon."""
    for i in range(head + 1, min(head + 12, unit.end)):
        if tokens.lower[i] == "by":
            return source_after(tokens, i + 1, unit.end)
    return None


def source_after(tokens: Tokens, start: int, ceiling: int) -> tuple[int, int] | None:
    """The source behind a cue: the name where a description comes first, "said the mayor's aide, Adam Price"."""
    phrase = noun_phrase_after(tokens, start, ceiling)
    return phrase and (named_behind(tokens, phrase, ceiling) or phrase)


def participle(tokens: Tokens, unit: Unit, cue: Cue, before: Sequence[Cue]) -> Cue | None:
    """ ", saying that", "by calling": the source is the subject of the clause that the participle hangs on."""
    head = cue.start
    left = tokens.classes[head - 1] if head > unit.start else 0
    word = tokens.lower[head - 1] if head > unit.start else ""
    if (left & (DET | POSS | GENITIVE | NUM) and word not in PRONOMINAL) or word in ADJECTIVES:
        return None  # "a strong showing"
    if head == unit.start or (left & (SUB | PREP) and _opens_sentence(tokens, unit, head - 1)):
        source = _subject_after_comma(tokens, unit, head)
    elif left & (NAME | NOUN) and not left & CUE:
        source = noun_phrase_before(tokens, head, unit.start)
        source = _sender(tokens, unit, source) or source
    elif word == "as":
        source = _cited(tokens, unit, head - 1) or main_subject(tokens, unit.start, head)
    elif left & CONJ and before and before[-1].construction == "participle" and before[-1].source is not None:
        source = before[-1].source
    else:
        source = shared_source(tokens, unit, head, before)
    if source is None and word == ",":
        source = noun_phrase_before(tokens, head - 1, unit.start)
    return replace(cue, source=None if word == "worth" else source, construction="participle")


def saying_behind(tokens: Tokens, unit: Unit, citing: int) -> int | None:
    """The "as" of "quoted her as saying" behind the verb at `citing`; None where none comes soon."""
    for i in range(citing + 1, min(citing + LONGEST_CITED, unit.end - 1)):
        if tokens.lower[i] == "as":
            return i if tokens.classes[i + 1] & ING and tokens.classes[i + 1] & CUE else None
    return None


def _cited(tokens: Tokens, unit: Unit, at: int) -> tuple[int, int] | None:
    """Whom "The Post quoted her as saying" quotes, `at` being the "as"; None where nobody stands between."""
    for i in range(at - 2, max(unit.start, at - LONGEST_CITED), -1):
        if tokens.lower[i] in CITING:
            return noun_phrase_after(tokens, i + 1, at)
    return None


def _sender(tokens: Tokens, unit: Unit, document: tuple[int, int] | None) -> tuple[int, int] | None:
    """Who sends or issues a document that a participle hangs on: "Quill sent her a letter saying"."""
    if document is None or role_nouns().get(tokens.lower[_head(tokens, *document)], ("", ""))[1] != "document":
        return None
    before = [tokens.lower[i] for i in range(max(unit.start, document[0] - FURTHEST_SENDING), document[0])]
    if not SENDING.intersection(before) or tokens.lower[document[0]] in ("the", "this"):
        return None
    return main_subject(tokens, unit.start, document[0])


def _head(tokens: Tokens, start: int, end: int) -> int:
    """The last token of a phrase before its first preposition."""
    return next((i - 1 for i in range(start + 1, end) if tokens.classes[i] & PREP), end - 1)


def personal(tokens: Tokens, source: tuple[int, int] | None) -> tuple[int, int] | None:
    """The source of a verb form without a subject of its own; "it" in "it is hard to imagine" stands for nobody."""
    return None if source is not None and tokens.lower[source[0]] == "it" else source


def _opens_sentence(tokens: Tokens, unit: Unit, i: int) -> bool:
    """Whether token `i` is the first of its sentence, or the first but for a conjunction or an adverb."""
    return i == unit.start or (i == unit.start + 1 and bool(tokens.classes[unit.start] & (CONJ | ADV | SUB)))


def shared_source(tokens: Tokens, unit: Unit, start: int, before: Sequence[Cue]) -> tuple[int, int] | None:
    """The source of a verb without a subject of its own: that of the main clause's cue before it, or its subject."""
    nested = _nested_subject(tokens, unit, start)
    if nested is not None:
        return nested
    for cue in reversed(before):
        if cue.source is None or cue.construction.endswith("noun"):
            continue
        if cue.inverted or opens_main_clause(tokens, cue.source[0], unit.start):
            return cue.source
    return main_subject(tokens, unit.start, start) or (before[-1].source if before else None)


def _nested_subject(tokens: Tokens, unit: Unit, start: int) -> tuple[int, int] | None:
    """The subject of the clause of time or reason that a verb without subject stands in: "when Quill came and said"."""
    for i in range(start - 1, max(unit.start, start - LONGEST_CLAUSE), -1):
        if tokens.words[i] in ";:()" or (tokens.words[i] == "," and i < start - 1):
            return None
        if tokens.lower[i] in CLAUSES_OF_TIME:
            subject = noun_phrase_after(tokens, i + 1, start)
            if subject is None or not tokens.classes[subject[1]] & (PAST | THIRD | AUX | ADV):
                return None
            return subject if (tokens.classes[subject[1] - 1] | tokens.classes[subject[0]]) & (NAME | SUBJ) else None
    return None


def governor(tokens: Tokens, unit: Unit, start: int, before: Sequence[Cue]) -> tuple[int, int] | None:
    """The source of an infinitive: the subject of the verb that governs it."""
    driven = noun_phrase_before(tokens, start, unit.start)
    if driven is not None and driven[0] > unit.start and tokens.lower[driven[0] - 1] in DRIVING:
        return driven
    if before and start - before[-1].end < 12:
        return before[-1].source
    subject = main_subject(tokens, unit.start, start)
    if subject is None and tokens.classes[unit.start] & NAME:
        return noun_phrase_after(tokens, unit.start, start)
    return subject


def _subject_after_comma(tokens: Tokens, unit: Unit, head: int) -> tuple[int, int] | None:
    """The subject after an opening participle clause: "Speaking to reporters, X ..."."""
    for i in range(head + 1, unit.end):
        if tokens.words[i] == ",":
            return noun_phrase_after(tokens, i + 1, unit.end)
    return None
