"""Progress on the terminal for work that takes long."""
from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
PATIENCE = 1.0  # seconds of work before progress is shown


def progress(items: Iterable[Item], label: str, total: int | None = None) -> Iterator[Item]:
    """The `items`, with a bar on standard error when that is a terminal and the work takes more than a second."""
    if not sys.stderr.isatty():
        yield from items
        return
    started = time.monotonic()
    iterator = iter(items)
    done = 0
    for item in iterator:
        yield item
        done += 1
        if time.monotonic() - started > PATIENCE:
            break
    yield from _with_bar(iterator, label, total, done)


def _with_bar(items: Iterator[Item], label: str, total: int | None, done: int) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total, completed=done)
        for item in items:
            yield item
            bar.advance(task)
