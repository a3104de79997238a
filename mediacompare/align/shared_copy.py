"""Shared copy: passages that several outlets print word for word, from a wire service or from each other.

The same quotation in two articles is no shared copy: two reporters may have heard one speech. A passage counts when
enough of it stands in the outlets' own voice.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from mediacompare.align.pairs import SharedRun, shared_runs
from mediacompare.align.units import Unit, list_units
from mediacompare.model import AnnotatedArticle, Event, Furniture, Link, Span

# Two sentences are one when so large a part of the longer stands in both, in runs of so many words or more.
SAME_PART, RUN_WORDS = 0.9, 5
# So many words of a passage must be the outlets' own.
OWN_WORDS = 10
RULE = "shared copy"


@dataclass(frozen=True, slots=True)
class SharedCopy:
    """One passage as several articles print it: article ids and spans, in the order of the articles."""

    passages: tuple[tuple[str, Span], ...]


Place = tuple[int, int]


def find_shared_copy(articles: Sequence[AnnotatedArticle]) -> tuple[SharedCopy, ...]:
    """The passages of one sentence or more that two articles of the coverage or more print word for word, in order."""
    coverage = [annotated for annotated in articles if annotated.article.role == "coverage"]
    units = list_units(coverage)
    copies = _copies(units)
    by_place = {(unit.article, unit.number): unit for unit in units}
    found, taken = [], set[Place]()
    for place in sorted(by_place):
        if place in taken or not copies[place]:
            continue
        block = _block(place, copies, taken)
        taken.update(p for row in block for p in row)
        if sum(_own_words(by_place[row[0]]) for row in block) >= OWN_WORDS:
            found.append(_shared(block, by_place, coverage))
    return tuple(found)


def _copies(units: Sequence[Unit]) -> dict[Place, tuple[Place, ...]]:
    """For every sentence the sentences of later articles (the first in each) that are the same."""
    copies: dict[Place, dict[int, Place]] = defaultdict(dict)
    for (a, b), runs in sorted(shared_runs(units).items()):
        first, second = units[a], units[b]
        if _same(first, second, runs):
            copies[first.article, first.number].setdefault(second.article, (second.article, second.number))
    return defaultdict(tuple, {place: tuple(others.values()) for place, others in copies.items()})


def _same(a: Unit, b: Unit, runs: Iterable[SharedRun]) -> bool:
    common = sum(run.size for run in runs if run.size >= RUN_WORDS)
    return common >= SAME_PART * max(len(a.forms), len(b.forms))


def _block(
    place: Place, copies: Mapping[Place, tuple[Place, ...]], taken: set[Place]
) -> list[tuple[Place, ...]]:
    """Sentences that follow each other in every article that prints them, a row of places for each sentence."""
    block = [(place, *copies[place])]
    while True:
        after = tuple((article, number + 1) for article, number in block[-1])
        if after[0] in taken or copies[after[0]] != after[1:]:
            return block
        block.append(after)


def _own_words(unit: Unit) -> int:
    return len(unit.said) - sum(unit.said)


def _shared(
    block: Sequence[tuple[Place, ...]], by_place: Mapping[Place, Unit], articles: Sequence[AnnotatedArticle]
) -> SharedCopy:
    first, last = block[0], block[-1]
    return SharedCopy(tuple(
        (articles[start[0]].article.id, Span(by_place[start].span.start, by_place[end].span.end))
        for start, end in zip(first, last, strict=True)
    ))  # fmt: skip


def without_shared_copy(event: Event) -> Event:
    """The event with every passage of shared copy taken out of the coverage, in whichever article it stands.

    Everything annotated there goes with it (words, quotes, loaded terms, …), links and checks too; the passages are
    listed as furniture by the rule "shared copy". Texts and offsets stay as they are.
    """
    cuts: dict[str, list[Span]] = defaultdict(list)
    for copy in find_shared_copy(event.articles):
        for article, span in copy.passages:
            cuts[article].append(span)

    def is_left(article: str, span: Span) -> bool:
        return not any(span.overlaps(cut) for cut in cuts[article])

    def links_left(links: Iterable[Link]) -> tuple[Link, ...]:
        return tuple(link for link in links if is_left(link.a, link.a_span) and is_left(link.b, link.b_span))

    return replace(
        event,
        articles=tuple(_cut(annotated, cuts[annotated.article.id]) for annotated in event.articles),
        links=links_left(event.links),
        echoes=links_left(event.echoes),
        checks=tuple(check for check in event.checks if is_left(check.article, check.quote)),
    )


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


T = TypeVar("T", bound=_Placed)


def _cut(annotated: AnnotatedArticle, cuts: Sequence[Span]) -> AnnotatedArticle:
    """The article without what its annotations find inside the cuts."""
    if not cuts:
        return annotated

    def spans(items: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(span for span in items if not any(span.overlaps(cut) for cut in cuts))

    def placed(items: Iterable[T]) -> tuple[T, ...]:
        return tuple(item for item in items if not any(item.span.overlaps(cut) for cut in cuts))

    return replace(
        annotated,
        words=spans(annotated.words),
        sentences=placed(annotated.sentences),
        furniture=tuple(sorted((*annotated.furniture, *(Furniture(cut, RULE) for cut in cuts)), key=lambda f: f.span)),
        mentions=placed(annotated.mentions),
        quotes=tuple(quote for quote in annotated.quotes if len(spans(quote.spans)) == len(quote.spans)),
        quoted=spans(annotated.quoted),
        asides=placed(annotated.asides),
        loaded=placed(annotated.loaded),
        tone=placed(annotated.tone),
        judging=placed(annotated.judging),
        towards=placed(annotated.towards),
    )
