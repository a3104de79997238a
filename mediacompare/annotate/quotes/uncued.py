"""Quotation marks without a cue that hold somebody's words all the same: in headlines, or repeated from a quotation."""
from __future__ import annotations

from collections.abc import Iterable, Sequence

from mediacompare.model import Aside, Grade, Quote, Span, Trace
from mediacompare.text.words import find_words

# Fewer words keep their distance from a word ("his “plan”"), or are a phrase that others use too.
FEWEST_IN_HEADLINE, FEWEST_IN_TEXT = 2, 3
SHORT = 4  # words of no more letters alone (“we see you”) may be anybody's


def attribute_uncued(
    text: str, headline: Span | None, asides: Iterable[Aside], quotes: Sequence[Quote]
) -> tuple[list[Quote], list[Aside]]:
    """Quotes made of the scare quotes in `asides` that are somebody's words, and the asides that are left.

    Words that a quotation of the article holds too are its speaker's (rule `repeated`); others inside `headline` are
    somebody's whom it does not name (rule `headline`, speaker None).
    """
    spoken: list[tuple[str, str | None]] | None = None
    found: list[Quote] = []
    left: list[Aside] = []
    for aside in asides:
        words = _words(text, aside.span)
        in_headline = headline is not None and headline.contains(aside.span)
        if aside.kind != "scare" or len(words.split()) < (FEWEST_IN_HEADLINE if in_headline else FEWEST_IN_TEXT):
            left.append(aside)
            continue
        if spoken is None:
            spoken = [(_words(text, span), quote.speaker) for quote in quotes for span in quote.quoted]
        telling = in_headline or any(len(word) > SHORT for word in words.split())
        repeated = [speaker for said, speaker in spoken if words in said and telling]
        if repeated:
            found.append(_quote(aside.span, repeated[0], "repeated"))
        elif in_headline:
            found.append(_quote(aside.span, None, "headline"))
        else:
            left.append(aside)
    return found, left


def _words(text: str, span: Span) -> str:
    """The words of a stretch in small letters, a space before and behind each, so that whole words are compared."""
    return f" {' '.join(word.of(text).casefold() for word in find_words(text, span.start, span.end))} "


def _quote(span: Span, speaker: str | None, rule: str) -> Quote:
    grade: Grade = "none" if speaker is None else "continuation"
    return Quote("direct", (span,), (span,), None, None, speaker, Trace(turn=rule), grade)
