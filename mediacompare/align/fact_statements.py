"""Figures in statements that match, although their sentences tell too little of the same to be linked.

"The report makes ten recommendations" and "it heard 63 witnesses and made nine recommendations" hardly share a word,
and a class that reads both asks which number is right. Two statements match when they count the same thing beside the
same word, each in the one way that its text counts it; or, for large numbers of things called by different names
("1,640 signatures", "almost 2,000 residents had signed"), when the words around both are the same twice over.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from mediacompare.align.fact_mentions import Mention
from mediacompare.align.meaning import same_stem
from mediacompare.align.units import stem

LARGE = 100
ALIKE = 2
"""Large numbers of things called by different names are held together up to so many times one another."""
# What measures anything at all: that two texts count hours says nothing about which hours.
MEASURES = frozenset(map(stem, """seconds minutes hours days nights weeks weekends months years decades centuries times
    points percent degrees inches feet yards miles acres metres meters kilometres kilometers ounces pounds tons tonnes
    grams kilograms gallons litres liters dollars cents euros sides ways parts things""".split()))  # fmt: skip


def matching_statements(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of counts (by their numbers in `mentions`) of different texts whose statements match."""
    counts = [number for number, mention in enumerate(mentions) if mention.figure.kind == "count"]
    single = _counted_once(mentions[number] for number in counts)
    by_thing: dict[str, list[int]] = defaultdict(list)
    for number in counts:
        figure = mentions[number].figure
        if (mentions[number].article, figure.key) in single and figure.key not in MEASURES and figure.exact:
            by_thing[figure.key].append(number)
    for numbers in by_thing.values():
        for i, j in combinations(numbers, 2):
            if mentions[i].article != mentions[j].article and _are_stated_alike(mentions[i], mentions[j]):
                yield i, j
    large = [number for number in counts if mentions[number].figure.low >= LARGE]
    for i, j in combinations(large, 2):
        if mentions[i].article != mentions[j].article and _tell_of_one_thing(mentions[i], mentions[j]):
            yield i, j


def _are_stated_alike(a: Mention, b: Mention) -> bool:
    """Whether two counts of one thing stand beside the same word, neither sentence having both numbers."""
    return common_words(a.beside, b.beside) > 0 and not (a.has_number_of(b) or b.has_number_of(a))


def _counted_once(mentions: Iterable[Mention]) -> set[tuple[str, str]]:
    """Texts and things of which the text gives one number only."""
    values: dict[tuple[str, str], set[tuple[float, float]]] = defaultdict(set)
    for mention in mentions:
        figure = mention.figure
        values[mention.article, figure.key].add((figure.low, figure.high))
    return {key for key, numbers in values.items() if len(numbers) == 1}


def _tell_of_one_thing(a: Mention, b: Mention) -> bool:
    """Whether two large numbers, not far apart, stand among the same words: one's thing is a word near the other, and
    a second word is near both."""
    if a.figure.key == b.figure.key or not _close(a, b):
        return False
    a_near, b_near = a.near - a.names, b.near - b.names
    thing = common_words({a.figure.key}, b_near) or common_words({b.figure.key}, a_near)
    return bool(thing and common_words(a_near, b_near))


def _close(a: Mention, b: Mention) -> bool:
    low, high = sorted((a.figure.high, b.figure.high))
    return high <= ALIKE * low


def common_words(first: Iterable[str], second: Iterable[str]) -> int:
    """How many words of the first set of stems the second has, in any form; numbers are no words."""
    words = list(second)
    return sum(any(same_stem(a, b) for b in words) for a in first)
