"""One input through the whole of reading, in this process, so that what a parser raises is seen."""
from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path

import mediacompare.ingest.reading
from mediacompare.ingest import read_articles
from mediacompare.ingest.readers import readers

HERE = Path(__file__).parent
FINDINGS = HERE / "findings"
CORPUS = HERE / "corpus"


def reader_of(kind: str, folder: Path) -> Callable[[bytes], int]:
    """A function that reads one input and returns how many articles it gave; what is raised is raised on.

    `kind` is an ending (`.html`, `.csv.gz`), of a file in `folder`, or `stdin.html` for standard input of that kind.
    """
    mediacompare.ingest.reading.read_apart = lambda document, ending: readers()[ending].read(document)
    path = folder / f"input{kind}"

    def read(data: bytes) -> int:
        if kind.startswith("stdin"):
            reading = read_articles(["-"], stdin=io.BytesIO(data), stdin_kind=kind.removeprefix("stdin"))
        else:
            path.write_bytes(data)
            reading = read_articles([path])
        assert reading.articles or reading.problems, "nothing was read and nothing was said"
        assert all("\n" not in str(problem) for problem in reading.problems), "a problem of more than one line"
        for article in reading.articles:
            json.dumps(article.text + article.id, ensure_ascii=False).encode()
        return len(reading.articles)

    return read


def keep(kind: str, data: bytes) -> Path:
    """Write a finding down: a test reads every one from then on."""
    FINDINGS.mkdir(exist_ok=True)
    path = FINDINGS / f"{hashlib.sha256(data).hexdigest()[:12]}{kind.removeprefix('stdin')}"
    path.write_bytes(data)
    return path
