"""Short excerpts for a worksheet: which sentences, how they are marked, and where they come from."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mediacompare.model import AnnotatedArticle, Event, Sentence, Span
from mediacompare.report.blocks import Mark, Run, Text
from mediacompare.report.display import day

FEWEST_WORDS, MOST_WORDS = 25, 65
MOST_CHARACTERS = 420
LONGEST_WORD = 60
_LINE_ENDS = re.compile(r"[\t\n\r]")
_OPENING, _CLOSING = "\"“”«»'‘’", "\"“”«»'‘’"


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


def source_line(annotated: AnnotatedArticle, *, hidden: bool = False) -> str:
    """Where a text is from: "Harbor Herald, 4 May 2025"; the day alone when the outlet is `hidden`."""
    article = annotated.article
    parts = [article.outlet] if not hidden else []
    return ", ".join([*parts, day(article.date)] if article.date else parts)


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


def make_excerpt(annotated: AnnotatedArticle, sentences: Sequence[Sentence], *, label: str, source: str,
                 hide: Sequence[str] = ()) -> Excerpt:
    """The sentences as an excerpt, gathered into their paragraphs; the names in `hide` are written "[an outlet]"."""
    paragraphs: list[list[Run]] = []
    words = tuple(mark_words(annotated, sentence.span, hide=hide) for sentence in sentences)
    previous = None
    for sentence, runs in zip(sentences, words, strict=True):
        if sentence.paragraph != previous:
            paragraphs.append([])
        elif paragraphs[-1]:
            paragraphs[-1].append(Run(" "))
        paragraphs[-1] += runs
        previous = sentence.paragraph
    return Excerpt(label, source, annotated.article.id, tuple(sentence.span for sentence in sentences),
                   words, tuple(tuple(runs) for runs in paragraphs))


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


def mark_words(annotated: AnnotatedArticle, span: Span, *, hide: Sequence[str] = ()) -> Text:
    """A stretch of an article as runs: quoted words (with their quotation marks) and loaded terms marked."""
    text = annotated.text
    quoted = [with_marks(text, words) for words in annotated.quoted if words.overlaps(span)]
    hits = [hit for hit in annotated.loaded if span.contains(hit.span)]
    edges = {span.start, span.end, *(edge for q in quoted for edge in (q.start, q.end)),
             *(edge for hit in hits for edge in (hit.span.start, hit.span.end))}
    places = sorted(edge for edge in edges if span.start <= edge <= span.end)
    runs = []
    for start, end in pairwise(places):
        piece = Span(start, end)
        marks: set[Mark] = {"loaded-own" if hit.voice == "outlet" else "loaded-quoted"
                            for hit in hits if hit.span.contains(piece)}
        if any(q.contains(piece) for q in quoted):
            marks.add("quoted")
        runs.append(Run(_hidden(_LINE_ENDS.sub(" ", piece.of(text)), hide), frozenset(marks)))
    return tuple(runs)


def with_marks(text: str, words: Span) -> Span:
    """The span with the quotation marks on either side of it."""
    start = words.start - (words.start > 0 and text[words.start - 1] in _OPENING)
    end = words.end + (words.end < len(text) and text[words.end] in _CLOSING)
    return Span(start, end)


def _hidden(words: str, hide: Sequence[str]) -> str:
    for name in hide:
        words = words.replace(name, "[an outlet]")
    return words


def linked_spans(event: Event, one: str, other: str) -> frozenset[Span]:
    """The spans of article `one` that article `other` tells too."""
    there = {link.a_span for link in event.links if (link.a, link.b) == (one, other)}
    back = {link.b_span for link in event.links if (link.b, link.a) == (one, other)}
    return frozenset(there | back)
