"""Reading what a library takes apart in a process of its own, which can be ended when a file takes too long.

A page, a Word document or a PDF that was made to harm can keep a parser busy for hours, fill the memory, or crash it,
and no parser can be interrupted from outside on every system. A process can. One is started for the first such file
and serves the later ones; it gets a file's bytes and gives back records, as JSON lines, and touches no file itself.
"""
from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from threading import Event, Lock, Timer
from typing import IO, Any

from mediacompare.ingest.document import Document, Refused
from mediacompare.ingest.readers import readers
from mediacompare.ingest.record import Record
from mediacompare.model import Dropped, Problem, Span

WAY_OUT = "copy its text into a .txt file"


class Apart:
    """The process that reads, started when it is first needed and anew after it was ended."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._lock = Lock()

    def read(self, document: Document, kind: str) -> tuple[Record | Problem, ...]:
        """The records of a document, read by the reader of `kind` in the other process; here where none can be started.

        Raises `Refused` as the reader does, for a document that takes longer than `limits.seconds`, and for one that
        the process dies of.
        """
        with self._lock:
            process = self._running()
            if process is None:
                return tuple(readers()[kind].read(document))
            return self._exchange(process, document, kind)

    def _exchange(self, process: subprocess.Popen[bytes], document: Document,
                  kind: str) -> tuple[Record | Problem, ...]:
        data = document.read()
        asked = {"kind": kind, "name": document.name, "stem": document.stem, "path": document.path,
                 "limits": asdict(document.limits), "size": len(data)}
        late, whole = Event(), False

        def give_up() -> None:
            late.set()
            process.kill()

        timer = Timer(document.limits.seconds, give_up)
        try:
            _send(process, json.dumps(asked).encode() + b"\n")
            _receive(process)  # the library is loaded: a slow disk is not the document's fault
            timer.start()
            _send(process, data)
            answers = tuple(iter(lambda: _receive(process), {}))
            whole = True
        except (OSError, EOFError):
            raise _too_slow(document.limits.seconds) if late.is_set() else _deadly() from None
        finally:
            timer.cancel()
            if timer.ident:
                timer.join()
            if late.is_set() or not whole:
                self.close()
        return tuple(map(_understood, answers))

    def _running(self) -> subprocess.Popen[bytes] | None:
        """The process; after a fork the parent's is left alone. None where none can be started."""
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            self._process, self._owner = _start(), os.getpid()
        return self._process

    def close(self) -> None:
        """End the process, if it is ours and runs."""
        process, self._process = self._process, None
        if process and self._owner == os.getpid():
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):  # what was not sent yet cannot be sent any more
                    _pipe(pipe).close()


def _start() -> subprocess.Popen[bytes] | None:
    """A new process; None where there is no Python to start, or the system starts no processes."""
    if not sys.executable or getattr(sys, "frozen", False):
        return None
    package = str(Path(__file__).parents[2])
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([*filter(None, sys.path), package])}
    try:  # -P: what lies in the working folder, a corpus perhaps, is never imported
        return subprocess.Popen([sys.executable, "-P", "-m", "mediacompare.ingest.apart_main"], env=environment,
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0))
    except OSError:
        return None


def _send(process: subprocess.Popen[bytes], data: bytes) -> None:
    _pipe(process.stdin).write(data)
    _pipe(process.stdin).flush()


def _receive(process: subprocess.Popen[bytes]) -> dict[str, Any]:
    """The next answer; {} when there is no more to this document. Raises EOFError when the process is gone."""
    line = _pipe(process.stdout).readline()
    if not line.endswith(b"\n"):
        raise EOFError
    answer: dict[str, Any] = json.loads(line)
    return answer


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


def _understood(answer: dict[str, Any]) -> Record | Problem:
    """An answer as the reader gave it. Raises `Refused` when that is what the reader did."""
    if "refused" in answer:
        raise Refused(*answer["refused"])
    if "problem" in answer:
        return Problem(**answer["problem"])
    fields = answer["record"]
    return Record(**fields | {"dropped": tuple(Dropped(**piece) for piece in fields["dropped"]),
                              "problems": tuple(Problem(**problem) for problem in fields["problems"]),
                              "headline": Span(**fields["headline"]) if fields["headline"] else None})


def _too_slow(seconds: float) -> Refused:
    return Refused(f"takes longer than {seconds:g} seconds to read", f"{WAY_OUT}, or say --limit seconds=N")


def _deadly() -> Refused:
    return Refused("makes the program that reads it break off", WAY_OUT)


APART = Apart()
atexit.register(APART.close)


def read_apart(document: Document, kind: str) -> Iterator[Record | Problem]:
    """The records of a document from the one process that this program keeps for it; raises as `Apart.read` does."""
    yield from APART.read(document, kind)
