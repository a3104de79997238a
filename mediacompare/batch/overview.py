"""The pages over a batch: an index of all events (HTML) and one table of all measures (CSV)."""
from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mediacompare.batch.work import RECORD, RECORD_FORMAT
from mediacompare.errors import SettingsError
from mediacompare.report.literal import literal
from mediacompare.report.values import BYTE_ORDER_MARK, csv_cell
from mediacompare.whole_file import whole_file, write_whole

INDEX = "index.html"
MEASURES = "measures"
# Where a figure of the summary finds its count and denominator.
COUNTED = {
    "quoted_share": ("quoted_words", "words"),
    "loaded_outlet_rate": ("loaded_outlet", "own_words"),
    "loaded_quoted_rate": ("loaded_quoted", "quoted_words"),
}
KEYS = ("article", "outlet", "role", "date")
COLUMNS = ("event", *KEYS, "measure", "value", "count", "denominator")


@dataclass(frozen=True, slots=True)
class Entry:
    """An event on the index page."""

    folder: str
    title: str
    dates: str
    outlets: tuple[str, ...]
    articles: int
    problems: int
    findings: tuple[str, ...]
    files: tuple[str, ...]


def read_records(out: Path, folders: Iterable[str]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The record of every event that stands whole in `out`, by folder; others are passed over."""
    for folder in folders:
        try:
            record = json.loads((out / folder / RECORD).read_bytes())
        except (OSError, ValueError):
            continue
        if isinstance(record, dict) and record.get("format", 0) <= RECORD_FORMAT:
            yield folder, record


def write_overview(out: Path, folders: Iterable[str], *, parquet: bool = False) -> None:
    """Write `index.html` and `measures.csv` (and `measures.parquet`) over the events whose reports stand.

    Raises OutputError, and SettingsError when Parquet is asked for and its library is not installed.
    """
    entries: list[Entry] = []
    kept: list[tuple[Any, ...]] = []
    with whole_file(out / f"{MEASURES}.csv") as stream:
        stream.write(BYTE_ORDER_MARK)
        table = io.TextIOWrapper(stream, encoding="utf-8", errors="replace", newline="")
        rows = csv.writer(table)
        rows.writerow(COLUMNS)
        for folder, record in read_records(out, folders):
            entries.append(_entry(folder, record))
            measures = list(_measures(folder, record))
            rows.writerows([csv_cell(value) for value in row] for row in measures)
            kept += measures if parquet else ()  # ten thousand events' rows need not stand in memory for the CSV
        table.detach()
    if parquet:
        write_whole(out / f"{MEASURES}.parquet", _parquet(kept))
    entries.sort(key=lambda entry: (entry.dates, entry.folder), reverse=True)
    write_whole(out / INDEX, _page(entries).encode("utf-8", "replace"))


def _entry(folder: str, record: Mapping[str, Any]) -> Entry:
    articles = record["articles"]
    days = sorted(str(row["date"]) for row in articles if row.get("date"))
    dates = "" if not days else days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
    coverage = [row for row in articles if row.get("role") != "source"]
    title = next((record["headlines"][row["article"]] for row in coverage if row["article"] in record["headlines"]),
                 record["title"])
    return Entry(folder, title, dates, tuple(dict.fromkeys(row["outlet"] for row in coverage)), len(articles),
                 len(record["problems"]), tuple(record["findings"][:1]),
                 tuple(name for name in record["files"] if not name.startswith(".")))


def _measures(folder: str, record: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    for row in record["articles"]:
        keys = tuple(row.get(key) for key in KEYS)
        for measure, value in row.items():
            if measure not in KEYS:
                count, whole = COUNTED.get(measure, (None, None))
                yield (folder, *keys, measure, value, row.get(count) if count else None,
                       row.get(whole) if whole else None)


def _parquet(measures: list[tuple[Any, ...]]) -> bytes:
    import pandas as pd

    try:
        return pd.DataFrame(measures, columns=list(COLUMNS)).to_parquet(index=False)
    except ImportError:
        raise SettingsError("--parquet needs its library: pip install 'mediacompare[parquet]'") from None


def _page(entries: list[Entry]) -> str:
    from jinja2 import Environment, PackageLoader

    environment = Environment(loader=PackageLoader("mediacompare.report"), autoescape=True, trim_blocks=True,
                              lstrip_blocks=True, finalize=lambda value: literal(str(value)))
    return environment.get_template("index.html").render(entries=entries)
