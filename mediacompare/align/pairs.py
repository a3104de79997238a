"""Pairs of sentences from different articles that have rarer words in common, and how alike the two are."""
from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mediacompare.align.meaning import is_content
from mediacompare.align.meanings import Likeness, Meanings
from mediacompare.align.rarity import rarity
from mediacompare.align.speakers import same_name
from mediacompare.align.units import Unit, stem

# A stem binds two sentences when it stands in so small a part of all sentences, or in so few.
RARE_SHARE, RARE_COUNT, MOST_SENTENCES = 0.2, 12, 150
# Below this cosine over the rarer stems no pair without a run of same words has ever been taken for the same.
LEAST_COSINE = 0.03
# Runs of same words that stand in more sentences than this are set phrases.
SET_PHRASE = 60
LONGEST_RUN, MOST_NAMES, MOST_WORDS, MOST_WEIGHT, MOST_NUMBERS = 6, 4, 5, 8.0, 2


@dataclass(frozen=True)
class SharedRun:
    """`size` same words in a row, from word `a` of one sentence and word `b` of the other."""

    a: int
    b: int
    size: int


@dataclass(frozen=True)
class Pair:
    """Two sentences with the rarity of every stem (see `weigh`), the product of the lengths of their weighted vectors,
    the runs of words that they share, and how alike they are in meaning. `numbers` are the sentences' places among all
    of the event, the lower first."""

    a: Unit
    b: Unit
    numbers: tuple[int, int]
    weights: Mapping[str, float]
    lengths: float
    likeness: Likeness
    runs: tuple[SharedRun, ...] = ()

    @cached_property
    def common(self) -> tuple[str, ...]:
        return tuple(sorted(self.a.stems & self.b.stems))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The stems in common that are no names."""
        return tuple(s for s in self.common if s not in self.a.names and s not in self.b.names)

    @cached_property
    def both_speech(self) -> bool:
        """Whether most words of either sentence are somebody's, not the outlet's."""
        return self.a.speech and self.b.speech

    @cached_property
    def cosine(self) -> float:
        """The cosine of the two sentences' weighted stems."""
        return sum(self.weights[s] ** 2 for s in self.common) / self.lengths if self.common else 0.0

    def features(self) -> dict[str, float]:
        """What the first model of `passages` reads, by name; counts are capped so that long sentences do not run away.

        The two shares and the cosines stand also multiplied with one another: words that mean the same tell much more
        where rarer words are the same too.
        """
        words, alike = self.words, self.likeness
        rarer = min(sum(self.weights[s] for s in words), MOST_WEIGHT)
        return {
            "cosine": self.cosine,
            "names": min(len(self.common) - len(words), MOST_NAMES),
            "words": min(len(words), MOST_WORDS),
            "rarity": rarer,
            "run": min(max((run.size for run in self.runs), default=0), LONGEST_RUN),
            "both_speech": float(self.both_speech),
            "one_speech": float(self.a.speech != self.b.speech),
            "length": math.log(1 + max(len(self.a.stems), len(self.b.stems))),
            "alike_least": alike.least,
            "alike_most": alike.most,
            "alike_weight": min(alike.weight, MOST_WEIGHT),
            "alike_whole": alike.whole,
            "cosine_and_whole": self.cosine * alike.whole,
            "least_squared": alike.least**2,
            "least_and_rarity": alike.least * rarer,
            "whole_squared": max(alike.whole, 0.0) ** 2,
            **self._numbers_alike(),
            **self._voices_alike(),
        }

    def _numbers_alike(self) -> dict[str, float]:
        first, second = self.a.figures, self.b.figures
        same = len(first & second)
        return {
            "numbers_same": min(same, MOST_NUMBERS),
            "numbers_other": float(bool(first and second) and not same),
        }

    def _voices_alike(self) -> dict[str, float]:
        """Whether the same person is quoted or reported in both, and whether two others are."""
        first, second = self.a.speakers | self.a.reported, self.b.speakers | self.b.reported
        same = any(same_name(x, y) for x in first for y in second)
        return {"voice_same": float(same), "voice_other": float(bool(first and second) and not same)}

    def said_words(self, run: SharedRun) -> list[int]:
        """The words of the run (as numbers of `a`'s words) that both print as speech.

        A source is speech throughout; what an article takes from it without quotation marks is no quotation.
        """
        return [run.a + i for i in range(run.size) if self.a.said[run.a + i] and self.b.said[run.b + i]]

    def is_telling(self, words: Sequence[int]) -> bool:
        """Whether words of `a` are more than a name or a set phrase: two of them are content words and no names."""
        forms = [self.a.forms[i] for i in words]
        plain = [f for f in forms if is_content(f) and not (stem(f) in self.a.names and stem(f) in self.b.names)]
        return len(plain) >= 2


def weigh(units: Sequence[Unit]) -> dict[str, float]:
    """How rare each stem is: ln(1 + sentences / sentences that have it) in the event, times its rarity in news."""
    counts = Counter(stem for unit in units for stem in unit.stems)
    return {stem: math.log(1 + len(units) / count) * rarity(stem) for stem, count in counts.items()}


def find_pairs(units: Sequence[Unit]) -> Iterator[Pair]:
    """Every pair of sentences of different articles with rarer stems or a run of words in common, or with words of
    nearly the same meaning, in order."""
    weights = weigh(units)
    norms = [_norm(unit, weights) for unit in units]
    runs: dict[tuple[int, int], list[SharedRun]] = shared_runs(units)
    meanings = Meanings(units, weights)
    found = sorted({*_with_common_stems(units, weights, norms), *runs, *meanings.near()}, key=lambda ends: ends[::-1])
    for (first, second), likeness in zip(found, meanings.likenesses(found), strict=True):
        lengths = norms[first] * norms[second]
        shared = tuple(runs.get((first, second), ()))
        yield Pair(units[first], units[second], (first, second), weights, lengths, likeness, shared)


def _with_common_stems(
    units: Sequence[Unit], weights: Mapping[str, float], norms: Sequence[float]
) -> Iterator[tuple[int, int]]:
    """Pairs (the lower number first) whose rarer stems make them alike enough to be looked at."""
    counts = Counter(stem for unit in units for stem in unit.stems)
    rare = min(max(RARE_COUNT, RARE_SHARE * len(units)), MOST_SENTENCES)
    holders: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        common: dict[int, float] = defaultdict(float)
        for key in sorted(unit.stems):
            if counts[key] <= rare:
                square = weights[key] ** 2
                for other in holders[key]:
                    common[other] += square
                holders[key].append(number)
        for other, squares in common.items():
            if squares >= LEAST_COSINE * norms[number] * norms[other] and units[other].article != unit.article:
                yield other, number


def shared_runs(units: Sequence[Unit]) -> dict[tuple[int, int], list[SharedRun]]:
    """The runs of three or more same words for every pair of units (by their numbers) of different articles."""
    places: dict[tuple[str, str, str], list[tuple[int, int]]] = defaultdict(list)
    diagonals: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        grams = list(zip(unit.forms, unit.forms[1:], unit.forms[2:], strict=False))
        for at, gram in enumerate(grams):
            for other, where in places[gram]:
                if units[other].article != unit.article:
                    diagonals[other, number, where - at].append(at)
        for at, gram in enumerate(grams):
            if len(places[gram]) < SET_PHRASE:
                places[gram].append((number, at))
    found: dict[tuple[int, int], list[SharedRun]] = defaultdict(list)
    for (first, second, shift), starts in diagonals.items():
        found[first, second].extend(
            SharedRun(start + shift, start, end - start) for start, end in _join(starts)
        )
    return found


def _join(starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Trigrams that start one after the other, joined into half-open ranges of words."""
    begin = last = starts[0]
    for start in starts[1:]:
        if start != last + 1:
            yield begin, last + 3
            begin = start
        last = start
    yield begin, last + 3


def _norm(unit: Unit, weights: Mapping[str, float]) -> float:
    # fsum: the same to the last digit in whatever order a set is read.
    return math.sqrt(math.fsum(weights[s] ** 2 for s in unit.stems))
