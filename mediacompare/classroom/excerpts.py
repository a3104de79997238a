"""Short excerpts for a worksheet: which sentences, how they are marked, and where they come from."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mediacompare.display import day
from mediacompare.model import AnnotatedArticle, Comparison, Event, Sentence, Span
from mediacompare.report.blocks import Run, Text
from mediacompare.report.marked import MarkedArticle
from mediacompare.report.refs import Refs

FEWEST_WORDS, MOST_WORDS = 25, 65
MOST_CHARACTERS = 420
LONGEST_WORD = 60
_LINE_ENDS = re.compile(r"[\t\n\r]")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some sentences of one text. `label` is its letter in the worksheet ("Text A"), `source` says where it is from.

    `sentences` are the spans in the article's text, `words` the marked words of each, `paragraphs` the same gathered.
    """

    label: str
    source: str
    article: str
    sentences: tuple[Span, ...]
    words: tuple[Text, ...]
    paragraphs: tuple[Text, ...]


class Scissors:
    """Cuts excerpts out of the articles of one comparison; with `hidden` no outlet is named in them."""

    def __init__(self, comparison: Comparison, *, hidden: bool = False) -> None:
        self._refs = Refs(comparison)
        self._hidden = hidden
        outlets = {annotated.article.outlet for annotated in comparison.event.articles}
        self._names = sorted(outlets, key=lambda name: (-len(name), name)) if hidden else []

    def words(self, annotated: AnnotatedArticle, span: Span) -> Text:
        """The words of a span, quoted words and loaded terms marked; an outlet's name becomes "[an outlet]"."""
        marked = MarkedArticle(annotated, self._refs).of(span, labels=False)
        return tuple(Run(self._shown(run.text), run.marks) for run in marked)

    def _shown(self, words: str) -> str:
        for name in self._names:
            words = words.replace(name, "[an outlet]")
        return _LINE_ENDS.sub(" ", words)

    def source(self, annotated: AnnotatedArticle) -> str:
        """Where a text is from: "Harbor Herald, 4 May 2025"; the day alone when outlets are hidden."""
        article = annotated.article
        parts = [] if self._hidden else [article.outlet]
        return ", ".join([*parts, day(article.date)] if article.date else parts)

    def cut(self, annotated: AnnotatedArticle, sentences: Sequence[Sentence], label: str) -> Excerpt:
        """The sentences as an excerpt, gathered into their paragraphs."""
        paragraphs: list[list[Run]] = []
        words = tuple(self.words(annotated, sentence.span) for sentence in sentences)
        previous = None
        for sentence, runs in zip(sentences, words, strict=True):
            if sentence.paragraph != previous:
                paragraphs.append([])
            elif paragraphs[-1]:
                paragraphs[-1].append(Run(" "))
            paragraphs[-1] += runs
            previous = sentence.paragraph
        return Excerpt(label, self.source(annotated), annotated.article.id,
                       tuple(sentence.span for sentence in sentences), words,
                       tuple(tuple(runs) for runs in paragraphs))


def choose_sentences(annotated: AnnotatedArticle, linked: frozenset[Span]) -> tuple[Sentence, ...]:
    """The run of sentences that gives students most to mark: own loaded terms, a quotation, a fact both texts tell.

    `linked` are the spans that another of the texts tells too. The earliest of the best, of 25 to 65 words where the
    text has such a run.
    """
    body = [sentence for sentence in annotated.sentences if not sentence.in_headline]
    runs = list(_runs(annotated, body))
    if not runs:
        return tuple(body[:1])
    return max(runs, key=lambda run: (_worth(annotated, run, linked), -run[0].span.start))


def _runs(annotated: AnnotatedArticle, body: Sequence[Sentence]) -> Iterator[tuple[Sentence, ...]]:
    """Every run of sentences that is short enough; those under the fewest words only when they cannot grow."""
    for start in range(len(body)):
        words = characters = 0
        for end in range(start, len(body)):
            words += count_words(annotated, body[end].span)
            characters += len(body[end].span)
            if words > MOST_WORDS or characters > MOST_CHARACTERS:
                break
            if words >= FEWEST_WORDS or end == len(body) - 1:
                yield tuple(body[start:end + 1])


def _worth(annotated: AnnotatedArticle, run: Sequence[Sentence], linked: frozenset[Span]) -> float:
    spans = [sentence.span for sentence in run]
    hits = Counter(hit.voice for hit in annotated.loaded if any(span.contains(hit.span) for span in spans))
    quoted = any(span.overlaps(words) for span in spans for words in annotated.quoted)
    shared = any(span.overlaps(other) for span in spans for other in linked)
    return min(hits["outlet"], 4) + 0.5 * min(hits["quoted"], 2) + 3 * quoted + 2 * shared - _torn(annotated, run)


def _torn(annotated: AnnotatedArticle, run: Sequence[Sentence]) -> float:
    """What a run loses for beginning or ending inside a paragraph, where a quotation may lose its speaker."""
    def part_of_paragraph(edge: Sentence, beyond: int) -> bool:
        place = annotated.sentences.index(edge) + beyond
        return 0 <= place < len(annotated.sentences) and annotated.sentences[place].paragraph == edge.paragraph

    return 3.0 * part_of_paragraph(run[0], -1) + 3.0 * part_of_paragraph(run[-1], 1)


def count_words(annotated: AnnotatedArticle, span: Span) -> int:
    """How many of the story's words stand in a span."""
    return sum(span.contains(word) for word in annotated.words)


def shortened(excerpt: Excerpt, most: int = MOST_WORDS) -> Excerpt:
    """The excerpt cut after `most` words, with "…"; words of more than `LONGEST_WORD` characters are cut as well."""
    left = most
    paragraphs: list[Text] = []
    for paragraph in excerpt.paragraphs:
        runs: list[Run] = []
        for run in paragraph:
            words = [word if len(word) <= LONGEST_WORD else word[:LONGEST_WORD] + "…" for word in run.text.split(" ")]
            count = sum(word != "" for word in words)
            if count > left:
                kept = " ".join(words[:left + (words[0] == "")])
                return replace(excerpt, paragraphs=(*paragraphs, (*runs, replace(run, text=f"{kept} …"))))
            left -= count
            runs.append(replace(run, text=" ".join(words)))
        paragraphs.append(tuple(runs))
    return replace(excerpt, paragraphs=tuple(paragraphs))


def linked_spans(event: Event, one: str, other: str) -> frozenset[Span]:
    """The spans of article `one` that article `other` tells too."""
    there = {link.a_span for link in event.links if (link.a, link.b) == (one, other)}
    back = {link.b_span for link in event.links if (link.b, link.a) == (one, other)}
    return frozenset(there | back)
