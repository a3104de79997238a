"""The task for a class without a source: one quotation as two texts print it."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mediacompare.align.same_quotation import Printing, SameQuotation, find_same_quotations
from mediacompare.classroom.excerpts import Excerpt, Scissors, shortened
from mediacompare.display import count_of
from mediacompare.model import AnnotatedArticle, Event, Span

MOST_WORDS, LEAST_WORDS = 110, 10


@dataclass(frozen=True, slots=True)
class SameWordsTask:
    """A quotation in two texts, and what the tool found: what only one prints, what is worded otherwise, the verbs."""

    excerpts: tuple[Excerpt, ...]
    answers: tuple[str, ...]


def choose_same_words(event: Event, labels: Mapping[str, str], scissors: Scissors) -> SameWordsTask | None:
    """The quotation of both texts that differs most between them; None unless both print one and it differs.

    `labels` names the two articles of the worksheet ("Text A"), by id. A paragraph of more than `MOST_WORDS` quoted
    words is too long to compare, one of fewer than `LEAST_WORDS` too short.
    """
    best: tuple[int, SameQuotation, list[Printing]] | None = None
    for quotation in find_same_quotations(event):
        printings = [one for one in quotation.printings if one.article in labels]
        fitting = len(printings) == 2 and all(LEAST_WORDS <= one.words <= MOST_WORDS for one in printings)
        weight = sum(len(one.span) for one in quotation.left_out if {one.article, one.other} <= set(labels))
        weight += 100 * sum({one.article, one.other} <= set(labels) for one in quotation.rewordings)
        if fitting and weight and (best is None or weight > best[0]):
            best = weight, quotation, printings
    if best is None:
        return None
    _, quotation, printings = best
    articles = event.by_id()
    excerpts = tuple(shortened(_cut(articles[one.article], one, labels[one.article], scissors)) for one in printings)
    return SameWordsTask(excerpts, tuple(_answers(quotation, printings, labels, articles)))


def _cut(annotated: AnnotatedArticle, printing: Printing, label: str, scissors: Scissors) -> Excerpt:
    whole = Span(printing.spans[0].start, printing.spans[-1].end)
    return scissors.cut(annotated, tuple(s for s in annotated.sentences if s.span.overlaps(whole)), label)


def _answers(quotation: SameQuotation, printings: list[Printing], labels: Mapping[str, str],
             articles: Mapping[str, AnnotatedArticle]) -> Iterator[str]:
    for one in quotation.left_out:
        if {one.article, one.other} <= set(labels):
            words = " ".join(one.span.of(articles[one.article].text).split())
            yield f"Only {labels[one.article]} prints “{words}”; {labels[one.other]} has it nowhere."
    for change in quotation.rewordings:
        if {change.article, change.other} <= set(labels):
            here, there = (" ".join(span.of(articles[article].text).split())
                           for article, span in ((change.article, change.span), (change.other, change.other_span)))
            yield f"{labels[change.article]} prints “{here}”, {labels[change.other]} “{there}”. Check this yourself."
    for printing in printings:
        text = articles[printing.article].text
        cues = [" ".join(quote.cue.of(text).split()) for quote in printing.quotes if quote.cue]
        brought = f", brought in by “{cues[0]}”" if cues else ""
        yield f"{labels[printing.article]}: {count_of(printing.words, 'quoted word')} in this paragraph{brought}."
