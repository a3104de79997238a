"""Passages: how right the links are, leaving one event out, beside peers; how fast; how the time grows.

    python -m benchmarks.passages           accuracy on ../shared/bench/passages when it is there, and speed
    python -m benchmarks.passages growth    an event of 10 to 200 made-up articles of 1,000 words
"""
from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.gold import referee
from benchmarks.passages.gold import GoldEvent, read_shared_events
from benchmarks.passages.peers import PEERS, THRESHOLDS, score_pairs
from benchmarks.passages.train import train
from mediacompare.align.passages import align_passages, link_passages
from mediacompare.annotate import annotate
from mediacompare.model import AnnotatedArticle, Article, Link

MEASURES = ("quotes", "any", "paraphrase_or_same_fact")
SIZES = (10, 20, 50, 100, 200)
F1 = dict[str, float]


def accuracy() -> F1:
    """F1 by measure over the three events, each linked by a model learnt from the other two; {} without the sets."""
    events = read_shared_events()
    return _judge(events, [_link(event, events) for event in events]) if events else {}


def _link(event: GoldEvent, events: Sequence[GoldEvent]) -> Sequence[Link]:
    return link_passages(event.articles, model=train(other for other in events if other is not event))[0]


def peer_accuracy() -> dict[str, F1]:
    """The same for the peers, each with the threshold that does best on the other two events."""
    events = read_shared_events()
    figures = {}
    for name, peer in PEERS.items():
        scored = [score_pairs(event.articles, peer) for event in events]
        linked = []
        for held_out in range(len(events)):
            others = [(events[i], scored[i]) for i in range(len(events)) if i != held_out]
            best = max((_any_f1(others, threshold), threshold) for threshold in THRESHOLDS)[1]
            linked.append([link for link in scored[held_out] if link.score >= best])
        figures[name] = _judge(events, linked)
    return figures


def _any_f1(scored: Iterable[tuple[GoldEvent, Sequence[Link]]], threshold: float) -> float:
    events, links = zip(*scored, strict=True)
    return _judge(events, [[link for link in of_one if link.score >= threshold] for of_one in links])["any"]


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


def main() -> None:
    if sys.argv[1:] == ["growth"]:
        growth()
        return
    figures = accuracy()
    if not figures:
        print("passages: accuracy skipped, the gold sets are not beside the project (../shared/bench/passages)")
    for name, row in ({"mediacompare": figures} | peer_accuracy() if figures else {}).items():
        print(f"{name:<16} " + "   ".join(f"{measure} F1 {row[measure]:.3f}" for measure in MEASURES))
    print(f"ten articles of 1,000 words, all against all: {seconds_for(made_up_event(10)):.2f} s")


if __name__ == "__main__":
    main()
