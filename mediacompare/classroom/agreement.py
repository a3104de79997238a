"""How far students' marks agree with each other and with the tool's: Krippendorff's alpha.

Alpha is 1 when everybody marks alike and 0 when they agree no more than chance would (Krippendorff 2004, "Content
Analysis", ch. 11; NLTK's `nltk.metrics.agreement`, nominal). It is undefined, shown as "–", when every mark is the
same or nobody marked what another did: then there is nothing to agree on.
"""
from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from mediacompare.classroom.marks import CATEGORIES, Mark
from mediacompare.model import AnnotatedArticle, Event, Span
from mediacompare.resampling import bootstrap_share
from mediacompare.statistics import UNDEFINED, Interval

FEWEST_ITEMS = 5
MOST_DISPUTED = 10
Item = tuple[str, Span, str]
"""What is marked: article, sentence, category."""


@dataclass(frozen=True, slots=True)
class CategoryAgreement:
    """One category: students with each other (`among`, with its interval) and their majority with the tool.

    `items` are the sentences that at least two students marked, `marks` all marks; `same` of `compared` majorities
    equal the tool's mark. `enough` is false under `FEWEST_ITEMS` items: then the counts alone are said.
    """

    category: str
    among: Interval
    with_tool: float
    same: int
    compared: int
    items: int
    marks: int
    enough: bool


@dataclass(frozen=True, slots=True)
class StudentAgreement:
    """One student: alpha with the tool and with the majority of the others; `same` of `marks` equal the tool's."""

    student: str
    with_tool: float
    with_others: float
    same: int
    marks: int


@dataclass(frozen=True, slots=True)
class Disputed:
    """A sentence on which students differ in a category: how many say yes and no, and what the tool says."""

    article: str
    span: Span
    category: str
    yes: int
    no: int
    tool: bool


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement of a class, by category and by student, and its most disputed passages, the most disputed first."""

    categories: tuple[CategoryAgreement, ...]
    students: tuple[StudentAgreement, ...]
    disputed: tuple[Disputed, ...]


def measure_agreement(event: Event, marks: Sequence[Mark]) -> Agreement:
    """Students' marks against each other's and against what the tool found in the same sentences."""
    by_item: dict[Item, dict[str, bool]] = defaultdict(dict)
    for mark in marks:
        by_item[mark.article, mark.span, mark.category][mark.student] = mark.yes
    articles = event.by_id()
    tool = {item: tool_mark(articles[item[0]], item[1], item[2]) for item in by_item}
    categories = tuple(_category(name, {i: by for i, by in by_item.items() if i[2] == name}, tool)
                       for name in CATEGORIES if any(item[2] == name for item in by_item))
    students = sorted({mark.student for mark in marks})
    return Agreement(categories, tuple(_student(name, by_item, tool) for name in students),
                     _most_disputed(by_item, tool))


def tool_mark(annotated: AnnotatedArticle, sentence: Span, category: str) -> bool:
    """Whether the tool found what `category` asks for in a sentence."""
    if category == "quoted":
        return any(sentence.overlaps(words) for words in annotated.quoted)
    voice = "outlet" if category == "loaded" else "quoted"
    return any(hit.voice == voice and sentence.overlaps(hit.span) for hit in annotated.loaded)


def _category(name: str, by_item: Mapping[Item, Mapping[str, bool]], tool: Mapping[Item, bool]) -> CategoryAgreement:
    majorities = {item: yes for item, by in by_item.items() if (yes := _majority(by.values())) is not None}
    shared = [list(by.values()) for by in by_item.values() if len(by) > 1]
    enough = len(shared) >= FEWEST_ITEMS
    with_tool = [(yes, tool[item]) for item, yes in majorities.items()]
    return CategoryAgreement(
        category=name,
        among=_alpha_with_limits(shared) if enough else UNDEFINED,
        with_tool=alpha(with_tool) if enough else math.nan,
        same=sum(yes == found for yes, found in with_tool), compared=len(with_tool),
        items=len(shared), marks=sum(len(by) for by in by_item.values()), enough=enough)


def _student(name: str, by_item: Mapping[Item, Mapping[str, bool]], tool: Mapping[Item, bool]) -> StudentAgreement:
    own = {item: by[name] for item, by in by_item.items() if name in by}
    with_others = []
    for item, yes in own.items():
        others = _majority(said for student, said in by_item[item].items() if student != name)
        if others is not None:
            with_others.append((yes, others))
    return StudentAgreement(
        student=name, with_tool=alpha([(yes, tool[item]) for item, yes in own.items()]),
        with_others=alpha(with_others), same=sum(yes == tool[item] for item, yes in own.items()), marks=len(own))


def _majority(said: Iterable[bool]) -> bool | None:
    """What most said; None when as many said yes as no, or nobody said anything."""
    counts = Counter(said)
    return None if counts[True] == counts[False] else counts[True] > counts[False]


def alpha(items: Sequence[Collection[bool]]) -> float:
    """Krippendorff's alpha, nominal, of the marks that each item got; NaN where it is undefined."""
    from nltk.metrics.agreement import AnnotationTask

    data = [(coder, number, said) for number, item in enumerate(items) if len(item) > 1
            for coder, said in enumerate(item)]
    if len({said for _, _, said in data}) < 2:
        return math.nan
    return float(AnnotationTask(data=data).alpha())


def _alpha_with_limits(items: Sequence[Collection[bool]]) -> Interval:
    """Alpha with its 95% interval: items resampled, the disagreement expected by chance held (Krippendorff's own).

    Without limits under eight items (see `resampling.bootstrap`).
    """
    value = alpha(items)
    if math.isnan(value):
        return UNDEFINED
    counts = [Counter(item) for item in items]
    sizes = [float(count.total()) for count in counts]
    total, yes = sum(sizes), sum(count[True] for count in counts)
    expected = 2 * yes * (total - yes) / (total * (total - 1))
    differing = [2 * count[True] * count[False] / (count.total() - 1) for count in counts]
    observed = bootstrap_share(differing, sizes)
    low, high = 1 - observed.high / expected, 1 - observed.low / expected
    return Interval(low if math.isnan(low) else max(-1.0, low), value, high if math.isnan(high) else min(1.0, high))


def _most_disputed(by_item: Mapping[Item, Mapping[str, bool]], tool: Mapping[Item, bool]) -> tuple[Disputed, ...]:
    """The items on which students differ most evenly; of those alike, the ones that more of them marked, in order."""
    found = []
    for (article, span, category), by in by_item.items():
        yes = sum(by.values())
        if 0 < yes < len(by):
            found.append(Disputed(article, span, category, yes, len(by) - yes, tool[article, span, category]))
    found.sort(key=lambda one: (-min(one.yes, one.no) / (one.yes + one.no), -(one.yes + one.no), one.article, one.span))
    return tuple(found[:MOST_DISPUTED])
