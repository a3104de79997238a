"""Reading paths into articles: every file tried, every failure named, the rest still read."""
from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from mediacompare.errors import SettingsError
from mediacompare.ingest.apart import read_apart
from mediacompare.ingest.document import DEFAULT_LIMITS, ByteStream, Document, Limits, Refused
from mediacompare.ingest.files import STANDARD_INPUT, find_files, is_packed, kind_of
from mediacompare.ingest.opened import opened
from mediacompare.ingest.packed import Unpacked
from mediacompare.ingest.readers import readers
from mediacompare.ingest.record import Record, make_article
from mediacompare.model import Article, Problem
from mediacompare.nearest import advice

MOST_NAMED = 20  # records of one file that are named one by one


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and a problem for everything that was not or only in part.

    `event` is the name of the folder that the articles come from; with several folders or none, of the first file.
    """

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()
    event: str = "event"


def read_articles(paths: Iterable[str | Path], *, recursive: bool = False, stdin: ByteStream | None = None,
                  stdin_kind: str | None = None, limits: Limits = DEFAULT_LIMITS, keep_all: bool = False) -> Reading:
    """Every article behind `paths` (files, folders, `-` for `stdin`), in order. Never raises for a bad input.

    `stdin_kind` is an ending (`html`) that says what `stdin` holds; without it, records of JSON and plain text are
    told apart. With `keep_all` no line of a text is set aside as no part of the story. Raises SettingsError for a kind
    that is not read.
    """
    paths = tuple(paths)
    articles: list[Article] = []
    problems: list[Problem] = []
    for found in iter_articles(paths, recursive=recursive, stdin=stdin, stdin_kind=stdin_kind, limits=limits,
                               keep_all=keep_all):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            articles.append(found)
    return Reading(tuple(articles), tuple(problems), _event_name(paths))


def iter_articles(paths: Iterable[str | Path], *, recursive: bool = False, stdin: ByteStream | None = None,
                  stdin_kind: str | None = None, limits: Limits = DEFAULT_LIMITS,
                  keep_all: bool = False) -> Iterator[Article | Problem]:
    """The same one by one, for corpora that need not stand in memory whole. A second article with an id is left out."""
    kind = _known_kind(stdin_kind) if stdin_kind else None
    first_with: dict[str, str] = {}
    for path in find_files(paths, recursive=recursive):
        if isinstance(path, Problem):
            yield path
            continue
        for found in _read_file(path, stdin, kind, limits):
            if not isinstance(found, Problem):
                if found.id in first_with:
                    yield Problem(found.path or str(path), f"has the id `{found.id}`, as has {first_with[found.id]}",
                                  "left out; rename it or give it another `id`")
                    continue
                first_with[found.id] = found.path or "standard input"
                found = replace(found, keep_all=keep_all) if keep_all else found
            yield found


def _read_file(path: Path, stdin: ByteStream | None, kind: str | None, limits: Limits) -> Iterator[Article | Problem]:
    """The articles of one file. What a reader refuses, and what the system refuses, becomes a problem."""
    try:
        if str(path) == STANDARD_INPUT:
            yield from _read_stream(stdin, kind, limits)
            return
        stem = _composed(path.with_suffix("").stem if is_packed(path) else path.stem)
        with opened(path) as stream:
            unpacked = Unpacked(stream, limits.unpacked_bytes) if is_packed(path) else stream
            yield from read_document(Document(str(path), stem, unpacked, str(path), limits), kind_of(path))
            if stream.changed():
                yield Problem(str(path), "changed while it was read", "read it again when nothing writes to it")
    except Refused as refusal:
        yield Problem(str(path), refusal.what, refusal.advice)
    except OSError as error:
        yield Problem(str(path), f"cannot be read: {error.strerror or error}", "look at its permissions")


def _known_kind(kind: str) -> str:
    ending = f".{kind.lower().removeprefix('.')}"
    if ending not in readers():
        known = (name.removeprefix(".") for name in sorted(readers()))
        raise SettingsError(f"{kind}: no such kind of input; {advice(kind.removeprefix('.'), known)}")
    return ending


def _read_stream(stdin: ByteStream | None, kind: str | None, limits: Limits) -> Iterator[Article | Problem]:
    """Standard input: of the kind that is given, else JSON Lines when it opens with a brace, else one plain text."""
    stream = stdin or io.BytesIO()
    if kind is None:
        head = stream.readline(limits.article_bytes + 1)
        kind = ".jsonl" if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else ".txt"
        stream = _Replay(head, stream)
    yield from read_document(Document("standard input", "stdin", stream, None, limits), kind)


def _records(document: Document, kind: str) -> Iterator[Record | Problem]:
    reader = readers()[kind]
    return reader.read(document) if reader.LIBRARY is None else read_apart(document, kind)


def read_document(document: Document, kind: str) -> Iterator[Article | Problem]:
    """The articles of one open input of a known kind (an ending, `.html`); what the reader refuses is a problem.

    Of records that cannot be read the first are named, and all are counted.
    """
    empty, bad = True, 0
    try:
        for record in _records(document, kind):
            empty = False
            made = record if isinstance(record, Problem) else _made(record)
            if isinstance(made, Problem):
                bad += 1
                if bad <= MOST_NAMED:
                    yield made
                continue
            article, problems = made
            yield article
            yield from problems
        if empty:
            raise Refused("holds no article", "look whether it is the right file")
    except Refused as refusal:
        yield Problem(document.name, refusal.what, refusal.advice)
    if bad > MOST_NAMED:
        yield Problem(document.name, f"holds {bad - MOST_NAMED:,} more records that cannot be read",
                      f"the first {MOST_NAMED} are named above")


def _made(record: Record) -> tuple[Article, tuple[Problem, ...]] | Problem:
    try:
        return make_article(record)
    except Refused as refusal:
        return Problem(record.where, refusal.what, refusal.advice)


class _Replay:
    """A stream whose first line was looked at already and is given again."""

    def __init__(self, head: bytes, rest: ByteStream) -> None:
        self._head = head
        self._rest = rest

    def readline(self, size: int = -1, /) -> bytes:
        head, self._head = self._head, b""
        return head or self._rest.readline(size)

    def read(self, size: int = -1, /) -> bytes:
        head, self._head = self._head, b""
        return head + self._rest.read(size if size < 0 else max(0, size - len(head)))


def _event_name(paths: tuple[str | Path, ...]) -> str:
    """The folder's name when there is one folder; else the first file's folder or stem."""
    files = [Path(path) for path in paths if str(path) != STANDARD_INPUT]
    if not files:
        return "event"
    folders = {(path if path.is_dir() else path.parent).resolve().name for path in files}
    if len(folders) == 1 and (len(files) > 1 or files[0].is_dir()):
        return _composed(folders.pop()) or "event"
    return _composed(files[0].stem) or "event"


def _composed(name: str) -> str:
    """A file's name with its accents on their letters; macOS may hand them out behind these."""
    return unicodedata.normalize("NFC", name)
