"""What a report is made of: blocks that know no format, and the runs of text inside them.

A page module (`mediacompare.report.pages`) turns a `Comparison` into a `Page` of blocks; a writer
(`mediacompare.report.writers`) turns pages into one format. Text is plain text, never markup: each writer escapes it.
Anchors (`id`) are unique over a report; a `Run.href` of "#id" leads to the block, row or passage with that id.
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# How words are marked. own/quoted: whose voice a loaded term is in; dropped/added: one side of a changed quote; page:
# a link to a page of the report, which a writer that numbers its pages follows with the number.
Mark = Literal["strong", "emphasis", "secondary", "quoted", "loaded-own", "loaded-quoted", "dropped", "added",
               "superscript", "unreported", "tag", "page"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the same marks.

    `data` is for writers that can filter (the web page's toggles). Its keys, each at most once:

    - `speaker`: whose words these are, on every run marked `quoted` (the event's name for the speaker; left out when
      nobody could be named);
    - `category`: the loaded term's category, on every run marked `loaded-own` or `loaded-quoted`;
    - `side`: "source" or "article", on the runs of the two lines that a changed quotation is shown in;
    - `neutral`: a plainer wording for the loaded term, where the lexicon has one.

    A `quoted` run includes its quotation marks, so that leaving quoted words out leaves no empty pair behind. A loaded
    term inside a quotation is one run with both marks and all its data. `id` and `href` are anchors: an `href` is
    "#id" of a page, block, row, passage or run of this report, or an http(s) address.
    """

    text: str
    marks: frozenset[Mark] = frozenset()
    href: str | None = None
    id: str | None = None
    data: tuple[tuple[str, str], ...] = ()


Text = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a page (level 2 or 3; the page's own headline is level 1)."""

    text: Text
    level: int = 2
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text
    style: Literal["body", "note", "lead", "serif"] = "body"
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column. `width` is a share of the measure; None lets the writer choose."""

    label: str
    align: Literal["left", "right", "center"] = "left"
    width: float | None = None
    serif: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What is shown, and the bare value to sort by (None sorts last)."""

    text: Text
    sort: float | str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `heading` rows name the group below them and have one cell.

    A `joined` row belongs to the row above, whose first two cells stand for both: its own are empty. They are never
    parted by a page's end.
    """

    cells: tuple[Cell, ...]
    id: str | None = None
    heading: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    id: str | None = None
    dense: bool = False
    style: Literal["rules", "keyword-in-context", "plain"] = "rules"


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing: `draw(slide)` makes a Matplotlib figure (for a landscape slide when `slide`), `alt` says in words
    what it shows, from its data, and `table` is that data."""

    id: str
    title: str
    alt: str
    draw: Callable[[bool], Figure]
    table: Table
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one article, best a sentence: `article` is its id, `kin` the anchors of what tells the same.

    Kin may be passages of any `SideBySide`, of the source too, or a row or paragraph that shows the source's sentence.
    """

    id: str
    article: str
    text: Text
    kin: tuple[str, ...] = ()
    paragraph_start: bool = True


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Articles in columns. Each row holds, for every column, the passages that belong beside each other (maybe none);
    `label` names what the row tells, where the program can say. A writer that is narrow shows rows one under another.
    """

    id: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, tuple[tuple[Passage, ...], ...]], ...]


@dataclass(frozen=True, slots=True)
class FindingList:
    """The overview's numbered findings: sentence, detail with links, and a small chart beside each or None."""

    items: tuple[tuple[Text, Text, Chart | None], ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Short blocks set in columns (the "how to read" foot of the first page)."""

    columns: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


Block = Heading | Paragraph | Table | Chart | SideBySide | FindingList | Columns | PageBreak


@dataclass(frozen=True, slots=True)
class Page:
    """One question. `question` stands small above, `headline` answers it in a sentence, `standfirst` says how sure."""

    id: str
    question: str
    headline: str
    standfirst: Text
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What every writer gets. `footer` is the running line, `slug` the stem of the files' names.

    `full_title` names the document in a window's or a reader's title line, where a folder's name alone says little.
    """

    title: str
    subtitle: str
    summary: str
    footer: str
    pages: tuple[Page, ...]
    slug: str = "report"
    language: str = "en"
    settings: dict[str, object] = field(default_factory=dict)

    @property
    def full_title(self) -> str:
        return f"{self.title} · {self.subtitle}" if self.subtitle else self.title


def lines_of(rows: Sequence[Row]) -> tuple[int, ...]:
    """For each row, how many rows it stands for: itself and those joined to it."""
    lines = [1] * len(rows)
    for place in range(len(rows) - 1, 0, -1):
        if rows[place].joined:
            lines[place - 1] += lines[place]
    return tuple(lines)


def plain(text: Text) -> str:
    """The text without its marks."""
    return "".join(run.text for run in text)


def text(words: str, *marks: Mark, href: str | None = None) -> Text:
    """One run of text."""
    return (Run(words, frozenset(marks), href),)
