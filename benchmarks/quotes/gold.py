"""Gold sets of attributions: JSON Lines as in ../shared/bench, or PolNeAR in the form in which it was published.

PolNeAR (github.com/networkdynamics/PolNeAR) keeps a part's texts in `text/NAME.txt` and its annotations in brat's
stand-off format in `attributions/NAME_ANNOTATOR.ann`: text-bound annotations (T) of type Source, Cue, Content and
Discard, and events (E) that tie them together.
"""
from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quotes.marks import kind_of, quote_mask

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One annotated attribution: ranges of code points, the source's words, and direct, mixed or indirect."""

    content: tuple[Range, ...]
    source: tuple[Range, ...]
    source_text: str
    kind: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A text with its attributions; what touches `discard` by more than half is not scored."""

    id: str
    text: str
    attributions: tuple[Attribution, ...]
    discard: tuple[Range, ...]


def read_gold(path: Path) -> list[GoldArticle]:
    """The articles of a JSON Lines file, or of a folder that holds `text` and `attributions`.

    Raises ValueError when the path is neither.
    """
    if path.is_file():
        with path.open(encoding="utf-8") as lines:
            return [_from_record(json.loads(line)) for line in lines if line.strip()]
    if (path / "text").is_dir() and (path / "attributions").is_dir():
        return [_from_brat(path, text) for text in sorted((path / "text").glob("*.txt"))]
    raise ValueError(f"{path}: neither a JSON Lines file nor a folder with text/ and attributions/")


def _from_record(record: Mapping[str, object]) -> GoldArticle:
    attributions = record["attributions"]
    assert isinstance(attributions, list)
    return GoldArticle(
        str(record["id"]),
        str(record["text"]),
        tuple(
            Attribution(_ranges(a["content"]), _ranges(a["source"]), a["source_text"], a["kind"]) for a in attributions
        ),
        _ranges(record.get("discard", [])),
    )


def _ranges(value: object) -> tuple[Range, ...]:
    assert isinstance(value, list)
    return tuple((start, end) for start, end in value)


def _from_brat(folder: Path, text_path: Path) -> GoldArticle:
    """One text with the first of its annotators' files."""
    text = text_path.read_bytes().decode("utf-8")
    files = sorted((folder / "attributions").glob(f"{text_path.stem}_*.ann"))
    if not files:
        raise ValueError(f"{text_path}: no annotations beside it")
    return parse_brat(text_path.stem, text, files[0].read_text(encoding="utf-8"))


def parse_brat(name: str, text: str, annotations: str) -> GoldArticle:
    """An article from its text and the lines of a brat stand-off file."""
    bound: dict[str, tuple[str, tuple[Range, ...]]] = {}
    events: list[list[str]] = []
    for line in annotations.splitlines():
        if line.startswith("T"):
            number, where, _ = line.split("\t", 2)
            kind, _, places = where.partition(" ")
            bound[number] = kind, tuple((int(s), int(e)) for s, e in (p.split(" ") for p in places.split(";")))
        elif line.startswith("E"):
            events.append([part.split(":")[1] for part in line.split("\t", 1)[1].split()])
    mask = quote_mask(text)
    found = []
    for event in events:
        content = _of_kind(bound, event, "Content")
        source = _of_kind(bound, event, "Source")
        if content:
            words = " ".join(text[s:e] for s, e in source)
            found.append(Attribution(content, source, words, kind_of(text, content, mask)))
    discard = tuple(place for kind, places in bound.values() if kind == "Discard" for place in places)
    return GoldArticle(name, text, tuple(found), discard)


def _of_kind(bound: Mapping[str, tuple[str, tuple[Range, ...]]], event: list[str], kind: str) -> tuple[Range, ...]:
    return tuple(sorted(place for number in event if bound[number][0] == kind for place in bound[number][1]))
