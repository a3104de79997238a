"""Articles made from lines, for what compares them: one sentence a line, speech inside curly quotation marks."""
from __future__ import annotations

import re

from mediacompare.model import AnnotatedArticle, Article, Quote, Role, Sentence, Span
from mediacompare.text.words import find_words

SPEECH = re.compile("“([^”]+)”")


def article(id: str, *lines: str, role: Role = "coverage", speaker: str | None = None) -> AnnotatedArticle:
    """An annotated article; each “stretch” is a direct quote by `speaker`, unless the article is a source itself."""
    text = "\n".join(lines)
    sentences, start = [], 0
    for number, line in enumerate(lines):
        sentences.append(Sentence(Span(start, start + len(line)), number))
        start += len(line) + 1
    said = tuple(Span(*m.span(1)) for m in SPEECH.finditer(text))
    quotes = tuple(Quote("direct", (span,), (span,), None, None, speaker) for span in said)
    made = Article(id, text, outlet=f"The {id}", role=role, speaker=speaker if role == "source" else None)
    return AnnotatedArticle(
        made, words=find_words(text), sentences=tuple(sentences), quotes=quotes if role == "coverage" else (),
        quoted=said if role == "coverage" else (),
    )
