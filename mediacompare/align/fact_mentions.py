"""Where the texts of an event tell facts: figures in their sentences, places after the same words, holders of posts."""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediacompare.align.folding import fold, fold_words
from mediacompare.align.meaning import FUNCTION_WORDS, is_content
from mediacompare.align.pairs import shared_runs
from mediacompare.align.quantities import WEEKDAYS, Figure, find_figures, list_numbers
from mediacompare.align.units import Unit, list_units, stem
from mediacompare.model import AnnotatedArticle, Event, Span

WORDS_NEAR = 5
COUNTED = frozenset(["count", "percent", "money"])
PLACE_PREPOSITIONS = frozenset("in at near outside across".split())
PLACE_RUN, PLACE_WORDS = 4, 3
DETERMINERS = frozenset("the this our his her their".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in one sentence of one text. `near` are the stems of the content words close by, `names` those of them
    that are printed with a capital, `beside` the nearest one on either side that is no name. `numbers` are all numbers
    of the sentence."""

    article: str
    sentence: Span
    figure: Figure
    near: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    numbers: frozenset[float] = frozenset()

    def has_number_of(self, other: Mention) -> bool:
        """Whether the sentence gives the other's figure too, beside its own: "27 midwives where it needs 42"."""
        return other.figure.kind in COUNTED and other.figure.low in self.numbers


def list_mentions(event: Event) -> list[Mention]:
    """All figures, the places and the holders of posts, each kind in the order of the texts."""
    return [*_figures(event.articles), *_places(event), *_holders(event.articles)]


def _figures(articles: Sequence[AnnotatedArticle]) -> Iterator[Mention]:
    for annotated in articles:
        text = annotated.in_line
        for sentence in annotated.sentences:
            numbers = list_numbers(text, sentence.span)
            for figure in find_figures(text, sentence.span, annotated.article.date):
                before, after = _words_near(text, sentence.span, figure)
                near = frozenset(word for word, _ in (*before, *after))
                names = frozenset(word for word, is_name in (*before, *after) if is_name)
                beside = frozenset(word for word, is_name in (*before[-1:], *after[:1]) if not is_name)
                yield Mention(annotated.article.id, sentence.span, figure, near, names, beside, numbers)


Near = list[tuple[str, bool]]
"""Stems in the order of the text, each with whether it is printed as a name."""


def _words_near(text: str, sentence: Span, figure: Figure) -> tuple[Near, Near]:
    """The content words among the few before and the few after a figure, its own thing left out."""
    before = fold_words(text, sentence.start, figure.span.start)
    after = fold_words(text, figure.span.end, sentence.end)
    sides = ((before.forms[-WORDS_NEAR:], before.starts[-WORDS_NEAR:]),
             (after.forms[:WORDS_NEAR], after.starts[:WORDS_NEAR]))
    first, second = (
        [(stem(form), text[start].isupper() and start > sentence.start) for form, start in zip(*side, strict=True)
         if is_content(form) and stem(form) != figure.key]
        for side in sides
    )
    return first, second


def _holders(articles: Sequence[AnnotatedArticle]) -> Iterator[Mention]:
    """Who holds a post: persons that are named together with a title of two words or more."""
    for annotated in articles:
        starts = [sentence.span.start for sentence in annotated.sentences]
        for mention in annotated.mentions:
            at = bisect_right(starts, mention.span.start) - 1
            if mention.role is None or mention.kind != "person" or at < 0:
                continue
            words = fold_words(annotated.text, mention.role.start, mention.role.end).forms
            post = " ".join(form for form in words if form != "the")
            if " " in post:
                title = mention.role.of(annotated.text)
                figure = Figure("name", mention.span, mention.name, title, post, 0, 0)
                yield Mention(annotated.article.id, annotated.sentences[at].span, figure)


def _places(event: Event) -> Iterator[Mention]:
    """Where two linked sentences run word for word up to "in" (or "at", "near", …) and then name places."""
    units = list_units(event.articles)
    linked = {(link.a, link.a_span, link.b, link.b_span) for link in event.links}
    ids = [annotated.article.id for annotated in event.articles]
    told: set[tuple[str, Span]] = set()
    for (first, second), runs in sorted(shared_runs(units).items()):
        a, b = units[first], units[second]
        ends = (ids[a.article], a.span), (ids[b.article], b.span)
        if not linked & {(*ends[0], *ends[1]), (*ends[1], *ends[0])}:
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
        form = unit.forms[end]
        if end > first and (form in WEEKDAYS or (form in FUNCTION_WORDS and form not in ("the", "of"))):
            break
        if end == first + 2 and unit.forms[first] in DETERMINERS and not text[unit.starts[first + 1]].isupper():
            break
        end += 1
        after = text[unit.ends[end - 1] : unit.starts[end] if end < len(unit.starts) else unit.span.end]
        if after.strip():
            break
    if end == first or not is_content(unit.forms[end - 1]):
        return None
    span = Span(unit.starts[first], unit.ends[end - 1])
    named, last = text[span.start].isupper(), text[unit.starts[end - 1]].isupper()
    if (named and not last) or not (named or unit.forms[first] in DETERMINERS):
        return None
    thing = text[unit.starts[start] : unit.ends[first - 1]]
    return Figure("place", span, span.of(text), thing, " ".join(map(fold, thing.split())), 0, 0)
