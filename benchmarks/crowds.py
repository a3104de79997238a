"""Events that many outlets cover: whether they stay together. The gold events have three articles at most.

    python -m benchmarks.crowds

Every `EVERY`-th event of ../shared/bench/events is given more outlets, 5 to 12 in all. A made article tells with some
of the sentences of the event's own articles, their words partly replaced, among sentences of an unrelated article of
the same days; it opens with the event, early sentences are likelier (news tells first what matters most), and how much
of it is about the event varies from outlet to outlet. The shares are set so that two articles of a made event are about
as alike as two of a gold event are: both spreads of cosines are printed.
"""
from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from benchmarks.gold import bench_folder, gold_articles
from mediacompare.align.events import EventIndex
from mediacompare.align.similarity import TermCounts, TermReader, join, title_and_body, weigh
from mediacompare.model import Article, Span
from mediacompare.text.sentences import split_sentences

SETS = ("dev_spread", "dev_dense")
EVERY = 6
OUTLETS = (5, 12)
# The share of a made article's sentences that are the event's, and of their words that are another's: least and most.
ABOUT = (0.2, 1.0)
REWORDED = (0.1, 0.5)
SENTENCES = 9
OPENING = 2  # the first sentences are always the event's
TITLE_WORDS = 9
QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)


@dataclass(frozen=True, slots=True)
class Crowds:
    """A set whose events were given more outlets: all articles, the event of each (None: none), and the crowded."""

    articles: tuple[Article, ...]
    gold: Mapping[str, str | None]
    crowded: frozenset[str]


def make_crowds(articles: Sequence[Article], gold: Mapping[str, str | None], *, seed: int = 11) -> Crowds:
    """The set with more outlets in every `EVERY`-th event of three articles."""
    chance = random.Random(seed)
    members: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if event := gold[article.id]:
            members[event].append(article)
    crowded = [event for event in sorted(members) if len(members[event]) == 3][::EVERY]
    made: list[Article] = []
    labels = dict(gold)
    for event in crowded:
        for number in range(chance.randint(*OUTLETS) - 3):
            article = _retell(members[event], articles, gold, chance)
            made.append(replace(article, id=f"made-{event}-{number}", outlet=f"Made {number}"))
            labels[made[-1].id] = event
    return Crowds((*articles, *made), labels, frozenset(crowded))


def _retell(event: Sequence[Article], articles: Sequence[Article], gold: Mapping[str, str | None],
            chance: random.Random) -> Article:
    """One more outlet's article of the event, dated as one of the others is."""
    model = chance.choice(event)
    others = [a for a in articles if gold[a.id] != gold[model.id] and a.date and model.date
              and abs((a.date - model.date).days) <= 3] or list(articles)
    about, reworded = chance.uniform(*ABOUT), chance.uniform(*REWORDED)
    chosen = []
    for place in range(SENTENCES):
        own = place < OPENING or chance.random() < about
        sentences = _sentences(chance.choice(event if own else others))
        sentence = sentences[min(int(chance.expovariate(1 / (1 + place))), len(sentences) - 1)]
        chosen.append(_reword(sentence, chance.choice(others).text.split(), reworded, chance) if own else sentence)
    words = [*title_and_body(model)[0].split(), *chosen[0].split()]
    kept = sorted(chance.sample(range(len(words)), min(TITLE_WORDS, len(words))))
    title = " ".join(words[n] for n in kept)
    return Article("", f"{title}\n\n{' '.join(chosen)}", "", model.date, headline=Span(0, len(title)))


def _sentences(article: Article) -> list[str]:
    body = title_and_body(article)[1]
    return [s.span.of(body) for s in split_sentences(body)] or [body]


def _reword(sentence: str, strange: Sequence[str], share: float, chance: random.Random) -> str:
    return " ".join(chance.choice(strange) if chance.random() < share else word for word in sentence.split())


def score(crowds: Crowds) -> dict[str, float]:
    """Of the crowded events' articles: B-cubed precision, recall and F1; of the events: how many are whole (all its
    articles in one, whatever else is there), and into how many parts of two or more articles one falls (mean)."""
    found = EventIndex().add(crowds.articles).event_of()
    clusters: dict[str, set[str]] = defaultdict(set)
    events: dict[str, set[str]] = defaultdict(set)
    for id, event in crowds.gold.items():
        clusters[found[id]].add(id)
        if event:
            events[event].add(id)
    precision, recall, whole, parts = [], [], 0, 0
    for event in sorted(crowds.crowded):
        members = events[event]
        whole += any(members <= cluster for cluster in clusters.values())
        parts += sum(len(members & clusters[name]) > 1 for name in {found[id] for id in members})
        for id in members:
            together = len(clusters[found[id]] & members)
            precision.append(together / len(clusters[found[id]]))
            recall.append(together / len(members))
    p, r = sum(precision) / len(precision), sum(recall) / len(recall)
    return {"b3_p": p, "b3_r": r, "b3_f1": 2 * p * r / (p + r), "whole": whole / len(crowds.crowded),
            "parts": parts / len(crowds.crowded)}


def likenesses(crowds: Crowds) -> tuple[list[float], list[float]]:
    """The cosines of all pairs inside gold events that were left as they are, and inside those given more outlets."""
    reader, counts = TermReader(), TermCounts()
    read = [reader.read(article) for article in crowds.articles]
    for terms, _ in read:
        counts.add(terms)
    vectors: dict[str, list[tuple[object, object]]] = defaultdict(list)
    for article, (terms, amounts) in zip(crowds.articles, read, strict=True):
        if event := crowds.gold[article.id]:
            vectors[event].append(weigh(terms, amounts, counts))
    left, made = [], []
    for event, several in vectors.items():
        cosines = join(several, several)  # type: ignore[arg-type]
        found = [float(cosines[i, j]) for i in range(len(several)) for j in range(i)]
        (made if event in crowds.crowded else left).extend(found)
    return left, made


def measured() -> Iterator[tuple[str, Crowds]]:
    """Each set that is there, with its crowds."""
    folder = bench_folder("events")
    if folder is None:
        return
    lines = (folder / "dev_gold.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {row["id"]: row["event"] for row in map(json.loads, lines)}
    for name in SETS:
        yield name, make_crowds(gold_articles(folder / f"{name}.jsonl"), gold)


def accuracy() -> dict[str, dict[str, float]]:
    """The figures of `score` by set; {} without the sets."""
    return {name: score(crowds) for name, crowds in measured()}


def _quantiles(values: Sequence[float]) -> str:
    ranked = sorted(values)
    return " ".join(f"{ranked[round(q * (len(ranked) - 1))]:.2f}" for q in QUANTILES)


def main() -> None:
    for name, crowds in measured():
        left, made = likenesses(crowds)
        print(f"{name}: {len(crowds.crowded)} events given more outlets; cosines inside an event, quantiles "
              f"{', '.join(map(str, QUANTILES))}: gold {_quantiles(left)}, made {_quantiles(made)}")
        row = score(crowds)
        print(f"{name:<11} B-cubed F1 {row['b3_f1']:.3f} (P {row['b3_p']:.3f}, R {row['b3_r']:.3f})   "
              f"whole {row['whole']:.3f}   parts {row['parts']:.2f}")


if __name__ == "__main__":
    main()
