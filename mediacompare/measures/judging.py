"""How strongly the outlet's own sentences judge."""
from __future__ import annotations

from mediacompare.annotate.wording.judging import THRESHOLD
from mediacompare.measures import table
from mediacompare.model import Event
from mediacompare.resampling import bootstrap_mean
from mediacompare.statistics import proportion_interval
from mediacompare.tidy import TidyTable

ORDER = 64
COLUMNS = (
    "event", "article", "outlet", "score", "score_low", "score_high", "share", "share_low", "share_high", "judging",
    "sentences",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each article of the coverage.

    event, article, outlet: keys. score: mean score of the sentences in the outlet's own voice, 0 (reports) to 1
    (judges), by `mediacompare.annotate.wording.judging`. share: their share that scores `THRESHOLD` or more.
    score_low, score_high: 95% bootstrap interval over sentences, NaN under two; share_low, share_high: exact 95%
    binomial interval (Clopper & Pearson 1934); all NaN without a sentence. judging: sentences at or over the
    threshold (count); sentences: all those in the outlet's own voice (count), the denominator.
    """
    rows: list[tuple[object, ...]] = []
    for annotated in event.coverage:
        values = [score.value for score in annotated.judging if score.voice == "outlet"]
        over = sum(value >= THRESHOLD for value in values)
        score, share = bootstrap_mean(values), proportion_interval(over, len(values))
        rows.append((
            event.id, annotated.article.id, annotated.article.outlet, score.value, score.low, score.high,
            share.value, share.low, share.high, over, len(values),
        ))  # fmt: skip
    return table(COLUMNS, rows)
