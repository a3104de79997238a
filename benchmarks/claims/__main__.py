"""Claims on real text: how often they are made of what does not differ, and of what does.

    python -m benchmarks.claims [--whole]

False claims: paragraphs of one article shuffled into three "articles", and the first half of an article against its
second. Power: three texts of 250 words, of whose sentences 80, 10 and 10% are ones that experts call judging. Coverage:
how often the 95% interval of a mean of 2 to 20 real values holds the mean of them all. `--whole` lists the claims on
real events of three outlets.
"""
from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from benchmarks.claims import texts
from mediacompare.measures import contrasts, keyness
from mediacompare.model import Event
from mediacompare.permutation import shuffle
from mediacompare.resampling import MIN_VALUES, bootstrap_mean
from mediacompare.statistics import ALPHA

SEED = 20251128
EVENTS = 500
POWER_EVENTS = 300
COVERED = 400


def claims_on(event: Event) -> list[str]:
    """The figures on which the tables claim a difference; `words` for distinctive ones."""
    found = [row["figure"] for row in contrasts.measure(event).records() if row["clear"]]
    return found + ["words"] * any(p < ALPHA for p in keyness.measure(event)["adjusted"])


def accuracy() -> dict[str, dict[str, float]]:
    """Shares of events with a claim, by kind of event, and the least coverage of an interval; {} without the sets."""
    articles, (judging, other) = texts.real_articles(), texts.judged_sentences()
    if not articles or not judging:
        return {}
    draw = random.Random(SEED)
    draw.shuffle(articles)
    shuffled = _first(EVENTS, (texts.shuffled(article, draw) for article in articles))
    halved = _first(EVENTS, (texts.halves(article) for article in articles))
    built = [texts.assembled(judging, other, draw) for _ in range(POWER_EVENTS)]
    return {
        "shuffled": _shares(shuffled),
        "halves": _shares(halved),
        "power": _shares(built),
        "coverage": coverage([value for article in articles[:60] for value in _tones(article)], draw),
    }


def _first(count: int, parts: Iterable[texts.Parts | None]) -> list[texts.Parts]:
    found: list[texts.Parts] = []
    for part in parts:
        if part is not None:
            found.append(part)
            if len(found) == count:
                break
    return found


def _shares(events: Sequence[texts.Parts]) -> dict[str, float]:
    """The share of events with a claim of any kind, with one on wording, and with one on each figure."""
    claims = [claims_on(texts.as_event(parts, "event")) for parts in events]
    figures = Counter(figure for found in claims for figure in dict.fromkeys(found))
    return {
        "events": len(events), "any": sum(map(bool, claims)) / len(events),
        **{figure: count / len(events) for figure, count in sorted(figures.items())},
    }  # fmt: skip


def _tones(article: Any) -> list[float]:
    from mediacompare.annotate import annotate

    return [score.value for score in annotate(article).tone if score.voice == "outlet"]


def coverage(values: Sequence[float], draw: random.Random) -> dict[str, float]:
    """In what share of samples of 2 to 20 real values the interval holds their true mean, and the least of these.

    Under `MIN_VALUES` there are no limits, so there is nothing to cover: those sizes are measured by
    `tests/test_statistics.py`.
    """
    truth = sum(values) / len(values)
    found = {}
    for size in range(MIN_VALUES, 21, 2):
        intervals = [bootstrap_mean(draw.choices(values, k=size)) for _ in range(COVERED)]
        found[f"n{size}"] = sum(interval.low <= truth <= interval.high for interval in intervals) / COVERED
    return {**found, "least": min(found.values())}


def speed(event: Event) -> float:
    """Milliseconds of the shuffling of an event: the tests of all its figures, what the sentences hold being known."""
    from mediacompare.measures import _claims

    units = [_claims.units_of(annotated) for annotated in event.coverage]
    places = list(range(len(units)))

    def shuffling() -> None:
        shuffle.cache_clear()
        for found in (_claims.own_gaps(units), _claims.grade_gaps(units)):
            for gaps in found.values():
                gaps.p_values()
        _claims.term_tests(units, places)

    return 1000 * _best(shuffling)


def _best(work: Callable[[], None]) -> float:
    seconds = []
    for _ in range(7):
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return min(seconds)


def main(arguments: Sequence[str]) -> None:
    if "--whole" in arguments:
        for name, articles in texts.whole_events():
            print(f"{name:<12}", ", ".join(claims_on(Event(name, tuple(articles)))) or "–", flush=True)
        return
    figures = accuracy()
    if not figures:
        print("claims: skipped, the gold sets are not beside the project (../shared/bench)")
        return
    for name, row in figures.items():
        print(f"{name:<9}", "  ".join(f"{figure} {value:.3g}" for figure, value in row.items()), flush=True)
    for _, articles in texts.whole_events():
        print(f"shuffling of three articles: {speed(Event('event', tuple(articles))):.0f} ms")
        break


if __name__ == "__main__":
    main(sys.argv[1:])
