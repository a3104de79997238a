"""What may be claimed to differ between the articles: one test a topic, corrected over the topics.

The topics are the own wording (loaded terms and judging sentences, pooled), tone, reading grade and distinctive words.
Each is tested as `permutation` does: one article against all the others together, the largest difference over the
articles, so that a claim names its article. Wording pools two measures and is what a comparison is read for, so it has
half of the 5%, the others a sixth each; a topic that has too little text for a test keeps its share, so that a text
of which little can be tested is not claimed more easily.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mediacompare.measures._terms import tells
from mediacompare.measures._units import Unit, units_of
from mediacompare.measures.readability import flesch_kincaid
from mediacompare.model import Event
from mediacompare.permutation import Gaps, both, furthest_terms, gaps, p_value, shuffle, totals
from mediacompare.resampling import Number
from mediacompare.statistics import MIN_SENTENCES, MIN_USES, MIN_WORDS, holm

if TYPE_CHECKING:
    import numpy

WORDING, LOADED, JUDGING, TONE, GRADE, WORDS = "wording", "loaded_rate", "judging", "tone", "grade", "words"
WEIGHTS = {WORDING: 3.0, TONE: 1.0, GRADE: 1.0, WORDS: 1.0}


@dataclass(frozen=True, slots=True)
class Tested:
    """The test of one figure.

    `places` are those of the articles that entered, in the coverage; for each of them stand `value`, its figure minus
    that of the others together, `reach`, half the width of that one's interval, `z`, the difference standardised, and
    `p`. `adjusted` is the p of `first`, the article that lies furthest from the others, corrected over the topics.
    """

    places: tuple[int, ...]
    value: tuple[float, ...]
    reach: tuple[float, ...]
    z: tuple[float, ...]
    p: tuple[float, ...]
    adjusted: float = 1.0

    @property
    def first(self) -> int:
        """The place, in the coverage, of the article furthest from the others."""
        return self.places[max(range(len(self.z)), key=lambda i: (abs(self.z[i]), -i))]


@dataclass(frozen=True, slots=True)
class Claims:
    """All tests of an event, by figure; of its words by article's place and term; and how many topics share the 5%.

    `terms` has the corrected p of every word that was tested, for the articles that do not use it less than the others.
    """

    figures: Mapping[str, Tested] = field(default_factory=dict)
    terms: Mapping[tuple[int, str], float] = field(default_factory=dict)
    tests: int = 0


def find_claims(event: Event) -> Claims:
    """The tests of an event's coverage, those that have enough text for one."""
    return _find_claims(_Same(event))


class _Same:
    """An event that equals itself alone: two tables ask for its tests, and comparing all it holds would take longer
    than the tests."""

    __slots__ = ("event",)

    def __init__(self, event: Event) -> None:
        self.event = event

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.event is self.event

    def __hash__(self) -> int:
        return id(self.event)


@lru_cache(maxsize=1)
def _find_claims(same: _Same) -> Claims:
    event = same.event
    units = [units_of(annotated) for annotated in event.coverage]
    own = [place for place, found in enumerate(units) if _enough([unit.words for unit in found])]
    read = [place for place, found in enumerate(units) if _enough([unit.graded[0] for unit in found])]
    gaps_of = {**own_gaps([units[place] for place in own]), **grade_gaps([units[place] for place in read])}
    terms = term_tests([units[place] for place in own], own)
    p_values = {name: min(found.p_values()) for name, found in gaps_of.items()}
    if terms:
        p_values[WORDS] = min(terms.values())
    topics = {topic: p_values.get(topic, 1.0) for topic in WEIGHTS}
    figures = {name: _tested(found, read if name == GRADE else own,
                             _corrected(topics, name if name in topics else WORDING, p_values[name]))
               for name, found in gaps_of.items()}
    for part in (LOADED, JUDGING):
        if part in figures and not _points_as(figures[part], figures[WORDING]):
            figures[part] = replace(figures[part], adjusted=1.0)
    return Claims(figures, {key: _corrected(topics, WORDS, p) for key, p in terms.items()},
                  len(topics) if p_values else 0)


def _points_as(part: Tested, whole: Tested) -> bool:
    """Whether a part of a topic names the topic's article, and says the same of it."""
    here, there = (tested.z[tested.places.index(whole.first)] for tested in (part, whole))
    return part.first == whole.first and here * there > 0


def _enough(words: Sequence[int]) -> bool:
    """Whether an article may enter, by the words of each of its sentences."""
    return sum(words) >= MIN_WORDS and sum(map(bool, words)) >= MIN_SENTENCES


def own_gaps(articles: Sequence[list[Unit]]) -> dict[str, Gaps]:
    """The figures of the outlets' own voice, those with enough uses."""
    if len(articles) < 2:
        return {}
    units = [unit for found in articles for unit in found]
    found: dict[str, Gaps] = {}
    if sum(unit.loaded for unit in units) >= MIN_USES:
        found[LOADED] = _gaps(articles, lambda unit: (unit.loaded, unit.words), _ratio)
    if min(sum(unit.judging is not None for unit in own) for own in articles) >= MIN_SENTENCES:
        found[JUDGING] = _gaps(articles, lambda unit: (unit.judging or 0.0, unit.judging is not None), _ratio)
    if found:
        found[WORDING] = both(*found.values()) if len(found) == 2 else next(iter(found.values()))
    if min(sum(len(unit.tone) for unit in own) for own in articles) >= MIN_SENTENCES \
            and sum(unit.toned for unit in units) >= MIN_USES:
        found[TONE] = _gaps(articles, lambda unit: (sum(unit.tone), len(unit.tone)), _ratio)
    return found


def grade_gaps(articles: Sequence[list[Unit]]) -> dict[str, Gaps]:
    return {GRADE: _gaps(articles, lambda unit: unit.graded, flesch_kincaid)} if len(articles) > 1 else {}


def _gaps(
    articles: Sequence[list[Unit]], counts: Callable[[Unit], tuple[float, ...]], figure: Callable[..., Number]
) -> Gaps:
    import numpy as np

    rows = np.array([counts(unit) for units in articles for unit in units], dtype=float)
    return gaps(totals(_dealt(articles), rows, len(articles)), figure)


def _dealt(articles: Sequence[list[Unit]]) -> numpy.ndarray:
    return shuffle(tuple(len(units) for units in articles))


def _ratio(part: Number, whole: Number) -> Number:
    return part / whole


def term_tests(articles: Sequence[list[Unit]], places: Sequence[int]) -> dict[tuple[int, str], float]:
    """The p of each word with enough uses, by article, where that one does not use it less than the others."""
    if len(articles) < 2:
        return {}
    units = [unit for found in articles for unit in found]
    uses = Counter(term for unit in units for term in unit.terms)
    tested = {term: i for i, term in enumerate(t for t, count in uses.items() if count >= MIN_USES and tells(t))}
    where = [(i, tested[term]) for i, unit in enumerate(units) for term in unit.terms if term in tested]
    if not where:
        return {}
    words = [sum(unit.words for unit in found) for found in articles]
    sentences, terms = zip(*where, strict=True)
    real, furthest = furthest_terms(_dealt(articles), sentences=sentences, terms=terms,
                                    shares=[count / sum(words) for count in words])
    furthest.sort()
    return {(place, term): p_value(furthest, float(real[i, j]))
            for term, j in tested.items() for i, place in enumerate(places) if real[i, j] >= 0}


def _tested(found: Gaps, places: Sequence[int], adjusted: float) -> Tested:
    value, reach, z = (tuple(map(float, column)) for column in (found.value, found.reach(), found.z[0]))
    return Tested(tuple(places), value, reach, z, tuple(found.p_values()), adjusted)


def _corrected(topics: Mapping[str, float], topic: str, p: float) -> float:
    """A p of one topic corrected over all of them.

    It may be the p of a part: of loaded terms alone, of one word. A part may be claimed where its topic may be, and
    where it would pass in the topic's place as well (a closed test: Marcus, Peritz & Gabriel 1976).
    """
    weights, place = [WEIGHTS[name] for name in topics], list(topics).index(topic)
    instead = [p if name == topic else other for name, other in topics.items()]
    return max(holm(list(topics.values()), weights)[place], holm(instead, weights)[place])
