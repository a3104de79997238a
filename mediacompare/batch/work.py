"""One event's report, made anywhere: in this process, in another, or on another machine.

A task carries all that decides the result, and the result carries the files' bytes: nothing is shared but the code, so
one process, many, or a cluster give the same bytes.
"""
from __future__ import annotations

import hashlib
import json
import math
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from mediacompare.batch.cache import AnnotationCache
from mediacompare.lexicon import Lexicon, load_lexicon
from mediacompare.model import Article, Comparison, Problem
from mediacompare.tidy import TidyTable

RECORD_FORMAT = 1
RECORD = "event.json"
# Pairs grow with the square: 60 articles take seconds, 500 would take minutes and make a report nobody can read.
MOST_ARTICLES = 60
# The tables whose rows a record keeps for the index, the table of all measures and the trends, with their columns.
KEPT_TABLES = {
    "quote_share": ("article", "outlet", "speaker", "role", "quotes", "words", "quoted_words", "article_words"),
    "source_share": None,
}


@dataclass(frozen=True, slots=True)
class EventTask:
    """What to compare and how. `key` is the hash of it all; `cache` and `fingerprint` say where annotations lie."""

    event: str
    key: str
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    formats: tuple[str, ...]
    paper: str
    lexicon: str | None = None
    cache: str | None = None
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class EventResult:
    """The report's files by name, `event.json` (the record) among them as the last."""

    event: str
    files: tuple[tuple[str, bytes], ...]


def make_report(task: EventTask) -> EventResult:
    """Annotate, compare and write one event. Raises MediaCompareError when nothing is left to compare."""
    from mediacompare.comparison import compare_annotated
    from mediacompare.report.writers import write_report

    lexicon = _lexicon(task.lexicon)
    kept = AnnotationCache(Path(task.cache) if task.cache else None, task.fingerprint)
    articles, crowded = _manageable(task)
    annotated = [kept.annotate(article, lexicon) for article in articles]
    comparison = compare_annotated(annotated, event_id=task.event, problems=(*task.problems, *crowded),
                                   settings={"paper": task.paper})
    with tempfile.TemporaryDirectory(prefix="mediacompare-") as folder:
        paths = write_report(comparison, Path(folder), task.formats, paper=task.paper) if task.formats else []
        files = [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths]
    record = _record(task, comparison, [name for name, _ in files])
    data = json.dumps(record, ensure_ascii=False, indent=1, allow_nan=False).encode("utf-8", "surrogatepass")
    return EventResult(task.event, (*files, (RECORD, data)))


def task_key(settings: Mapping[str, object], articles: Mapping[str, str]) -> str:
    """The hash of what decides a report: settings (version, formats, paper, word list) and each article's hash."""
    return hashlib.sha256(json.dumps([settings, articles], sort_keys=True).encode("utf-8")).hexdigest()


def _manageable(task: EventTask) -> tuple[list[Article], list[Problem]]:
    """The articles that one report can hold: of a crowd the sources and each outlet's first, then their second …"""
    coverage = [article for article in task.articles if article.role == "coverage"]
    if len(coverage) <= MOST_ARTICLES:
        return list(task.articles), []
    turn: Counter[str] = Counter()
    places: dict[str, int] = {}
    for article in sorted(coverage, key=lambda a: (str(a.date), a.id)):
        places[article.id] = turn[article.outlet]
        turn[article.outlet] += 1
    first = sorted(coverage, key=lambda a: (places[a.id], str(a.date), a.id))[:MOST_ARTICLES]
    kept = {article.id for article in first}
    problem = Problem(task.event, f"has {len(coverage)} articles; {MOST_ARTICLES} are compared, each outlet's first",
                      "put those that you want to compare into a folder of their own")
    return [a for a in task.articles if a.role == "source" or a.id in kept], [problem]


@cache
def _lexicon(path: str | None) -> Lexicon:
    return load_lexicon([Path(path)] if path else ())


def _record(task: EventTask, comparison: Comparison, names: list[str]) -> dict[str, Any]:
    """The small file that stands for a report: what the index, the table of measures and the trends read."""
    tables = {name: _rows(comparison.measured[name], columns) for name, columns in KEPT_TABLES.items()
              if name in comparison.measured}  # fmt: skip
    return {
        "format": RECORD_FORMAT,
        "key": task.key,
        "event": task.event,
        "title": comparison.title,
        "files": names,
        "articles": _rows(comparison.measured["summary"], None),
        "headlines": {a.article.id: a.article.headline.of(a.text) for a in comparison.event.articles
                      if a.article.headline},
        "findings": [finding.sentence for finding in comparison.findings],
        "problems": [str(problem) for problem in comparison.problems],
        **tables,
    }  # fmt: skip


def _rows(table: TidyTable, columns: tuple[str, ...] | None) -> list[dict[str, Any]]:
    names = [name for name in (columns or table.columns) if name != "event"]
    return [{name: _plain(row[name]) for name in names} for row in table.records()]


def _plain(value: Any) -> Any:
    value = value.item() if hasattr(value, "item") else value
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value if isinstance(value, str | int | float | bool | list | tuple | None) else str(value)
