"""A report as the JSON that the Typst template reads, and the chart files that go with it.

Text is made printable here, once: what the fonts lack is written by number and named in a note.
"""
from __future__ import annotations

import unicodedata
from typing import Any

from mediacompare.report.anchors import anchors
from mediacompare.report.blocks import (
    Block,
    Chart,
    Columns,
    FindingList,
    Heading,
    Page,
    PageBreak,
    Paragraph,
    Passage,
    Report,
    Run,
    SideBySide,
    Table,
    Text,
    lines_of,
)
from mediacompare.report.charts.canvas import chart_svg
from mediacompare.report.fonts import breakable, printable, shorten

Json = dict[str, Any]
_HEAD, _FOOT = 300.0, 410.0
"""Points that the running title and the running foot may take of their lines."""
# Innermost first: the weight and colour of the words, then the lines under them, then the tint behind them.
_MARK_ORDER = ("page", "superscript", "tag", "emphasis", "strong", "secondary", "unreported", "dropped", "added",
               "loaded-own", "loaded-quoted", "quoted")


class ReportData:
    """One report on its way to JSON: `files` holds its charts, by name, once `as_json` has run."""

    def __init__(self, report: Report) -> None:
        self.files: dict[str, bytes] = {}
        self.missing: set[str] = set()
        self._report = report
        self._anchors = anchors(report)

    def as_json(self, paper: tuple[float, float]) -> Json:
        """All pages for a paper of this width and height in millimetres."""
        report = self._report
        title = self._string(report.title)
        data: Json = {
            "title": title, "full-title": self._string(report.full_title),
            "subtitle": self._string(report.subtitle), "summary": self._string(report.summary),
            "footer": shorten(self._string(report.footer), _FOOT, 8),
            "head": shorten(title, _HEAD, 8), "kicker": "Report for classroom use", "language": report.language,
            "keywords": ["media literacy", "news comparison"], "title-size": 30 if len(title) < 32 else 22,
            "paper-width": paper[0], "paper-height": paper[1],
            "pages": [self._page(page) for page in report.pages],
        }
        data["notes"] = missing_note(self.missing)
        return data

    def _string(self, words: str) -> str:
        shown, missing = printable(words)
        self.missing |= missing
        return breakable(shown)

    def _text(self, text: Text) -> list[Json]:
        return [self._run(run) for run in text if run.text or run.id]

    def _run(self, run: Run) -> Json:
        data: Json = {"text": self._string(run.text), "marks": sorted(run.marks, key=_MARK_ORDER.index)}
        if run.href and not run.href.startswith("#"):
            data["url"] = run.href
        elif run.href and run.href[1:] in self._anchors:
            data["href"] = run.href[1:]
        return _with_id(data, run.id)

    def _page(self, page: Page) -> Json:
        blocks = [self._block(block) for block in page.blocks]
        if blocks and blocks[0]["kind"] == "chart":
            blocks[0]["title"] = ""  # the page's headline stands right above
        return {"id": page.id, "question": self._string(page.question), "headline": self._string(page.headline),
                "standfirst": self._text(page.standfirst), "blocks": blocks}

    def _block(self, block: Block) -> Json:
        match block:
            case Heading():
                data: Json = {"kind": "heading", "level": block.level, "text": self._text(block.text)}
                return _with_id(data, block.id)
            case Paragraph():
                data = {"kind": "paragraph", "style": block.style, "text": self._text(block.text)}
                return _with_id(data, block.id)
            case Table():
                return self._table(block)
            case Chart():
                return self._chart(block)
            case SideBySide():
                return self._side_by_side(block)
            case FindingList():
                items = [{"sentence": self._text(sentence), "detail": self._text(detail),
                          "chart": self._chart(chart) if chart else None} for sentence, detail, chart in block.items]
                return {"kind": "findings", "items": items}
            case Columns():
                return {"kind": "columns", "columns": [[self._block(b) for b in blocks] for blocks in block.columns]}
            case PageBreak():
                return {"kind": "break"}

    def _table(self, table: Table) -> Json:
        rows = []
        first = True
        for row, lines in zip(table.rows, lines_of(table.rows), strict=True):
            cells = [self._text(cell.text) for cell in row.cells]
            rows.append(_with_id({"cells": cells, "heading": row.heading, "first": first, "joined": row.joined,
                                  "lines": lines}, row.id))
            first = row.heading
        columns = [{"label": self._string(c.label), "align": c.align, "width": c.width, "serif": c.serif}
                   for c in table.columns]
        return _with_id({"kind": "table", "columns": columns, "rows": rows, "caption": self._string(table.caption),
                         "dense": table.dense, "style": table.style}, table.id)

    def _chart(self, chart: Chart) -> Json:
        name = f"{chart.id}.svg"
        self.files[name], width = chart_svg(chart)
        data = {"kind": "chart", "title": self._string(chart.title), "subtitle": self._string(chart.subtitle),
                "alt": self._string(chart.alt), "file": name, "width": width}
        return _with_id(data, chart.id)

    def _side_by_side(self, block: SideBySide) -> Json:
        rows = [{"label": self._string(label), "cells": [[self._passage(p) for p in cell] for cell in cells]}
                for label, cells in block.rows]
        return {"kind": "side-by-side", "columns": [self._string(name) for _, name in block.columns], "rows": rows}

    def _passage(self, passage: Passage) -> Json:
        return {"id": passage.id, "text": self._text(passage.text), "paragraph-start": passage.paragraph_start}


def _with_id(data: Json, anchor: str | None) -> Json:
    return {**data, "id": anchor} if anchor else data


def missing_note(missing: set[str]) -> list[str]:
    """A sentence that names the characters written by number, or nothing."""
    if not missing:
        return []
    names = [f"U+{ord(char):04X} {unicodedata.name(char, '').lower()}".strip() for char in sorted(missing)]
    shown = ", ".join(names[:12]) + (f" and {len(names) - 12} more" if len(names) > 12 else "")
    return ["Characters that this report's typefaces cannot print, or that print nothing or turn the line, are written "
            f"by their number. Here: {shown}."]
