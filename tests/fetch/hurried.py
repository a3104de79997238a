"""`mediacompare` that does not pause, to fetch in a process of its own: python -m tests.fetch.hurried fetch …"""
from __future__ import annotations

from functools import partial

from mediacompare import fetch
from mediacompare.cli import main

if __name__ == "__main__":
    fetch.Client = partial(fetch.Client, pause=0.0)  # type: ignore[assignment,misc]
    main()
