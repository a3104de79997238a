"""What people counted in the sample events (`tests/data/*.yaml`), for the tests that hold the program to it."""
from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
EVENTS = ("ashgrove-pool", "marigold-ferry")


def hand_counts(event: str) -> dict[str, Any]:
    """The hand counts of one event: its source's id, and by article what is quoted, by whom, and what is loaded."""
    counts: dict[str, Any] = yaml.safe_load((ROOT / "tests" / "data" / f"{event}.yaml").read_text(encoding="utf-8"))
    return counts


def counted_articles() -> list[Any]:
    """One pytest parameter (event, article id, its counts) for each article that was counted."""
    return [pytest.param(event, article, counts, id=article)
            for event in EVENTS for article, counts in hand_counts(event)["articles"].items()]
