"""Annotated articles made by hand, for what reads annotations."""
from __future__ import annotations

from mediacompare.model import AnnotatedArticle, Article, Mention, Quote, Sentence, Span, merge_spans
from mediacompare.text.words import find_words


def annotate(text: str, *quoted: str, speaker: str | None = "Ana Ruiz",
             mentions: tuple[Mention, ...] = ()) -> AnnotatedArticle:
    """One sentence a line, the given stretches quoted."""
    spans = merge_spans(Span(text.index(words), text.index(words) + len(words)) for words in quoted)
    sentences, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if line:
            sentences.append(Sentence(Span(start, start + len(line)), number))
        start += len(line) + 1
    quotes = tuple(Quote("direct", (span,), (span,), None, None, speaker) for span in spans)
    return AnnotatedArticle(Article("a", text, "Outlet"), words=find_words(text), sentences=tuple(sentences),
                            quotes=quotes, quoted=spans, mentions=mentions)
