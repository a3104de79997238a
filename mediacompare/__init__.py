"""Compare how outlets tell the same story.

    from mediacompare import read_articles, compare, write_report
    reading = read_articles(["corpus/an-event"])
    comparison = compare(reading.articles, problems=reading.problems)
    write_report(comparison, "reports", formats=["pdf", "html"])

The names below are the public interface; each is loaded when it is first used, so that importing the package is cheap.
"""
from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediacompare.align.source_check import check_quote
    from mediacompare.comparison import compare
    from mediacompare.ingest import read_articles
    from mediacompare.report import write_report
    from mediacompare.version import VERSION as __version__

__all__ = ["__version__", "check_quote", "compare", "read_articles", "write_report"]

_HOMES = {
    "__version__": ("mediacompare.version", "VERSION"),
    "check_quote": ("mediacompare.align.source_check", "check_quote"),
    "compare": ("mediacompare.comparison", "compare"),
    "read_articles": ("mediacompare.ingest", "read_articles"),
    "write_report": ("mediacompare.report", "write_report"),
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)
