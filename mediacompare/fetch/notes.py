"""What was fetched into a folder, and what the servers said of it, so that only what is new or changed is fetched."""
from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from mediacompare.fetch.feed import Entry
from mediacompare.fetch.wire import Answer
from mediacompare.whole_file import write_whole

NOTES = ".fetched.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a page or feed: the hash of its text, and the marks by which the server knows it again."""

    sha256: str = ""
    etag: str | None = None
    modified: str | None = None

    @classmethod
    def of(cls, answer: Answer, sha256: str = "") -> Version:
        """The version that an answer gave."""
        return cls(sha256, answer.headers.get("etag"), answer.headers.get("last-modified"))

    def conditions(self) -> dict[str, str]:
        """The headers that ask for it only if it is another by now."""
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in given.items() if value}


@dataclass(frozen=True, slots=True)
class PageNote:
    """A page that was saved: its file's name, the version in the file, and the newer one that was told of already."""

    file: str
    saved: Version
    newer: Version | None = None


@dataclass(slots=True)
class Notes:
    """The notes of a folder. They are written whole after each change, so that a stopped run goes on where it was."""

    folder: Path
    pages: dict[str, PageNote] = field(default_factory=dict)
    feeds: dict[str, tuple[Version, tuple[Entry, ...]]] = field(default_factory=dict)

    def keep_page(self, url: str, note: PageNote) -> None:
        """Raises OutputError."""
        if self.pages.get(url) != note:
            self.pages[url] = note
            self._write()

    def keep_feed(self, url: str, version: Version, entries: tuple[Entry, ...]) -> None:
        """Raises OutputError."""
        if self.feeds.get(url) != (version, entries):
            self.feeds[url] = (version, entries)
            self._write()

    def _write(self) -> None:
        written = {
            "format": FORMAT,
            "pages": {url: asdict(note) for url, note in self.pages.items()},
            "feeds": {url: [asdict(version), [asdict(entry) for entry in entries]]
                      for url, (version, entries) in self.feeds.items()},
        }
        write_whole(self.folder / NOTES, json.dumps(written, indent=1, sort_keys=True).encode("utf-8"))


def read_notes(folder: Path) -> Notes:
    """What was noted of earlier runs. Notes that cannot be read count as none: the pages are asked for again, and their
    files are known by the address in them."""
    try:
        written = json.loads((folder / NOTES).read_bytes())
        if written["format"] != FORMAT:
            return Notes(folder)
        pages = {url: _page_note(note) for url, note in written["pages"].items()}
        feeds = {url: (Version(**version), tuple(Entry(**entry) for entry in entries))
                 for url, (version, entries) in written["feeds"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Notes(folder)
    return Notes(folder, {url: note for url, note in pages.items() if note.file == Path(note.file).name}, feeds)


def _page_note(note: Mapping[str, Any]) -> PageNote:
    newer = note["newer"]
    return PageNote(str(note["file"]), Version(**note["saved"]), Version(**newer) if newer else None)
