"""Which articles tell of the same event.

Articles are compared with those of neighbouring days (`similarity`) and joined the most alike first (`linkage`). New
articles join the events that are known, which keep their ids and are not grouped again.
"""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacompare.align.linkage import REMEMBERED, Member, Pair, link, may_join
from mediacompare.align.similarity import TermCounts, TermReader, join, title_and_body, weigh
from mediacompare.model import Article

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray

BACKGROUND_DAYS = 7
NEAR_DUPLICATE = 0.9
_UNNAMED = "\0"
_NAME_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Joined:
    """Why an article is where it is: its nearest fellow in the event and their cosine (None when it is alone)."""

    article: str
    event: str
    nearest: str | None = None
    similarity: float | None = None


@dataclass(frozen=True, slots=True)
class Grouping:
    """What one call of `EventIndex.add` found for the articles it was given.

    `duplicates` are pairs of ids whose texts are nearly one, with their cosine; `undated` ids were taken to be of the
    latest day.
    """

    joined: tuple[Joined, ...]
    duplicates: tuple[tuple[str, str, float], ...]
    undated: tuple[str, ...]

    def event_of(self) -> dict[str, str]:
        """The event's id by article id."""
        return {j.article: j.event for j in self.joined}


class EventIndex:
    """Knows the events of the last days and takes in new articles. The order in which they are given plays no part."""

    def __init__(self) -> None:
        self.counts = TermCounts()
        self.open: list[Member] = []
        self.names: set[str] = set()

    def add(self, articles: Iterable[Article]) -> Grouping:
        """Group the articles among themselves and with the events known. Their ids must be new to the index."""
        ordered = sorted(articles, key=_by_day)
        latest = max([a.date.toordinal() for a in ordered if a.date] + [m.day for m in self.open], default=1)
        members = self._read(ordered, latest)
        pairs, duplicates = self._compare(members)
        nearest = link(self.open + members, pairs)
        self._name(members, {a.id: a for a in ordered})
        self.open = [m for m in self.open + members if latest - m.day <= BACKGROUND_DAYS]
        return Grouping(
            tuple(Joined(m.id, m.event or m.id, *nearest.get(m.id, (None, None))) for m in members),
            tuple(duplicates),
            tuple(a.id for a in ordered if a.date is None),
        )

    def _read(self, articles: Sequence[Article], latest: int) -> list[Member]:
        """Vectors for the articles, once all of them are counted."""
        reader, read = TermReader(), []
        for article in articles:
            terms, amounts = reader.read(article)
            self.counts.add(terms)
            read.append((terms, amounts))
        return [
            Member(a.id, a.outlet, a.date.toordinal() if a.date else latest, *weigh(terms, amounts, self.counts))
            for a, (terms, amounts) in zip(articles, read, strict=True)
        ]

    def _compare(self, members: Sequence[Member]) -> tuple[list[Pair], list[tuple[str, str, float]]]:
        """Every pair that may join, day by day against the days before it; and the near-duplicate texts."""
        pairs: list[Pair] = []
        days: dict[int, list[Member]] = defaultdict(list)
        window = sorted(self.open, key=lambda m: (m.day, m.id))
        for member in members:
            days[member.day].append(member)
        for day in sorted(days):
            window = [m for m in window if abs(day - m.day) <= BACKGROUND_DAYS]
            pairs += _compare_day(days[day], window)
            window += days[day]
        return pairs, [(a.id, b.id, round(cosine, 4)) for a, b, cosine in pairs if cosine >= NEAR_DUPLICATE]

    def _name(self, members: Sequence[Member], articles: dict[str, Article]) -> None:
        """Ids for the events that are new: the first article's day and title, made unique."""
        groups: dict[str, list[Member]] = defaultdict(list)
        for member in members:
            if member.event and member.event.startswith(_UNNAMED):
                groups[member.event].append(member)
        for group in groups.values():
            # A source ("Good evening, and thank you") names an event badly where there is an article.
            base = event_name(min((articles[m.id] for m in group), key=lambda a: (a.role == "source", *_by_day(a))))
            name, serial = base, 2
            while name in self.names:
                name, serial = f"{base}-{serial}", serial + 1
            self.names.add(name)
            for member in group:
                member.event = name


def event_name(article: Article, *, words: int = 6) -> str:
    """An event's id from its first article: date and the title's (or opening's) first words, fit for a file name."""
    title, body = title_and_body(article)
    found = _NAME_WORD.findall((title or body[:200]).lower())[:words]
    return "-".join([article.date.isoformat() if article.date else "undated", *(word[:24] for word in found)])


def _by_day(article: Article) -> tuple[bool, str, str]:
    return article.date is None, article.date.isoformat() if article.date else "", article.id


def _compare_day(new: Sequence[Member], window: Sequence[Member]) -> list[Pair]:
    """Pairs of one day's articles with each other and with those of the days before, neighbours taken note of."""
    import numpy as np

    pool = [*window, *new]
    cosines = join([(m.terms, m.values) for m in new], [(m.terms, m.values) for m in pool])
    cosines[np.arange(len(new)), len(window) + np.arange(len(new))] = 0
    _meet(new, pool, cosines)
    _meet(window, new, cosines[:, : len(window)].T)
    earlier = np.arange(len(pool)) < len(window) + np.arange(len(new))[:, None]
    rows, columns = np.nonzero(earlier & may_join(new, pool, cosines))
    found = zip(rows.tolist(), columns.tolist(), cosines[rows, columns].tolist(), strict=True)
    return [(pool[column], new[row], cosine) for row, column, cosine in found]


def _meet(members: Sequence[Member], others: Sequence[Member], cosines: Numbers) -> None:
    """Each member takes note of its nearest among the others (`cosines`: members x others)."""
    import numpy as np

    if not len(members) or not len(others):
        return
    most = min(REMEMBERED, len(others))
    nearest = np.argpartition(-cosines, most - 1, axis=1)[:, :most]
    for row, member in enumerate(members):
        found = zip(cosines[row, nearest[row]].tolist(), nearest[row].tolist(), strict=True)
        member.meet((cosine, others[place].id) for cosine, place in found if cosine > 0)
