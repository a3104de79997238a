"""From a comparison to files that people read: blocks, pages, charts and writers.

`write_report` is loaded when it is first used: the command line needs only this package's smallest modules to start.
"""
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediacompare.report.writers import write_report

__all__ = ["write_report"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from mediacompare.report import writers

    return writers.write_report
