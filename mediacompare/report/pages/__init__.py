"""The report's pages: each module of this folder answers one question and offers

- `ORDER`: its place in the report;
- `page(comparison, refs) -> Page | None`: its blocks, or None when the event has nothing to show there.

The page's id, which links and `--pages` use, is the module's name with hyphens for underscores. A module whose name
begins with an underscore is shared ground, no page. A new page is a new file here.
"""
from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from mediacompare.model import Comparison
    from mediacompare.report.blocks import Page
    from mediacompare.report.refs import Refs


class PageModule(Protocol):
    """What a module of this folder offers. `page` changes neither the comparison nor the references."""

    ORDER: int

    def page(self, comparison: Comparison, refs: Refs) -> Page | None: ...


@cache
def all_pages() -> tuple[tuple[str, PageModule], ...]:
    """Every page module with its page's id, in the report's order."""
    names = [found.name for found in iter_modules(__path__) if not found.name.startswith("_")]
    modules = [(name.replace("_", "-"), cast(PageModule, import_module(f"{__name__}.{name}"))) for name in names]
    return tuple(sorted(modules, key=lambda pair: (pair[1].ORDER, pair[0])))
