"""The headlines and first sentences, and who acts in them."""
from __future__ import annotations

from mediacompare.align.headlines import find_headlines
from mediacompare.align.persons import find_persons
from mediacompare.measures import table
from mediacompare.model import Event
from mediacompare.tidy import TidyTable

ORDER = 12
COLUMNS = ("event", "article", "outlet", "headline", "actor", "verb", "opening", "start", "end")


def measure(event: Event) -> TidyTable:
    """One row for each article of the coverage that has a headline.

    event, article, outlet: keys. headline: its words, as printed. actor: the surname of the person whom a verb in the
    present follows at once at the beginning of the headline or of a part of it; verb: that verb as printed; both
    missing where the headline is built otherwise. opening: the first sentence below, as printed; start, end: where
    it stands, in code points; missing where there is none.
    """
    articles = event.by_id()
    rows: list[tuple[object, ...]] = []
    for one in find_headlines(event, find_persons(event)):
        annotated, opening = articles[one.article], one.opening
        rows.append((
            event.id, one.article, annotated.article.outlet, one.words, one.actor, one.verb,
            " ".join(opening.of(annotated.text).split()) if opening else None,
            opening.start if opening else None, opening.end if opening else None,
        ))  # fmt: skip
    return table(COLUMNS, rows)
