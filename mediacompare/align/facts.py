"""Facts that agree and differ: the same thing counted, dated or placed by several texts of an event.

Nothing is claimed that the sentences do not show: two figures are held against each other only when they are of the
same kind, attached to the same word, and stand in sentences that tell the same (or print the same figure, or state it
in the same words: see `fact_statements`). That they differ is said only when the words close by (the verb, what it is
of) are the same too, and when no reading of the two lets both be right: "more than 200" and "212", "about 200" and
"210", "this country" and "America" do not differ. Two weekdays are held against each other only beside the same verb.
"""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Literal

from mediacompare.align.fact_mentions import Mention, list_mentions
from mediacompare.align.fact_statements import MEASURES, common_words, matching_statements
from mediacompare.align.places import is_one_spelling, may_be_one_place
from mediacompare.align.quantities import Figure
from mediacompare.align.speakers import same_name
from mediacompare.model import Event, Span

Status = Literal["all agree", "differ", "only here"]

# Links as sure as this carry a claim that two texts differ.
SURE = 0.5
# A count this large of the same thing is the same fact even when the sentences were not linked; one this large is
# so even when the texts count it in other words ("names", "signatures").
TELLING_COUNT, TELLING_VALUE = 13, 100


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing as every text that tells of it has it, in the order of the articles."""

    status: Status
    mentions: tuple[Mention, ...]

    @property
    def vague(self) -> bool:
        """Whether some of the figures are round or vague, so that those that differ may still both be right."""
        return any(not mention.figure.exact for mention in self.mentions)


def find_facts(event: Event) -> tuple[Fact, ...]:
    """The facts of an event: those that differ, then those on which all agree, then those that one text has alone.

    Texts are the coverage and its sources; what a source alone has is no fact of the coverage and is left out.
    """
    mentions = list_mentions(event)
    joined = _Groups(len(mentions))
    for i, j in _comparable(mentions, event):
        joined.join(i, j)
    sources = {annotated.article.id for annotated in event.sources}
    facts = []
    for members in joined.groups():
        told = tuple(mentions[i] for i in members)
        if any(mention.article not in sources for mention in told):
            facts.append(Fact(_status(told), told))
    order: tuple[Status, ...] = ("differ", "all agree", "only here")
    given: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        given[mention.figure.kind, mention.figure.key].append(mention)
    kept = (fact for fact in facts if _is_worth_a_line(fact) and not _is_given_elsewhere(fact, given))
    return tuple(sorted(kept, key=lambda fact: order.index(fact.status)))


def _is_given_elsewhere(fact: Fact, given: Mapping[tuple[str, str], Sequence[Mention]]) -> bool:
    """Whether another text has a number of the same thing that may be the same ("31,000", "about 30,000") in a sentence
    that may tell of something else: then neither agreement nor standing alone can be claimed."""
    return fact.status == "only here" and any(
        other.article != mention.article and _may_be_one(mention.figure, other.figure)
        for mention in fact.mentions for other in given[mention.figure.kind, mention.figure.key])


def _may_be_one(a: Figure, b: Figure) -> bool:
    return a.low <= b.high and b.low <= a.high


def _is_worth_a_line(fact: Fact) -> bool:
    """A day or a place of one text alone is no fact by itself, nor is a name or a weekday that all print."""
    kind = fact.mentions[0].figure.kind
    return fact.status == "differ" or kind in ("count", "money", "percent", "age") or (
        fact.status == "all agree" and kind == "place"
    )


def _status(told: Sequence[Mention]) -> Status:
    if len({mention.article for mention in told}) == 1:
        return "only here"
    first, *others = (mention.figure for mention in told)
    return "all agree" if all(may_both_be_right(first, other) for other in others) else "differ"


def may_both_be_right(a: Figure, b: Figure) -> bool:
    """Whether two figures of one thing need not contradict each other: they are the same, one is round or open where
    the other is exact, or they are two names or spellings of one place or person."""
    if a.kind == "name":
        return same_name(a.value, b.value) or is_one_spelling(a.value, b.value)
    if a.kind == "place":
        return same_value(a, b) or may_be_one_place(a.value, b.value)
    return _may_be_one(a, b)


def same_value(a: Figure, b: Figure) -> bool:
    """Whether two figures of one kind are the same number, place or person, whatever they count."""
    if a.kind == "name":
        return same_name(a.value, b.value)
    return (a.low, a.high) == (b.low, b.high) and (a.kind != "place" or a.value.casefold() == b.value.casefold())


def _comparable(mentions: Sequence[Mention], event: Event) -> Iterator[tuple[int, int]]:
    """Pairs of mentions (by number) that are figures of the same thing."""
    same: dict[tuple[object, ...], list[int]] = defaultdict(list)
    by_sentence: dict[tuple[str, Span], list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        by_sentence[mention.article, mention.sentence].append(number)
        for key in _same_fact_keys(mention):
            same[key].append(number)
    for numbers in same.values():
        yield from pairwise(numbers)
    crowded = _crowded(mentions)
    for link in event.links:
        for i, j in product(by_sentence[link.a, link.a_span], by_sentence[link.b, link.b_span]):
            if _answer_each_other(mentions[i], mentions[j], link.score, crowded):
                yield i, j
    yield from matching_statements(mentions)


def _same_fact_keys(mention: Mention) -> Iterator[tuple[object, ...]]:
    """What makes a mention the same fact as another wherever that stands."""
    figure = mention.figure
    if figure.kind in ("place", "age"):
        yield figure.kind, figure.key
    if figure.kind == "count":
        yield mention.article, figure.key, figure.low, figure.high
        if figure.low >= TELLING_COUNT:
            yield figure.kind, figure.key, figure.low, figure.high
        if figure.exact and figure.low >= TELLING_VALUE:
            yield figure.kind, figure.low


def _answer_each_other(a: Mention, b: Mention, score: float, crowded: Set[Key]) -> bool:
    """Whether figures of two linked sentences are of the same thing: the same, or surely the one for the other."""
    if (a.figure.kind, a.figure.key) != (b.figure.kind, b.figure.key):
        return False
    if a.figure.kind == "day":
        return score >= SURE and _is_same_act(a, b) and not {_key(a), _key(b)} & crowded
    if may_both_be_right(a.figure, b.figure):
        return score >= SURE or a.figure.kind not in ("count", "money", "percent") or _are_of_one_thing(a, b)
    if a.has_number_of(b) or b.has_number_of(a):
        return False
    alone = not {_key(a), _key(b)} & crowded
    return score >= SURE and alone and (a.figure.kind in ("name", "place") or _are_of_one_thing(a, b))


def _is_same_act(a: Mention, b: Mention) -> bool:
    """Whether two weekdays stand right beside the same word, near the same name and another same word: "Weld on Monday
    vetoed the bill", "Weld vetoed the bill on Tuesday"."""
    same = common_words(a.near - a.names, b.near - b.names)
    return common_words(a.beside, b.beside) > 0 and same >= 2 and bool(a.names & b.names)


def _are_of_one_thing(a: Mention, b: Mention) -> bool:
    """Whether words that are no names are the same close to both: one for a count, whose thing is the same already; two
    for a sum, a share or a length of time, which may be of anything."""
    needed = 1 if a.figure.kind in ("count", "age") and a.figure.key not in MEASURES else 2
    return common_words(a.near - a.names, b.near - b.names) >= needed


Key = tuple[str, Span, str, str]


def _key(mention: Mention) -> Key:
    return mention.article, mention.sentence, mention.figure.kind, mention.figure.key


def _crowded(mentions: Sequence[Mention]) -> set[Key]:
    """Sentences with several figures of one kind and thing: which of them answers to which cannot be told."""
    counts = Counter(map(_key, mentions))
    return {key for key, count in counts.items() if count > 1}


class _Groups:
    """Numbers joined into groups (union-find)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def join(self, a: int, b: int) -> None:
        a, b = sorted((self._root(a), self._root(b)))
        self._parent[b] = a

    def groups(self) -> list[list[int]]:
        """The groups, each in order, in the order of their first members."""
        members: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._parent)):
            members[self._root(number)].append(number)
        return list(members.values())

    def _root(self, number: int) -> int:
        while self._parent[number] != number:
            number = self._parent[number]
        return number
