"""The floors under the benches' figures: what was reached once must be reached again.

    python -m benchmarks.floors [BENCH ...]     exit code 1 when a figure is under its floor

`floors.json` holds, for each bench, the least (`at_least`) or the most (`at_most`) that each figure may be. A bench is
a function without arguments that returns its figures, nested by name, and none at all where its gold set is absent.
Floors only rise: raise them when a change makes a figure better for good.
"""
from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
# Bench name to "module:function". A new bench is one line here and one key in floors.json.
BENCHES = {
    "claims": "benchmarks.claims.__main__:accuracy",
    "crowds": "benchmarks.crowds:accuracy",
    "events": "benchmarks.events:accuracy",
    "extraction": "benchmarks.extraction.__main__:accuracy",
    "findings": "benchmarks.findings.__main__:accuracy",
    "judging-sentences": "benchmarks.loaded_sentences:accuracy",
    "loaded-hits": "benchmarks.loaded.hits:accuracy",
    "loaded-words": "benchmarks.loaded.words:accuracy",
    "passages": "benchmarks.passages.__main__:accuracy",
    "quotes": "benchmarks.quotes.systems:accuracy",
    "speakers": "benchmarks.quotes.speakers:accuracy",
    "sentences": "benchmarks.sentences.__main__:accuracy",
    "source-check": "benchmarks.source_check:accuracy",
    "tone-towards": "benchmarks.tone:accuracy",
    "transcripts": "benchmarks.transcripts.__main__:accuracy",
}


def bench(name: str) -> Callable[[], Mapping[str, Any]]:
    """The function that measures bench `name`."""
    module, _, function = BENCHES[name].partition(":")
    found: Callable[[], Mapping[str, Any]] = getattr(import_module(module), function)
    return found


def flatten(figures: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, float]]:
    """Nested figures by dotted name: {"direct": {"span": {"f1": 0.9}}} gives ("direct.span.f1", 0.9)."""
    for name, value in figures.items():
        if isinstance(value, Mapping):
            yield from flatten(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", float(value)


def broken(figures: Mapping[str, Any], floors: Mapping[str, Mapping[str, float]]) -> list[str]:
    """A sentence for every figure that breaks its floor, or that a floor names and the bench does not give."""
    found = dict(flatten(figures))
    problems = []
    for name, limits in floors.items():
        value = found.get(name)
        if value is None:
            problems.append(f"{name} was not measured")
            continue
        if value < limits.get("at_least", value):
            problems.append(f"{name} is {value:.4f}, its floor is {limits['at_least']}")
        if value > limits.get("at_most", value):
            problems.append(f"{name} is {value:.4f}, at most {limits['at_most']} is allowed")
    return problems


def main(names: Sequence[str]) -> int:
    """Measure the benches of `names`, all by default; print each bench's state; 1 when a floor broke."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    failed = False
    for name in names or sorted(floors):
        figures = bench(name)()
        if not figures:
            print(f"{name}: skipped, its gold set is not there (../shared/bench)")
            continue
        problems = broken(figures, floors[name])
        failed = failed or bool(problems)
        print(f"{name}: " + ("; ".join(problems) if problems else f"{len(floors[name])} figures hold"))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
