"""How long a person waits, cold: `mediacompare --help`, and a whole comparison of three texts with PDF and HTML.

    python -m benchmarks.startup [EVENT]

Each command is a process of its own, run seven times after one that warms the system's file cache. Printed are the
least time that went by and the least time that its processors worked: on a machine that others use, the first says
how busy they are and the second how much there is to do. EVENT is ../shared/boston when that is there, else
corpus/ashgrove-pool.
"""
from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

RUNS = 7
GOALS = {"--help": 0.15, "compare": 1.5}


@dataclass(frozen=True, slots=True)
class Waited:
    """Seconds of a clock, and of processors (0 on a system that does not count its children's)."""

    clock: float
    processors: float


def run(command: Sequence[str]) -> Waited:
    """One run of a command, from the start of its process to its end."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    worked, started = os.times(), time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    clock, now = time.perf_counter() - started, os.times()
    return Waited(clock, now.children_user + now.children_system - worked.children_user - worked.children_system)


def least(arguments: Sequence[str]) -> Waited:
    """The least of both times over the runs of a command of mediacompare."""
    runs = [run([sys.executable, "-m", "mediacompare", *arguments]) for _ in range(RUNS + 1)][1:]
    return Waited(min(one.clock for one in runs), min(one.processors for one in runs))


def main() -> None:
    shared = Path("../shared/boston")
    event = sys.argv[1] if len(sys.argv) > 1 else str(shared if shared.is_dir() else Path("corpus/ashgrove-pool"))
    with tempfile.TemporaryDirectory() as folder:
        measured = {
            "--help": least(["--help"]),
            "compare": least(["compare", event, "-o", folder, "--format", "pdf,html"]),
        }
    for name, waited in measured.items():
        print(f"{name:10} {waited.clock:.2f} s (goal {GOALS[name]:.2f} s), processors {waited.processors:.2f} s")


if __name__ == "__main__":
    main()
