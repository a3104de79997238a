"""Asserted or alleged: what one article states and another keeps its distance from."""
from __future__ import annotations

from mediacompare.align.asserted import find_contrasts
from mediacompare.measures import table
from mediacompare.model import Event
from mediacompare.tidy import TidyTable

ORDER = 88
COLUMNS = (
    "event", "contrast", "article", "outlet", "stance", "marker", "matter", "start", "end", "marker_start",
    "marker_end", "matter_start", "matter_end", "score",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """Two rows for each contrast: the article that asserts, then the one that keeps its distance.

    event, contrast (its number, from 1), article, outlet: keys. stance: "asserted" (in the outlet's own voice, in a
    sentence without any word of distance), "alleged", "claimed", "hedged" or "doubted" (by the word that keeps the
    distance; `lexicon/evidentials.csv`). marker: that word or words as printed, "" for the one that asserts. matter:
    the word that both print and on which the marker bears. start, end: the sentence in the article's text;
    marker_start, marker_end, matter_start, matter_end: the words in it (-1 where there is no marker). score: the
    chance that the two sentences tell the same, 0 to 1.
    """
    by_id = event.by_id()
    rows: list[tuple[object, ...]] = []
    for number, contrast in enumerate(find_contrasts(event), start=1):
        for stance in (contrast.asserted, contrast.distanced):
            article = by_id[stance.article].article
            marker = stance.marker
            rows.append((
                event.id, number, article.id, article.outlet, stance.distance or "asserted",
                marker.of(article.text) if marker else "", stance.matter.of(article.text), stance.sentence.start,
                stance.sentence.end, marker.start if marker else -1, marker.end if marker else -1,
                stance.matter.start, stance.matter.end, contrast.score,
            ))  # fmt: skip
    return table(COLUMNS, rows)
