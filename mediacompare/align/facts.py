"""Facts that agree and differ: the same thing counted, dated or placed by several texts of an event.

Nothing is claimed that the sentences do not show: two figures are held against each other only when they are of the
same kind, attached to the same word, and stand in sentences that tell the same (or print the same figure). That they
differ is said only when another word close by is the same too.
"""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from mediacompare.align.folding import fold, fold_words
from mediacompare.align.meaning import is_content
from mediacompare.align.pairs import shared_runs
from mediacompare.align.quantities import Figure, find_figures
from mediacompare.align.speakers import same_name
from mediacompare.align.units import Unit, list_units, stem
from mediacompare.model import AnnotatedArticle, Event, Span

Status = Literal["all agree", "differ", "only here"]

# Links as sure as this carry a claim that two texts differ, when a word so near to both figures is the same.
SURE, WORDS_NEAR = 0.5, 5
# A count this large of the same thing is the same fact even when the sentences were not linked; one this large is
# so even when the texts count it in other words ("names", "signatures").
TELLING_COUNT, TELLING_VALUE = 13, 100
PLACE_PREPOSITIONS = frozenset("in at near outside across".split())
PLACE_RUN, PLACE_WORDS = 4, 3
DETERMINERS = frozenset("the this our his her their".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in one sentence of one text; `near` are the stems of the content words close by."""

    article: str
    sentence: Span
    figure: Figure
    near: frozenset[str] = frozenset()


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
    mentions = [*_mentions(event.articles), *_places(event), *_holders(event.articles)]
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
    return tuple(sorted(filter(_is_worth_a_line, facts), key=lambda fact: order.index(fact.status)))


def _mentions(articles: Sequence[AnnotatedArticle]) -> Iterator[Mention]:
    for annotated in articles:
        for sentence in annotated.sentences:
            for figure in find_figures(annotated.text, sentence.span, annotated.article.date):
                near = frozenset(_words_near(annotated.text, sentence.span, figure))
                yield Mention(annotated.article.id, sentence.span, figure, near)


def _words_near(text: str, sentence: Span, figure: Figure) -> Iterator[str]:
    """Stems of the content words among the few before and after a figure, its own thing left out."""
    before = fold_words(text, sentence.start, figure.span.start).forms[-WORDS_NEAR:]
    after = fold_words(text, figure.span.end, sentence.end).forms[:WORDS_NEAR]
    return (stem(form) for form in (*before, *after) if is_content(form) and stem(form) != figure.key)


def _is_worth_a_line(fact: Fact) -> bool:
    """A day or a place of one text alone is no fact by itself, nor is a name that all print."""
    kind = fact.mentions[0].figure.kind
    return fact.status == "differ" or kind in ("count", "money", "percent", "age") or (
        fact.status == "all agree" and kind != "name"
    )


def _status(told: Sequence[Mention]) -> Status:
    if len({mention.article for mention in told}) == 1:
        return "only here"
    first, *others = (mention.figure for mention in told)
    return "all agree" if all(_same_value(first, other) for other in others) else "differ"


def _same_value(a: Figure, b: Figure) -> bool:
    if a.kind == "name":
        return same_name(a.value, b.value)
    return (a.low, a.high) == (b.low, b.high) and (a.kind != "place" or a.value.casefold() == b.value.casefold())


def _comparable(mentions: Sequence[Mention], event: Event) -> Iterator[tuple[int, int]]:
    """Pairs of mentions (by number) of different texts that are figures of the same thing."""
    linked, crowded = _linked(event), _crowded(mentions)
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        figure = mention.figure
        alike[figure.kind, figure.key].append(number)
        if figure.kind == "count" and figure.exact and figure.low >= TELLING_VALUE:
            alike[figure.kind, f"={figure.low}"].append(number)
    for numbers in alike.values():
        for i, j in combinations(numbers, 2):
            if _is_same_thing(mentions[i], mentions[j], linked, crowded):
                yield i, j


def _is_same_thing(a: Mention, b: Mention, linked: Mapping[End, float], crowded: Set[Key]) -> bool:
    same = _same_value(a.figure, b.figure)
    if a.article == b.article:
        return same and a.figure.kind in ("count", "age", "place") and a.figure.key == b.figure.key
    if a.figure.kind in ("place", "age") or (same and a.figure.kind == "count" and a.figure.low >= TELLING_COUNT):
        return True
    score = linked.get((a.article, a.sentence, b.article, b.sentence), 0.0)
    if same:
        return score > 0
    return score >= SURE and not {_key(a), _key(b)} & crowded and (a.figure.kind == "name" or bool(a.near & b.near))


End = tuple[str, Span, str, Span]
Key = tuple[str, Span, str, str]


def _linked(event: Event) -> dict[End, float]:
    linked = {}
    for link in event.links:
        linked[link.a, link.a_span, link.b, link.b_span] = link.score
        linked[link.b, link.b_span, link.a, link.a_span] = link.score
    return linked


def _key(mention: Mention) -> Key:
    return mention.article, mention.sentence, mention.figure.kind, mention.figure.key


def _crowded(mentions: Sequence[Mention]) -> set[Key]:
    """Sentences with several figures of one kind and thing: which of them answers to which cannot be told."""
    counts = Counter(map(_key, mentions))
    return {key for key, count in counts.items() if count > 1}


def _holders(articles: Sequence[AnnotatedArticle]) -> Iterator[Mention]:
    """Who holds a post: persons that are named together with a title of two words or more."""
    for annotated in articles:
        for mention in annotated.mentions:
            if mention.role is None or mention.kind != "person":
                continue
            words = fold_words(annotated.text, mention.role.start, mention.role.end).forms
            post = " ".join(form for form in words if form != "the")
            within = [s.span for s in annotated.sentences if s.span.contains(mention.span)]
            if within and " " in post:
                title = mention.role.of(annotated.text)
                figure = Figure("name", mention.span, mention.name, title, post, 0, 0)
                yield Mention(annotated.article.id, within[0], figure)


def _places(event: Event) -> Iterator[Mention]:
    """Where two linked sentences run word for word up to "in" (or "at", "near", …) and then name places."""
    units = list_units(event.articles)
    linked = _linked(event)
    ids = [annotated.article.id for annotated in event.articles]
    told: set[tuple[str, Span]] = set()
    for (first, second), runs in sorted(shared_runs(units).items()):
        a, b = units[first], units[second]
        if (ids[a.article], a.span, ids[b.article], b.span) not in linked:
            continue
        for run in runs:
            if run.size < PLACE_RUN or a.forms[run.a + run.size - 1] not in PLACE_PREPOSITIONS:
                continue
            for unit, start in ((a, run.a), (b, run.b)):
                place = _place_after(unit, start, run.size, event.articles[unit.article].text)
                if place and (ids[unit.article], place.span) not in told:
                    told.add((ids[unit.article], place.span))
                    yield Mention(ids[unit.article], unit.span, place)


def _place_after(unit: Unit, start: int, size: int, text: str) -> Figure | None:
    """The words after a run that ends in a preposition, up to the next punctuation."""
    end = first = start + size
    while end < len(unit.forms) and end - first < PLACE_WORDS:
        end += 1
        after = text[unit.ends[end - 1] : unit.starts[end] if end < len(unit.starts) else unit.span.end]
        if after.strip():
            break
    if end == first or not is_content(unit.forms[end - 1]):
        return None
    span = Span(unit.starts[first], unit.ends[end - 1])
    if not text[span.start].isupper() and unit.forms[first] not in DETERMINERS:
        return None
    thing = text[unit.starts[start] : unit.ends[first - 1]]
    return Figure("place", span, span.of(text), thing, " ".join(map(fold, thing.split())), 0, 0)


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
