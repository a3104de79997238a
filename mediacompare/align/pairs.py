"""Pairs of sentences from different articles that have rarer words in common, and what they have in common."""
from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediacompare.align.units import Unit

# A word that stands in more sentences than this (or in a fifth of them) binds no two of them.
COMMON = 60


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences: the cosine of their weighted stems, and the longest run of same words of which one is said."""

    a: Unit
    b: Unit
    cosine: float
    run: int
    said: int


def weigh(units: Sequence[Unit]) -> dict[str, float]:
    """How rare each stem is in the event: the logarithm of sentences over sentences that have it."""
    counts = Counter(stem for unit in units for stem in unit.stems)
    return {stem: math.log(1 + len(units) / count) for stem, count in counts.items()}


def find_pairs(units: Sequence[Unit]) -> Iterator[Pair]:
    """Every pair of sentences of different articles with a rarer stem in common, in the order of the units."""
    weights = weigh(units)
    norms = [math.sqrt(sum(weights[s] ** 2 for s in unit.stems)) or 1.0 for unit in units]
    runs = shared_runs(units)
    holders: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        common: dict[int, float] = defaultdict(float)
        for stem in sorted(unit.stems):
            for other in holders[stem]:
                if units[other].article != unit.article:
                    common[other] += weights[stem] ** 2
            if len(holders[stem]) < COMMON:
                holders[stem].append(number)
        for other in sorted(common):
            run, said = runs.get((other, number), (0, 0))
            yield Pair(units[other], unit, common[other] / norms[other] / norms[number], run, said)


def shared_runs(units: Sequence[Unit]) -> dict[tuple[int, int], tuple[int, int]]:
    """For pairs of units with three same words in a row: the longest run's words, and how many of those are said."""
    places: dict[tuple[str, str, str], list[tuple[int, int]]] = defaultdict(list)
    diagonals: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        grams = list(zip(unit.forms, unit.forms[1:], unit.forms[2:], strict=False))
        for at, gram in enumerate(grams):
            for other, where in places[gram]:
                if units[other].article != unit.article:
                    diagonals[other, number, where - at].append(at)
        for at, gram in enumerate(grams):
            if len(places[gram]) < COMMON:
                places[gram].append((number, at))
    longest: dict[tuple[int, int], tuple[int, int]] = {}
    for (first, second, shift), starts in diagonals.items():
        for start, end in _runs_of(starts):
            said = sum(units[second].said[i] or units[first].said[i + shift] for i in range(start, end))
            best = longest.get((first, second), (0, 0))
            longest[first, second] = max(best, (end - start, said))
    return longest


def _runs_of(starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Trigrams that start one after the other joined into ranges of words."""
    begin = last = starts[0]
    for start in starts[1:]:
        if start != last + 1:
            yield begin, last + 3
            begin = start
        last = start
    yield begin, last + 3
