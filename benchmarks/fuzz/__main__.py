"""Feed each reader broken inputs and see that it reads them or says in one line why not.

    python -m benchmarks.fuzz [--runs 10000] [--kind .pdf] [--seed 0]
    python -m benchmarks.fuzz --kind .html --coverage 60     led by coverage for a minute (needs the extra `fuzz`)

A kind is an ending (.html, .csv.gz), or `stdin` and an ending for standard input of that kind (stdin.html). Prints, for
each kind: inputs, read, refused, the slowest in seconds of the processor, the most memory of its process in MB. An
input that raises, or takes longer than 5 s, is written to benchmarks/fuzz/findings/ and named; the exit code is 1.
"""
from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.fuzz.breaking import breaker
from benchmarks.fuzz.reading import keep, reader_of
from benchmarks.fuzz.seeds import seeds

SLOWEST = 5.0


def kinds() -> dict[str, bytes]:
    """Every kind and a sound input of it; each reader once as a file, once from standard input."""
    files = seeds()
    return files | {f"stdin{kind}": sound for kind, sound in files.items() if not kind.endswith(".gz")}


def fuzz(kind: str, runs: int, seed: int) -> bool:
    """Run one kind and print its line; whether all went well."""
    chance = random.Random(f"{kind}{seed}")
    make = breaker(kind.removeprefix("stdin"), kinds()[kind])
    read_count, slowest, found = 0, 0.0, set[str]()
    with tempfile.TemporaryDirectory() as folder:
        read = reader_of(kind, Path(folder))
        for _ in range(runs):
            data = make(chance)
            started = time.process_time()
            try:
                read_count += read(data) > 0
            except Exception as error:  # any exception at all is a finding
                what = f"{type(error).__name__}: {str(error)[:60]}"
                if what not in found:
                    found.add(what)
                    print(f"{keep(kind, data)}: {what}", file=sys.stderr)
            took = time.process_time() - started
            slowest = max(slowest, took)
            if took > SLOWEST:
                found.add(f"{took:.1f} s")
                print(f"{keep(kind, data)}: {took:.1f} s", file=sys.stderr)
    print(f"{kind:10} {runs:6} inputs  {read_count:6} read  {runs - read_count:6} refused  slowest {slowest:.2f} s  "
          f"memory {most_memory():.0f} MB", flush=True)
    return not found


def most_memory() -> float:
    """The most memory that this process had, in MB; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=10_000)
    arguments.add_argument("--kind", choices=sorted(kinds()))
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--coverage", type=int, metavar="SECONDS")
    given = arguments.parse_args()
    if given.coverage:
        from benchmarks.fuzz.coverage import explore

        explore(given.kind or ".html", given.coverage)
    elif given.kind:
        sys.exit(not fuzz(given.kind, given.runs, given.seed))
    else:  # each kind in a process of its own, whose memory is measured
        command = [sys.executable, "-m", "benchmarks.fuzz", "--runs", str(given.runs), "--seed", str(given.seed)]
        codes = [subprocess.run([*command, "--kind", kind]).returncode for kind in kinds()]
        sys.exit(any(codes))


if __name__ == "__main__":
    main()
