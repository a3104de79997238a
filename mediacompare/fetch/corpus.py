"""Fetched pages as files of a corpus: text with front matter, and a note of what was fetched when."""
from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from mediacompare.errors import InputError
from mediacompare.fetch.client import Answer, Client
from mediacompare.fetch.feed import Entry
from mediacompare.file_names import safe_name
from mediacompare.ingest import read_articles
from mediacompare.ingest.dates import parse_date
from mediacompare.model import Article, Problem
from mediacompare.whole_file import write_whole

NOTES = ".fetched.json"
PAGES = ".pages"  # a folder that is hidden, so that its pages are not read as articles of their own


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one address: a `file` was written, or nothing was to be done, or there is a `problem`."""

    url: str
    outcome: Literal["saved", "unchanged", "failed"]
    file: Path | None = None
    problem: Problem | None = None


def fetch_into(folder: Path, entries: Iterable[Entry], client: Client, *, keep_pages: bool = False,
               overwrite: bool = False) -> Iterator[Fetched]:
    """Fetch each entry into `folder`, one after the other; the notes are kept after each, so a stopped run goes on.

    A page that has not changed since is not written again; one that has changed replaces its own file only with
    `overwrite`. Raises OutputError when the folder cannot be written.
    """
    notes = _read_notes(folder)
    for entry in entries:
        known = notes.get(entry.url, {})
        try:
            answer = client.get(entry.url, _conditions(known))
            if answer.status == 304:
                yield Fetched(entry.url, "unchanged")
                continue
            article, problem = _read(answer, entry)
        except InputError as error:
            yield Fetched(entry.url, "failed", problem=_as_problem(entry.url, error))
            continue
        if known.get("sha256") == article.sha256:
            yield Fetched(entry.url, "unchanged")
            continue
        fields = _fields(article, entry)
        path = folder / (known.get("file") or _name(fields, folder))
        if path.exists() and not overwrite:
            changed = Problem(entry.url, f"has changed since {path.name} was written", "say --overwrite to replace it")
            yield Fetched(entry.url, "failed", problem=changed)
            continue
        _write(path, fields, article, answer.body if keep_pages else None)
        notes[entry.url] = {"file": path.name, "sha256": article.sha256} | {
            name: answer.headers[name] for name in ("etag", "last-modified") if name in answer.headers}
        write_whole(folder / NOTES, json.dumps(notes, indent=1, sort_keys=True).encode("utf-8"))
        yield Fetched(entry.url, "saved", path, problem)


def _read_notes(folder: Path) -> dict[str, dict[str, Any]]:
    """What was fetched before; nothing when there are no notes that can be read."""
    try:
        notes = json.loads((folder / NOTES).read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(notes, dict):
        return {}
    return {url: note for url, note in notes.items()
            if isinstance(note, dict) and note.get("file") == Path(str(note.get("file"))).name}


def _conditions(known: dict[str, Any]) -> dict[str, str]:
    """The headers that ask for a page only if it has changed."""
    names = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
    return {header: known[name] for name, header in names.items() if isinstance(known.get(name), str)}


def _read(answer: Answer, entry: Entry) -> tuple[Article, Problem | None]:
    """The article in a page. Raises InputError when there is none."""
    kind = "txt" if answer.headers.get("content-type", "").startswith("text/plain") else "html"
    reading = read_articles(["-"], stdin=io.BytesIO(answer.body), stdin_kind=kind)
    problem = reading.problems[0] if reading.problems else None
    if not reading.articles:
        raise InputError(f"{answer.url}: {problem.what if problem else 'holds no article'}")
    return reading.articles[0], Problem(entry.url, problem.what, problem.advice) if problem else None


def _as_problem(url: str, error: InputError) -> Problem:
    return Problem(url, str(error).removeprefix(f"{url}: "))


def _fields(article: Article, entry: Entry) -> dict[str, str]:
    """The front matter: what the page says, else what the feed says; the address is the one that was asked for."""
    title = article.headline.of(article.text) if article.headline else entry.title
    date = article.date or parse_date(entry.date or "")
    values = {"title": title, "outlet": article.outlet, "date": date, "author": article.author, "url": entry.url}
    return {name: " ".join(str(value).split()) for name, value in values.items() if value}


def _name(fields: Mapping[str, str], folder: Path) -> str:
    """A file name from day, outlet and title that is new in the folder and cannot leave it."""
    words = "-".join(filter(None, (fields.get("date"), fields["outlet"], fields.get("title", "")[:60])))
    taken = {path.stem.casefold() for path in folder.iterdir()} if folder.is_dir() else set()
    return safe_name("-".join(words.split()), taken) + ".txt"


def _write(path: Path, fields: Mapping[str, str], article: Article, page: bytes | None) -> None:
    """The article as text with front matter; every value stands in quotation marks, as JSON and YAML both read it."""
    body = article.text[article.headline.end :].lstrip("\n") if article.headline else article.text
    header = "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items())
    write_whole(path, f"---\n{header}---\n{body}\n".encode())
    if page is not None:
        write_whole(path.parent / PAGES / f"{path.stem}.html", page)
