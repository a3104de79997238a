"""Every loaded term where it stands: the evidence behind the rates."""
from __future__ import annotations

from mediacompare.measures import table
from mediacompare.model import Event
from mediacompare.tidy import TidyTable

ORDER = 42
COLUMNS = (
    "event", "article", "outlet", "start", "end", "words", "term", "category", "strength", "voice", "speaker",
    "neutral", "rule",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each loaded term of the coverage, in order of position.

    event, article, outlet, start, end: keys; start and end are offsets into the article's text, half-open, in code
    points. words: what stands there. term: the lexicon's entry. category, strength (0 to 1): how it judges. voice:
    `outlet` or `quoted`. speaker: who is quoted, or whose view the outlet reports; "" for nobody. neutral: a wording
    that would not judge, "" where the lexicon knows none. rule: `lexicon`, or the rule beyond the list.
    """
    return table(COLUMNS, [
        (event.id, annotated.article.id, annotated.article.outlet, hit.span.start, hit.span.end,
         hit.span.of(annotated.text), hit.term, hit.category, hit.strength, hit.voice, hit.speaker or "",
         hit.neutral or "", hit.rule)
        for annotated in event.coverage for hit in annotated.loaded
    ])
