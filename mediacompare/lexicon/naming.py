"""Contrast sets: the names that the same people, group, policy or event goes by, as data.

A name marked `anchor` speaks of its referent wherever it stands ("death tax"). The others are ordinary words
("letter", "resident") and count only in an event where an anchor of their set occurs.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from mediacompare.lexicon.entries import Entry, Form, index_forms
from mediacompare.lexicon.rows import read_lines

_FILE = Path(__file__).parent / "naming.csv"
_EXACT_FILE = Path(__file__).parent / "naming_exact.csv"


@dataclass(frozen=True, slots=True)
class Naming:
    """One name in one contrast set; `referent` is what is named, in plain words, and names the set."""

    subject: str
    referent: str
    name: str
    anchor: bool


@dataclass(frozen=True, slots=True)
class ContrastSets:
    """All sets: the forms of their names by first word, and what each name may stand for."""

    starts: Mapping[str, tuple[Form, ...]]
    by_name: Mapping[str, tuple[Naming, ...]]


@lru_cache(maxsize=1)
def load_contrast_sets() -> ContrastSets:
    """The built-in sets, read once."""
    by_name: dict[str, list[Naming]] = defaultdict(list)
    entries: dict[str, Entry] = {}
    for line in read_lines(_FILE, ("subject", "referent", "name", "anchor", "forms")):
        name = line["name"]
        by_name[name].append(Naming(line["subject"], line["referent"], name, line["anchor"] == "yes"))
        forms = tuple(form for form in line["forms"].split(";") if form)
        entries.setdefault(name, Entry(name, "naming", 1, "noun", forms))
    return ContrastSets(index_forms(entries.values()), {name: tuple(found) for name, found in by_name.items()})


@lru_cache(maxsize=1)
def load_exact_names() -> frozenset[tuple[str, str]]:
    """Referent and name of those names that mean their referent wherever they stand, and nothing narrower or wider."""
    lines = read_lines(_EXACT_FILE, ("referent", "name"))
    return frozenset((line["referent"], line["name"]) for line in lines)
