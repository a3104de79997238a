"""How strongly the outlet's own sentences judge, and which of them may be shown as judging."""
from __future__ import annotations

from mediacompare.annotate.wording.judging import THRESHOLD
from mediacompare.measures import table
from mediacompare.model import AnnotatedArticle, Event, Score, Span, overlapping
from mediacompare.resampling import bootstrap_mean
from mediacompare.statistics import proportion_interval
from mediacompare.tidy import TidyTable

ORDER = 64
COLUMNS = (
    "event", "article", "outlet", "score", "score_low", "score_high", "share", "share_low", "share_high", "judging",
    "sentences",
)  # fmt: skip
MIN_STRENGTH = 0.6
"""A loaded term of the word list at least so strong stands in a sentence that is shown as judging."""
MOST_CREDITED = 1 / 3
"""A sentence of which more is credited to somebody, with or without quotation marks, is not the outlet's judgment."""


def measure(event: Event) -> TidyTable:
    """One row for each article of the coverage.

    event, article, outlet: keys. score: mean score of the sentences in the outlet's own voice, 0 (reports) to 1
    (judges), by the model of `mediacompare.annotate.wording.judging`. share: their share that two measures call
    judging (see `judging_sentences`). score_low, score_high: 95% bootstrap interval over sentences, NaN under eight;
    share_low, share_high: exact 95% binomial interval (Clopper & Pearson 1934); all NaN without a sentence. judging:
    the sentences that two measures call judging (count); sentences: all those in the outlet's own voice (count), the
    denominator.
    """
    rows: list[tuple[object, ...]] = []
    for annotated in event.coverage:
        values = [score.value for score in annotated.judging if score.voice == "outlet"]
        over = len(judging_sentences(annotated))
        score, share = bootstrap_mean(values), proportion_interval(over, len(values))
        rows.append((
            event.id, annotated.article.id, annotated.article.outlet, score.value, score.low, score.high,
            share.value, share.low, share.high, over, len(values),
        ))  # fmt: skip
    return table(COLUMNS, rows)


def judging_sentences(annotated: AnnotatedArticle) -> list[Score]:
    """The sentences of the outlet's own that the model and the word list both call judging, highest score first.

    The score is `THRESHOLD` or more; a loaded term of the word list, of strength `MIN_STRENGTH` or more and credited
    to nobody, stands there; and at most a third of the sentence is what somebody is reported to have said. Readers'
    verdicts on such sentences: `benchmarks/judging`.
    """
    credited = annotated.credited
    terms = [hit.span for hit in annotated.loaded if hit.voice == "outlet" and hit.speaker is None
             and hit.rule == "lexicon" and hit.strength >= MIN_STRENGTH]
    found = [
        score for score in annotated.judging
        if score.voice == "outlet" and score.value >= THRESHOLD and any(score.span.contains(term) for term in terms)
        and _covered(score.span, overlapping(credited, score.span)) <= MOST_CREDITED * len(score.span)
    ]
    return sorted(found, key=lambda score: (-score.value, score.span))


def _covered(span: Span, others: list[Span]) -> int:
    """How many characters of a span the others (disjoint) cover."""
    return sum(min(span.end, other.end) - max(span.start, other.start) for other in others)
