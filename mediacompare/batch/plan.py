"""Which events a corpus holds, and which of their reports are to be made anew."""
from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mediacompare.batch.state import State
from mediacompare.batch.survey import Held
from mediacompare.batch.work import RECORD, task_key
from mediacompare.file_names import safe_name
from mediacompare.version import VERSION

SMALLEST_EVENT = 2


@dataclass(frozen=True, slots=True)
class Planned:
    """An event: its id, its folder's name, the key its report must have, its articles and files, its latest day."""

    event: str
    folder: str
    key: str
    held: tuple[Held, ...]
    files: tuple[str, ...]
    latest: str


def planned_events(state: State, fixed: Mapping[str, object]) -> tuple[list[Planned], int]:
    """Every event in order of its latest day, and how many loose articles stand alone and get no report."""
    members: dict[str, dict[str, Held]] = defaultdict(dict)
    files: dict[str, set[str]] = defaultdict(set)
    for file in state.files.values():
        for held in file.articles:
            event = file.folder or state.event_of[held.uid]
            members[event][held.uid] = held
            files[event].add(file.path)
    by_hand = {file.folder for file in state.files.values()}
    planned: list[Planned] = []
    taken: set[str] = set()
    alone = 0
    for event in sorted(members):
        articles = tuple(members[event][uid] for uid in sorted(members[event]))
        if event not in by_hand and len(articles) < SMALLEST_EVENT:
            alone += 1
            continue
        folder = safe_name(event, taken)
        taken.add(folder.casefold())
        latest = max((held.date or "" for held in articles), default="")
        key = task_key(fixed, {held.uid: held.sha for held in articles})
        planned.append(Planned(event, folder, key, articles, tuple(sorted(files[event])), latest))
    return sorted(planned, key=lambda event: (event.latest, event.event)), alone


def fixed_settings(formats: tuple[str, ...], paper: str, lexicon: Path | None) -> dict[str, object]:
    """What decides a report besides its articles; the word list by its content."""
    digest = hashlib.sha256(lexicon.read_bytes()).hexdigest() if lexicon else None
    return {"version": VERSION, "formats": sorted(formats), "paper": paper, "lexicon": digest}


def made_of(folder: Path) -> str | None:
    """The key of the report that stands in an event's folder, None when none stands there whole."""
    try:
        written: Mapping[str, object] = json.loads((folder / RECORD).read_bytes())
        key = written.get("key")
    except (OSError, ValueError, AttributeError):
        return None
    return key if isinstance(key, str) else None
