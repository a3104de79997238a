"""Points: how often sentences joined into one tell the same, and how often what is called left out is left out.

    python -m benchmarks.passages points

Each of the thirteen events is linked by a model learnt from the twelve others. What the annotators left open counts
neither for nor against.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from benchmarks.passages.gold import GoldEvent
from mediacompare.align.passages import Model, link_passages
from mediacompare.align.points import Point, find_points
from mediacompare.model import Event, Link, Span

End = tuple[str, Span]


def unseen_points(event: GoldEvent, model: Model) -> tuple[Point, ...]:
    """The points of an event, linked by a model that has not seen it."""
    links, echoes = link_passages(event.articles, model=model)
    return find_points(Event(event.name, event.articles, links=links, echoes=echoes))


def judge(event: GoldEvent, points: Iterable[Point]) -> Counter[str]:
    """How many pairs of joined sentences are right and wrong, and how many claims that an article leaves out a point:
    by how the others tell it ("all but one", "one", "some"), right and wrong."""
    told = list(_told(event))
    counts: Counter[str] = Counter()
    for point in points:
        members = [(t.article, span) for t in point.tellings if t.level == "told" for span in t.sentences]
        for a, b in combinations(members, 2):
            if a[0] != b[0] and (verdict := _verdict(told, a, [b])) != "open":
                counts[f"joined {verdict}"] += 1
        for article in point.articles("left out"):
            others = [(article, sentence.span) for one in event.articles if one.article.id == article
                      for sentence in one.sentences if not sentence.in_headline]
            verdicts = {_verdict(told, end, others) for end in members}
            counts[f"{point.spread}: left out {'wrong' if 'right' in verdicts else 'right'}"] += 1
    return counts


def _told(event: GoldEvent) -> Iterator[tuple[Link, bool]]:
    for row in event.gold:
        spans = [Span(int(str(row[f"{end}_start"])), int(str(row[f"{end}_end"]))) for end in "ab"]
        yield Link(str(row["a"]), spans[0], str(row["b"]), spans[1], "same fact", 1.0), bool(row["optional"])


def _verdict(told: Sequence[tuple[Link, bool]], end: End, others: Sequence[End]) -> str:
    """Whether a sentence tells the same as one of the others: "right", "wrong", or "open" when it only may."""
    found = [optional for link, optional in told if any(
        (_covers(link.a, link.a_span, end) and _covers(link.b, link.b_span, other))
        or (_covers(link.b, link.b_span, end) and _covers(link.a, link.a_span, other)) for other in others)]
    return "wrong" if not found else "open" if all(found) else "right"


def _covers(article: str, span: Span, end: End) -> bool:
    common = min(span.end, end[1].end) - max(span.start, end[1].start)
    return article == end[0] and 2 * common >= min(len(span), len(end[1]))
