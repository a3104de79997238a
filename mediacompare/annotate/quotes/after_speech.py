"""Cues right behind a quotation, where any verb may tell how something was said and any phrase who said it."""
from __future__ import annotations

from mediacompare.annotate.quotes.cue import PLAIN, Cue
from mediacompare.annotate.quotes.reading.apposition import named_behind
from mediacompare.annotate.quotes.reading.phrases import noun_phrase_before
from mediacompare.annotate.quotes.reading.tokens import Tokens, Unit
from mediacompare.annotate.quotes.reading.verbs import phrase_at
from mediacompare.annotate.quotes.reading.vocabulary import (
    ADV,
    AUX,
    CONJ,
    CUE,
    DET,
    GENITIVE,
    ING,
    NAME,
    PAST,
    POSS,
    PREP,
    PUNCT,
    QUOTE,
    REL,
    SUB,
    THIRD,
    TIME,
    CueVerb,
    cue_forms,
)
from mediacompare.annotate.quotes.sources import source_after

NO_SOURCE = CONJ | SUB | REL | PREP | ADV | AUX | ING | PAST | THIRD | QUOTE
LONGEST_LABEL = 8
LONGEST_INSERTION = 25
LONGEST_SOURCE = 14
LONGEST_ASIDE = 40
FEWEST_WORDS_AMID = 4


def read_after_speech(tokens: Tokens, unit: Unit, quote: int) -> Cue | None:
    """The cue that a quotation ending in a comma, question or exclamation mark calls for, its source before the verb.

    The words between the mark and the first verb of speech are the source, whatever they look like: "“...,” campaign
    manager Ada Quill said", "“...,” Marsh, who had waited, told reporters"; or any verb right behind: "beamed Quill".
    """
    stretch = tokens.quoted[quote]
    if quote + 2 >= unit.end or tokens.text[stretch.inner.end - 1] not in ",?!":
        return None
    if _modifies(tokens, unit, quote):
        return None
    return _speech_verb(tokens, unit, quote + 1) or _any_verb(tokens, unit, quote)


def _modifies(tokens: Tokens, unit: Unit, quote: int) -> bool:
    """A word or two behind an article or a preposition: "When Quill raised the “47 percent,” Marsh said"."""
    inner = tokens.quoted[quote].inner
    if quote == unit.start or tokens.text.count(" ", inner.start, inner.end) >= FEWEST_WORDS_AMID - 1:
        return False
    return bool(tokens.classes[quote - 1] & (DET | POSS | GENITIVE | PREP)) and not tokens.classes[quote - 1] & SUB


def _speech_verb(tokens: Tokens, unit: Unit, first: int) -> Cue | None:
    """The first verb of speech behind `first`, where a source begins; what stands between commas is stepped over."""
    opening = tokens.classes[first]
    if tokens.words[first][0].islower() and opening & NO_SOURCE:
        return None
    for i in range(first + 1, min(first + LONGEST_SOURCE, unit.end)):
        flags = tokens.classes[i]
        if tokens.words[i] in ",(—–":
            return _behind_aside(tokens, unit, first, i)
        verb = _tells(tokens, i)
        if verb is not None and not tokens.classes[i - 1] & (PREP | PUNCT | DET | POSS):
            if i + 1 < unit.end and tokens.lower[i + 1] == "that":
                return None  # "“Do you?” She said that she did": the verb has words of its own.
            start = _before_adverbs(tokens, i, first)
            return Cue(start, i, phrase_at(tokens, unit, i)[1], verb, (first, start), "finite")
        if flags & (AUX | QUOTE | SUB | REL | PUNCT) and not flags & ADV:
            return None
    return None


def _behind_aside(tokens: Tokens, unit: Unit, first: int, opened: int) -> Cue | None:
    """The verb of speech right behind the comma, bracket or dash that closes the aside opened at `opened`."""
    for i in range(opened + 2, min(opened + LONGEST_ASIDE, unit.end)):
        if tokens.classes[i] & QUOTE:
            return None
        verb = _tells(tokens, i)
        start = _before_adverbs(tokens, i, opened)
        if verb is not None and start > opened + 1 and tokens.words[start - 1] in ",)—–":
            named = named_behind(tokens, (first, opened), start)
            end = phrase_at(tokens, unit, i)[1]
            return Cue(start, i, end, verb, named or (first, opened), "finite", described=first if named else None)
    return None


def _tells(tokens: Tokens, i: int) -> CueVerb | None:
    """The verb of speech at `i`, in the past or the third person; None for any other word."""
    flags = tokens.classes[i]
    if not (flags & CUE and flags & (PAST | THIRD)) or tokens.words[i][0].isupper():
        return None
    verb = cue_forms().get(tokens.lower[i])
    return verb if verb is not None and "q" in verb.frames else None


def _before_adverbs(tokens: Tokens, i: int, floor: int) -> int:
    """The first of the adverbs and days right before token `i`: "Quill later told", "Marsh on Friday told"."""
    while i - 1 > floor and tokens.classes[i - 1] & (ADV | TIME) and not tokens.classes[i - 1] & NAME:
        i -= 1
        if i - 1 > floor and tokens.lower[i - 1] == "on" and tokens.classes[i] & TIME:
            i -= 1
    return i


def _any_verb(tokens: Tokens, unit: Unit, quote: int) -> Cue | None:
    """ "“...,” beamed Hartley": any finite verb, where the quotation is no title inside a sentence."""
    inner = tokens.quoted[quote].inner
    if quote > unit.start and tokens.text.count(" ", inner.start, inner.end) < FEWEST_WORDS_AMID - 1:
        return None
    if quote > unit.start and tokens.text[inner.start].islower() and tokens.words[quote - 1] not in (",", ":"):
        return None  # "to strike “military targets,” air bases and plants"
    first = quote + 1
    for i in range(first, min(first + LONGEST_LABEL, unit.end)):
        flags = tokens.classes[i]
        if flags & (CUE | AUX | QUOTE | SUB | PREP) and not (flags & CUE and i > first and not flags & (PAST | THIRD)):
            return None
        if tokens.words[i] in ",:;":
            return None
        if flags & (PAST | THIRD):
            source = source_after(tokens, i + 1, unit.end) if i == first else noun_phrase_before(tokens, i, first)
            if source is None or (i > first and source[0] != first):
                return None
            return Cue(i, i, i + 1, PLAIN, source, "finite", inverted=i == first)
    return None


def over_quoted_aside(tokens: Tokens, quote: int, floor: int) -> tuple[int, int] | None:
    """ "Marsh, citing “the law,” said he would": the phrase before the aside that ends with the quotation `quote`."""
    for i in range(quote - 1, max(floor, quote - LONGEST_INSERTION), -1):
        if tokens.words[i] == ",":
            return noun_phrase_before(tokens, i, floor)
        if tokens.classes[i] & (QUOTE | PUNCT):
            return None
    return None
