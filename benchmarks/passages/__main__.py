"""Passages: how right the links are, leaving one event out, beside peers; how fast; how the time grows.

    python -m benchmarks.passages           accuracy and speed; the referee and three of the thirteen events are in
                                            ../shared/bench/passages
    python -m benchmarks.passages points    how right points are, and what is called left out (see `points`)
    python -m benchmarks.passages growth    an event of 10 to 200 made-up articles of 1,000 words
"""
from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from benchmarks.gold import referee
from benchmarks.passages.gold import SHARED, GoldEvent, read_shared_events, read_written_events
from benchmarks.passages.peers import PEERS, THRESHOLDS, score_pairs
from benchmarks.passages.points import judge, unseen_points
from benchmarks.passages.train import train
from mediacompare.align.passages import align_passages, link_passages
from mediacompare.annotate import annotate
from mediacompare.model import AnnotatedArticle, Article, Link

MEASURES = ("quotes", "any", "paraphrase_or_same_fact")
SIZES = (10, 20, 50, 100, 200)
F1 = dict[str, float]


def accuracy() -> dict[str, F1]:
    """F1 by measure over the three shared events, over the ten written ones and over all, each event linked by a model
    learnt from the twelve others; {} without the shared sets."""
    linked = link_unseen()
    return {name: _judge([e for e, _ in rows], [links for _, links in rows]) for name, rows in _groups(linked).items()}


def link_unseen() -> list[tuple[GoldEvent, Sequence[Link]]]:
    """The thirteen events, each with the links of a model learnt from the others; [] without the shared sets."""
    events = _all_events()
    return [
        (event, link_passages(event.articles, model=train(other for other in events if other is not event))[0])
        for event in events
    ]


@cache
def _all_events() -> tuple[GoldEvent, ...]:
    shared = read_shared_events()
    return (*shared, *read_written_events()) if shared else ()


Linked = Sequence[tuple[GoldEvent, Sequence[Link]]]


def _groups(linked: Linked) -> dict[str, Linked]:
    if not linked:
        return {}
    return {
        "shared": [row for row in linked if row[0].name in SHARED],
        "written": [row for row in linked if row[0].name not in SHARED],
        "all": linked,
    }


def peer_accuracy() -> dict[str, F1]:
    """The same over all thirteen events for the peers, each with the threshold that does best on the twelve others."""
    events = [*read_shared_events(), *read_written_events()]
    figures = {}
    for name, peer in PEERS.items():
        scored = [score_pairs(event.articles, peer) for event in events]
        right = [
            [_counts(event, links, step) for step in THRESHOLDS]
            for event, links in zip(events, scored, strict=True)
        ]
        linked = []
        for held_out, links in enumerate(scored):
            others = [row for place, row in enumerate(right) if place != held_out]
            best = max(range(len(THRESHOLDS)), key=lambda step: (_f1([row[step] for row in others]), step))
            linked.append([link for link in links if link.score >= THRESHOLDS[best]])
        figures[name] = _judge(events, linked)
    return figures


def _counts(event: GoldEvent, links: Iterable[Link], threshold: float) -> tuple[int, int, int]:
    """How many of an event's links are right and wrong from a threshold on, and how many gold pairs there are.

    A quick count for choosing a threshold: the referee, a process of its own, judges what is chosen.
    """
    ends = {(link.a, link.a_span.start, link.b, link.b_span.start) for link in links if link.score >= threshold}
    firm = {(row["a"], row["a_start"], row["b"], row["b_start"]) for row in event.gold if not row["optional"]}
    both_ways = firm | {(b, b_start, a, a_start) for a, a_start, b, b_start in firm}
    right = len(ends & both_ways)
    return right, len(ends) - right, len(firm)


def _f1(counts: Sequence[tuple[int, int, int]]) -> float:
    right, wrong, gold = (sum(column) for column in zip(*counts, strict=True))
    return 2 * right / (right + wrong + gold) if right else 0.0


def _judge(events: Sequence[GoldEvent], linked: Iterable[Sequence[Link]]) -> F1:
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder) / "gold.jsonl"
        gold.write_text("".join(json.dumps(row) + "\n" for event in events for row in event.gold), encoding="utf-8")
        figures = referee("passages", gold, [_row(link) for links in linked for link in links])
    return {name: figures[name]["f1"] for name in MEASURES}


def _row(link: Link) -> dict[str, object]:
    return {
        "a": link.a, "a_start": link.a_span.start, "a_end": link.a_span.end, "b": link.b,
        "b_start": link.b_span.start, "b_end": link.b_span.end, "relation": link.relation, "score": link.score,
    }  # fmt: skip


def made_up_event(articles: int, *, seed: int = 7) -> list[AnnotatedArticle]:
    """Articles of 1,000 words: a third of each retells facts of the event, one word in three changed."""
    chance = random.Random(seed)
    words = [f"w{number:05}" for number in range(30_000)]
    running, total = [], 0.0
    for rank in range(len(words)):
        total += 1 / (rank + 3)
        running.append(total)

    def some(count: int) -> list[str]:
        return chance.choices(words, cum_weights=running, k=count)

    facts = [some(22) for _ in range(40)]

    def sentences() -> Iterator[str]:
        for fact in chance.sample(facts, 15):
            yield " ".join(chance.choice(words) if chance.random() < 1 / 3 else word for word in fact)
        for _ in range(30):
            yield " ".join(some(22))

    def text() -> str:
        return "\n".join(f"{sentence.capitalize()}." for sentence in sentences())

    return [annotate(Article(f"a{number:03}", text(), f"Outlet {number}")) for number in range(articles)]


def seconds_for(articles: Sequence[AnnotatedArticle]) -> float:
    """Processor time all against all, the best of three runs."""
    return min(_timed(lambda: align_passages(articles)) for _ in range(3))


def _timed(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


def growth() -> None:
    articles = made_up_event(SIZES[-1])
    for size in SIZES:
        began = time.process_time()
        links = len(align_passages(articles[:size]))
        print(f"{size:>4} articles  {time.process_time() - began:7.2f} s  {links:>8,} links")


def points() -> None:
    """Print, for the shared and the written events, how right the points are; each event by models that know the
    others."""
    for name, rows in _groups([(event, ()) for event in _all_events()]).items():
        counts: Counter[str] = Counter()
        for event, _ in rows:
            model = train(other for other in _all_events() if other is not event)
            counts += judge(event, unseen_points(event, model))
        for what in sorted({claim.rsplit(" ", 1)[0] for claim in counts}):
            right, wrong = counts[f"{what} right"], counts[f"{what} wrong"]
            print(f"{name:<8} {what:<24} right {right:>4} of {right + wrong:<4} {right / (right + wrong):.3f}")


def main() -> None:
    if sys.argv[1:] == ["growth"]:
        growth()
        return
    if sys.argv[1:] == ["points"]:
        points()
        return
    figures = accuracy()
    if not figures:
        print("passages: accuracy skipped, the gold sets are not beside the project (../shared/bench/passages)")
    for name, row in (figures | peer_accuracy() if figures else {}).items():
        print(f"{name:<16} " + "   ".join(f"{measure} F1 {row[measure]:.3f}" for measure in MEASURES))
    print(f"ten articles of 1,000 words, all against all: {seconds_for(made_up_event(10)):.2f} s")


if __name__ == "__main__":
    main()
