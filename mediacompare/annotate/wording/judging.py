"""How strongly a sentence judges: a linear model of wording, learnt from labelled news sentences.

The weights come from `python -m training.judging`, which says how they are learnt; THIRD_PARTY.md says from what.
A sentence's score is a weighted sum over its words and pairs of neighbouring words, divided by the length of their
vector; a word that the model never saw is judged by its runs of letters. Names, subjects and numbers are masked (see
`wording`), so that the score weighs how a thing is said and not what it is about.
"""
from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from mediacompare.annotate.weights import read_weights, unpack_words
from mediacompare.annotate.wording.masking import mask, name_spans
from mediacompare.annotate.wording.pieces import MIN_FRAME_WORDS
from mediacompare.annotate.wording.words import MASKED, Reader, chance, make_reader
from mediacompare.model import AnnotatedArticle, Drive, Score, Span, overlapping
from mediacompare.text.words import words_within

if TYPE_CHECKING:
    import numpy

THRESHOLD = 0.65
"""From this score on a sentence may be shown as judging, if a loaded term stands in it too (`measures.judging`). At .5
the model's own labels are right more often than not, but every fourth sentence of a paper is above it."""
MAX_DRIVERS = 6
MIN_WEIGHT = 0.1
GRAMS = (3, 4, 5)
"""Lengths of the runs of letters that an unknown word is judged by."""

Weight = tuple[float, float]
"""A feature's share of the weighted sum, and of the squared length that the sum is divided by."""


@dataclass(frozen=True, slots=True)
class Model:
    """How a sentence is read, and the learnt weights of its words and of pairs of neighbours."""

    read: Reader
    word: Callable[[str], Weight]
    pairs: dict[tuple[str, str], Weight]
    bias: float


def score_judging(annotated: AnnotatedArticle, *, with_reported: bool = False) -> tuple[Score, ...]:
    """One score a sentence, in order: 0 (reports) to 1 (judges), on the words of one voice.

    It is the outlet's voice where the sentence holds at least `MIN_FRAME_WORDS` words of its own, and then quoted
    and reported words count nothing; otherwise it is the voice that is quoted, or what is reported without marks.
    `with_reported` scores the sentence as labelled sets do, which know of no reported voice: all its words outside
    quotation marks, under the same voice. A driver's weight is its share of the score in log odds, the neighbouring
    pairs' weights shared between their words; heaviest first, at most `MAX_DRIVERS`.
    """
    if not annotated.sentences:
        return ()
    model = load_model()
    masked = mask(annotated.text, name_spans(annotated), MASKED)
    credited = annotated.credited
    own = mask(masked, annotated.quoted if with_reported else credited, " ")
    scores = []
    for sentence in annotated.sentences:
        span = sentence.span
        others = _inside(credited, span)
        speaks = not others or _own_words(annotated, span, others) >= MIN_FRAME_WORDS
        quoted = _inside(annotated.quoted, span)
        text = span.of(own) if speaks or (with_reported and not quoted) else _only(masked, span, quoted or others)
        value, drivers = score_sentence(text, span.start, model)
        scores.append(Score(span, value, "outlet" if speaks else "quoted" if quoted else "reported", drivers))
    return tuple(scores)


def _inside(spans: Sequence[Span], sentence: Span) -> list[Span]:
    """What the spans have of a sentence."""
    return [Span(max(one.start, sentence.start), min(one.end, sentence.end)) for one in overlapping(spans, sentence)]


def score_sentence(text: str, offset: int = 0, model: Model | None = None) -> tuple[float, tuple[Drive, ...]]:
    """The score of a sentence by itself, and the words that drove it with `offset` added to their positions."""
    model = model or load_model()
    words, found = model.read(text)
    shares, length = weigh(words, model)
    odds = model.bias + sum(shares) / length
    least = MIN_WEIGHT * length
    driving = sorted((-abs(share), at) for at, share in enumerate(shares)
                     if (share >= least or share <= -least) and words[at][0].isalpha())
    drivers = tuple(
        Drive(Span(found[at].start() + offset, found[at].end() + offset), shares[at] / length)
        for _, at in driving[:MAX_DRIVERS]
    )
    return chance(odds), drivers


def weigh(words: Sequence[str], model: Model) -> tuple[list[float], float]:
    """Each word's share of the weighted sum, and the length that the sum is divided by."""
    weights = list(map(model.word, words))
    shares = [share for share, _ in weights]
    squares = sum([square for _, square in weights])
    for at, pair in enumerate(map(model.pairs.get, pairwise(words))):
        if pair is not None:
            half = pair[0] / 2
            shares[at] += half
            shares[at + 1] += half
            squares += pair[1]
    return shares, math.sqrt(squares) or 1.0


@lru_cache(maxsize=1)
def load_model() -> Model:
    """The shipped model."""
    arrays = read_weights("judging")
    words = _weights(arrays, "words")
    grams = _weights(arrays, "grams")
    pairs: dict[tuple[str, str], Weight] = {}
    for pair, weight in _weights(arrays, "pairs").items():
        first, second = pair.split(" ")
        pairs[first, second] = weight

    @lru_cache(maxsize=1 << 16)
    def weigh_word(word: str) -> Weight:
        if word in words:
            return words[word]
        known = [grams[gram] for gram in letter_runs(word) if gram in grams]
        return sum(share for share, _ in known), sum(square for _, square in known)

    read = make_reader(frozenset(unpack_words(arrays["subjects"])), frozenset(unpack_words(arrays["known"])))
    return Model(read, weigh_word, pairs, float(arrays["bias"]))


def letter_runs(word: str) -> list[str]:
    """The runs of letters in a word, its edges marked; none of a token that stands for something masked or a mark."""
    if not word[0].isalpha():
        return []
    edged = f"<{word}>"
    return [edged[at : at + size] for size in GRAMS for at in range(len(edged) - size + 1)]


def _weights(arrays: dict[str, numpy.ndarray], kind: str) -> dict[str, Weight]:
    """The features of a kind, and their weights."""
    rows = arrays[f"{kind}_weights"].astype(float)
    return dict(zip(unpack_words(arrays[kind]), zip(rows[0].tolist(), rows[1].tolist(), strict=True), strict=True))


def _own_words(annotated: AnnotatedArticle, sentence: Span, quoted: Sequence[Span]) -> int:
    """How many words of the sentence are not among the `quoted` stretches."""
    return len(words_within(annotated.words, [sentence])) - len(words_within(annotated.words, quoted))


def _only(text: str, sentence: Span, quoted: Sequence[Span]) -> str:
    """The sentence with all but its quoted stretches blanked."""
    parts, position = [], sentence.start
    for span in quoted:
        parts += [" " * (span.start - position), span.of(text)]
        position = span.end
    return "".join(parts)
