"""How long a person waits, cold: `mediacompare --help`, and a whole comparison of three texts with PDF and HTML.

    python -m benchmarks.startup [EVENT]

Each command is a process of its own, run five times after one that warms the system's file cache; the median is
printed. EVENT is ../shared/boston when that is there, else corpus/ashgrove-pool.
"""
from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

RUNS = 5
GOALS = {"--help": 0.15, "compare": 1.5}


def seconds(arguments: Sequence[str]) -> float:
    """The median time of a command, from the start of the process to its end."""
    command = [sys.executable, "-m", "mediacompare", *arguments]
    times = []
    for _ in range(RUNS + 1):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - started)
    return statistics.median(times[1:])


def main() -> None:
    shared = Path("../shared/boston")
    event = sys.argv[1] if len(sys.argv) > 1 else str(shared if shared.is_dir() else Path("corpus/ashgrove-pool"))
    with tempfile.TemporaryDirectory() as folder:
        measured = {
            "--help": seconds(["--help"]),
            "compare": seconds(["compare", event, "-o", folder, "--format", "pdf,html"]),
        }
    for name, value in measured.items():
        print(f"{name:10} {value:.2f} s (goal {GOALS[name]:.2f} s)")


if __name__ == "__main__":
    main()
