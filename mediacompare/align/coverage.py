"""What of a source each article tells: every sentence of the source is quoted, changed, retold, echoed or left out."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from mediacompare.model import Event, Link, Relation, Sentence, Span

Level = Literal["quoted", "changed", "retold", "echo", "left out"]

# From the closest to none; the first three count as told.
LEVELS: tuple[Level, ...] = ("quoted", "changed", "retold", "echo", "left out")
TOLD = frozenset(LEVELS[:3])
# An echo as likely as this is shown as one; a fainter one only keeps a sentence from being called told nowhere else.
HEARD = 0.15
LEVEL_OF: Mapping[Relation, Level] = {
    "verbatim quote": "quoted",
    "altered quote": "changed",
    "paraphrase": "retold",
    "same fact": "retold",
}


@dataclass(frozen=True, slots=True)
class Cover:
    """How an article of the coverage tells a sentence of a source: `number` is the sentence's, from 0; `passages` are
    the article's sentences that tell it at this level, none when it is left out."""

    source: str
    number: int
    sentence: Sentence
    article: str
    level: Level
    passages: tuple[Span, ...] = ()

    @property
    def told(self) -> bool:
        return self.level in TOLD


def cover_sources(event: Event) -> tuple[Cover, ...]:
    """A cover for every source, sentence and article of the coverage, in this order of keys."""
    found = _passages_by_level(event)
    return tuple(
        _closest(found, source.article.id, number, sentence, annotated.article.id)
        for source in event.sources
        for number, sentence in enumerate(source.sentences)
        for annotated in event.coverage
    )


Key = tuple[str, Span, str]


def _passages_by_level(event: Event) -> dict[Key, dict[Level, list[Span]]]:
    """For a source's id, a sentence of it and an article's id: the article's sentences at each level."""
    found: dict[Key, dict[Level, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for link in event.links:
        for (a, a_span), (b, b_span) in _both_ways(link):
            found[a, a_span, b][LEVEL_OF[link.relation]].append(b_span)
    for link in event.echoes:
        for (a, a_span), (b, b_span) in _both_ways(link) if link.score >= HEARD else ():
            found[a, a_span, b]["echo"].append(b_span)
    return found


End = tuple[str, Span]


def _both_ways(link: Link) -> Iterator[tuple[End, End]]:
    a, b = (link.a, link.a_span), (link.b, link.b_span)
    yield a, b
    yield b, a


def _closest(
    found: Mapping[Key, Mapping[Level, Sequence[Span]]], source: str, number: int, sentence: Sentence, article: str
) -> Cover:
    levels = found.get((source, sentence.span, article), {})
    for level in LEVELS:
        if levels.get(level):
            return Cover(source, number, sentence, article, level, tuple(sorted(levels[level])))
    return Cover(source, number, sentence, article, "left out")


def told_elsewhere(event: Event, links: Iterable[Link]) -> set[End]:
    """The sentences (article id and span) of the coverage that `links` bind to another article of the coverage."""
    coverage = {annotated.article.id for annotated in event.coverage}
    return {end for link in links if {link.a, link.b} <= coverage for ends in _both_ways(link) for end in ends}
