"""Asides: words in quotation marks that nobody said, such as titles of works and programmes, and nicknames."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mediacompare.annotate.quotes.reading.tokens import Tokens
from mediacompare.annotate.quotes.reading.vocabulary import (
    ADV,
    CUE,
    DET,
    GENITIVE,
    NAME,
    NOUN,
    POSS,
    PREP,
    PUNCT,
    QUOTE,
)
from mediacompare.model import Aside

SMALL = frozenset("a an and as at but by for from in into nor of on or over the to up via vs with is it".split())
WORKS = frozenset(
    """show book film movie song album novel play musical series program programme podcast documentary memoir magazine
    column essay poem painting opera ballet drama comedy sitcom single track hit titled entitled called named game
    episode special autobiography biography bestseller sketch segment manifesto broadcast""".split()
)
LONGEST_TITLE = 9


def find_asides(tokens: Tokens) -> dict[int, Aside]:
    """Titles and nicknames, by the number of their token."""
    return {number: aside for number in tokens.quoted if (aside := read_aside(tokens, number)) is not None}


def set_asides(tokens: Tokens, asides: Mapping[int, Aside]) -> Tokens:
    """The tokens with titles read as nouns and nicknames as parts of names, and no longer as quotations."""
    if not asides:
        return tokens
    classes, words, lower = list(tokens.classes), list(tokens.words), list(tokens.lower)
    for number, aside in asides.items():
        classes[number] = NAME if aside.kind == "nickname" else NOUN
        if aside.kind == "title" and aside.span.of(tokens.text).endswith(","):
            # The comma in "On ABC's “This Week,” Quill said" stands inside the marks; the sentence needs it.
            classes[number], words[number], lower[number] = PUNCT, ",", ","
    return replace(tokens, classes=classes, words=words, lower=lower)


def read_aside(tokens: Tokens, number: int) -> Aside | None:
    """The aside that the quoted stretch at token `number` is, None when it may be speech."""
    stretch = tokens.quoted[number]
    words = stretch.inner.of(tokens.text).strip(".,;:!?").split()
    before = tokens.lower[number - 1] if number else ""
    flags = tokens.classes[number - 1] if number else 0
    after = tokens.classes[number + 1] if number + 1 < len(tokens.words) else 0
    if not words or len(words) > LONGEST_TITLE or not stretch.closed:
        return None
    if flags & NAME and after & NAME and len(words) <= 3 and not flags & CUE:
        return Aside(stretch.inner, "nickname", "between a first name and a surname")
    if _title_case(words) and ((flags & PREP and before not in ("about", "as", "like")) or before in WORKS):
        return Aside(stretch.inner, "title", "title case after a preposition or a kind of work")
    if _title_case(words) and flags & GENITIVE and not after & NOUN:
        return Aside(stretch.inner, "title", "title case inside a noun phrase")
    if _title_case(words) and len(words) > 1 and flags & (DET | POSS | NOUN) and not flags & (QUOTE | ADV):
        return Aside(stretch.inner, "title", "title case inside a noun phrase")
    return None


def _title_case(words: list[str]) -> bool:
    """Every word that is not a small function word begins with a capital or a digit."""
    large = [word for word in words if word.lower().strip("’'") not in SMALL]
    return bool(large) and words[0][0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in large)
