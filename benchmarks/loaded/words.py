"""Loaded terms: how right the words found are, by category, and how the time grows with the lexicon.

    python -m benchmarks.loaded.words             against ../shared/bench/loaded when it is there
    python -m benchmarks.loaded.words growth      words a second with 1,000 to 100,000 forms
"""
from __future__ import annotations

import json
import random
import re
import string
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.gold import bench_folder, gold_articles, referee
from mediacompare.annotate import annotate_quotes
from mediacompare.annotate.wording.loaded import find_asserting, find_loaded
from mediacompare.cli.loaded import INTRODUCTION
from mediacompare.ingest import read_articles
from mediacompare.lexicon import Entry, Lexicon, load_lexicon
from mediacompare.model import AnnotatedArticle

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
SIZES = (1_000, 5_000, 20_000, 100_000)
REPEATS = 10
ROUNDS = 3
WORD = re.compile(r"[A-Za-z]+(?:['’\-][A-Za-z]+)*")


def accuracy() -> dict[str, Any]:
    """Precision, recall and F1 over words as the referee gives them, and by category the words `flagged` and the share
    of them that the experts `marked`. {} without the set."""
    folder = bench_folder("loaded")
    if folder is None:
        return {}
    lexicon = load_lexicon()
    found = [annotate_quotes(article) for article in gold_articles(folder / "dev.jsonl")]
    rows = [row for annotated in found for row in rows_of(annotated, lexicon)]
    figures = referee("loaded", folder / "dev.jsonl", rows)
    return figures["word"] | {"categories": _by_category(folder / "dev.jsonl", rows)}


def rows_of(annotated: AnnotatedArticle, lexicon: Lexicon) -> list[dict[str, Any]]:
    """What `mediacompare loaded` prints of an article: its loaded terms, and the mild verbs that introduce words."""
    leaning = find_asserting(annotated, lexicon)
    return [{"article": annotated.article.id, "start": hit.span.start, "end": hit.span.end, "term": hit.term,
             "category": hit.category, "strength": hit.strength, "voice": voice}
            for hits, own in ((find_loaded(annotated, lexicon), "outlet"), (leaning, INTRODUCTION)) for hit in hits
            for voice in [own if hit.voice == "outlet" else hit.voice]]


def _by_category(gold: Path, rows: list[dict[str, Any]]) -> dict[str, dict[str, float]]:
    flagged: Counter[str] = Counter()
    right: Counter[str] = Counter()
    records = {record["id"]: record for record in map(json.loads, gold.read_text(encoding="utf-8").splitlines())}
    marked = {key: {word for phrase in record["biased_words"] for word in WORD.findall(phrase.lower())}
              for key, record in records.items()}
    for row in rows:
        for word in WORD.findall(records[row["article"]]["text"][row["start"] : row["end"]].lower()):
            flagged[row["category"]] += 1
            right[row["category"]] += word in marked[row["article"]]
    return {category: {"flagged": count, "marked": right[category] / count}
            for category, count in flagged.most_common()}


def growth() -> list[tuple[int, float]]:
    """Forms in the lexicon, and words searched for them in a second of processor time (the best of `ROUNDS`)."""
    texts = [annotate_quotes(article) for article in read_articles([str(p) for p in sorted(CORPUS.iterdir())]).articles]
    return [(_forms(lexicon), _speed(texts, lexicon)) for lexicon in map(lexicon_of, SIZES)]


def lexicon_of(forms: int) -> Lexicon:
    """The built-in entries cut down, or filled up with made-up words, to about as many forms."""
    built_in = load_lexicon()
    entries: list[Entry] = []
    count = 0
    for entry in chain(built_in.entries, _made_up()):
        if count >= forms:
            break
        entries.append(entry)
        count += len(entry.written())
    return Lexicon(tuple(entries), built_in.contexts, built_in.patterns, built_in.categories)


def _made_up(seed: int = 7) -> Iterator[Entry]:
    chance = random.Random(seed)
    while True:
        word = "".join(chance.choices(string.ascii_lowercase, k=9))
        yield Entry(word, "other", 0.7, "verb")


def _forms(lexicon: Lexicon) -> int:
    return sum(len(forms) for forms in lexicon.starts.values())


def _speed(texts: list[AnnotatedArticle], lexicon: Lexicon) -> float:
    words = REPEATS * sum(len(annotated.words) for annotated in texts)
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.process_time()
        for _ in range(REPEATS):
            for annotated in texts:
                find_loaded(annotated, lexicon)
        best = min(best, time.process_time() - began)
    return words / best


def main() -> None:
    if sys.argv[1:] == ["growth"]:
        for forms, speed in growth():
            print(f"{forms:>8,} forms  {speed:>10,.0f} words/s")
        return
    figures = accuracy()
    if not figures:
        print("loaded words: skipped, the gold set is not beside the project (../shared/bench/loaded)")
        return
    print(f"loaded words, dev: F1 {figures['f1']:.3f} (P {figures['p']:.3f}, R {figures['r']:.3f})")
    for category, row in figures["categories"].items():
        print(f"  {category:<17} {row['flagged']:>4} words flagged, {row['marked']:.2f} of them marked by the experts")


if __name__ == "__main__":
    main()
