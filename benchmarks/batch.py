"""Batches: events a second, what a second process adds, an idle run, memory, and a hundred kills.

    python -m benchmarks.batch [EVENTS]     speed over EVENTS (default 1000) made-up events of three articles
    python -m benchmarks.batch kill [N]     N (default 100) random kill times, each followed by a run
"""
from __future__ import annotations

import hashlib
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUTLETS = ("Daily Post", "Evening Echo", "Morning Mail")


def make_corpus(folder: Path, events: int, *, seed: int = 5) -> None:
    """`events` folders of three articles each, their paragraphs drawn from the sample events in another order."""
    chance = random.Random(seed)
    texts = []
    for path in sorted((ROOT / "corpus").glob("*/*.txt")):
        text = path.read_text(encoding="utf-8")
        if "role: source" not in text:
            texts.append(text.split("---\n", 2)[2].strip().split("\n\n"))
    for number in range(events):
        event = folder / f"event-{number:05}"
        event.mkdir(parents=True)
        for outlet in OUTLETS:
            paragraphs = list(chance.choice(texts))
            chance.shuffle(paragraphs)
            front = f"---\noutlet: {outlet}\ndate: 2021-{1 + number % 12:02}-{1 + number % 28:02}\n---\n"
            text = front + "\n\n".join([f"Report number {number}.", *paragraphs])
            (event / f"{outlet}.txt").write_text(text, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Run:
    """What a run took: seconds by the clock, seconds of processors (which a busy machine changes less), and the most
    memory that one of this program's child processes has held so far, in MB."""

    clock: float
    processor: float
    memory: float

    def rates(self, events: int) -> str:
        return f"{events / self.clock:.2f} events/s ({events / self.processor:.2f} a processor second)"


def run(corpus: Path, out: Path, *options: str) -> Run:
    """One run of the batch."""
    began, used = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "mediacompare", "batch", str(corpus), "-o", str(out), *options],
                   cwd=ROOT, check=True)
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    return Run(time.perf_counter() - began, processor, now.ru_maxrss / 1024)


def speed(events: int) -> None:
    """Print each figure as it is measured."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few = max(1, events // 10)
        make_corpus(folder / "small", few)
        make_corpus(folder / "corpus", events)
        small = run(folder / "small", folder / "out-small", "--format", "html")
        print(f"peak memory, {few} events: {small.memory:.0f} MB")
        for what, options in (("analysis alone", ["--format", "json"]), ("with HTML", ["--format", "html"]),
                              ("with PDF", ["--format", "pdf"])):
            one = run(folder / "corpus", folder / what, *options)
            print(f"{events} events, {what}: {one.rates(events)}, peak {one.memory:.0f} MB")
            if what == "with HTML":
                idle = run(folder / "corpus", folder / what, *options)
                print(f"a second run with nothing changed: {idle.clock:.2f} s ({idle.processor:.2f} s of processor)")
        two = run(folder / "corpus", folder / "two", "--format", "pdf", "--jobs", "2")
        print(f"two processes, with PDF: {two.rates(events)}, {one.clock / two.clock:.2f} times one")


def contents(folder: Path) -> dict[str, str]:
    """The hash of every file but the batch's own notes."""
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*"))
            if path.is_file() and ".mediacompare" not in path.parts and path.name != "run.json"}


def killed(times: int, *, seed: int = 23) -> Iterator[bool]:
    """For each random kill time: whether the next run gave what an undisturbed one gives."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_corpus(folder / "corpus", 4)
        seconds = run(folder / "corpus", folder / "undisturbed", "--format", "html").clock
        expected = contents(folder / "undisturbed")
        for number in range(times):
            out = folder / f"killed-{number}"
            process = subprocess.Popen([sys.executable, "-m", "mediacompare", "batch", str(folder / "corpus"), "-o",
                                        str(out), "--format", "html"], cwd=ROOT)
            time.sleep(chance.uniform(0, seconds))
            process.kill()
            process.wait()
            run(folder / "corpus", out, "--format", "html")
            yield contents(out) == expected and not list(out.rglob("*.part"))


def main() -> None:
    arguments = sys.argv[1:]
    if arguments[:1] == ["kill"]:
        results = list(killed(int(arguments[1]) if arguments[1:] else 100))
        print(f"{sum(results)} of {len(results)} runs after a kill gave what an undisturbed run gives")
        sys.exit(0 if all(results) else 1)
    speed(int(arguments[0]) if arguments else 1000)


if __name__ == "__main__":
    main()
