"""Asserted or alleged: linked passages in which one article states what another keeps its distance from.

An article asserts a word's matter when it prints the word in its own voice: outside every quotation and every statement
that it credits to somebody, in a sentence without a word of distance and without one that credits it ("said",
"according to", "the lawsuit"). Another keeps its distance when such a word ("allegedly", "accused of", "claimed that",
"without evidence"; `lexicon/evidentials.csv`) bears on the same word, among the same words, in a passage that tells
the same. That rules out most pairs: what is left is little, and to be read.
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediacompare.align.folding import FoldedWords, fold_words
from mediacompare.align.meaning import is_content, is_number
from mediacompare.align.units import stem
from mediacompare.lexicon.evidentials import Distance, FoundEvidential, find_evidentials
from mediacompare.model import AnnotatedArticle, Event, Link, Span

# Passages as sure as this carry the claim.
SURE = 0.35
# The words around the matter tell whether it is the same: so many on either side are looked at, and so many of them
# must be in both sentences, one of them no name.
AROUND, LEAST_COMMON = 7, 2
# Words that tell of telling, and the commonest: what is said of them says nothing of the matter.
_EMPTY = frozenset(map(stem, """said says say told tell tells call called calls claim claimed claims report reported
    reports statement comment comments allegation allegations accusation accusations accused suspected evidence year
    years day days week time people man woman new years""".split()))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stance:
    """How an article tells the matter in one sentence: `distance` None asserts it; `marker` are the words that keep the
    distance and `matter` the word on which they bear, both where they stand in the text."""

    article: str
    sentence: Span
    distance: Distance | None
    matter: Span
    marker: Span | None = None


@dataclass(frozen=True, slots=True)
class Contrast:
    """One article asserts what another keeps its distance from; `score` is the chance that the passages tell the
    same."""

    asserted: Stance
    distanced: Stance
    score: float


def find_contrasts(event: Event) -> tuple[Contrast, ...]:
    """The contrasts between articles of the coverage, in the order of their links; each two sentences once."""
    by_id = {annotated.article.id: annotated for annotated in event.coverage}
    headlines = {
        (key, sentence.span) for key, one in by_id.items() for sentence in one.sentences if sentence.in_headline
    }
    found = []
    for link in event.links:
        ends = {(link.a, link.a_span), (link.b, link.b_span)}
        retold = link.relation in ("paraphrase", "same fact") and link.score >= SURE
        if not retold or not {link.a, link.b} <= by_id.keys() or ends & headlines:
            continue
        contrasts = [
            *_contrasts(by_id[link.a], link.a_span, by_id[link.b], link.b_span, link),
            *_contrasts(by_id[link.b], link.b_span, by_id[link.a], link.a_span, link),
        ]
        if contrasts:
            found.append(contrasts[0])
    return tuple(found)


def _contrasts(
    asserting: AnnotatedArticle, sentence: Span, distant: AnnotatedArticle, other: Span, link: Link
) -> Iterator[Contrast]:
    """What the first sentence asserts and the second does not; first the words after the marker, the nearest first."""
    own, theirs = fold_words(asserting.text, *_ends(sentence)), fold_words(distant.text, *_ends(other))
    if any(_is_own(asserting, own, found) for found in find_evidentials(own.forms)):
        return
    stated = _asserted_words(asserting, own)
    marked = [
        (stem(form), number, found)
        for found in find_evidentials(theirs.forms)
        if found.evidential.distance != "credited" and _is_own(distant, theirs, found)
        for number, form in enumerate(theirs.forms)
        if stem(form) in stated and found.reaches(number)
        and _is_same_matter(asserting.text, own, distant.text, theirs, number)
    ]
    for key, number, found in sorted(marked, key=lambda row: (row[1] < row[2].start, abs(row[1] - row[2].end))):
        marker = Span(theirs.starts[found.start], theirs.ends[found.end - 1])
        matter = Span(theirs.starts[number], theirs.ends[number])
        yield Contrast(
            Stance(asserting.article.id, sentence, None, stated[key]),
            Stance(distant.article.id, other, found.evidential.distance, matter, marker),
            link.score,
        )


def _is_same_matter(own_text: str, own: FoldedWords, text: str, words: FoldedWords, number: int) -> bool:
    """Whether the same words stand around a word (by its number in `words`) in both sentences."""
    key = stem(words.forms[number])
    around = _around(text, words, number)
    for place, form in enumerate(own.forms):
        if stem(form) == key:
            beside = _around(own_text, own, place)
            common = (beside.keys() & around.keys()) - {key}
            if len(common) >= LEAST_COMMON and any(not (beside[word] or around[word]) for word in common):
                return True
    return False


def _around(text: str, words: FoldedWords, number: int) -> dict[str, bool]:
    """The stems of the content words around a word, each with whether it is printed as a name."""
    places = range(max(0, number - AROUND), min(len(words), number + AROUND + 1))
    return {
        stem(words.forms[place]): text[words.starts[place]].isupper()
        for place in places
        if is_content(words.forms[place])
    }


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _asserted_words(annotated: AnnotatedArticle, words: FoldedWords) -> dict[str, Span]:
    """The content words that the article prints in its own voice, by stem, where each first stands."""
    quotes = (*annotated.quotes, *annotated.unsure)
    credited = [span for quote in quotes for span in (*quote.spans, *quote.quoted)]
    asides = [aside.span for aside in annotated.asides]
    found: dict[str, Span] = {}
    for form, start, end in zip(words.forms, words.starts, words.ends, strict=True):
        key, word = stem(form), Span(start, end)
        plain = is_content(form) and not is_number(form) and not annotated.text[start].isupper() and key not in _EMPTY
        if plain and not _is_within(word, credited) and not _is_within(word, asides):
            found.setdefault(key, word)
    return found


def _is_within(word: Span, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(word) for span in spans)


def _is_own(annotated: AnnotatedArticle, words: FoldedWords, found: FoundEvidential) -> bool:
    """Whether the distance is the article's, and not that of somebody whom it quotes word for word."""
    marker = Span(words.starts[found.start], words.ends[found.end - 1])
    return not _is_within(marker, annotated.quoted)
