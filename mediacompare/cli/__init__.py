"""The command line: the only part that imports Click, prints, or decides an exit code.

Exit codes: 0 done, 1 failed, 2 usage, 3 done but some input was skipped (each named on standard error).
"""
from __future__ import annotations

import atexit
import gc
import sys

from mediacompare.cli.group import cli
from mediacompare.cli.streams import open_streams, run


def main() -> None:
    """Run the command line; every stream speaks UTF-8, whatever the system's own encoding is."""
    # A report makes 300,000 objects that stay to the end. Looking through them for rings on the way, and once more when
    # Python ends, took a fifth of a short run's time.
    gc.set_threshold(400_000, 20, 20)
    atexit.register(gc.freeze)
    open_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    run(lambda: cli(prog_name="mediacompare"))
