"""Loaded terms in the outlet's own voice, against a reader's judgement of those that the first version told.

    python -m benchmarks.loaded.hits              against ../shared/bench/loaded when it is there
"""
from __future__ import annotations

from typing import Any

from benchmarks.gold import bench_folder, gold_articles, referee
from benchmarks.loaded.words import rows_of
from mediacompare.annotate import annotate_quotes
from mediacompare.lexicon import load_lexicon


def accuracy() -> dict[str, float]:
    """Strict and lenient precision (debatable terms wrong, or right), and the share of the right terms that is still
    told; {} without the set."""
    figures = measure()
    return {name: figures[name] for name in ("strict", "lenient", "kept_right")} if figures else {}


def measure() -> dict[str, Any]:
    """What the referee says of the terms that `mediacompare loaded` gives; {} without the set."""
    folder = bench_folder("loaded")
    if folder is None:
        return {}
    gold = folder / "hits_dev.jsonl"
    lexicon = load_lexicon()
    return referee("hits", gold, [row for article in gold_articles(gold)
                                  for row in rows_of(annotate_quotes(article), lexicon)])


def main() -> None:
    figures = measure()
    if not figures:
        print("judged hits: skipped, the gold set is not beside the project (../shared/bench/loaded)")
        return
    told = ", ".join(f"{kind} {count}" for kind, count in figures["still_told"].items())
    print(f"judged hits, dev: strict {figures['strict']:.3f}, lenient {figures['lenient']:.3f}, "
          f"right ones kept {figures['kept_right']:.3f} ({told})")


if __name__ == "__main__":
    main()
