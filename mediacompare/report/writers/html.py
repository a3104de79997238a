"""The report as one web page that needs nothing else: style, script, fonts and charts stand inside it.

Jinja2 escapes every word; the page's own security policy forbids it every request. Without scripts everything is
there but the toggles. `render` is a pure function of the report: the same report gives the same bytes.
"""
from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from mediacompare.report import html_view
from mediacompare.report.anchors import anchors
from mediacompare.report.blocks import (
    Block,
    Chart,
    Columns,
    FindingList,
    Passage,
    Report,
    Row,
    SideBySide,
    Table,
    lines_of,
    plain,
)
from mediacompare.report.charts.canvas import chart_svg
from mediacompare.report.literal import literal
from mediacompare.report.svg import inline_svg
from mediacompare.whole_file import write_whole

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from mediacompare.model import Comparison
    from mediacompare.report.writers import WriteOptions

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
_SOURCE = "the source"  # rows that show sentences are those of a source; the articles' stand side by side
FACES = (("Report Sans", 400, "normal", "sans-regular"), ("Report Sans", 600, "normal", "sans-semibold"),
         ("Report Serif", 400, "normal", "serif-regular"), ("Report Serif", 600, "normal", "serif-semibold"),
         ("Report Serif", 400, "italic", "serif-italic"))


def write(comparison: Comparison, report: Report, folder: Path, options: WriteOptions) -> list[Path]:
    """Write `<slug>.html`; returns its path. Raises OutputError when it cannot be set or written."""
    path = folder / f"{report.slug}.html"
    write_whole(path, render(report).encode("utf-8"))
    return [path]


def render(report: Report) -> str:
    """The whole page as text.

    Raises `OutputError` when the template is broken, naming its file and line.
    """
    from jinja2 import TemplateError, TemplateSyntaxError

    from mediacompare.errors import OutputError

    try:
        return _environment(TEMPLATES).get_template("report.html").render(_context(report))
    except TemplateSyntaxError as error:
        raise OutputError(f"{error.filename}, line {error.lineno}: the page's template is broken: {error}") from error
    except TemplateError as error:
        raise OutputError(f"{TEMPLATES}: a template is broken: {error}; install mediacompare again") from error


def _context(report: Report) -> dict[str, object]:
    from markupsafe import Markup

    script = _read("report.js")
    return {
        "report": report,
        "title_page": bool(report.pages) and report.pages[0].headline == report.title,
        "style": Markup(_font_faces() + _read("report.css")),
        "script": Markup(script),
        "script_hash": base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii"),
        "charts": _Drawings(report),
        "ways": html_view.ways_back(report),
        "kin_labels": _kin_labels(report),
        "anchors": anchors(report),
    }


@lru_cache(maxsize=2)
def _environment(templates: Path) -> Environment:
    """Jinja2 with autoescape on and what the templates ask of the blocks; templates are compiled once a process."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(loader=FileSystemLoader(templates, encoding="utf-8"), autoescape=True,
                              undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {
        "anchor": html_view.anchor,
        "literal": literal,
        "runs": html_view.view_text,
        "words": lambda text: plain(text).strip(),
        "kind": lambda block: type(block).__name__,
        "groups": _groups,
        "lines": lines_of,
        "has_changes": html_view.has_changes,
        "has_long_word": html_view.has_long_word,
        "side": html_view.side_of,
        "shares": html_view.column_shares,
        "filters": html_view.find_filters,
        "without_anchors": html_view.without_anchors,
        "paragraphs": _paragraphs,
        "kin_of": _kin_of,
    }
    return environment


@lru_cache(maxsize=4)
def _read(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _font_faces() -> str:
    """The fonts as `@font-face` rules with their files inside."""
    rules = []
    for family, weight, style, stem in FACES:
        data = base64.b64encode((TEMPLATES / "fonts" / f"{stem}.woff2").read_bytes()).decode("ascii")
        rules.append(f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};'
                     f"src:url(data:font/woff2;base64,{data})format('woff2')}}\n")
    return "".join(rules)


class _Drawings(Mapping[str, "Markup"]):
    """The report's charts by id, each drawn when the template asks for it."""

    def __init__(self, report: Report) -> None:
        self._charts = {chart.id: chart for page in report.pages for chart in _charts(page.blocks)}

    def __getitem__(self, name: str) -> Markup:
        from markupsafe import Markup

        chart = self._charts[name]
        prefix = html_view.anchor(name)
        document = chart_svg(chart)[0].decode("utf-8")
        return Markup(inline_svg(document, prefix=prefix,
                                 label=literal(chart.title), description=literal(chart.alt)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._charts)

    def __len__(self) -> int:
        return len(self._charts)


def _charts(blocks: tuple[Block, ...]) -> Iterator[Chart]:
    for block in blocks:
        match block:
            case Chart():
                yield block
            case FindingList():
                yield from (chart for _, _, chart in block.items if chart)
            case Columns():
                for column in block.columns:
                    yield from _charts(column)


@dataclass(frozen=True, slots=True)
class _Group:
    """Rows of a table that stand under one heading row, or under none."""

    heading: Row | None
    rows: tuple[Row, ...]


def _groups(table: Table) -> tuple[_Group, ...]:
    groups: list[tuple[Row | None, list[Row]]] = []
    for row in table.rows:
        if row.heading:
            groups.append((row, []))
        else:
            if not groups:
                groups.append((None, []))
            groups[-1][1].append(row)
    return tuple(_Group(heading, tuple(rows)) for heading, rows in groups)


def _paragraphs(passages: tuple[Passage, ...]) -> tuple[tuple[Passage, ...], ...]:
    """Passages gathered into the paragraphs they stand in."""
    paragraphs: list[list[Passage]] = []
    for passage in passages:
        if passage.paragraph_start or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(passage)
    return tuple(tuple(paragraph) for paragraph in paragraphs)


@dataclass(frozen=True, slots=True)
class _Kin:
    """A passage that tells the same: its id on the page, and the text it belongs to."""

    id: str
    label: str


def _kin_labels(report: Report) -> dict[str, str]:
    """The anchor of each passage, and of each row of a table, with the name of the text that it shows."""
    labels: dict[str, str] = {}
    for block in (block for page in report.pages for block in page.blocks):
        if isinstance(block, Table):
            labels |= {row.id: _SOURCE for row in block.rows if row.id}
        if isinstance(block, SideBySide):
            names = dict(block.columns)
            for _, cells in block.rows:
                labels |= {passage.id: literal(names[passage.article]) for cell in cells for passage in cell}
    return labels


def _kin_of(passage: Passage, labels: dict[str, str]) -> tuple[_Kin, ...]:
    """The passage's kin that this report shows."""
    return tuple(_Kin(html_view.anchor(kin), labels[kin]) for kin in passage.kin if kin in labels)
