"""The annotated events: articles and the pairs of passages that tell the same.

Three lie in `../shared` (when it is there), ten are this project's own (see `written`).
"""
from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path

from benchmarks.gold import bench_folder, gold_articles
from benchmarks.passages.written import FOLDER, read_written, written_gold
from mediacompare.align.pairs import Pair
from mediacompare.align.passages import candidates
from mediacompare.align.units import Unit, list_units
from mediacompare.annotate import annotate
from mediacompare.model import AnnotatedArticle, Span

EXCERPT = 6
SHARED = {"boston": "../../boston", "event1": "event1.jsonl", "event2": "event2.jsonl"}


@dataclass(frozen=True, slots=True, eq=False)
class GoldEvent:
    """Annotated articles and the gold rows (see the referee's README) of one event."""

    name: str
    articles: tuple[AnnotatedArticle, ...]
    gold: tuple[dict[str, object], ...]


def read_written_events() -> list[GoldEvent]:
    """The ten events of `events/`, by name."""
    events = []
    for path in sorted(FOLDER.glob("*.txt")):
        articles = read_written(path)
        events.append(GoldEvent(
            path.stem, tuple(annotate(one.article) for one in articles), tuple(written_gold(articles))
        ))  # fmt: skip
    return events


def read_shared_events() -> list[GoldEvent]:
    """The three events beside the project; none when the gold sets are not there."""
    folder = bench_folder("passages")
    if folder is None:
        return []
    return [
        GoldEvent(name, tuple(map(annotate, gold_articles(folder / path))), tuple(gold_rows(folder, name)))
        for name, path in SHARED.items()
    ]


def gold_rows(folder: Path, name: str) -> Iterator[dict[str, object]]:
    with (folder / f"{name}_gold.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def excerpts(event: GoldEvent) -> Iterator[GoldEvent]:
    """The event as very short articles would tell it: the first sentences of each alone, those that follow, and the
    first of one with the later ones of the next, which hardly tell the same.

    Nothing is said twice in a text of six sentences, and each has a best match: the models have to know such texts too.
    """
    for starts in ((0, 0, 0), (1, 1, 1), (0, 1, 2), (2, 0, 1)):
        cut = tuple(
            replace(annotated, sentences=annotated.sentences[start * EXCERPT : (start + 1) * EXCERPT])
            for annotated, start in zip(event.articles, cycle(starts), strict=False)
        )
        yield GoldEvent(event.name, cut, event.gold)


@dataclass(frozen=True, slots=True)
class Labelled:
    """An event's pairs that are no quotation, each with its label (1 tells the same) and weight; the pairs that are one
    (by their sentences' numbers), and the article of every sentence."""

    pairs: tuple[Pair, ...]
    labels: tuple[float, ...]
    weights: tuple[float, ...]
    quoted: frozenset[tuple[int, int]]
    articles: tuple[int, ...]


def label_pairs(event: GoldEvent) -> Labelled:
    """The pairs of an event as the models learn from them.

    Pairs that the annotator left open count as a fifth of a plain no: they are nearly always loose. What stands in a
    headline counts as nothing.
    """
    ids = [annotated.article.id for annotated in event.articles]
    units = list_units(event.articles)
    found = candidates(units)
    pairs, labels, weights = [], [], []
    rows: dict[frozenset[str], list[dict[str, object]]] = defaultdict(list)
    for row in event.gold:
        rows[frozenset((str(row["a"]), str(row["b"])))].append(row)
    for pair, quoted in found:
        if quoted:
            continue
        both = frozenset((ids[pair.a.article], ids[pair.b.article]))
        told = [row for row in rows[both] if _is_pair(row, pair, ids)]
        firm = any(not row["optional"] for row in told)
        pairs.append(pair)
        labels.append(float(firm))
        headline = any(_is_in_headline(event, unit) for unit in (pair.a, pair.b))
        weights.append(0.0 if headline else 1.0 if firm or not told else 0.2)
    return Labelled(
        tuple(pairs), tuple(labels), tuple(weights), frozenset(pair.numbers for pair, quoted in found if quoted),
        tuple(unit.article for unit in units),
    )  # fmt: skip


def _is_in_headline(event: GoldEvent, unit: Unit) -> bool:
    return event.articles[unit.article].sentences[unit.number].in_headline


def _is_pair(row: dict[str, object], pair: Pair, ids: list[str]) -> bool:
    return any(
        _is_end(row, "a", x, ids) and _is_end(row, "b", y, ids) for x, y in ((pair.a, pair.b), (pair.b, pair.a))
    )


def _is_end(row: dict[str, object], end: str, unit: Unit, ids: list[str]) -> bool:
    """Whether the unit covers at least half of the shorter of itself and the row's span, as the referee counts."""
    if row[end] != ids[unit.article]:
        return False
    span = Span(int(str(row[f"{end}_start"])), int(str(row[f"{end}_end"])))
    common = min(span.end, unit.span.end) - max(span.start, unit.span.start)
    return 2 * common >= min(len(span), len(unit.span))
