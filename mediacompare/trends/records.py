"""What the trends are counted from: one observation an article, read from the records that a batch left."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from mediacompare.batch.overview import read_records
from mediacompare.batch.work import RECORD
from mediacompare.errors import InputError
from mediacompare.ingest.outlets import outlet_name
from mediacompare.model import Problem

Period = Literal["week", "month"]


@dataclass(frozen=True, slots=True)
class Observation:
    """One article in one measure: `part` of `whole` (`whole` is 1 for a mean), and the words it was counted in."""

    event: str
    article: str
    outlet: str
    day: date
    measure: str
    part: float
    whole: float
    words: int


@dataclass(frozen=True, slots=True)
class Voiced:
    """The words that one article quotes from one speaker."""

    event: str
    article: str
    outlet: str
    day: date
    speaker: str
    role: str
    words: int
    quoted_words: int


@dataclass(frozen=True, slots=True)
class Measure:
    """How a measure is taken from an article's row: columns of count and denominator, or of a mean."""

    name: str
    label: str
    part: str
    whole: str | None
    per: float = 1.0


MEASURES = (
    Measure("loaded_outlet", "Loaded terms per 1,000 of the outlet’s own words", "loaded_outlet", "own_words", 1000),
    Measure("quoted_share", "Share of words inside quotation marks", "quoted_words", "words"),
    Measure("tone_outlet", "Mean tone of the outlet’s own wording", "tone_outlet", None),
    Measure("grade", "Reading grade (Flesch-Kincaid)", "flesch_kincaid_grade", None),
    Measure("source_told", "Share of the source’s sentences that the article tells", "told", "sentences"),
)  # fmt: skip


def read_batch(folder: Path, *, outlets: Mapping[str, str] | None = None
               ) -> tuple[list[Observation], list[Voiced], list[Problem]]:
    """Every article's observations and voices in a batch's output folder, and a problem for what was left out.

    An outlet is one by its readable name (`ingest.outlets`); `outlets` are a user's own (host or
    name -> name). Raises InputError when the folder holds no record of an event.
    """
    names = sorted(path.name for path in folder.iterdir() if (path / RECORD).is_file()) if folder.is_dir() else []
    if not names:
        advice = f"make them with: mediacompare batch CORPUS -o {folder}"
        raise InputError(f"{folder}: holds no events of a batch ({advice})")
    observations: list[Observation] = []
    voiced: list[Voiced] = []
    problems: list[Problem] = []
    read = set()
    for name, record in read_records(folder, names):
        read.add(name)
        days = {row["article"]: _day(row.get("date")) for row in record["articles"]}
        undated = [article for article, day in days.items() if day is None]
        if undated:
            problems.append(Problem(f"{name}", f"{len(undated)} without a date left out ({', '.join(undated[:3])})",
                                    "give the articles a date"))  # fmt: skip
        observations += _observations(name, record, days)
        voiced += _voices(name, record, days)
    problems += [Problem(str(folder / name / RECORD), "cannot be read", "run the batch again")
                 for name in names if name not in read]  # fmt: skip
    return ([replace(seen, outlet=outlet_name(seen.outlet, own=outlets)) for seen in observations],
            [replace(voice, outlet=outlet_name(voice.outlet, own=outlets)) for voice in voiced], problems)


def _observations(event: str, record: Mapping[str, Any], days: Mapping[str, date | None]) -> list[Observation]:
    rows = {row["article"]: dict(row) for row in record["articles"] if row["role"] != "source"}
    for row in record.get("source_share", ()):
        if row["article"] in rows:
            rows[row["article"]] |= {"told": row["told"], "sentences": row["sentences"]}
    for row in rows.values():
        if not record.get("source_share"):
            row.pop("sentences", None)
    found = []
    for article, row in rows.items():
        day = days[article]
        for measure in MEASURES if day else ():
            part, whole = row.get(measure.part), row.get(measure.whole) if measure.whole else 1.0
            if part is not None and whole:
                found.append(Observation(event, article, row["outlet"], day or date.min, measure.name,
                                         float(part), float(whole), int(row.get("own_words") or 0)))  # fmt: skip
    return found


def _voices(event: str, record: Mapping[str, Any], days: Mapping[str, date | None]) -> list[Voiced]:
    found = []
    for row in record.get("quote_share", ()):
        day = days.get(row["article"])
        if day and row["words"]:
            found.append(Voiced(event, row["article"], row["outlet"], day, row["speaker"] or "", row["role"] or "",
                                int(row["words"]), int(row["quoted_words"])))  # fmt: skip
    return found


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else None


def period_of(day: date, by: Period) -> str:
    """ "2031-05" or, by ISO week, "2031-W18"."""
    if by == "month":
        return f"{day.year}-{day.month:02}"
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"
