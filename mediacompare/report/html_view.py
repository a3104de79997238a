"""What the web page's template needs to know beyond the blocks: safe anchors, literal text, ways back, filters.

Nothing here writes markup; the template does, and escapes every word.
"""
from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

from mediacompare.report.blocks import (
    Block,
    Chart,
    Columns,
    FindingList,
    Heading,
    Page,
    Paragraph,
    Report,
    Row,
    Run,
    SideBySide,
    Table,
    Text,
    plain,
)
from mediacompare.report.literal import literal

_LINE, _LONGEST_AUTO = 120, 30  # characters of a table's full line, and of a column that says no width
_UNSAFE_IN_ANCHOR = re.compile(r"[^A-Za-z0-9_.-]")
_ELEMENTS = (("dropped", "del"), ("added", "ins"), ("superscript", "sup"), ("strong", "strong"), ("emphasis", "em"))


def anchor(name: str) -> str:
    """An anchor as an HTML id: letters, digits, `_`, `.` and `-` only; different names stay different."""
    return _UNSAFE_IN_ANCHOR.sub(lambda found: f"_{ord(found[0]):x}_", name)


def link(href: str, known: Container[str]) -> str | None:
    """Where a run leads: to one of the `known` anchors, or to an http(s) address; None for anything else."""
    if href.startswith("#"):
        return "#" + anchor(href[1:]) if href[1:] in known else None
    return href if href.startswith(("https://", "http://")) else None


@dataclass(frozen=True, slots=True)
class RunView:
    """A run as the template writes it: the element's name, classes, attributes in order, link and words.

    `bare` is true when the words need no element.
    """

    element: str
    classes: str
    attributes: tuple[tuple[str, str], ...]
    href: str | None
    words: str
    bare: bool


def view_run(run: Run, known: Container[str], *, quote_start: bool = False) -> RunView:
    """How one run is written; `known` are the anchors that it may lead to.

    `quote_start` is true on the first run of a stretch of quoted words.
    """
    element = next((name for mark, name in _ELEMENTS if mark in run.marks), "span")
    classes: list[str] = sorted(run.marks - {"dropped", "added", "superscript", "emphasis", "strong"})
    if "strong" in run.marks and element != "strong":
        classes.append("strong")
    if quote_start:
        classes.append("quote-start")
    data = dict(run.data)
    attributes = [("id", anchor(run.id))] if run.id else []
    attributes += [(f"data-{key}", literal(data[key])) for key in ("speaker", "category") if key in data]
    if hint := _hint(data):
        attributes.append(("title", hint))
    return RunView(element, " ".join(classes), tuple(attributes), link(run.href, known) if run.href else None,
                   literal(run.text), element == "span" and not classes and not attributes)


def _hint(data: dict[str, str]) -> str:
    parts = [data[key] for key in ("category", "speaker") if key in data]
    if "neutral" in data:
        parts.append(f"plainer: {data['neutral']}")
    return literal(" · ".join(parts))


def view_text(words: Text, known: Container[str] = frozenset()) -> tuple[RunView, ...]:
    """The runs as they are written, the first run of each quoted stretch known as such."""
    views, inside = [], False
    for run in words:
        quoted = "quoted" in run.marks
        views.append(view_run(run, known, quote_start=quoted and not inside))
        inside = quoted
    return tuple(views)


@dataclass(frozen=True, slots=True)
class Way:
    """A way back from a piece of evidence: the number and question of the page that points to it, and where on it."""

    href: str
    number: int
    question: str


def ways_back(report: Report) -> dict[str, tuple[Way, ...]]:
    """For each anchor that the report links to, the places that do: one way a page, the first place on it."""
    ways: dict[str, dict[int, Way]] = {}
    for number, page in enumerate(report.pages, start=1):
        for place, run in _linked_runs(page):
            target = (run.href or "")[1:]
            way = Way("#" + anchor(place), number, literal(page.question))
            ways.setdefault(target, {}).setdefault(number, way)
    return {target: tuple(by_page.values()) for target, by_page in ways.items()}


def _linked_runs(page: Page) -> Iterator[tuple[str, Run]]:
    """Every run of a page that leads to an anchor, with the nearest anchor around it."""
    for place, words in _texts(page.blocks, page.id):
        for run in words:
            if run.href and run.href.startswith("#"):
                yield place, run
    for run in page.standfirst:
        if run.href and run.href.startswith("#"):
            yield page.id, run


def _texts(blocks: tuple[Block, ...], place: str) -> Iterator[tuple[str, Text]]:
    """Every text of some blocks, in order, with the nearest anchor around it."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.id or place, block.text
            case Table():
                yield from _table_texts(block, place)
            case Chart():
                yield from ((block.id, words) for _, words in _table_texts(block.table, block.id))
            case SideBySide():
                yield from ((passage.id, passage.text) for _, cells in block.rows for cell in cells for passage in cell)
            case FindingList():
                yield from ((place, words) for sentence, detail, _ in block.items for words in (sentence, detail))
            case Columns():
                for column in block.columns:
                    yield from _texts(column, place)


def _table_texts(table: Table, place: str) -> Iterator[tuple[str, Text]]:
    for row in table.rows:
        for cell in row.cells:
            yield row.id or table.id or place, cell.text


@dataclass(frozen=True, slots=True)
class Filters:
    """What a side-by-side reader can be filtered by, in order of appearance; "" stands for a speaker nobody named."""

    speakers: tuple[str, ...]
    categories: tuple[str, ...]
    kin: bool


def find_filters(block: SideBySide) -> Filters:
    """The speakers, loaded-term categories and matching passages that stand in a side-by-side block."""
    speakers: dict[str, None] = {}
    categories: dict[str, None] = {}
    kin = False
    for _, cells in block.rows:
        for passage in (passage for cell in cells for passage in cell):
            kin = kin or bool(passage.kin)
            for run in passage.text:
                data = dict(run.data)
                if "quoted" in run.marks:
                    speakers[literal(data.get("speaker", ""))] = None
                if "category" in data:
                    categories[literal(data["category"])] = None
    return Filters(tuple(speakers), tuple(sorted(categories)), kin)


def side_of(row: Row) -> str:
    """Which side of a changed quotation a row shows alone: "source", "article", or "" for neither."""
    sides = {value for cell in row.cells for run in cell.text for key, value in run.data if key == "side"}
    return sides.pop() if len(sides) == 1 else ""


def column_shares(table: Table) -> tuple[float, ...]:
    """Each column's share of the table in percent.

    Columns without a width get what their longest words need, up to a quarter; the others divide the rest as their
    widths say.
    """
    needed: list[float] = [0.0 if column.width else min(_LONGEST_AUTO, _longest(table, place))
              for place, column in enumerate(table.columns)]
    wide = sum(column.width or 0.0 for column in table.columns)
    asked = sum(needed)
    scale = min(1.0, 0.7 * _LINE / asked) if wide and asked else 1.0
    fixed = [width * scale / _LINE * 100 for width in needed]
    left = 100 - sum(fixed)
    shares = [column.width / wide * left if column.width else share
              for column, share in zip(table.columns, fixed, strict=True)]
    total = sum(shares)
    return tuple(round(share / total * 100, 2) for share in shares) if total else tuple(0.0 for _ in shares)


def _longest(table: Table, place: int) -> float:
    """The characters of the longest cell of a column, its heading broken over two lines, with room for the gap."""
    cells = [len(plain(row.cells[place].text)) for row in table.rows if not row.heading and place < len(row.cells)]
    return max([*cells, len(table.columns[place].label) / 2 + 2], default=0) + 3


def has_long_word(words: Text) -> bool:
    """Whether a cell holds a word that no column is wide enough for; other cells break between words only."""
    return any(len(word) > _LONGEST_AUTO for word in plain(words).split())


def has_changes(table: Table) -> bool:
    """Whether a table shows words dropped or added, so that a reader may want one side of them alone."""
    return any(run.marks & {"dropped", "added"} for row in table.rows for cell in row.cells for run in cell.text)


def without_anchors(table: Table) -> Table:
    """The table behind a chart: the same numbers often stand on the page too, and an id may be given only once."""
    return replace(table, id=None, caption="", rows=tuple(
        replace(row, id=None, cells=tuple(
            replace(cell, text=tuple(replace(run, id=None) for run in cell.text)) for cell in row.cells))
        for row in table.rows))
