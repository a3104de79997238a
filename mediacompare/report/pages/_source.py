"""Which of a source's sentences each article tells, and how: read off the event's links."""
from __future__ import annotations

from dataclasses import dataclass

from mediacompare.model import AnnotatedArticle, Event, Span

_STRENGTH = ("verbatim quote", "altered quote", "paraphrase", "same fact")


@dataclass(frozen=True, slots=True)
class Told:
    """How one article tells a sentence of the source, and where in the article."""

    relation: str
    span: Span


def told_by_article(event: Event, source: AnnotatedArticle) -> dict[str, dict[int, Told]]:
    """For each article of the coverage, the source's sentences (from 0) that it tells; the closest relation counts.

    A fact in common ("same fact") is told in the article's own words and so counts as a paraphrase.
    """
    told: dict[str, dict[int, Told]] = {a.article.id: {} for a in event.coverage}
    own = source.article.id
    for link in event.links:
        if own not in (link.a, link.b):
            continue
        article, span, source_span = ((link.b, link.b_span, link.a_span) if link.a == own
                                      else (link.a, link.a_span, link.b_span))
        if article not in told:
            continue
        for i, sentence in enumerate(source.sentences):
            if sentence.span.overlaps(source_span):
                known = told[article].get(i)
                if known is None or _STRENGTH.index(link.relation) < _STRENGTH.index(known.relation):
                    told[article][i] = Told(link.relation if link.relation != "same fact" else "paraphrase", span)
    return told
