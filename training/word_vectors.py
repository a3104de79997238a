"""Cut the word vectors that passages are compared with out of GloVe: `python -m training.word_vectors FOLDER`.

FOLDER holds Stanford's `glove.6B.50d.txt` (https://nlp.stanford.edu/projects/glove/, Public Domain Dedication and
License 1.0; Pennington, Socher and Manning, 2014), one word and 50 numbers a line, the commonest word first. Kept are
the commonest words of letters. What all words have in common (the mean and the strongest direction; Mu and Viswanath,
2018) is taken out, each vector is made as long as the others, and its numbers are rounded to bytes.
"""
from __future__ import annotations

import re
import sys
from pathlib import Path

import numpy as np

import mediacompare.align

TARGET = Path(mediacompare.align.__file__).with_name("word_vectors.npz")
KEPT, COMMON = 25_000, 20_000
WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")


def cut(words: list[str], vectors: np.ndarray) -> tuple[list[str], np.ndarray]:
    """The kept words and their vectors as bytes: -127 to 127 stands for -1 to 1."""
    vectors = vectors - vectors[:COMMON].mean(axis=0)
    _, _, directions = np.linalg.svd(vectors[:COMMON], full_matrices=False)
    vectors = vectors - np.outer(vectors @ directions[0], directions[0])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    kept = [place for place, word in enumerate(words) if WORD.fullmatch(word)][:KEPT]
    return [words[place] for place in kept], np.rint(127 * vectors[kept]).astype(np.int8)


def read(path: Path, most: int) -> tuple[list[str], np.ndarray]:
    """The first words of a file of GloVe and their vectors."""
    words, rows = [], []
    with path.open(encoding="utf-8") as lines:
        for line, _ in zip(lines, range(most), strict=False):
            word, *numbers = line.rstrip().split(" ")
            words.append(word)
            rows.append([float(number) for number in numbers])
    return words, np.array(rows)


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit("name the folder that holds glove.6B.50d.txt")
    words, vectors = cut(*read(Path(sys.argv[1]) / "glove.6B.50d.txt", 2 * KEPT))
    np.savez_compressed(TARGET, words=np.frombuffer("\n".join(words).encode(), dtype=np.uint8), vectors=vectors)


if __name__ == "__main__":
    main()
