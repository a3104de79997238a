"""Learn the weights of the model of tone towards people and bodies.

    python -m training.towards [--targets TRAIN] [--folds]

TRAIN is NewsMTSC's training set as JSON Lines (`text`, `targets` [[start, end]], `polarity` -1, 0 or 1). Writes
mediacompare/annotate/weights/towards.npz. --folds writes nothing, and prints how right the way of learning is:
five-fold, no sentence in two folds. What other ways gave stands in NOTES.md.
"""
from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np

from mediacompare.annotate.weights import pack_words, write_weights
from mediacompare.annotate.wording.features import TARGET, find_features
from mediacompare.annotate.wording.tone import word_valences
from mediacompare.annotate.wording.towards import LABELS, read_around
from mediacompare.annotate.wording.words import LIMIT, make_reader
from mediacompare.model import Span
from training.logistic import Matrix, build_matrix, learn_logistic
from training.subjects import find_known

TARGETS = Path(__file__).parents[2] / "shared" / "bench" / "tone" / "train.jsonl"
FOLDS = 5
MIN_TARGETS = 3
"""With how many targets a feature must stand to be one."""
STRENGTH = 0.05
"""How freely weights may grow."""


@dataclass(frozen=True)
class Example:
    """A target in its sentence, the label that people gave, and its fold: told by the sentence's words alone."""

    text: str
    target: Span
    label: int

    @property
    def fold(self) -> int:
        return int(sha256(self.text.encode("utf-8")).hexdigest(), 16) % FOLDS


def read_examples(path: Path) -> list[Example]:
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [Example(row["text"], Span(*row["targets"][0]), row["polarity"]) for row in rows]


def featurise(examples: Sequence[Example], known: Sequence[str]) -> list[dict[str, float]]:
    """The features of each example and their values; a feature that stands twice counts twice."""
    read, valences = make_reader(frozenset(), frozenset(known)), word_valences()
    rows = []
    for example in examples:
        words, _ = read_around(example.text, Span(0, len(example.text)), example.target, read)
        row: dict[str, float] = defaultdict(float)
        for name, value, _ in find_features(words, words.index(TARGET), valences):
            row[name] += value
        rows.append(dict(row))
    return rows


def learn(rows: Sequence[dict[str, float]], labels: np.ndarray) -> tuple[list[str], np.ndarray, np.ndarray]:
    """The features, their weights for each label against the others, and the biases."""
    seen = Counter(name for row in rows for name in row)
    features = sorted(name for name, count in seen.items() if count >= MIN_TARGETS)
    x = to_matrix(rows, features)
    learnt = [learn_logistic(x, labels == label, strength=STRENGTH, balanced=True) for label in LABELS]
    return features, np.stack([weights for weights, _ in learnt]), np.array([bias for _, bias in learnt])


def to_matrix(rows: Sequence[dict[str, float]], features: Sequence[str]) -> Matrix:
    place = {name: at for at, name in enumerate(features)}
    return build_matrix(({place[name]: value for name, value in row.items() if name in place} for row in rows),
                        len(features))


def cross_validate(examples: Sequence[Example]) -> Iterator[tuple[int, int, float]]:
    """The label that people gave, the one that a model learnt on the other folds gives, and how likely that one is to
    the model, for each example."""
    rows = featurise(examples, find_known(example.text for example in examples))
    labels = np.array([example.label for example in examples])
    folds = np.array([example.fold for example in examples])
    for fold in range(FOLDS):
        inside = [row for row, where in zip(rows, folds, strict=True) if where != fold]
        features, weights, biases = learn(inside, labels[folds != fold])
        x = to_matrix([row for row, where in zip(rows, folds, strict=True) if where == fold], features)
        sums = np.stack([x.times(weight) + bias for weight, bias in zip(weights, biases, strict=True)])
        given = np.array(LABELS)[sums.argmax(axis=0)]
        chances = 1 / (1 + np.exp(-sums.clip(-LIMIT, LIMIT)))
        likely = chances.max(axis=0) / chances.sum(axis=0)
        yield from zip(labels[folds == fold].tolist(), given.tolist(), likely.tolist(), strict=True)


def macro_f1(pairs: Sequence[tuple[int, int]]) -> float:
    """The mean of the labels' F1."""
    scores = []
    for label in LABELS:
        both = sum(given == label == told for told, given in pairs)
        scores.append(2 * both / max(1, sum(told == label for told, _ in pairs) + sum(g == label for _, g in pairs)))
    return sum(scores) / len(scores)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--targets", type=Path, default=TARGETS)
    parser.add_argument("--folds", action="store_true")
    options = parser.parse_args()
    examples = read_examples(options.targets)
    if options.folds:
        pairs = [(told, given) for told, given, _ in cross_validate(examples)]
        print(f"{len(pairs)} targets, five-fold macro-F1 {macro_f1(pairs):.4f}, "
              f"accuracy {sum(a == b for a, b in pairs) / len(pairs):.4f}")
        return
    known = find_known(example.text for example in examples)
    labels = np.array([example.label for example in examples])
    features, weights, biases = learn(featurise(examples, known), labels)
    path = write_weights("towards", {
        "features": pack_words(features), "weights": weights.astype(np.float16),
        "biases": biases.astype(np.float32), "known": pack_words(known),
    })
    print(f"{len(examples)} targets, {len(features)} features, {path.stat().st_size / 1e6:.2f} MB in {path}")


if __name__ == "__main__":
    main()
