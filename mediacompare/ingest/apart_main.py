"""The process in which `apart` has documents read: bytes come in, JSON lines go out, until the input ends."""
from __future__ import annotations

import io
import json
import logging
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from mediacompare.ingest.document import Document, Limits, Refused
from mediacompare.ingest.readers import readers
from mediacompare.model import Problem

MOST_MEMORY = 450_000_000  # bytes of data; with Python and its libraries that stays under 500 MB


def serve(given: BinaryIO, answers: BinaryIO) -> None:
    """Answer every document of `given`, each a line of JSON that describes it and then its bytes."""
    while asked := given.readline():
        document = json.loads(asked)
        reader = readers()[document["kind"]]
        import_module(str(reader.LIBRARY))
        for answer in _answers(document, given):
            answers.write(json.dumps(answer).encode() + b"\n")
            answers.flush()


def _answers(asked: dict[str, Any], given: BinaryIO) -> Iterator[dict[str, Any]]:
    """A first answer when all is ready, one for each record or problem, and an empty one at the end."""
    yield {"ready": True}
    document = Document(asked["name"], asked["stem"], io.BytesIO(given.read(asked["size"])), asked["path"],
                        Limits(**asked["limits"]))
    try:
        for found in readers()[asked["kind"]].read(document):
            yield {"problem" if isinstance(found, Problem) else "record": asdict(found)}
    except Refused as refusal:
        yield {"refused": [refusal.what, refusal.advice]}
    except MemoryError:
        yield {"refused": [f"needs more than {MOST_MEMORY // 1_000_000} MB of memory to read",
                           "copy its text into a .txt file"]}
    yield {}


def _limit_memory() -> None:
    """Have the system refuse more memory than any article needs, where it can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, hard))


def main() -> None:
    """Serve standard input. A signal to the whole group is the parent's business: with it the input ends."""
    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    _limit_memory()
    logging.disable(logging.CRITICAL)
    answers = sys.stdout.buffer
    with Path(os.devnull).open("w", encoding="utf-8") as sys.stdout:  # what a library prints is no answer
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
