"""Where an article prints each name, whose quotes are whose: read once, asked for every person of the event."""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from mediacompare.model import AnnotatedArticle, Mention, Quote, Span, overlapping

_WORD = re.compile(r"[^\W\d_]\w*(?:[-’'](?!s\b)\w+)*")
_NOT_IN_PERSON = re.compile(
    r"(?:’s|'s)? (?:administration|Administration|campaign|Campaign|camp|team|era|Tower|Foundation|Organization|Jr)\b"
)
"""Behind a surname these make it another's: an administration can be named without its head."""


@dataclass(frozen=True, slots=True)
class PrintedNames:
    """One article's capitalised words below the headline and in it, and its mentions and quotes by the words of names.

    `paragraphs` counts those below the headline; `number` has each one's place, from 1.
    """

    annotated: AnnotatedArticle
    places: Mapping[str, tuple[Span, ...]]
    above: frozenset[str]
    mentions: Mapping[str, tuple[Mention, ...]]
    quotes: Mapping[str, tuple[Quote, ...]]
    number: Mapping[int, int]

    def paragraph_of(self, position: int) -> int | None:
        """The paragraph in which a position stands, from 1 below the headline; None in the headline."""
        found = next((s.paragraph for s in self.annotated.sentences if position < s.span.end), None)
        return self.number.get(found) if found is not None else None


def read_names(annotated: AnnotatedArticle) -> PrintedNames:
    """Everything that `find_persons` asks of an article."""
    title, text = annotated.article.headline, annotated.text
    body = title.end if title else 0
    furniture = sorted(piece.span for piece in annotated.furniture)
    places: dict[str, list[Span]] = defaultdict(list)
    for match in _WORD.finditer(text, body):
        span = Span(*match.span())
        capital = match.group()[0].isupper()
        if capital and not _NOT_IN_PERSON.match(text, match.end()) and not overlapping(furniture, span):
            places[match.group()].append(span)
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in annotated.mentions:
        if mention.kind == "person" and mention.span.start >= body:
            mentions[mention.name].append(mention)
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for quote in annotated.quotes:
        if quote.speaker and quote.start >= body:
            for word in dict.fromkeys(_WORD.findall(quote.speaker)):
                quotes[word].append(quote)
    numbers = dict.fromkeys(s.paragraph for s in annotated.sentences if not s.in_headline)
    return PrintedNames(
        annotated,
        {word: tuple(spans) for word, spans in places.items()},
        frozenset(_WORD.findall(text, title.start, title.end)) if title else frozenset(),
        {name: tuple(found) for name, found in mentions.items()},
        {word: tuple(found) for word, found in quotes.items()},
        {paragraph: place for place, paragraph in enumerate(numbers, start=1)},
    )
