"""Events: how right the grouping is, how fast, and how its time grows.

    python -m benchmarks.events             accuracy on ../shared/bench/events when it is there
    python -m benchmarks.events growth      10,000 to 200,000 made-up articles at a steady daily rate
"""
from __future__ import annotations

import math
import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

from benchmarks.gold import bench_folder, gold_articles, referee
from mediacompare.align.events import EventIndex
from mediacompare.model import Article, Span

SETS = ("dev_spread", "dev_dense")
PER_DAY = 300
SIZES = (10_000, 20_000, 50_000, 100_000, 200_000)
LATE = 300


def accuracy() -> dict[str, dict[str, float]]:
    """B-cubed and exact events by set, as the referee gives them; {} without the sets."""
    folder = bench_folder("events")
    if folder is None:
        return {}
    figures = {}
    for name in SETS:
        grouping = EventIndex().add(gold_articles(folder / f"{name}.jsonl"))
        rows = [{"article": j.article, "event": j.event} for j in grouping.joined]
        figures[name] = referee("events", folder / "dev_gold.jsonl", rows)
    return figures


def made_up_articles(number: int, *, seed: int = 7) -> Iterator[Article]:
    """Articles of about 600 words, three to an event, `PER_DAY` a day, their words spread as in English (Zipf)."""
    chance = random.Random(seed)
    words = [f"w{n:05}" for n in range(60_000)]
    shares = [1 / (rank + 3) for rank in range(len(words))]
    running, total = [], 0.0
    for share in shares:
        total += share
        running.append(total)
    common = chance.choices(words, cum_weights=running, k=400_000)
    start = date(2030, 1, 1)
    for serial in range(number):
        event = serial // 3
        own = random.Random(event)
        names = [f"n{own.randrange(200_000)}" for _ in range(40)]
        offset = chance.randrange(len(common) - 600)
        body = common[offset : offset + 560] + chance.sample(names, 30)
        head = chance.sample(names, 6) + common[offset : offset + 3]
        chance.shuffle(body)
        title = " ".join(head)
        day = start + timedelta(days=serial // PER_DAY)
        yield Article(f"a{serial:07}", f"{title}\n\n{' '.join(body)}", f"Outlet {serial % 3}", day,
                      headline=Span(0, len(title)))


def growth() -> Iterator[tuple[int, float, float]]:
    """Articles, seconds of processor (which a busy machine changes less than the clock's) and the peak of memory in MB
    (of this process, articles held) at each size."""
    for size in SIZES:
        articles = list(made_up_articles(size))
        began = time.process_time()
        grouping = EventIndex().add(articles)
        seconds = time.process_time() - began
        assert len(grouping.joined) == size
        yield size, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def joining(known: int = 100_000) -> float:
    """Seconds of processor to add `LATE` articles to `known` ones."""
    articles = list(made_up_articles(known + LATE))
    index = EventIndex()
    index.add(articles[:known])
    began = time.process_time()
    index.add(articles[known:])
    return time.process_time() - began


def main() -> None:
    if sys.argv[1:] == ["growth"]:
        rows = []
        for size, seconds, memory in growth():
            rows.append((size, seconds))
            print(f"{size:>8,} articles  {seconds:7.1f} s of processor  {memory:7.0f} MB peak")
        first, last = rows[0], rows[-1]
        print(f"exponent of growth {math.log(last[1] / first[1]) / math.log(last[0] / first[0]):.2f}")
        print(f"{LATE} articles added to 100,000 known ones in {joining():.2f} s")
        return
    figures = accuracy()
    if not figures:
        print("events: skipped, the gold sets are not beside the project (../shared/bench/events)")
    for name, row in figures.items():
        print(f"{name:<11} B-cubed F1 {row['b3_f1']:.3f} (P {row['b3_p']:.3f}, R {row['b3_r']:.3f})   "
              f"exact events {row['exact_events']:.3f}")


if __name__ == "__main__":
    main()
