"""The writers: each module of this folder writes one format, whose name is the module's name.

A writer is `write(comparison, report, folder, options) -> list[Path]`. A new format is a new file here.
"""
from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Literal, Protocol, cast, get_args

from mediacompare.nearest import known

if TYPE_CHECKING:
    from mediacompare.model import Comparison
    from mediacompare.report.blocks import Report

Paper = Literal["a4", "letter"]
PAPERS: tuple[str, ...] = get_args(Paper)

DRAWING = frozenset(["pdf", "html", "charts"])


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """What a writer may be told: the paper of printed pages."""

    paper: Paper = "a4"


class Writer(Protocol):
    """What a module of this folder offers: files of one format, written into `folder`; the paths come back."""

    def write(self, comparison: Comparison, report: Report, folder: Path, options: WriteOptions) -> list[Path]: ...


@cache
def known_formats() -> tuple[str, ...]:
    """The names of all formats, in order."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def write_report(comparison: Comparison, folder: Path | str, formats: Iterable[str] = ("pdf", "html"), *,
                 report: Report | None = None, paper: str = "a4",
                 pages: Iterable[str] | None = None) -> list[Path]:
    """Write a comparison into `folder` in each of `formats` and return the paths of the files, in order.

    `report` is built from the comparison (with `pages` only, when given) unless one is handed in. Every name is
    checked before anything is written. Raises SettingsError for an unknown format, page or paper and OutputError when
    a file cannot be written.
    """
    from mediacompare.report.build import build_report
    from mediacompare.report.charts.canvas import load_matplotlib

    chosen = [known(name, known_formats(), "format") for name in dict.fromkeys(name.strip() for name in formats)]
    options = WriteOptions(paper=cast(Paper, known(paper.lower(), PAPERS, "paper")))
    report = report or build_report(comparison, pages=pages)
    writers = [cast(Writer, import_module(f"{__name__}.{name}")) for name in chosen]
    if len(DRAWING.intersection(chosen)) > 1:
        load_matplotlib()  # imported by two threads at once, it fails in one of them
    # Side by side, because setting the PDF's pages leaves Python free meanwhile: a quarter of a second saved.
    with ThreadPoolExecutor(max_workers=max(1, len(writers))) as pool:
        jobs = [pool.submit(writer.write, comparison, report, Path(folder), options) for writer in writers]
    return [path for job in jobs for path in job.result()]
