"""Annotated articles made by hand: a text, and which of its words are quoted, loaded or toned."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mediacompare.model import (
    AnnotatedArticle,
    Article,
    Event,
    Grade,
    LoadedHit,
    Quote,
    Role,
    Score,
    Sentence,
    Span,
    merge_spans,
)
from mediacompare.text.words import find_words


def span_of(text: str, words: str) -> Span:
    """Where `words` first stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def annotated(
    outlet: str,
    text: str,
    *,
    quotes: Iterable[tuple[str, str | None] | tuple[str, str | None, Grade]] = (),
    loaded: Iterable[str] = (),
    tone: Iterable[float] = (),
    role: Role = "coverage",
    speaker: str | None = None,
    article_id: str | None = None,
    day: date | None = None,
) -> AnnotatedArticle:
    """An article whose `quotes` are (words, speaker) or (words, speaker, grade), all direct.

    Sentences end at "." and the `tone` of the first ones is given, in the outlet's voice.
    """
    made = [
        Quote("direct", (span_of(text, words),), (span_of(text, words),), None, None, who, grade=(*grade, "named")[0])
        for words, who, *grade in quotes
    ]
    quoted = merge_spans(span for quote in made for span in quote.quoted)
    hits = [span_of(text, term) for term in loaded]
    sentences = _sentences(text)
    return AnnotatedArticle(
        article=Article(article_id or outlet, text, outlet, date=day, role=role, speaker=speaker),
        words=find_words(text),
        sentences=sentences,
        quotes=tuple(made),
        quoted=quoted,
        loaded=tuple(
            LoadedHit(hit, hit.of(text), "epithet", 0.5, "quoted" if any(q.contains(hit) for q in quoted) else "outlet")
            for hit in sorted(hits)
        ),
        tone=tuple(Score(s.span, value, "outlet") for s, value in zip(sentences, tone, strict=False)),
    )


def event(*articles: AnnotatedArticle, event_id: str = "an-event") -> Event:
    return Event(event_id, articles)


def _sentences(text: str) -> tuple[Sentence, ...]:
    found, start = [], 0
    for part in text.split("."):
        if part.strip():
            begin = start + len(part) - len(part.lstrip())
            found.append(Sentence(Span(begin, min(len(text), start + len(part) + 1)), 0))
        start += len(part) + 1
    return tuple(found)
