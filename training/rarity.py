"""How common words are in news: in how many sentences of a large set the stem of each stands.

    python -m training.rarity

Counts the stems (see `mediacompare.align.units.stem`) of anno-lexical's sentences, beside the project
(../shared/bench/loaded/train.jsonl), and writes those that stand in twenty sentences or more to
`mediacompare/align/rarity.csv`. Nothing of the sentences but these counts is kept.
"""
from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

import mediacompare.align
from mediacompare.align.folding import fold_words
from mediacompare.align.meaning import FUNCTION_WORDS
from mediacompare.align.units import stem

SENTENCES = Path(__file__).resolve().parents[2] / "shared" / "bench" / "loaded" / "train.jsonl"
TARGET = Path(mediacompare.align.__file__).with_name("rarity.csv")
LEAST = 20


def count() -> tuple[int, Counter[str]]:
    """The number of sentences, and for every stem in how many of them it stands."""
    counts: Counter[str] = Counter()
    sentences = 0
    with SENTENCES.open(encoding="utf-8") as lines:
        for line in lines:
            forms = fold_words(json.loads(line)["text"]).forms
            counts.update({stem(form) for form in forms if form not in FUNCTION_WORDS and form.isalpha()})
            sentences += 1
    return sentences, counts


def main() -> None:
    sentences, counts = count()
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["stem", "sentences"])
        rows.writerow(["", sentences])
        rows.writerows(sorted((stem, number) for stem, number in counts.items() if number >= LEAST))


if __name__ == "__main__":
    main()
