"""Learn the weights of the two passage models: `python -m benchmarks.passages.train`.

Logistic regression with a ridge penalty over the pairs of sentences of the thirteen annotated events, by Newton's
method; the weights go to `mediacompare/align/passage_weights.json`, rounded, so that the same data gives the same
bytes. The second model reads what the first says, so that for each event the first one is learnt from the others.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

import mediacompare.align
from benchmarks.passages.gold import (
    GoldEvent,
    Labelled,
    excerpts,
    label_pairs,
    read_shared_events,
    read_written_events,
)
from mediacompare.align.passages import HOPELESS, REPORTS_THE_SPEAKER, Logistic, Model, reports_speaker
from mediacompare.align.surroundings import Surroundings

RIDGE = 10.0
# The chance from which the links of events that the models have not seen are most often right and complete (F1).
THRESHOLD = 0.32
TARGET = Path(mediacompare.align.__file__).with_name("passage_weights.json")
Features = Sequence[Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Lesson:
    """An event's pairs of sentences that are no quotation: `features` by themselves, and the log-odds that are
    added."""

    labelled: Labelled
    features: tuple[Mapping[str, float], ...]
    bonus: tuple[float, ...]


@cache
def lessons_of(event: GoldEvent) -> tuple[Lesson, ...]:
    """What is learnt from an event: its pairs, and those of excerpts from its articles."""
    return tuple(_lesson(one) for one in (event, *excerpts(event)))


def _lesson(event: GoldEvent) -> Lesson:
    labelled = label_pairs(event)
    return Lesson(
        labelled,
        tuple(pair.features() for pair in labelled.pairs),
        tuple(REPORTS_THE_SPEAKER * reports_speaker(pair) for pair in labelled.pairs),
    )


def train(events: Iterable[GoldEvent]) -> Model:
    """The models learnt from these events."""
    lessons = [lessons_of(event) for event in events]
    rows: list[Mapping[str, float]] = []
    labels: list[float] = []
    weights: list[float] = []
    for held_out in lessons:
        first = _first([one for other in lessons if other is not held_out for one in other])
        # What stands around a sentence is learnt from whole articles: among a few sentences it says little.
        whole = held_out[0]
        for place, features in _around(whole, first):
            rows.append(features)
            labels.append(whole.labelled.labels[place])
            weights.append(whole.labelled.weights[place])
    return Model(_first([one for of_event in lessons for one in of_event]), _fit(rows, labels, weights), THRESHOLD)


def _first(lessons: Sequence[Lesson]) -> Logistic:
    return _fit(
        [row for one in lessons for row in one.features],
        [label for one in lessons for label in one.labelled.labels],
        [weight for one in lessons for weight in one.labelled.weights],
    )


def _around(one: Lesson, first: Logistic) -> Iterable[tuple[int, Mapping[str, float]]]:
    """What the second model reads of an event's pairs, each with its place among them."""
    found = one.labelled
    chances = [first.probability(row, bonus=bonus) for row, bonus in zip(one.features, one.bonus, strict=True)]
    by_pair = {pair.numbers: chance for pair, chance in zip(found.pairs, chances, strict=True)}
    around = Surroundings(by_pair, found.quoted, found.articles)
    for place, (pair, chance) in enumerate(zip(found.pairs, chances, strict=True)):
        if chance >= HOPELESS:
            yield place, around.features(*pair.numbers, chance)


def _fit(rows: Features, labels: Sequence[float], weights: Sequence[float]) -> Logistic:
    names = sorted(rows[0])
    table = np.array([[row[name] for name in names] for row in rows])
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    intercept, slopes = _newton((table - mean) / spread, np.array(labels), np.array(weights))
    slopes = slopes / spread
    return Logistic(
        tuple((name, round(float(slope), 4)) for name, slope in zip(names, slopes, strict=True)),
        round(float(intercept - slopes @ mean), 4),
    )


def _newton(table: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> tuple[float, np.ndarray]:
    design = np.column_stack([np.ones(len(table)), table])
    penalty = RIDGE * np.eye(design.shape[1])
    penalty[0, 0] = 0
    beta = np.zeros(design.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-design @ beta))
        slope = design.T @ (weights * (labels - chance)) - penalty @ beta
        curve = (design.T * (weights * chance * (1 - chance))) @ design + penalty
        step = np.linalg.solve(curve, slope)
        beta += step
        if np.abs(step).max() < 1e-9:
            break
    return float(beta[0]), beta[1:]


def main() -> None:
    events = [*read_shared_events(), *read_written_events()]
    if len(events) < 13:
        raise SystemExit("the gold sets are not beside the project (../shared/bench/passages)")
    model = train(events)
    stored: dict[str, object] = {
        name: {"weights": dict(one.weights), "intercept": one.intercept}
        for name, one in (("first", model.first), ("second", model.second))
    }
    TARGET.write_text(json.dumps({**stored, "threshold": model.threshold}, indent=1) + "\n", encoding="utf-8",
                      newline="\n")


if __name__ == "__main__":
    main()
