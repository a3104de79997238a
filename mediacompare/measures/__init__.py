"""The tables of a comparison, one module each: the folder is the registry.

A measure module has `ORDER` (its place among the tables), `COLUMNS` (in order, key columns first) and
`measure(event)`, whose docstring names every column and its unit. The table's name is the module's. A module whose
name begins with an underscore is shared ground, no measure.
"""
from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from mediacompare.tidy import TidyTable

if TYPE_CHECKING:
    from mediacompare.model import Event


class Measure(Protocol):
    """What a module of this folder offers. `measure` never changes the event and always returns all of `COLUMNS`."""

    ORDER: int
    COLUMNS: tuple[str, ...]
    __name__: str

    def measure(self, event: Event) -> TidyTable: ...


@cache
def all_measures() -> tuple[tuple[str, Measure], ...]:
    """Every measure with its table's name, by `ORDER`, then by name."""
    names = [found.name for found in pkgutil.iter_modules(__path__) if not found.name.startswith("_")]
    modules = [(name, cast(Measure, import_module(f"{__name__}.{name}"))) for name in names]
    return tuple(sorted(modules, key=lambda pair: (pair[1].ORDER, pair[0])))


def table(columns: Sequence[str], rows: Iterable[tuple[object, ...]]) -> TidyTable:
    """A tidy table from its rows, one tuple each in the order of `columns`; no rows make an empty table."""
    return TidyTable(tuple(columns), tuple(rows))
