"""The two tasks that need a source: a quotation to check against it, and what of it was left out."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mediacompare.classroom.excerpts import Excerpt, Scissors, count_words, shortened
from mediacompare.model import AnnotatedArticle, Change, Event, QuoteCheck, Sentence, Span
from mediacompare.report.blocks import Run, Text
from mediacompare.report.marked import with_marks

MOST_QUOTE_WORDS = 45
_WORTH = ("altered", "spliced", "marked_edit", "verbatim")
_VERDICTS = {
    "altered": "The words differ from the source.",
    "spliced": "The quotation joins words that stand apart in the source.",
    "marked_edit": "The quotation shows by brackets or dots that words were changed or left out.",
    "verbatim": "The quotation is word for word. Ask which words around it were not quoted.",
}


@dataclass(frozen=True, slots=True)
class SourceTask:
    """A quotation beside the source's own words, what the check found, and the difference word by word (or none)."""

    excerpts: tuple[Excerpt, ...]
    verdict: str
    difference: Text


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something one text tells and another does not."""

    prompt: str
    excerpts: tuple[Excerpt, ...]
    answer: str


def choose_source_task(event: Event, labels: Mapping[str, str], scissors: Scissors) -> SourceTask | None:
    """The first quotation, of those short enough, whose wording was changed most; None when no check found any.

    `labels` names the articles of the worksheet ("Text A"); only their quotations are asked about.
    """
    articles = event.by_id()
    fitting = [check for check in event.checks
               if check.article in labels and check.check.verdict in _WORTH and check.check.source_spans
               and 4 <= count_words(articles[check.article], check.quote) <= MOST_QUOTE_WORDS]
    if not fitting:
        return None
    check = min(fitting, key=lambda one: _WORTH.index(one.check.verdict))
    article, source = articles[check.article], articles[check.source]
    printed = Sentence(with_marks(article.text, check.quote), 0)
    quote = scissors.cut(article, (printed,), labels[check.article])
    said = scissors.cut(source, tuple(_around(source, check.check.source_spans)), "The source")
    return SourceTask((shortened(quote), shortened(said)), _verdict(check), _difference(check.check.changes))


def _verdict(check: QuoteCheck) -> str:
    warnings = "; ".join(check.check.warnings)
    return _VERDICTS[check.check.verdict] + (f" Look at: {warnings}." if warnings else "")


def _around(source: AnnotatedArticle, spans: Sequence[Span]) -> Iterator[Sentence]:
    """The source's sentences that some spans touch."""
    return (s for s in source.sentences if any(s.span.overlaps(span) for span in spans))


def _difference(changes: Sequence[Change]) -> Text:
    """The changes as one line, the source's words struck and the article's underlined; empty when there are none."""
    if all(change.kind == "equal" for change in changes):
        return ()
    runs: list[Run] = []
    for change in changes:
        if change.kind == "equal":
            runs.append(Run(change.quote))
            continue
        if change.source:
            runs.append(Run(change.source, frozenset({"dropped"})))
        if change.quote:
            runs.append(Run(change.quote, frozenset({"added"})))
    spaced = [part for run in runs for part in (run, Run(" "))]
    return tuple(spaced[:-1])


def choose_left_out(event: Event, labels: Mapping[str, str], scissors: Scissors) -> LeftOut:
    """A sentence of the source that none of the worksheet's articles tells; else one that only one of them tells."""
    for source in event.sources:
        untold = [s for s in source.sentences if not _told(event, source, s, list(labels))]
        if best := _best(source, untold):
            excerpt = scissors.cut(source, (best,), "The source also says")
            return LeftOut("Neither text tells this." if len(labels) > 1 else "The text does not tell this.",
                           (excerpt,), f"{len(untold)} of the source’s {len(source.sentences)} sentences are in none "
                           "of the texts read here. An article cannot carry a whole speech: ask what the choice does.")
    for own, label in labels.items():
        article, others = event.by_id()[own], [other for other in labels if other != own]
        alone = [s for s in article.sentences if not s.in_headline and not _told(event, article, s, others)]
        if others and (best := _best(article, alone)):
            excerpt = scissors.cut(article, (best,), label)
            return LeftOut(f"Only {label} tells this.", (excerpt,),
                           f"{len(alone)} sentences of {label} have no counterpart in the other that the tool found.")
    return LeftOut("Think of something that a reader should know about the event.", (),
                   "The tool found nothing that only one of the texts tells.")


def _told(event: Event, source: AnnotatedArticle, sentence: Sentence, articles: Sequence[str]) -> bool:
    """Whether one of the articles links to the sentence."""
    own = source.article.id
    return any((link.a == own and link.b in articles and link.a_span.overlaps(sentence.span))
               or (link.b == own and link.a in articles and link.b_span.overlaps(sentence.span))
               for link in event.links)


def _best(annotated: AnnotatedArticle, sentences: Sequence[Sentence]) -> Sentence | None:
    """A sentence with a figure in it where there is one: a fact to ask about; the longest of 8 to 36 words."""
    sized = [(count_words(annotated, sentence.span), sentence) for sentence in sentences]
    fitting = [(any(c.isdigit() for c in sentence.span.of(annotated.text)), words, -sentence.span.start, sentence)
               for words, sentence in sized if 8 <= words <= 36]
    return max(fitting, key=lambda one: one[:3])[3] if fitting else None


