"""Feed each reader broken inputs and see that it reads them or says in one line why not.

    python -m benchmarks.fuzz [--runs 10000] [--kind .pdf] [--seed 0]
    python -m benchmarks.fuzz --kind .html --coverage 60     led by coverage for a minute (needs atheris)

Prints, for each kind: inputs, read, refused, the slowest in seconds of the processor, the most memory of the process in
MB. An input that raises is written to benchmarks/fuzz/findings/ and named, and the exit code is 1.
"""
from __future__ import annotations

import argparse
import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.fuzz.seeds import seeds
from mediacompare.ingest import read_articles

FINDINGS = Path(__file__).parent / "findings"
SLOWEST = 5.0
PIECES = (b"\x00", b"\xff\xfe", b"---\n", b'"', b"\\u0000", b"<!ENTITY a '&a;&a;'>", b"<" * 500, b"[" * 500, b"\r",
          b"\xe2\x80", b"%PDF-1.4", b"PK\x03\x04", b"99999999999999999999", b"-1", b"\xf0\x9f\x98\x80", b"&#x110000;",
          b"/Length 1e9")


def broken(sound: bytes, chance: random.Random) -> bytes:
    """The input with up to eight things done to it: bytes changed, stretches cut, doubled or replaced."""
    data = bytearray(sound)
    for _ in range(chance.randint(1, 8)):
        if not data:
            break
        start = chance.randrange(len(data))
        end = min(len(data), start + chance.choice((1, 1, 2, 8, 64, 512)))
        match chance.randrange(5):
            case 0:
                data[start] = chance.randrange(256)
            case 1:
                del data[start:end]
            case 2:
                data[start:start] = data[start:end] * chance.choice((1, 2, 50))
            case 3:
                data[start:end] = chance.choice(PIECES)
            case _:
                data[start:end] = chance.randbytes(end - start)
    return bytes(data)


def reader_of(kind: str, folder: Path) -> Callable[[bytes], int]:
    """A function that reads one input of a kind and returns how many articles it gave; what is raised is raised on."""
    path = folder / f"input{kind}"

    def read(data: bytes) -> int:
        path.write_bytes(data)
        reading = read_articles([path])
        assert reading.articles or reading.problems, "nothing was read and nothing was said"
        assert all("\n" not in str(problem) for problem in reading.problems), "a problem of more than one line"
        return len(reading.articles)

    return read


def fuzz(kind: str, sound: bytes, runs: int, seed: int) -> bool:
    """Run one kind and print its line; whether all went well."""
    chance = random.Random(f"{kind}{seed}")
    read_count, slowest, well = 0, 0.0, True
    with tempfile.TemporaryDirectory() as folder:
        read = reader_of(kind, Path(folder))
        for _ in range(runs):
            data = broken(sound, chance)
            started = time.process_time()
            try:
                read_count += read(data) > 0
            except Exception as error:  # any exception at all is a finding
                well = False
                print(f"{keep(kind, data)}: {type(error).__name__}: {error}", file=sys.stderr)
            took = time.process_time() - started
            slowest = max(slowest, took)
            if took > SLOWEST:
                well = False
                print(f"{keep(kind, data)}: {took:.1f} s", file=sys.stderr)
    print(f"{kind:8} {runs:6} inputs  {read_count:6} read  {runs - read_count:6} refused  slowest {slowest:.2f} s  "
          f"memory {most_memory():.0f} MB", flush=True)
    return well


def keep(kind: str, data: bytes) -> Path:
    """Write a finding down, for a test to be made of it."""
    FINDINGS.mkdir(exist_ok=True)
    path = FINDINGS / f"{hashlib.sha256(data).hexdigest()[:12]}{kind}"
    path.write_bytes(data)
    return path


def most_memory() -> float:
    """The most memory that this process had, in MB; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)


def led_by_coverage(kind: str, seconds: int) -> None:
    """Hand the reader to atheris, which keeps what reaches new lines; never returns."""
    import atheris

    folder = Path(tempfile.mkdtemp())
    corpus = folder / "corpus"
    corpus.mkdir()
    (corpus / "sound").write_bytes(seeds()[kind])
    read = reader_of(kind, folder)
    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", "-timeout=5", "-rss_limit_mb=500", str(corpus)],
                  lambda data: read(bytes(data)) and None)
    atheris.Fuzz()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=10_000)
    arguments.add_argument("--kind", choices=sorted(seeds()))
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--coverage", type=int, metavar="SECONDS")
    given = arguments.parse_args()
    if given.coverage:
        led_by_coverage(given.kind or ".txt", given.coverage)
    kinds = {kind: sound for kind, sound in seeds().items() if given.kind in (None, kind)}
    well = [fuzz(kind, sound, given.runs, given.seed) for kind, sound in kinds.items()]
    sys.exit(not all(well))


if __name__ == "__main__":
    main()
