"""Tone of wording by article and voice."""
from __future__ import annotations

from typing import get_args

from mediacompare.measures import table
from mediacompare.model import Event, Voice
from mediacompare.resampling import bootstrap_mean
from mediacompare.tidy import TidyTable

ORDER = 60
COLUMNS = ("event", "article", "outlet", "voice", "tone", "low", "high", "pieces", "with_drivers")


def measure(event: Event) -> TidyTable:
    """Three rows for each article of the coverage: the outlet's own wording, and that of others, by voice.

    event, article, outlet, voice (`outlet`, `quoted` or `reported`): keys. tone: mean of VADER's compound (Hutto
    and Gilbert 2014) over the voice's pieces, -1 (darkest wording) to 1 (brightest), NaN without a piece; a piece
    is a sentence or what a voice has of it. low, high: 95% bootstrap interval of the mean over pieces, NaN under
    eight of them. pieces: how many were scored (count). with_drivers: those that hold a word VADER knows (count); the
    others are 0.
    """
    rows: list[tuple[object, ...]] = []
    for annotated in event.coverage:
        article = annotated.article
        for voice in get_args(Voice):
            scores = [score for score in annotated.tone if score.voice == voice]
            interval = bootstrap_mean([score.value for score in scores])
            rows.append((
                event.id, article.id, article.outlet, voice, interval.value, interval.low, interval.high,
                len(scores), sum(bool(score.drivers) for score in scores),
            ))  # fmt: skip
    return table(COLUMNS, rows)
