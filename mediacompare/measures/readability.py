"""How hard the texts read: textstat's formulas on our sentences and our syllable table."""
from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache
from types import ModuleType

from mediacompare.measures import table
from mediacompare.model import AnnotatedArticle, Event, Sentence, overlapping
from mediacompare.resampling import Number
from mediacompare.text.syllables import count_syllables
from mediacompare.text.words import words_within
from mediacompare.tidy import TidyTable

ORDER = 70
COLUMNS = (
    "event", "article", "outlet", "role", "voice", "flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog",
    "smog", "coleman_liau", "ari", "words", "sentences", "syllables",
)  # fmt: skip
MIN_WORDS = 100
"""No figure under this many words: Flesch's samples were of 100."""
MIN_SMOG_SENTENCES = 10
"""No SMOG grade under this many sentences; McLaughlin's sample was of 30, fewer are scaled up."""
MIN_SENTENCE_WORDS = 3
"""Shorter sentences ("Not so.") are left out: textstat would count their words and not them."""

_INSIDE = re.compile(r"[.,]")
_HYPHEN = re.compile(r"[-‑]")
_LANGUAGE = "en_US"


def measure(event: Event) -> TidyTable:
    """Two rows for each article and each source: the whole story, and the outlet's own sentences.

    event, article, outlet, role (`coverage` or `source`), voice (`all`: every sentence of the story; `outlet`:
    those without a quoted word and with at least one of the outlet's own): keys. flesch_reading_ease: Flesch 1948,
    about 0 (hard) to 100 (easy). flesch_kincaid_grade (Kincaid et al. 1975), gunning_fog (Gunning 1952), smog
    (McLaughlin 1969), coleman_liau (Coleman and Liau 1975), ari (Automated Readability Index, Smith and Senter
    1967): years of US schooling. words, sentences, syllables: what the formulas were fed (counts): headlines and
    sentences of fewer than three words are left out, hyphenated words counted in their parts. Formulas are NaN
    under 100 words, smog under 10 sentences too.
    """
    rows: list[tuple[object, ...]] = []
    for annotated in event.articles:
        article = annotated.article
        keys = (event.id, article.id, article.outlet, article.role)
        story = _story(annotated)
        whole = annotated.reported
        own = [s for s in story if not overlapping(annotated.quoted, s.span)
               and not any(span.contains(s.span) for span in overlapping(whole, s.span))]
        rows.append((*keys, "all", *_figures(annotated, story)))
        rows.append((*keys, "outlet", *_figures(annotated, own)))
    return table(COLUMNS, rows)


def _figures(annotated: AnnotatedArticle, sentences: Iterable[Sentence]) -> tuple[float, ...]:
    """The figures of some sentences, in the order of `COLUMNS`."""
    delimited = [line for line in (_delimit(annotated, sentence) for sentence in sentences) if line]
    text = "\n".join(delimited)
    backend = _textstat()
    words = backend.counts.count_words(text)
    syllables = backend.counts.count_syllables(text, _LANGUAGE)
    enough = words >= MIN_WORDS
    metrics = backend.metrics
    formulas = (
        metrics.flesch_reading_ease(text, _LANGUAGE),
        metrics.flesch_kincaid_grade(text, _LANGUAGE),
        metrics.gunning_fog(text, _LANGUAGE),
        metrics.smog_index(text, _LANGUAGE) if len(delimited) >= MIN_SMOG_SENTENCES else math.nan,
        _coleman_liau(metrics.letters_per_word(text), metrics.sentences_per_word(text)),
        metrics.automated_readability_index(text),
    ) if enough else (math.nan,) * 6
    return (*formulas, words, len(delimited), syllables)


def sentence_counts(annotated: AnnotatedArticle) -> list[tuple[int, int, int]]:
    """Words, sentences (one) and syllables of each sentence that the formulas see: what a grade is resampled over."""
    return [counts for _, counts in graded(annotated)]


def graded(annotated: AnnotatedArticle) -> list[tuple[int, tuple[int, int, int]]]:
    """The same, each with where its sentence begins."""
    found = []
    for sentence in _story(annotated):
        words = _delimit(annotated, sentence).removesuffix(".").split()
        if words:
            found.append((sentence.span.start, (len(words), 1, sum(count_syllables(word) for word in words))))
    return found


def flesch_kincaid(words: Number, sentences: Number, syllables: Number) -> Number:
    """The grade from the counts of a text, or of all its resamples (arrays)."""
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def _story(annotated: AnnotatedArticle) -> list[Sentence]:
    return [sentence for sentence in annotated.sentences if not sentence.in_headline]


def _coleman_liau(letters: float, sentences: float) -> float:
    """The grade from letters and sentences per word, with the published factor of letters, .0588 a hundred words:
    textstat's own function has .058, which takes off a third of a grade."""
    return 5.88 * letters - 29.6 * sentences - 15.8


def _delimit(annotated: AnnotatedArticle, sentence: Sentence) -> str:
    """The sentence as textstat can read it: words without inner points ("US", "35"), one full stop, its last."""
    held = words_within(annotated.words, [sentence.span])
    words = _HYPHEN.sub(" ", _INSIDE.sub("", " ".join(annotated.words_of(word) for word in held))).replace("’", "'")
    return words + "." if len(words.split()) >= MIN_SENTENCE_WORDS else ""


class _Pronunciations:
    """Our syllable table in the shape of NLTK's CMU dictionary, which textstat counts stressed phonemes of."""

    @lru_cache(maxsize=1 << 16)  # noqa: B019 - there is one instance, and it lives as long as textstat
    def __getitem__(self, word: str) -> list[list[str]]:
        return [["0"] * count_syllables(word)]


@lru_cache(maxsize=1)
def _textstat() -> ModuleType:
    """textstat's backend, its dictionary replaced by ours.

    Left alone it downloads NLTK's copy of the CMU dictionary at the first count of syllables, and takes a second to
    load it. It has no parameter for another dictionary, so the function that fetches it is replaced, once. So is the
    one that loads hyphenation patterns (60 ms): textstat turns to them for words that its dictionary lacks, and ours
    lacks none.
    """
    from textstat import backend
    from textstat.backend.counts import _count_syllables as counting

    pronunciations = _Pronunciations()
    counting.get_cmudict = lambda lang: pronunciations
    counting.get_pyphen = lambda lang: None
    return backend
