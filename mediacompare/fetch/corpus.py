"""Fetched pages as files of a corpus: text with front matter, and a note of what was fetched when."""
from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

from mediacompare.errors import InputError
from mediacompare.fetch.address import plain
from mediacompare.fetch.client import Client
from mediacompare.fetch.feed import Entry, read_feed
from mediacompare.fetch.notes import PageNote, Version, read_notes
from mediacompare.fetch.page import kind_of, read_page
from mediacompare.fetch.wire import Answer
from mediacompare.file_names import safe_name
from mediacompare.ingest.dates import parse_date
from mediacompare.model import Article, Problem
from mediacompare.whole_file import sweep_parts, write_whole

PAGES = ".pages"  # a folder that is hidden, so that its pages are not read as articles of their own
LONGEST_NAME = 60
HEAD = 10_000  # of a file, in which its front matter is looked for
UNPRINTABLE = re.compile("[\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")

Outcome = Literal["saved", "unchanged", "changed", "failed"]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one address: a `file` was written, nothing was to be done, the page is another than in the `file`
    (which stays as it is), or nothing came. `problem` says what is wrong or odd."""

    url: str
    outcome: Outcome
    file: Path | None = None
    problem: Problem | None = None


def list_entries(folder: Path, urls: Sequence[str], feeds: Sequence[str],
                 client: Client) -> tuple[list[Entry], list[Problem]]:
    """The addresses to fetch into `folder`, each once: those given, then those that the feeds list.

    A feed that has not changed since the last run is not sent again; its entries were noted. A feed that cannot be read
    becomes a problem. Raises OutputError when the folder cannot be written.
    """
    notes = read_notes(folder)
    entries = [Entry(url) for url in urls]
    problems: list[Problem] = []
    for feed in feeds:
        version, listed = notes.feeds.get(feed, (Version(), ()))
        try:
            answer = client.get(feed, version.conditions())
            if answer.status != 304:
                listed, odd = read_feed(answer)
                problems += odd
                notes.keep_feed(feed, Version.of(answer), listed)
        except InputError as error:
            problems.append(_as_problem(feed, error))
            continue
        entries += listed
    return list({_same(entry.url): entry for entry in reversed(entries)}.values())[::-1], problems


def fetch_into(folder: Path, entries: Iterable[Entry], client: Client, *, keep_pages: bool = False,
               overwrite: bool = False) -> Iterator[Fetched]:
    """Fetch each entry into `folder`, one after the other; the notes are kept after each, so a stopped run goes on.

    A page that has not changed since is not written again; one that has changed replaces its own file only with
    `overwrite`. The caller holds the folder's lock (`lock.only_run`). Raises OutputError when it cannot be written.
    """
    for place in (folder, folder / PAGES):
        sweep_parts(place, deep=False)
    corpus = _Corpus(folder, keep_pages, overwrite)
    for entry in entries:
        try:
            yield corpus.fetch(entry, client)
        except InputError as error:
            yield Fetched(entry.url, "failed", problem=_as_problem(entry.url, error))


class _Corpus:
    """A folder that articles are fetched into."""

    def __init__(self, folder: Path, keep_pages: bool, overwrite: bool) -> None:
        self.folder, self.keep_pages, self.overwrite = folder, keep_pages, overwrite
        self.notes = read_notes(folder)
        self.taken = {_folded(path.stem) for path in folder.iterdir()} if folder.is_dir() else set()

    @cached_property
    def moved(self) -> dict[str, Path]:
        """Where files lie that somebody moved into a folder of the corpus, by name."""
        return {path.name: path for path in sorted(self.folder.glob("*/**/*.txt"))}

    def fetch(self, entry: Entry, client: Client) -> Fetched:
        """What becomes of one address. Raises InputError when no article comes, OutputError when it is not written."""
        note = self.notes.pages.get(entry.url)
        path = self._place(note.file) if note else None
        if note is None or path is None:
            return self._save(entry, client.get(entry.url), None)
        asked = note.saved if self.overwrite or note.newer is None else note.newer
        answer = client.get(entry.url, asked.conditions())
        if answer.status == 304:
            return Fetched(entry.url, "unchanged" if asked is note.saved else "changed", path)
        article, _ = read_page(answer)
        version = Version.of(answer, article.sha256)
        if article.sha256 == note.saved.sha256:
            self.notes.keep_page(entry.url, PageNote(note.file, version))
            return Fetched(entry.url, "unchanged", path)
        if self.overwrite:
            return self._save(entry, answer, path)
        self.notes.keep_page(entry.url, PageNote(note.file, note.saved, version))
        told = note.newer is not None and note.newer.sha256 == article.sha256
        return Fetched(entry.url, "changed", path, None if told else _has_changed(entry.url, path))

    def _save(self, entry: Entry, answer: Answer, path: Path | None) -> Fetched:
        """Write the article, then the note of it. A file of the same address that no note speaks of (the run was killed
        between the two) is taken for this page's."""
        article, problem = read_page(answer)
        fields = _fields(article, entry)
        text = _text(fields, article)
        version = Version.of(answer, article.sha256)
        if path is None:
            path, there = self._new(fields)
            if there and path.read_bytes() == text:
                self.notes.keep_page(entry.url, PageNote(path.name, version))
                return Fetched(entry.url, "unchanged", path)
            if there and not self.overwrite:
                self.notes.keep_page(entry.url, PageNote(path.name, Version(), version))
                return Fetched(entry.url, "changed", path, _has_changed(entry.url, path))
        write_whole(path, text)
        if self.keep_pages:
            write_whole(self.folder / PAGES / f"{path.stem}{kind_of(answer)}", answer.body)
        self.taken.add(_folded(path.stem))
        self.notes.keep_page(entry.url, PageNote(path.name, version))
        return Fetched(entry.url, "saved", path, replace(problem, where=entry.url) if problem else None)

    def _place(self, name: str) -> Path | None:
        """Where a file that was saved once is now; None when it is gone."""
        path = self.folder / name
        return path if path.exists() else self.moved.get(name)

    def _new(self, fields: Mapping[str, str]) -> tuple[Path, bool]:
        """A file for an article, named by day, outlet and title so that it cannot leave the folder; and whether it is
        there already with this address in it."""
        words = _words(fields.get("date"), fields["outlet"], fields.get("title"))
        for name in (safe_name(words), safe_name(f"{words} {fields['url']}", {_folded(safe_name(words))})):
            path = self.folder / f"{name}.txt"
            if _folded(name) not in self.taken:
                return path, False
            if _address_in(path) == fields["url"]:
                return path, True
        raise InputError(f"{fields['url']}: {path.name} is there already and holds another article")


def _words(*parts: str | None) -> str:
    """A file name from what an article says of itself: whole words, joined by hyphens, no longer than fits a table."""
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFKC", "-".join(filter(None, parts)))).strip("-")
    if len(words) > LONGEST_NAME:
        words = words[: LONGEST_NAME + 1].rpartition("-")[0] or words[:LONGEST_NAME]
    return words


def _same(url: str) -> str:
    """What two spellings of one address have in common."""
    try:
        return plain(url)
    except ValueError:
        return url


def _folded(name: str) -> str:
    """A name as file systems compare it that see no difference between a and A, nor between two ways to write é."""
    return unicodedata.normalize("NFKC", name).casefold()


def _has_changed(url: str, path: Path) -> Problem:
    return Problem(url, f"has changed since {path.name} was saved, which is kept", "say --overwrite to replace it")


def _as_problem(url: str, error: InputError) -> Problem:
    return Problem(url, str(error).removeprefix(f"{url}: "))


def _fields(article: Article, entry: Entry) -> dict[str, str]:
    """The front matter: what the page says, else what the feed says; the address is the one that was asked for."""
    title = article.headline.of(article.text) if article.headline else entry.title
    date = article.date or parse_date(entry.date or "")
    values = {"title": title, "outlet": article.outlet, "date": date, "author": article.author, "url": entry.url}
    return {name: " ".join(str(value).split()) for name, value in values.items() if value}


def _text(fields: Mapping[str, str], article: Article) -> bytes:
    """The article as a text file; every value stands in quotation marks, as JSON and YAML both read it."""
    body = article.text[article.headline.end :].lstrip("\n") if article.headline else article.text
    header = "".join(f"{name}: {_quoted(value)}\n" for name, value in fields.items())
    return f"---\n{header}---\n{body}\n".encode()


def _quoted(value: str) -> str:
    return UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False))


def _address_in(path: Path) -> str | None:
    """The address in a text's front matter; None where there is none."""
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            found = re.search(r"^url: (\".*\")$", stream.read(HEAD).partition("\n---\n")[0], re.MULTILINE)
        return str(json.loads(found[1])) if found else None
    except (OSError, ValueError):
        return None
