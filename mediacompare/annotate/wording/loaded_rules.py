"""Loaded wording that no list can hold: words made with a judging prefix or ending, scare quotes, and commenting
adverbs that open a sentence.

Each rule gives the same evidence as the lexicon: where, which category, how strong; its name stands in `rule`.
"""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mediacompare.annotate.wording.masking import FUNCTION_WORDS
from mediacompare.lexicon.entries import Entry, Pattern, pieces
from mediacompare.lexicon.matching import HYPHENS, Pieces
from mediacompare.model import AnnotatedArticle, Aside, Span

SCARE_QUOTES = "scare quotes"
OPENING_ADVERB = "opening adverb"
WORD_MAKING = "word-making"
SCARE_STRENGTH = 0.5
LIFTED, LIFTABLE = 0.5, 0.35
"""The strength that a weaker commenting adverb has where it opens a sentence, and the least that it needs for that."""
_SHORTEST = 3
_OWNERS = frozenset("a an the this that these those such his her its their our another any some".split())
_OPENING = ("comment-adverb", "doubting", "intensifier", "judging-adverb")


@dataclass(frozen=True, slots=True)
class Match:
    """A loaded term where it stands. `plain` terms are single words that are no term as part of a name."""

    span: Span
    entry: Entry
    plain: bool
    rule: str = "lexicon"


class WordMaking:
    """The patterns of a lexicon, by what they are joined with."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        listed = list(patterns)
        self._prefixes = {p.affix: p for p in listed if p.kind == "prefix"}
        self._suffixes = {p.affix: p for p in listed if p.kind == "suffix"}
        self._endings = {p.affix: p for p in listed if p.kind == "ending"}
        self._closing = tuple(self._endings)

    def find(self, sentence: Pieces) -> Iterator[Match]:
        """The words of a sentence that are made so."""
        for first, last in _compounds(sentence):
            pattern = self._of_compound(sentence.words[first:last])
            if pattern is not None:
                yield self._match(sentence, first, last, pattern)
        for number, word in enumerate(sentence.words):
            if word.endswith(self._closing):
                affix = max((a for a in self._closing if word.endswith(a)), key=len)
                if word not in self._endings[affix].known and len(word) > len(affix):
                    yield self._match(sentence, number, number + 1, self._endings[affix])

    def _of_compound(self, words: Sequence[str]) -> Pattern | None:
        for affix, neighbour, table in ((words[0], words[1], self._prefixes), (words[-1], words[-2], self._suffixes)):
            pattern = table.get(affix)
            if pattern is not None and neighbour not in pattern.known:
                return pattern
        return None

    def _match(self, sentence: Pieces, first: int, last: int, pattern: Pattern) -> Match:
        span = sentence.span(first, last)
        term = f"{pattern.affix}-" if pattern.kind == "prefix" else f"-{pattern.affix}"
        return Match(span, Entry(term, pattern.category, pattern.strength), False, WORD_MAKING)


def _compounds(sentence: Pieces) -> Iterator[tuple[int, int]]:
    """The hyphenated words of a sentence: first piece and the one after the last."""
    first = 0
    for number in range(1, len(sentence.words) + 1):
        if number == len(sentence.words) or not _hyphen(sentence, number):
            if number - first > 1:
                yield first, number
            first = number


def _hyphen(sentence: Pieces, number: int) -> bool:
    """Whether nothing but a hyphen stands before a piece."""
    start, end = sentence.ends[number - 1], sentence.starts[number]
    return end - start == 1 and sentence.text[start] in HYPHENS


def scare_quotes(annotated: AnnotatedArticle) -> Iterator[Match]:
    """Single words that the outlet holds at arm's length between quotation marks, inside a noun phrase of its own.

    A word that somebody is quoted with elsewhere in the article is an echo of theirs; a vote of "no", a caption or a
    name in marks holds nothing off.
    """
    text = annotated.text
    spoken: set[str] | None = None
    for aside in annotated.asides:
        if aside.kind != "scare" or not _held_off(text, aside.span):
            continue
        if spoken is None:
            spoken = {word for span in annotated.quoted for word in pieces(span.of(text))}
        if not spoken.intersection(pieces(aside.span.of(text))):
            yield Match(aside.span, _scare_entry(text, aside), False, SCARE_QUOTES)


def _held_off(text: str, span: Span) -> bool:
    """Whether a stretch between marks is one common word, with an article or owner before and a word behind it."""
    word = span.of(text)
    before = re.search(r"([\w’']+)\s+\W{1,2}$", text[max(0, span.start - 30) : span.start])
    common = word.isalpha() and word.islower() and len(word) > _SHORTEST and word not in FUNCTION_WORDS
    if before is None or not common:
        return False
    owner = before.group(1).lower()
    return (owner in _OWNERS or owner.endswith(("’s", "'s"))) and bool(re.match(r"\W{1,2}\s+[a-z]", text[span.end :]))


def _scare_entry(text: str, aside: Aside) -> Entry:
    word, = pieces(aside.span.of(text))
    return Entry(f"“{word}”", "doubting", SCARE_STRENGTH, neutral=word)


def lift(match: Match, sentence: Pieces) -> Match:
    """The match, a commenting adverb before a comma that opens the sentence raised to `LIFTED`."""
    entry = match.entry
    if (LIFTABLE <= entry.strength < LIFTED and entry.pos in ("adverb", "phrase") and entry.category in _OPENING
            and _opens(match, sentence)):
        return replace(match, entry=entry._replace(strength=LIFTED), rule=OPENING_ADVERB)
    return match


def _opens(match: Match, sentence: Pieces) -> bool:
    return match.span.start == sentence.starts[0] and sentence.text[match.span.end : match.span.end + 1] == ","
