"""Articles set in rows: what tells the same beside each other, the rest between, each article in its own order."""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from mediacompare.model import AnnotatedArticle, Event, Link, Relation, Span

_CLOSENESS = {relation: i for i, relation in enumerate(get_args(Relation))}
_FAR = 0.5
Place = tuple[int, int]
"""An article's place in the coverage and the sentence's in the article, both from 0."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Sentences that tell the same, one of each article at most (article's place: sentence), and how closely."""

    places: Mapping[int, int]
    relation: Relation
    score: float


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """For each article the sentences (from 0) that stand in this row; `relation` is None between the ties."""

    relation: Relation | None
    sentences: tuple[range, ...]


def reading_rows(event: Event) -> tuple[ReadingRow, ...]:
    """Every sentence of the coverage once, in rows; each article's sentences stay in their order.

    An article that has no part in a tie keeps pace: above the tie stands as much of it as of the others, as far as its
    own next tie allows, and of every article at least its first sentence.
    """
    lengths = [len(a.sentences) for a in event.coverage]
    reached = [0] * len(lengths)
    rows: list[ReadingRow] = []
    ties = in_order(find_ties(event), lengths)
    for place, tie in enumerate(ties):
        ends = [_pace(i, ties[place:], lengths, reached[i]) for i in range(len(lengths))]
        rows.append(_between(reached, ends))
        tied = tuple(range(ends[i], ends[i] + (i in tie.places)) for i in range(len(lengths)))
        rows.append(ReadingRow(tie.relation, tied))
        reached = [part.stop for part in tied]
    rows.append(_between(reached, lengths))
    return tuple(row for row in rows if any(row.sentences))


def _pace(article: int, ties: list[Tie], lengths: list[int], reached: int) -> int:
    """Up to which sentence an article is shown above the first of `ties`."""
    limit = next((tie.places[article] for tie in ties if article in tie.places), lengths[article])
    if article in ties[0].places:
        return limit
    return min(limit, max(reached, 1, int(_depth(ties[0], lengths) * lengths[article])))


def _between(starts: list[int], ends: list[int]) -> ReadingRow:
    return ReadingRow(None, tuple(range(start, end) for start, end in zip(starts, ends, strict=True)))


def find_ties(event: Event) -> tuple[Tie, ...]:
    """Groups grown from the links between articles of the coverage, the closest link first.

    A link that would bring two sentences of one article into a group is left out, and so is a headline: it tells what
    the whole article tells, wherever that stands.
    """
    order = {a.article.id: i for i, a in enumerate(event.coverage)}
    group_of: dict[Place, Tie] = {}
    for link in sorted(event.links, key=_by_closeness):
        if link.a not in order or link.b not in order or link.a == link.b:
            continue
        a = order[link.a], sentence_at(event.coverage[order[link.a]], link.a_span)
        b = order[link.b], sentence_at(event.coverage[order[link.b]], link.b_span)
        if any(event.coverage[i].sentences[sentence].in_headline for i, sentence in (a, b)):
            continue
        first, second = (group_of.get(place, Tie(dict([place]), link.relation, link.score)) for place in (a, b))
        if first is second or first.places.keys() & second.places.keys():
            continue
        closest = min(first, second, key=lambda tie: (_CLOSENESS[tie.relation], -tie.score))
        grown = Tie({**first.places, **second.places}, closest.relation, closest.score)
        group_of.update(dict.fromkeys(grown.places.items(), grown))
    return tuple({id(tie): tie for tie in group_of.values()}.values())


def in_order(ties: tuple[Tie, ...], lengths: list[int]) -> list[Tie]:
    """Ties in an order that keeps every article's own; one that would cross a stronger one is left out.

    A tie between a beginning and an end is left out too: it would set two whole articles one below the other.
    """
    near = [tie for tie in ties if _spread(tie, lengths) <= _FAR]
    ranked = sorted(near, key=lambda t: (-len(t.places), _CLOSENESS[t.relation], _spread(t, lengths), -t.score,
                                         min(t.places.items())))
    rows: list[Tie] = []
    for tie in ranked:
        low = max((i + 1 for i, other in enumerate(rows) if _before(other, tie)), default=0)
        high = min((i for i, other in enumerate(rows) if _before(tie, other)), default=len(rows))
        if low <= high:
            depth = _depth(tie, lengths)
            rows.insert(next((i for i in range(low, high) if _depth(rows[i], lengths) > depth), high), tie)
    return rows


def _before(tie: Tie, other: Tie) -> bool:
    return any(tie.places[i] < other.places[i] for i in tie.places.keys() & other.places.keys())


def _depth(tie: Tie, lengths: list[int]) -> float:
    """How far into the articles a tie stands, on average: 0 to 1."""
    return sum(sentence / lengths[i] for i, sentence in tie.places.items()) / len(tie.places)


def _spread(tie: Tie, lengths: list[int]) -> float:
    """How far apart the places of a tie are in their articles, 0 to 1."""
    depths = [sentence / lengths[i] for i, sentence in tie.places.items()]
    return max(depths) - min(depths)


def sentence_at(annotated: AnnotatedArticle, span: Span) -> int:
    """The sentence (from 0) in which a stretch begins."""
    starts = [sentence.span.start for sentence in annotated.sentences]
    return max(0, bisect_right(starts, span.start) - 1)


def _by_closeness(link: Link) -> tuple[int, float, str, Span, str, Span]:
    return _CLOSENESS[link.relation], -link.score, link.a, link.a_span, link.b, link.b_span
