"""Passages of different articles that tell the same, one row a pair."""
from __future__ import annotations

from mediacompare.measures import table
from mediacompare.model import Event
from mediacompare.tidy import TidyTable

ORDER = 78
COLUMNS = ("event", "a", "a_start", "a_end", "b", "b_start", "b_end", "a_outlet", "b_outlet", "relation", "score")


def measure(event: Event) -> TidyTable:
    """One row for each pair of passages that tell the same, in the order of the articles; sources are among them.

    event: key, with a and b, the two articles' ids, and a_start, a_end, b_start, b_end, the passages in their texts.
    a_outlet, b_outlet: their outlets. relation: "verbatim quote", "altered quote", "paraphrase" or "same fact". score:
    the model's probability that both tell the same, 0 to 1; 1 for a quotation.
    """
    outlets = {annotated.article.id: annotated.article.outlet for annotated in event.articles}
    return table(COLUMNS, (
        (
            event.id, link.a, link.a_span.start, link.a_span.end, link.b, link.b_span.start, link.b_span.end,
            outlets[link.a], outlets[link.b], link.relation, link.score,
        )
        for link in event.links
    ))  # fmt: skip
