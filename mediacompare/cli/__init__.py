"""The command line: the only part that imports Click, prints, or decides an exit code.

Exit codes: 0 done, 1 failed, 2 usage, 3 done but some input was skipped (each named on standard error).
"""
from __future__ import annotations

import sys

from mediacompare.cli.group import cli


def main() -> None:
    """Run the command line; every stream speaks UTF-8, whatever the system's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    cli(prog_name="mediacompare")
