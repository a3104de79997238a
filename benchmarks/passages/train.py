"""Learn the weights of the passage model: `python -m benchmarks.passages.train`.

Logistic regression with a ridge penalty over `Pair.features` of the three annotated events, by Newton's method; the
weights go to `mediacompare/align/passage_weights.json`, rounded, so that the same data gives the same bytes.
"""
from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

import mediacompare.align
from benchmarks.passages.gold import GoldEvent, label_pairs, read_shared_events
from mediacompare.align.passages import Model

RIDGE = 3.0
THRESHOLD = 0.4
TARGET = Path(mediacompare.align.__file__).with_name("passage_weights.json")


def train(events: Iterable[GoldEvent]) -> Model:
    """The model learnt from the pairs of these events."""
    labelled = [row for event in events for row in label_pairs(event)]
    names = sorted(labelled[0][0].features())
    table = np.array([[pair.features()[name] for name in names] for pair, _, _ in labelled])
    labels, weights = (np.array([row[i] for row in labelled]) for i in (1, 2))
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    intercept, slopes = _fit((table - mean) / spread, labels, weights)
    slopes = slopes / spread
    return Model(
        tuple((name, round(float(slope), 4)) for name, slope in zip(names, slopes, strict=True)),
        round(float(intercept - slopes @ mean), 4),
        THRESHOLD,
    )


def _fit(table: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> tuple[float, np.ndarray]:
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
    events = read_shared_events()
    if not events:
        raise SystemExit("the gold sets are not beside the project (../shared/bench/passages)")
    model = train(events)
    stored = {"weights": dict(model.weights), "intercept": model.intercept, "threshold": model.threshold}
    TARGET.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
