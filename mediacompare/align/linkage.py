"""Joining articles into events, the most alike first, as long as (nearly) all pairs across two sides are alike.

From each cosine stands subtracted how like its surroundings both sides are anyway (local scaling, after Zelnik-Manor
and Perona, 2004): in a week when everybody writes about one campaign, sharing its names says little. The surroundings
of an article are its nearest neighbours outside its own event.

An event that many outlets cover would so push itself apart, since those that have not joined yet are one another's
surroundings, and of many pairs one is always poor. Two sides that have grown are therefore held against what lies
outside both, by the mean of all pairs across them.
"""
from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray

JOIN_DAYS = 4
THRESHOLD = 0.045
SURROUNDINGS = 0.72
REMEMBERED = 14
# The two nearest neighbours may be of the same event; the third to the sixth show how like its surroundings a text is.
MAY_BE_FELLOWS = 2
NEIGHBOURS = 4
# However crowded the surroundings (a report carried by more outlets than are remembered), texts this alike may join.
MOST_SURROUNDINGS = 0.2
FADE_PER_DAY = 0.12
# An outlet seldom writes twice of one thing within days: its own pieces join more reluctantly.
SAME_OUTLET = 0.55
# Up to three pairs across two sides must all be alike; of more, their mean decides, held to less than the lowest was.
MANY = 4
MARGIN = 0.7
# Held against what lies outside both, two sides that have both grown need more: two events of one story are alike too.
GROWN_MARGIN = 0.55
# A pair that could never join by itself still has its part in a mean; a poorer one counts as nothing in common.
POOR = 0.5


@dataclass(slots=True)
class Member:
    """An article as the index remembers it: its day (proleptic ordinal), its vector, its nearest neighbours."""

    id: str
    outlet: str
    day: int
    terms: Numbers
    values: Numbers
    event: str | None = None
    nearest: list[tuple[float, str]] = field(default_factory=list)

    def surroundings(self, inside: Callable[[str], bool], *, passed_over: int = MAY_BE_FELLOWS) -> float:
        """The mean cosine of its near neighbours, without those `inside` (by id) and the nearest after them."""
        others = [cosine for cosine, id in self.nearest if not inside(id)][passed_over : passed_over + NEIGHBOURS]
        return min(MOST_SURROUNDINGS, sum(others) / NEIGHBOURS)

    def least_surroundings(self) -> float:
        """What `surroundings` can fall to as its event grows."""
        return min(MOST_SURROUNDINGS, sum(cosine for cosine, _ in self.nearest[REMEMBERED - NEIGHBOURS :]) / NEIGHBOURS)

    def meet(self, neighbours: Iterable[tuple[float, str]]) -> None:
        """Take note of further neighbours; only the nearest are kept."""
        self.nearest = sorted([*self.nearest, *neighbours], key=_nearest_first)[:REMEMBERED]


Pair = tuple[Member, Member, float]


def may_join(new: Sequence[Member], pool: Sequence[Member], cosines: Numbers) -> Numbers:
    """Which pairs could ever be found alike, however many fellows they turn out to have, or have a part in a mean that
    is: a mask, new x pool."""
    import numpy as np

    outlets = {outlet: n for n, outlet in enumerate(sorted({m.outlet for m in (*new, *pool)}))}

    def table(members: Sequence[Member]) -> tuple[Numbers, Numbers, Numbers]:
        return (
            np.array([m.day for m in members], dtype=np.int32),
            np.array([outlets[m.outlet] for m in members], dtype=np.int32),
            np.array([m.least_surroundings() for m in members], dtype=np.float32),
        )

    (day, outlet, around), (other_day, other_outlet, other_around) = table(new), table(pool)
    apart = np.abs(day[:, None] - other_day)
    same = np.where(outlet[:, None] == other_outlet, SAME_OUTLET, 1.0)
    against = POOR * SURROUNDINGS * (around[:, None] + other_around) / 2
    likeness = (cosines - against) * np.exp(-FADE_PER_DAY * apart) * same
    return (likeness >= THRESHOLD) & (apart <= JOIN_DAYS)


def link(members: Sequence[Member], pairs: Iterable[Pair]) -> dict[str, tuple[str, float]]:
    """Join members bottom-up and set their `event`; return each one's nearest fellow in its event and their cosine.

    Units are the events known already (members whose `event` is set) and single new articles; two known events never
    join. A new event is named by its lowest member's place in `members`, after a NUL, until a proper name is given.
    """
    units = _Units(members)
    fellows: dict[int, list[tuple[float, int]]] = {}
    place = {m.id: n for n, m in enumerate(members)}
    for a, b, cosine in pairs:
        i, j = place[a.id], place[b.id]
        fellows.setdefault(i, []).append((cosine, j))
        fellows.setdefault(j, []).append((cosine, i))
        units.connect(i, j, cosine, _factor(a, b))
    units.merge()
    return _settle(members, units.members, fellows)


@dataclass(slots=True)
class _Edge:
    """What is known of all pairs across two units: lowest and summed cosine, lowest factor, how many may join."""

    cosine: float
    total: float
    factor: float
    pairs: int

    def with_(self, other: _Edge) -> _Edge:
        return _Edge(
            min(self.cosine, other.cosine),
            self.total + other.total,
            min(self.factor, other.factor),
            self.pairs + other.pairs,
        )


class _Units:
    """The units in the making, numbered by a member's place; the result does not depend on any order of input."""

    def __init__(self, members: Sequence[Member]) -> None:
        self.of = members
        self.members: dict[int, list[int]] = {}
        self.fixed: set[int] = set()
        self._unit_of: dict[str, int] = {}
        self._edges: dict[int, dict[int, _Edge]] = {}
        self._surroundings: dict[int, float] = {}
        known: dict[str, int] = {}
        for number, member in enumerate(members):
            unit = number if member.event is None else known.setdefault(member.event, number)
            self.members.setdefault(unit, []).append(number)
            self._unit_of[member.id] = unit
        self.fixed.update(known.values())
        for unit in self.members:
            self._edges[unit] = {}
            self._look_around(unit)

    def connect(self, i: int, j: int, cosine: float, factor: float) -> None:
        u, v = self._unit_of[self.of[i].id], self._unit_of[self.of[j].id]
        if u == v or (u in self.fixed and v in self.fixed):
            return
        edge = _Edge(cosine, cosine, factor, 1)
        before = self._edges[u].get(v)
        self._edges[u][v] = self._edges[v][u] = before.with_(edge) if before else edge

    def likeness(self, u: int, v: int) -> float:
        """How alike two units are, in the kinder of two ways to look at them; below `THRESHOLD` they stay apart."""
        edge = self._edges[u][v]
        return max(self._pair_by_pair(u, v, edge), self._as_grown(u, v, edge)) * edge.factor

    def _pair_by_pair(self, u: int, v: int, edge: _Edge) -> float:
        """All pairs must be alike, or many nearly so, more than both units are like what lies outside each."""
        across = len(self.members[u]) * len(self.members[v])
        least = edge.cosine if edge.pairs == across else 0.0
        cosine = least if across < MANY else edge.total / across * MARGIN
        return cosine - SURROUNDINGS * (self._surroundings[u] + self._surroundings[v]) / 2

    def _as_grown(self, u: int, v: int, edge: _Edge) -> float:
        """The mean of all pairs counts, held against what lies outside both; 0 for two single articles. One article
        counts as it is and has its nearest neighbours around it; of two grown units more is asked."""
        smaller, larger = sorted((len(self.members[u]), len(self.members[v])))
        mean = edge.total / (smaller * larger) * (1.0 if smaller == 1 else GROWN_MARGIN)
        if larger == 1 or mean * edge.factor < THRESHOLD:
            return 0.0
        passed_over = 0 if smaller == 1 else MAY_BE_FELLOWS
        around = self._around(u, (u, v), passed_over) + self._around(v, (u, v), passed_over)
        return mean - SURROUNDINGS * around / 2

    def merge(self) -> None:
        """Join the most alike pair until none is left that may join."""
        heap: list[tuple[float, int, int]] = []
        for u, edges in self._edges.items():
            self._offer(heap, u, (v for v in edges if u < v))
        while heap:
            negative, u, v = heapq.heappop(heap)
            if u in self.members and v in self._edges[u] and self.likeness(u, v) == -negative:
                u = self._join(u, v)
                self._offer(heap, u, self._edges[u])

    def _offer(self, heap: list[tuple[float, int, int]], u: int, others: Iterable[int]) -> None:
        for v in others:
            if (likeness := self.likeness(u, v)) >= THRESHOLD:
                heapq.heappush(heap, (-likeness, min(u, v), max(u, v)))

    def _join(self, u: int, v: int) -> int:
        if v in self.fixed:
            u, v = v, u
        self._unit_of.update((self.of[n].id, u) for n in self.members[v])
        self.members[u] += self.members.pop(v)
        del self._edges[u][v]
        for w, edge in self._edges.pop(v).items():
            if w == u:
                continue
            del self._edges[w][v]
            if u in self.fixed and w in self.fixed:
                continue
            before = self._edges[u].get(w)
            self._edges[u][w] = self._edges[w][u] = before.with_(edge) if before else edge
        self._look_around(u)
        return u

    def _look_around(self, unit: int) -> None:
        self._surroundings[unit] = self._around(unit, (unit,), MAY_BE_FELLOWS)

    def _around(self, unit: int, inside: tuple[int, ...], passed_over: int) -> float:
        """The mean surroundings of a unit's members, without what is inside these units."""
        where = self._unit_of.get
        seen = [self.of[n].surroundings(lambda id: where(id) in inside, passed_over=passed_over)
                for n in self.members[unit]]
        return math.fsum(seen) / len(seen)


def _settle(
    members: Sequence[Member], units: dict[int, list[int]], fellows: dict[int, list[tuple[float, int]]]
) -> dict[str, tuple[str, float]]:
    nearest: dict[str, tuple[str, float]] = {}
    for unit, numbers in units.items():
        event = members[unit].event or f"\0{unit}"
        inside = set(numbers)
        for number in numbers:
            members[number].event = event
            near = [(cosine, -other) for cosine, other in fellows.get(number, ()) if other in inside]
            if near:
                cosine, other = max(near)
                nearest[members[number].id] = (members[-other].id, round(cosine, 4))
    return nearest


def _factor(a: Member, b: Member) -> float:
    return math.exp(-FADE_PER_DAY * abs(a.day - b.day)) * (SAME_OUTLET if a.outlet == b.outlet else 1.0)


def _nearest_first(neighbour: tuple[float, str]) -> tuple[float, str]:
    return -neighbour[0], neighbour[1]
