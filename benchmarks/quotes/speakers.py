"""Whose words a reader is told they are: the resolved name, and not the mention beside the words.

"he" beside a quotation is the right mention whoever he is; a reader sees a name. The sets name, for each stretch in
quotation marks, the names that are right. Figures are shares of quoted words: `right`, `wrong` (another name, or a name
cut short), `unnamed` (nobody, or only a pronoun) and `missed` (no quotation there). `of_grade` are the shares right by
what the name stands on (`Quote.grade`).
"""
from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.gold import bench_folder
from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article, Quote, Span

SETS = ("dev", "basil_dev")
OUTCOMES = ("right", "wrong", "unnamed", "missed")
PRONOUNS = frozenset("he she they it who i we which that him her them one someone".split())
LONGEST_NAME = 6
WORD = re.compile(r"\w[\w'’-]*")
POSSESSIVE = re.compile(r"[’']s?(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch in quotation marks with the names that are right for it: none where nobody speaks."""

    span: Span
    names: tuple[str, ...]
    optional: bool


def accuracy() -> dict[str, Any]:
    """The figures of each set, {} where the sets are not there."""
    folder = bench_folder("speakers")
    return {name: measure(folder / f"{name}.jsonl") for name in SETS} if folder else {}


def measure(path: Path) -> dict[str, Any]:
    """The figures of one set of articles, a JSON Lines file with `text` and `quotes`."""
    words: Counter[str] = Counter()
    graded: Counter[tuple[str, bool]] = Counter()
    faultless = articles = 0
    for record in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        quotes = annotate_quotes(Article(record["id"], record["text"], record.get("outlet") or "x")).quotes
        stretches = [Stretch(Span(q["start"], q["end"]), tuple(q["speakers"]), q["optional"]) for q in record["quotes"]]
        faults = 0
        for size, outcome, grade in outcomes(record["text"], stretches, quotes):
            words[outcome] += size
            faults += outcome != "right"
            if grade is not None:
                graded[grade, outcome == "right"] += size
        faultless += not faults
        articles += 1
    total = sum(words.values()) or 1
    grades = {grade: round(graded[grade, True] / (graded[grade, True] + graded[grade, False]), 4)
              for grade in sorted({grade for grade, _ in graded})}
    return {**{outcome: round(words[outcome] / total, 4) for outcome in OUTCOMES}, "words": total,
            "faultless_articles": faultless, "articles": articles, "of_grade": grades}


def outcomes(
    text: str, stretches: Sequence[Stretch], quotes: Sequence[Quote]
) -> Iterator[tuple[int, str, str | None]]:
    """For each stretch that somebody speaks: its words, what became of it, and the grade of the name given to it."""
    spoken = [(span, quote) for quote in quotes if quote.kind != "indirect" for span in quote.spans]
    for stretch in stretches:
        if not stretch.names:
            continue
        size = len(WORD.findall(stretch.span.of(text)))
        inside = [(_shared(stretch.span, span), quote) for span, quote in spoken]
        if 2 * sum(shared for shared, _ in inside) <= len(stretch.span) - 2:
            if not stretch.optional:
                yield size, "missed", None
            continue
        quote = max(inside, key=lambda item: item[0])[1]
        yield size, _judge(quote.speaker, stretch.names), quote.grade


def _judge(given: str | None, names: Sequence[str]) -> str:
    if not given or _plain(given) in PRONOUNS:
        return "unnamed"
    name = f" {_plain(given)} "
    longest = max(LONGEST_NAME, *(len(one.split()) for one in names))
    good = any(f" {_plain(one)} " in name for one in names) and len(name.split()) <= longest
    return "right" if good else "wrong"


def _plain(name: str) -> str:
    return " ".join(POSSESSIVE.sub("", name.casefold()).split())


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))
