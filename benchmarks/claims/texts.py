"""Events in which nothing differs, made of real articles, and events in which something does, made of real sentences.

The texts are the gold sets' (../shared/bench): nothing of them is kept.
"""
from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.gold import bench_folder, gold_articles
from mediacompare.annotate import annotate
from mediacompare.model import AnnotatedArticle, Article, Event

SIDE = 150
"""Words that each part of a cut article has at least: a third is other people's, and 100 of its own are needed."""
POWER_WORDS = 250
JUDGING_SHARES = (0.8, 0.1, 0.1)

Parts = Sequence[Sequence[str]]


def real_articles() -> list[Article]:
    """Whole articles of seven outlets; none where the set is not there."""
    folder = bench_folder("quotes")
    return [] if folder is None else [*gold_articles(folder / "train.jsonl"), *gold_articles(folder / "dev.jsonl")]


def paragraphs(article: Article) -> list[str]:
    return [part.strip() for part in article.text.split("\n") if part.strip()]


def shuffled(article: Article, draw: random.Random, parts: int = 3) -> Parts | None:
    """The article's paragraphs in random order, dealt into parts of about equal length; None for a short article."""
    found = paragraphs(article)
    draw.shuffle(found)
    return _cut(found, parts)


def halves(article: Article) -> Parts | None:
    """The article's first half and its second; None for a short article."""
    return _cut(paragraphs(article), 2)


def _cut(found: Sequence[str], parts: int) -> Parts | None:
    """Paragraphs cut, between two of them, where each part of the words is nearest to its share."""
    sizes = [len(part.split()) for part in found]
    total, cuts = sum(sizes), [0]
    for part in range(1, parts):
        sums = [sum(sizes[:i]) for i in range(len(sizes) + 1)]
        cuts.append(min(range(len(sums)), key=lambda i: abs(sums[i] - total * part / parts)))
    cuts.append(len(sizes))
    pieces = [found[start:end] for start, end in pairwise(cuts)]
    return pieces if all(sum(len(p.split()) for p in piece) >= SIDE for piece in pieces) else None


def as_event(parts: Parts, name: str) -> Event:
    """Parts made articles of one event."""
    articles = (Article(f"{name}-{i}", "\n\n".join(part), f"Outlet {i + 1}") for i, part in enumerate(parts))
    return Event(name, tuple(map(annotate, articles)))


def judged_sentences() -> tuple[list[str], list[str]]:
    """Sentences that experts call judging, and others; none where the set is not there."""
    folder = bench_folder("loaded")
    if folder is None:
        return [], []
    rows = [json.loads(line) for line in (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines()]
    return [row["text"] for row in rows if row["label"]], [row["text"] for row in rows if not row["label"]]


def assembled(judging: Sequence[str], other: Sequence[str], draw: random.Random) -> Parts:
    """Three texts of `POWER_WORDS` words, of each of which about its share of `JUDGING_SHARES` are judging."""
    left = [draw.sample(list(kind), len(kind)) for kind in (judging, other)]
    texts = []
    for share in JUDGING_SHARES:
        text: list[str] = []
        while sum(len(sentence.split()) for sentence in text) < POWER_WORDS:
            text.append(left[0 if draw.random() < share else 1].pop())
        texts.append(text)
    return texts


def whole_events() -> Iterator[tuple[str, list[AnnotatedArticle]]]:
    """Real events of three outlets, by name."""
    from mediacompare.ingest import read_articles

    folder = bench_folder("whole_events")
    for event in sorted(folder.iterdir()) if folder else []:
        yield event.name, [annotate(article) for article in read_articles([Path(event)]).articles]
