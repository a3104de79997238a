"""One article of a delivery, and what its formats have in common."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from mediacompare.ingest.record import opening
from mediacompare.model import Dropped

NUMBER = re.compile(r"\d[\d,.]*")
COPYRIGHT = re.compile(r"\W*(?:copyright\b|\(c\)|©|all rights reserved)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """An article: its `fields` by our names, the number of words that the database names (0 for none), what is no part
    of its text."""

    fields: Mapping[str, Any]
    length: int = 0
    dropped: tuple[Dropped, ...] = ()


@dataclass(slots=True)
class Labelled:
    """Fields by their labels as they are gathered, each a list of lines."""

    fields: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str, line: str) -> None:
        self.fields.setdefault(name, []).append(line)

    def value(self, *names: str) -> str | None:
        """The first of the fields that is given, as one line."""
        for name in names:
            if words := " ".join(" ".join(self.fields.get(name, ())).split()):
                return words
        return None

    def dropped(self, kept: Sequence[str]) -> tuple[Dropped, ...]:
        """The fields that an article has no place for."""
        return tuple(drop(name.lower(), self.value(name) or "") for name in self.fields
                     if name not in kept and self.value(name))


def drop(kind: str, words: str) -> Dropped:
    return Dropped(kind, len(words.split()), opening(words))


def number_of(words: str | None) -> int:
    """The first number in some words; 0 for none."""
    found = NUMBER.search(words or "")
    digits = re.sub(r"\D", "", found[0]) if found else ""
    return int(digits[:9]) if digits else 0


def body_of(lines: Sequence[str], *, wrapped: bool) -> str:
    """Lines as paragraphs, a blank line between; of `wrapped` lines those without a blank one between are one."""
    if not wrapped:
        return "\n\n".join(line.strip() for line in lines if line.strip())
    return "\n\n".join(_blocks(lines))


def _blocks(lines: Sequence[str]) -> Iterator[str]:
    words: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            words.append(line.strip())
        elif words:
            yield " ".join(words)
            words = []


def are_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines are broken at a width: some stand close together, and none is long."""
    held = [line for line in lines if line.strip()]
    together = sum(bool(a.strip() and b.strip()) for a, b in pairwise(lines))
    return bool(held) and max(map(len, held)) <= 110 and 3 * together >= len(held)
