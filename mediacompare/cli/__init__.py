"""The command line: the only part that imports Click, prints, or decides an exit code.

Exit codes: 0 done, 1 failed, 2 usage, 3 done but some input was skipped (each named on standard error).
"""
from __future__ import annotations

import gc
import sys

from mediacompare.cli.group import cli


def main() -> None:
    """Run the command line; every stream speaks UTF-8, whatever the system's own encoding is."""
    # A run makes some hundred thousand objects that stay: looking through them for rings again and again took a tenth
    # of a short run's time.
    gc.set_threshold(200_000, 20, 20)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    cli(prog_name="mediacompare")
