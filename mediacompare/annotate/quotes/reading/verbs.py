"""Verb groups: where one begins, whether it is passive, and whether a word can be a verb where it stands at all."""
from __future__ import annotations

from mediacompare.annotate.quotes.reading.phrases import (
    PRONOMINAL,
    noun_phrase_after,
    noun_phrase_before,
    reads_as_noun,
)
from mediacompare.annotate.quotes.reading.tokens import Tokens, Unit
from mediacompare.annotate.quotes.reading.vocabulary import (
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
    OBJ,
    PARTICIPLE,
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
    CueVerb,
    cue_nouns,
    phrasal_forms,
)

PLURALS = frozenset("people women men police others".split())
PLURAL_WORDS = frozenset("these those many several few both most".split())
NO_PLURALS = frozenset("this that another each one everyone everybody either neither".split())
# Adjectives that never stand alone for people: what follows them with -s is a noun.
ADJECTIVES = frozenset(
    """ambiguous annual baseless big bipartisan bitter blunt bold broad central certain civil common competing
    conflicting congressional contentious controversial crude cultural current daily derogatory different direct
    disparaging early economic electoral empty ethnic explicit federal few fiery final financial foreign formal
    frequent fresh full good grand great harsh high important incendiary inflammatory informal initial
    international joint key legal local lofty major many medical military minor monthly multiple nasty national
    nationwide negative new numerous offensive own personal political populist positive possible presidential
    previous prior private provocative racial recent religious repeated rude separate serious several sexual
    sharp significant similar slashing small social special specific statewide strong stupid technical tough
    ugly unanimous unfounded vague various violent vulgar weekly wide""".split()
)
SINGULARS = frozenset("news politics economics series headquarters gas athletics physics".split())
NAMING = frozenset("call name title dub term label".split())


def verb_group(tokens: Tokens, unit: Unit, head: int) -> tuple[int, bool, bool]:
    """The first token of the verb group, whether it is passive, and whether the head can be a verb there at all."""
    classes, lower = tokens.classes, tokens.lower
    flags = classes[head]
    i = head - 1
    while i >= unit.start and classes[i] & (ADV | NEG) and not classes[i] & (DET | SUBJ | PREP | TIME):
        i -= 1
    if i > unit.start and (
        (lower[i] in ("both", "all") and classes[i - 1] & AUX) or (lower[i] == "most" and i < head - 1)
    ):
        i -= 1
    if i < unit.start:
        return i + 1, False, bool(flags & (PAST | THIRD | ING))
    nearest = classes[i]
    if nearest & AUX and not nearest & TIME:
        return _after_auxiliary(tokens, unit, i, flags)
    if lower[i] == "to":
        return i, False, bool(flags & BASE)
    if nearest & (DET | POSS | GENITIVE | NUM) and lower[i] not in PRONOMINAL:
        counted = nearest & NUM and (flags & PAST or lower[i] in ("percent", "%") or _plural_phrase(tokens, unit, i))
        return i + 1, False, bool(counted)
    if nearest & PREP:
        return i + 1, False, bool(flags & ING)
    if flags & THIRD and not flags & (PAST | ING) and _is_plural_noun(tokens, unit, i, head):
        return i + 1, False, False
    if flags & (BASE | THIRD) and not flags & (PAST | ING) and not _agrees(tokens, unit, i, flags):
        clause = head + 1 < unit.end and classes[head + 1] & (SUBJ | DET | NAME)
        says = flags & BASE and flags & CUE and (clause or not flags & NOUN)
        return i + 1, False, bool(says and _plural_phrase(tokens, unit, i))
    return i + 1, False, True


def _after_auxiliary(tokens: Tokens, unit: Unit, i: int, flags: int) -> tuple[int, bool, bool]:
    """The same for a head whose nearest auxiliary is token `i`."""
    classes = tokens.classes
    nearest = classes[i]
    fits = bool(
        (nearest & BE and flags & (ING | PARTICIPLE))
        or (nearest & HAVE and flags & PARTICIPLE)
        or (nearest & (MODAL | DO) and flags & BASE)
    )
    passive = bool(nearest & BE and not flags & ING)
    while i >= unit.start and classes[i] & (AUX | ADV | NEG) and not classes[i] & (PREP | DET | SUBJ):
        i -= 1
    if i >= unit.start and tokens.lower[i] == "to":
        i -= 1
    return i + 1, passive, fits


def _agrees(tokens: Tokens, unit: Unit, i: int, flags: int) -> bool:
    """Whether a present form agrees with the word before it: "voters say", "the poll shows", not "tax claims"."""
    word, nearest = tokens.lower[i], tokens.classes[i]
    if flags & BASE:
        plural = (word.endswith("s") and not word.endswith("ss")) or word in PLURALS
        if plural or (word in PRONOMINAL and word not in NO_PLURALS) or _two_names(tokens, i):
            return True
        return bool(nearest & (SUBJ | REL | CONJ)) or (word in ",)" and i > unit.start)
    if word in ADJECTIVES or word in PLURAL_WORDS:
        return False  # "racial remarks", "those promises"
    if nearest & SUBJ:
        return word in ("he", "she", "it", "who", "everyone", "everybody", "nobody", "someone", "one")
    if nearest & (NAME | NOUN | REL | QUOTE | CONJ) or word in ",)" or word in PRONOMINAL:
        return True
    return bool(nearest & BASE) and reads_as_noun(tokens, i)


def _plural_phrase(tokens: Tokens, unit: Unit, i: int) -> bool:
    """Whether the phrase that ends at `i` has a plural for its head: "supporters of the law say", "six in 10 say"."""
    phrase = noun_phrase_before(tokens, i + 1, unit.start)
    if phrase is None:
        return False
    head = phrase[0]
    counted = tokens.classes[head] & NUM and (tokens.lower[head] != "one" or head + 1 < phrase[1])
    if counted or tokens.lower[head] in ("those", *PLURAL_WORDS):
        return True
    while head + 1 < phrase[1] and not tokens.classes[head + 1] & (PREP | REL):
        head += 1
    word = tokens.lower[head]
    return head < phrase[1] - 1 and word.endswith("s") and not word.endswith(("ss", "'s")) and word not in SINGULARS


def _two_names(tokens: Tokens, i: int) -> bool:
    """Whether two names joined by "and" end at token `i`: "Ned Marsh and Jo Lane say"."""
    first = i
    while first > 1 and tokens.classes[first] & NAME:
        first -= 1
    return first < i and tokens.lower[first] == "and" and bool(tokens.classes[first - 1] & NAME)


def _is_plural_noun(tokens: Tokens, unit: Unit, before: int, head: int) -> bool:
    """ "his original remarks", "Quill's first comments because": a noun of speech in -s with its owner, no verb."""
    if tokens.lower[head].removesuffix("s") not in cue_nouns() or before - 1 < unit.start or before != head - 1:
        return False
    if not tokens.classes[before] & NOUN or not tokens.words[before].islower():
        return False
    following = tokens.classes[head + 1] if head + 1 < unit.end else PUNCT
    return bool(tokens.classes[before - 1] & (POSS | GENITIVE)) and bool(following & (PUNCT | SUB | PREP | AUX | CONJ))


def is_plural(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is a plain plural: a noun in -s that is no name and no "news" or "crisis"."""
    word = tokens.words[i]
    if not tokens.classes[i] & NOUN or not word.islower() or word in SINGULARS:
        return False
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def name_after(tokens: Tokens, unit: Unit, end: int) -> tuple[int, int] | None:
    """ ", said Dan Gerstein, director of": a name behind the verb that no verb of its own follows."""
    name = noun_phrase_after(tokens, end, unit.end)
    if name is None or not any(tokens.classes[i] & NAME for i in range(*name)):
        return None
    closed = name[1] >= unit.end or tokens.words[name[1]] in ",.;(—–" or tokens.classes[name[1]] & (REL | PREP)
    return name if closed and tokens.lower[name[1] - 1] != "that" else None


def is_predicate(tokens: Tokens, unit: Unit, group: tuple[int, int], verb: CueVerb, source: tuple[int, int]) -> bool:
    """Whether the verb group is the predicate of its source: not "a site called X", not "blue states would"."""
    following = tokens.classes[group[1]] if group[1] < unit.end else 0
    if verb.lemma in NAMING and tokens.lower[source[0]] in ("a", "an", "one") and group[1] - group[0] == 1:
        return bool(following & OBJ)
    follows_relative = source[0] > unit.start and tokens.classes[source[0] - 1] & (REL | PUNCT | SUB)
    return not following & AUX or bool(follows_relative) or bool(following & PREP)


def phrase_at(tokens: Tokens, unit: Unit, head: int) -> tuple[CueVerb | None, int]:
    """The longest phrase ("take aim at") that begins with the verb at `head`, and the token after it."""
    for particles, phrase in phrasal_forms().get(tokens.lower[head], ()):
        stop = head + 1 + len(particles)
        if stop <= unit.end and tuple(tokens.lower[head + 1 : stop]) == particles:
            return phrase, stop
    return None, head + 1
