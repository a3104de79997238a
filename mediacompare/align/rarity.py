"""How rare a word is in news at large, whatever the event at hand says over and over."""
from __future__ import annotations

import csv
import math
from functools import cache
from importlib import resources

# A stem that is not listed stands in fewer sentences than this.
LEAST = 20


def rarity(stem: str) -> float:
    """From 0 (in every sentence) to 1 (in hardly any), on a logarithmic scale.

    The counts are those of `rarity.csv`, made by `python -m training.rarity` from 48,327 sentences of news.
    """
    sentences, counts = _load()
    return math.log(1 + sentences / counts.get(stem, LEAST)) / math.log(1 + sentences / LEAST)


@cache
def _load() -> tuple[int, dict[str, int]]:
    text = resources.files(__package__).joinpath("rarity.csv").read_text(encoding="utf-8")
    rows = list(csv.reader(text.splitlines()[1:]))
    return int(rows[0][1]), {stem: int(count) for stem, count in rows[1:]}
