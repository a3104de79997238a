"""Which sentences of a source each article tells."""
from __future__ import annotations

from mediacompare.model import AnnotatedArticle, Event


def told_sentences(event: Event, source: AnnotatedArticle) -> dict[str, set[int]]:
    """For each article of the coverage, the source's sentences (from 0) that a link ties to one of its passages."""
    told: dict[str, set[int]] = {annotated.article.id: set() for annotated in event.coverage}
    own = source.article.id
    for link in event.links:
        ends = {link.a: link.a_span, link.b: link.b_span}
        others = [article for article in ends if article in told]
        if own in ends and others:
            told[others[0]].update(
                i for i, sentence in enumerate(source.sentences) if sentence.span.overlaps(ends[own])
            )
    return told
