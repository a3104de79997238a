"""Tone of wording: NLTK's VADER on each piece of a sentence, names and subjects masked, with the words that drove it.

VADER (Hutto and Gilbert 2014) adds up the valence of the words it knows, mended for negation, emphasis and "but", and
squashes the sum to -1..1. Where nothing is masked the score is VADER's own. The sum saturates with length, so it is
taken by sentence and never over an article. It hears words, not meaning: good news about bad things ("murder fell")
sounds dark to it.
"""
from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from mediacompare.annotate.wording.masking import mask, name_spans
from mediacompare.annotate.wording.pieces import cut_pieces
from mediacompare.annotate.wording.subjects import subject_spans
from mediacompare.model import AnnotatedArticle, Drive, Score, Span

_LEXICON = "vader_lexicon.txt"
_APOSTROPHES = str.maketrans("’‘", "''")
# What VADER's own splitting trips over ('disgrace,"' is no word to it): all marks but those it weighs.
_MARKS = re.compile(r"[^\w\s'!?-]|_|(?<!\w)['-]|['-](?!\w)")
# What VADER takes for feelings: function words ("cities like Boston", "as well as") and numbers ("187" is its slang).
_NO_FEELING = re.compile(
    r"(?<!\bI )(?<!\byou )(?<!\bwe )(?<!\bthey )(?<!\bwho )(?<!\bto )(?<!ould )(?<!\bnot )(?<!n't )\blike\b"
    r"|(?<=\bas )well\b|\b\d\w*",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\S{2,}")


def score_tone(annotated: AnnotatedArticle) -> tuple[Score, ...]:
    """VADER's compound for every piece of the article's sentences, in order: -1 (darkest wording) to 1 (brightest).

    A piece without a word that VADER knows scores 0. A driver's weight is the word's valence where it stands, after
    negation and emphasis, in VADER's points (about -4 to 4); heaviest first.
    """
    if not annotated.sentences:
        return ()
    masked = mask(annotated.text, [*name_spans(annotated), *subject_spans(annotated.text)])
    return tuple(
        Score(piece.span, value, piece.voice, drivers, piece.speaker)
        for piece in cut_pieces(annotated)
        for value, drivers in [score_wording(piece.span.of(masked), piece.span.start)]
    )


def score_wording(text: str, offset: int = 0) -> tuple[float, tuple[Drive, ...]]:
    """VADER's compound of `text`, and the words that drove it with `offset` added to their positions."""
    view = _NO_FEELING.sub(_blank, _MARKS.sub(" ", text.translate(_APOSTROPHES)))
    value, valences = _vader().score(view)
    driven = [
        Drive(Span(offset + token.start(), offset + token.start() + len(token.group().rstrip("!?"))), valence)
        for token, valence in zip(_TOKEN.finditer(view), valences, strict=True)
        if valence
    ]
    return value, tuple(sorted(driven, key=lambda d: (-abs(d.weight), d.span)))


def _blank(match: re.Match[str]) -> str:
    """As many letters as the match has, of a word that VADER does not know: offsets stay."""
    return "x" * len(match.group())


def word_valences() -> Mapping[str, float]:
    """VADER's lexicon: the valence of each word it knows, about -4 to 4."""
    return _vader().lexicon


@dataclass(frozen=True, slots=True)
class _Vader:
    """`score` gives the compound of a view, and the valence of each of its words of two characters or more."""

    score: Callable[[str], tuple[float, tuple[float, ...]]]
    lexicon: Mapping[str, float]


@lru_cache(maxsize=1)
def _vader() -> _Vader:
    """NLTK's VADER on the lexicon that the vaderSentiment package carries: nothing is downloaded."""
    import nltk.data
    import vaderSentiment
    from nltk.sentiment.vader import SentimentIntensityAnalyzer

    class Analyzer(SentimentIntensityAnalyzer):
        """Keeps each word's valence, which NLTK sums and forgets."""

        valences: tuple[float, ...] = ()

        def score_valence(self, sentiments: list[float], text: str) -> dict[str, float]:
            self.valences = tuple(sentiments)
            return super().score_valence(sentiments, text)

    folder = str(Path(vaderSentiment.__file__).parent)
    if folder not in nltk.data.path:
        nltk.data.path.append(folder)
    analyzer = Analyzer(_LEXICON)
    marks = [mark for mark in analyzer.constants.PUNC_LIST if set(mark) <= set("!?")]

    def score(view: str) -> tuple[float, tuple[float, ...]]:
        # NLTK tries every mark against every word, half of its time; the view holds these or none.
        analyzer.constants.PUNC_LIST = marks if "!" in view or "?" in view else []
        value = float(analyzer.polarity_scores(view)["compound"])
        return value, analyzer.valences

    return _Vader(score, analyzer.lexicon)
