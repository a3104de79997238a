"""Apposition: a description and the name set beside it, "the union's leader, Maria Lopez", are one source."""
from __future__ import annotations

from mediacompare.annotate.quotes.reading.phrases import noun_phrase_after, noun_phrase_before
from mediacompare.annotate.quotes.reading.roles import tells_role
from mediacompare.annotate.quotes.reading.tokens import Tokens
from mediacompare.annotate.quotes.reading.vocabulary import DET, NAME, PREP, PUNCT, QUOTE, REL

MOST_MODIFIERS = 3
COURTESY = frozenset("mr mrs ms miss".split())  # "The museum, Mr. Bush said, celebrated": no description
CLOSING = frozenset(",.;:)—–?!")


def named_behind(tokens: Tokens, description: tuple[int, int], ceiling: int) -> tuple[int, int] | None:
    """The name that stands behind a description, "a lawyer for the family, Peter Stone": tokens half-open, else None.

    The name must be of two words or more and be followed by a mark, a quotation or the end: what has a verb of its own
    is the next clause's subject.
    """
    if not tells_role(tokens, *description):
        return None
    comma = _end_of_modifiers(tokens, description[1], ceiling)
    if comma >= ceiling or tokens.words[comma] != ",":
        return None
    name = noun_phrase_after(tokens, comma + 1, ceiling)
    if name is None or not _is_full_name(tokens, *name):
        return None
    following = tokens.classes[name[1]] if name[1] < ceiling else PUNCT
    closed = name[1] >= ceiling or tokens.words[name[1]] in CLOSING or following & (QUOTE | PREP | REL)
    return name if closed else None


def description_before(tokens: Tokens, name: tuple[int, int], floor: int) -> int | None:
    """Where the description begins that a name between commas belongs to: "the mayor's aide, Adam Price, said"."""
    comma = name[0] - 1
    between_commas = comma > floor and tokens.words[comma] == "," and not tokens.classes[comma] & QUOTE
    if not between_commas or not _is_full_name(tokens, *name):
        return None
    description = noun_phrase_before(tokens, comma, floor)
    return description[0] if description is not None and tells_role(tokens, *description) else None


def _end_of_modifiers(tokens: Tokens, i: int, ceiling: int) -> int:
    """Past "for the family" and "of the group" behind a description."""
    for _ in range(MOST_MODIFIERS):
        if i >= ceiling or not tokens.classes[i] & PREP:
            break
        phrase = noun_phrase_after(tokens, i + 1, ceiling)
        if phrase is None:
            break
        i = phrase[1]
    return i


def _is_full_name(tokens: Tokens, start: int, end: int) -> bool:
    """Two name words or more at the phrase's beginning, an article aside: "Peter Stone", "the Rev. Anna Cole"."""
    first = start + bool(tokens.classes[start] & DET)
    named = end - first > 1 and all(tokens.classes[i] & NAME for i in (first, first + 1))
    return named and tokens.lower[first].rstrip(".") not in COURTESY
