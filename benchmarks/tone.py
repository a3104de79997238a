"""Tone towards people and bodies: how right the model is, and how fast.

    python -m benchmarks.tone

Accuracy is five-fold over NewsMTSC's training set, no sentence in two folds: what the shipped weights score on that
set says nothing, for they were learnt from it. VADER on the sentence is scored in the same run.
"""
from __future__ import annotations

import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from benchmarks.gold import bench_folder
from mediacompare.annotate.wording.tone import score_wording
from mediacompare.annotate.wording.towards import SURE, load_model, score_target
from mediacompare.model import Span
from training.towards import Example, cross_validate, macro_f1, read_examples

VADER_NEUTRAL = 0.05
"""Under this much compound VADER's authors call a text neutral."""


def accuracy() -> dict[str, dict[str, float]]:
    """Macro-F1 of the way of learning, five-fold, and of VADER on the sentence; {} without the set."""
    folder = bench_folder("tone")
    if folder is None:
        return {}
    examples = _examples(folder / "train.jsonl")
    vader = [(example.label, _vader_label(example.text)) for example in examples]
    judged = list(cross_validate(examples))
    return {"five-fold": _figures([(told, given) for told, given, _ in judged]), "VADER": _figures(vader),
            "sure": _sure(judged)}


def speed(examples: Sequence[Example]) -> float:
    """Targets a second, the best of three runs."""
    model = load_model()
    seconds = []
    for _ in range(3):
        began = time.perf_counter()
        for example in examples:
            score_target(example.text, Span(0, len(example.text)), example.target, model)
        seconds.append(time.perf_counter() - began)
    return len(examples) / min(seconds)


def _sure(judged: Sequence[tuple[int, int, float]]) -> dict[str, float]:
    """Of the dark and the bright labels that are sure enough to be told: the share that is right, and their share of
    all targets."""
    told = [(told, given) for told, given, likely in judged if given and likely >= SURE]
    figures = {name: _share([a == b for a, b in told if b == label]) for name, label in (("dark", -1), ("bright", 1))}
    return figures | {"precision": _share([a == b for a, b in told]), "told": len(told) / len(judged)}


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right) if right else 0.0


@cache
def _examples(path: Path) -> list[Example]:
    return read_examples(path)


def _figures(pairs: Sequence[tuple[int, int]]) -> dict[str, float]:
    return {"macro_f1": macro_f1(pairs), "accuracy": sum(told == given for told, given in pairs) / len(pairs)}


def _vader_label(text: str) -> int:
    value = score_wording(text)[0]
    return 0 if abs(value) < VADER_NEUTRAL else 1 if value > 0 else -1


def main() -> None:
    folder = bench_folder("tone")
    if folder is None:
        print("tone: skipped, the gold set is not beside the project (../shared/bench/tone)")
        return
    figures = accuracy()
    sure = figures.pop("sure")
    for name, row in figures.items():
        print(f"{name:<9} macro-F1 {row['macro_f1']:.3f}   accuracy {row['accuracy']:.3f}")
    print(f"labels as likely as {SURE:g}: {sure['precision']:.3f} right (dark {sure['dark']:.3f}, bright "
          f"{sure['bright']:.3f}), {sure['told']:.1%} of the targets")
    print(f"model     {speed(_examples(folder / 'train.jsonl')):,.0f} targets/s")


if __name__ == "__main__":
    main()
