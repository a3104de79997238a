"""What articles report of a source's speaker without quotation marks, held against the source: is it there at all?

The words that carry the meaning are looked for in the whole source, by their first letters. Where none of them stands
there, the statement was not found in this source; it may stand in another.
"""
from __future__ import annotations

from dataclasses import dataclass

from mediacompare.align.folding import fold_words
from mediacompare.align.speakers import same_name
from mediacompare.annotate.quotes.reading.vocabulary import (
    ADV,
    AUX,
    CONJ,
    DET,
    POSS,
    PREP,
    REL,
    SUB,
    SUBJ,
    TIME,
    cue_forms,
    word_classes,
)
from mediacompare.model import Event, Quote, Span

_FUNCTION = DET | POSS | SUBJ | PREP | AUX | CONJ | SUB | REL | ADV | TIME
_STEM, _LEAST_LETTERS, LEAST_WORDS = 5, 4, 3
_PAST_SPEECH = frozenset("has have had long often once".split())
"""A cue with one of these tells of speech at another time: no source of today need have it."""


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """A statement of the source's speaker as an article reports it.

    `telling` are its words that carry meaning, `found` how many of them stand anywhere in the source; `nearest` is the
    source's sentence (from 0) that has most of them, None where none has one.
    """

    article: str
    source: str
    speaker: str
    quote: Quote
    telling: tuple[str, ...]
    found: int
    nearest: int | None


def find_paraphrases(event: Event) -> tuple[Paraphrase, ...]:
    """Every statement without marks that the coverage credits to a source's speaker in three telling words or more."""
    made = []
    for source in event.sources:
        speaker = source.article.speaker
        sentences = [_telling(source.text, s.span) for s in source.sentences]
        everything = {word for words in sentences for word in words}
        for annotated in event.coverage if speaker else ():
            for quote in annotated.quotes:
                if not _reports(annotated.text, quote, speaker or ""):
                    continue
                words = tuple(dict.fromkeys(w for span in quote.spans for w in _telling(annotated.text, span)))
                if len(words) >= LEAST_WORDS:
                    shares = [len(set(words) & set(sentence)) for sentence in sentences]
                    nearest = shares.index(max(shares)) if any(shares) else None
                    made.append(Paraphrase(annotated.article.id, source.article.id, speaker or "", quote, words,
                                           len(set(words) & everything), nearest))  # fmt: skip
    return tuple(made)


def _reports(text: str, quote: Quote, speaker: str) -> bool:
    """Whether a quote reports in the outlet's words what the speaker said on this occasion."""
    if quote.kind != "indirect" or not quote.speaker or quote.cue is None or not same_name(quote.speaker, speaker):
        return False
    cue = quote.cue.of(text).lower().split()
    reporting = any(cue_forms()[word].stance != "belief" for word in cue if word in cue_forms())
    return reporting and not _PAST_SPEECH & set(cue)


def _telling(text: str, span: Span) -> list[str]:
    """The beginnings of a stretch's words that carry meaning; "demand" and "demanded" begin alike."""
    return [word[:_STEM] for word in fold_words(text, span.start, span.end).forms
            if len(word) >= _LEAST_LETTERS and not word_classes().get(word, 0) & _FUNCTION]
