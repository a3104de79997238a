"""Inputs that are led by coverage: what reaches new lines of a reader or its library is kept and broken further.

    python -m benchmarks.fuzz --kind .html --coverage 60

runs atheris (the extra `fuzz`) for a minute in a process of its own, from the sound input and what was kept before,
then keeps in corpus/KIND/ the shortest inputs that together reach every line that was reached. Of a Word document the
main part's XML is broken and kept, of a PDF its plain form: see `containers`.
"""
from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

from benchmarks.fuzz.containers import parts_of, put_together
from benchmarks.fuzz.reading import CORPUS, FINDINGS, reader_of
from benchmarks.fuzz.seeds import seeds

# What is watched besides mediacompare: the libraries that take the formats apart.
WATCHED = ("mediacompare", "trafilatura", "htmldate", "courlan", "justext", "docx", "yaml",
           "charset_normalizer")
DOCUMENT = "word/document.xml"
SAID = ("Done", "FINDING", "ALARM", "==", "SUMMARY")  # how the lines begin that are shown of a run
MOST_KEPT = 100_000  # bytes of a kind's corpus


def explore(kind: str, seconds: int) -> None:
    """Run a kind for so many seconds and keep what was learnt; prints how many inputs and lines there are."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        before = [path.read_bytes() for path in kept(kind)]
        for number, data in enumerate((unwrapped(kind), *before)):
            (folder / f"seed{number}").write_bytes(data)
        FINDINGS.mkdir(exist_ok=True)
        done = subprocess.run([sys.executable, "-m", "benchmarks.fuzz.led", kind, str(seconds), str(folder)],
                              capture_output=True, text=True, errors="replace")
        said = [line for line in done.stderr.splitlines() if line.startswith(SAID)]
        print(kind, *said, sep="\n  ")
        reached = reduce(kind, (path.read_bytes() for path in folder.iterdir()))
    print(f"  {len(kept(kind))} inputs of {sum(path.stat().st_size for path in kept(kind)):,} bytes kept, "
          f"which reach {reached:,} lines")


def kept(kind: str) -> list[Path]:
    """The files of a kind's corpus."""
    return sorted((CORPUS / kind.removeprefix(".")).glob("*"))


def unwrapped(kind: str) -> bytes:
    """The sound input of a kind as the bytes that are broken."""
    parts = parts_of(kind, seeds()[kind])
    return parts[DOCUMENT] if kind == ".docx" else put_together(kind, parts) if parts else seeds()[kind]


def wrapped(kind: str, data: bytes) -> bytes:
    """The input of a kind that holds `data`."""
    return put_together(kind, _word_parts() | {DOCUMENT: data}) if kind == ".docx" else data


@cache
def _word_parts() -> dict[str, bytes]:
    return parts_of(".docx", seeds()[".docx"])


def reduce(kind: str, inputs: Iterable[bytes]) -> int:
    """Make the kind's corpus anew of the shortest inputs that reach new lines; returns how many lines that are."""
    folder = CORPUS / kind.removeprefix(".")
    folder.mkdir(parents=True, exist_ok=True)
    for path in kept(kind):
        path.unlink()
    reached: set[tuple[str, int]] = set()
    size = 0
    with tempfile.TemporaryDirectory() as scratch:
        read = reader_of(kind, Path(scratch))
        read(wrapped(kind, unwrapped(kind)))  # what is loaded once is no line of an input's
        for data in sorted(set(inputs), key=lambda data: (len(data), data)):
            lines = _lines_of(read, wrapped(kind, data))
            if lines - reached and size + len(data) <= MOST_KEPT:
                reached |= lines
                size += len(data)
                (folder / hashlib.sha256(data).hexdigest()[:12]).write_bytes(data)
    return len(reached)


def _lines_of(read: Any, data: bytes) -> set[tuple[str, int]]:
    """The lines of what is watched that reading `data` goes through, each as file and number."""
    lines: set[tuple[str, int]] = set()
    watched: dict[str, bool] = {}

    def on_line(frame: FrameType, event: str, argument: Any) -> Any:
        lines.add((frame.f_code.co_filename, frame.f_lineno))
        return on_line

    def on_call(frame: FrameType, event: str, argument: Any) -> Any:
        name = frame.f_code.co_filename
        if name not in watched:
            watched[name] = any(f"/{package}/" in name.replace("\\", "/") for package in WATCHED)
        return on_line if watched[name] else None

    sys.settrace(on_call)
    try:
        read(data)
    except Exception:  # is a finding already
        pass
    finally:
        sys.settrace(None)
    return lines
