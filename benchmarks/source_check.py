"""Quotes against their source: how right the verdicts are, beside peers, and how fast one is.

    python -m benchmarks.source_check
"""
from __future__ import annotations

import json
import random
import re
import time
import timeit
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

from benchmarks.gold import bench_folder, referee
from mediacompare.align.source_check import check_quote

QUOTE_WORDS, SOURCE_WORDS = 40, 5_000
MEASURES = ("accuracy", "faithful_accuracy")
Verdicts = Callable[[str, str], str]


def ours(quote: str, source: str) -> str:
    return check_quote(quote, source).verdict


def substring(quote: str, source: str) -> str:
    """The quote stands in the source but for case and punctuation, or not."""
    return "verbatim" if _plain(quote) in _plain(source) else "not_found"


def substring_or_ratio(quote: str, source: str) -> str:
    """The same, and "altered" where half of the quote's characters stand in one stretch of the source in order."""
    needle, hay = _plain(quote), _plain(source)
    if needle in hay:
        return "verbatim"
    match = SequenceMatcher(None, hay, needle, autojunk=False).find_longest_match()
    start = max(0, match.a - match.b)
    ratio = SequenceMatcher(None, hay[start : start + len(needle)], needle, autojunk=False).ratio()
    return "altered" if ratio >= 0.7 else "not_found"


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower().replace("’", "").replace("'", "")))


PEERS: dict[str, Verdicts] = {"substring": substring, "substring or ratio": substring_or_ratio}


def accuracy(judge: Verdicts = ours) -> dict[str, float]:
    """The share of right verdicts, and of right answers to "faithful or not"; {} without the sets."""
    folder = bench_folder("source_check")
    if folder is None:
        return {}
    sources = {row["id"]: row["text"] for row in _read(folder / "dev_sources.jsonl")}
    rows = [
        {"id": row["id"], "verdict": judge(row["quote"], sources[row["source"]])}
        for row in _read(folder / "dev.jsonl")
    ]
    figures = referee("source-check", folder / "dev.jsonl", rows)
    return {name: figures[name] for name in MEASURES}


def _read(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def milliseconds() -> dict[str, float]:
    """One check of a quote of 40 words against a source of 5,000, warm, by how the quote stands in it."""
    chance = random.Random(7)
    words = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in "bdfgklmnprst"]
    shares = [1 / (rank + 2) for rank in range(len(words))]
    spoken = chance.choices(words, weights=shares, k=SOURCE_WORDS)
    source = re.sub(r"((?:\w+ ){14}\w+) (\w)", lambda m: f"{m[1]}. {m[2].upper()}", " ".join(spoken))
    verbatim = spoken[2_000 : 2_000 + QUOTE_WORDS]
    quotes = {
        "verbatim": verbatim,
        "two words changed": [*verbatim[:9], "zebra", *verbatim[10:29], "yonder", *verbatim[30:]],
        "spliced": [*spoken[300:320], *spoken[4_000:4_020]],
        "not found": chance.choices(words, weights=shares, k=QUOTE_WORDS),
    }
    check_quote("warm", source)
    return {name: _milliseconds(" ".join(quote), source) for name, quote in quotes.items()}


def _milliseconds(quote: str, source: str) -> float:
    """Processor time of one check, the best of five times twenty."""
    runs = timeit.repeat(lambda: check_quote(quote, source), timer=time.process_time, number=20, repeat=5)
    return min(runs) / 20 * 1000


def main() -> None:
    if not accuracy():
        print("source_check: accuracy skipped, the gold set is not beside the project (../shared/bench/source_check)")
    else:
        for name, judge in ({"mediacompare": ours} | PEERS).items():
            figures = accuracy(judge)
            print(f"{name:<20} verdict {figures['accuracy']:.3f}   faithful or not {figures['faithful_accuracy']:.3f}")
    for name, needed in milliseconds().items():
        print(f"{QUOTE_WORDS} words against {SOURCE_WORDS:,}, {name:<20} {needed:.2f} ms")


if __name__ == "__main__":
    main()
