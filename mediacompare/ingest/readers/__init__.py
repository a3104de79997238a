"""One module for each kind of file: it declares `SUFFIXES`, `LIBRARY` and `read`. Adding a kind is adding a module."""
from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Protocol

from mediacompare.ingest.document import Document
from mediacompare.ingest.record import Record
from mediacompare.model import Problem


class Reader(Protocol):
    """What a reader module offers: the endings it reads (`.txt`), and the records of a document.

    `LIBRARY` is the package that takes the format apart, which is then done in a process of its own (see `apart`);
    None where Python's own modules do.
    """

    SUFFIXES: tuple[str, ...]
    LIBRARY: str | None

    def read(self, document: Document) -> Iterator[Record | Problem]:
        """The document's records, and a problem for each that cannot be used; raises `Refused` for all of it."""
        ...


@cache
def readers() -> dict[str, Reader]:
    """Every reader by the ending of the files it reads."""
    from pkgutil import iter_modules

    found: dict[str, Reader] = {}
    for module in iter_modules(__path__):
        reader: Reader = import_module(f"{__name__}.{module.name}")
        found.update(dict.fromkeys(reader.SUFFIXES, reader))
    return found
