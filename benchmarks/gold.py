"""The gold sets beside the project (../shared/bench) and their referee, where they are there."""
from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mediacompare.ingest import iter_articles
from mediacompare.model import Article, Problem

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"


def bench_folder(task: str) -> Path | None:
    """The folder of a task's gold sets, None when they are not there."""
    folder = BENCH / task
    return folder if folder.is_dir() else None


def gold_articles(path: Path) -> list[Article]:
    """The set's records as articles, read as a user's file is. Raises ValueError when one cannot be read."""
    articles = []
    for found in iter_articles([path]):
        if isinstance(found, Problem):
            raise ValueError(str(found))
        articles.append(found)
    return articles


def referee(task: str, gold: Path, rows: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """What the referee (`score.py`) says of `rows` against the gold file."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    try:
        done = subprocess.run(
            [sys.executable, str(BENCH / "score.py"), task, str(gold), file.name],
            capture_output=True, text=True, check=True, encoding="utf-8",
        )
    finally:
        Path(file.name).unlink()
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures
