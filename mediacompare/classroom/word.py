"""The worksheet as a Word document, for teachers who want to change it."""
from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from mediacompare.classroom.excerpts import Excerpt
from mediacompare.classroom.worksheet import Section, Worksheet
from mediacompare.report.blocks import Run, Text, text
from mediacompare.report.literal import literal

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

_PAPERS_MM = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
_MARGIN_MM = 20.0


def docx_bytes(worksheet: Worksheet, *, key: bool, title: str, kicker: str, lead: str, paper: str = "a4") -> bytes:
    """Two student pages, or the key, as .docx; the same worksheet gives the same bytes."""
    writer = _Writer(key, paper)
    writer.head(worksheet, title, kicker, lead)
    page = 1
    for number, section in enumerate(worksheet.sections, start=1):
        writer.section(number, section, new_page=not key and section.page != page)
        page = section.page
    return writer.as_bytes()


class _Writer:
    """A document on its way: `key` decides whether marks and answers are shown, or room to write."""

    def __init__(self, key: bool, paper: str) -> None:
        from docx import Document
        from docx.shared import Mm, Pt

        self._key = key
        self._document: WordDocument = Document()
        page = self._document.sections[0]
        width, height = _PAPERS_MM[paper]
        page.page_width, page.page_height = Mm(width), Mm(height)
        page.left_margin = page.right_margin = Mm(_MARGIN_MM)
        page.top_margin = page.bottom_margin = Mm(15)
        self._measure = Mm(width - 2 * _MARGIN_MM)
        style = self._document.styles["Normal"]
        style.font.name, style.font.size = "Calibri", Pt(11)
        style.paragraph_format.space_after = Pt(4)
        for name, size in (("Heading 1", 20), ("Heading 2", 12)):
            heading = self._document.styles[name]
            heading.font.name, heading.font.size, heading.font.color.rgb = "Calibri", Pt(size), None

    def head(self, worksheet: Worksheet, title: str, kicker: str, lead: str) -> None:
        properties = self._document.core_properties
        properties.title, properties.author, properties.comments = literal(f"{title}: {worksheet.event}"), "", ""
        properties.language = worksheet.language
        self._paragraph(text(kicker))
        self._document.add_heading(literal(title), level=1)
        self._paragraph(text(lead if self._key else f"Name {'_' * 40}   Date {'_' * 16}"))

    def section(self, number: int, section: Section, *, new_page: bool) -> None:
        heading = self._document.add_heading(f"{number}  {section.title}", level=2)
        heading.paragraph_format.page_break_before = new_page
        self._paragraph(text(section.prompt))
        if section.excerpts:
            table = self._document.add_table(rows=1, cols=len(section.excerpts))
            for cell, excerpt in zip(table.rows[0].cells, section.excerpts, strict=True):
                self._excerpt(cell, excerpt)
        if self._key:
            for answer in section.answers:
                self._paragraph(answer)
        elif section.columns:
            self._form(section)
        else:
            for _ in range(int(section.room)):
                self._line()

    def _paragraph(self, words: Text) -> None:
        self._fill(self._document.add_paragraph(), words)

    def _fill(self, paragraph: Paragraph, words: Text) -> None:
        for run in words:
            self._run(paragraph, run)

    def _run(self, paragraph: Paragraph, run: Run) -> None:
        from docx.enum.text import WD_COLOR_INDEX, WD_UNDERLINE

        added = paragraph.add_run(literal(run.text))
        if not self._key:
            return
        font = added.font
        if run.marks & {"strong", "added", "loaded-own", "loaded-quoted"}:
            font.bold = True
        if run.marks & {"added", "loaded-own", "loaded-quoted"}:
            font.underline = WD_UNDERLINE.DOTTED if "loaded-quoted" in run.marks else WD_UNDERLINE.SINGLE
        if "dropped" in run.marks:
            font.strike = True
        if "quoted" in run.marks:
            font.highlight_color = WD_COLOR_INDEX.GRAY_25

    def _excerpt(self, cell: Any, excerpt: Excerpt) -> None:
        cell.paragraphs[0].add_run(excerpt.label).bold = True
        for words in excerpt.paragraphs:
            self._fill(cell.add_paragraph(), words)
        if excerpt.source:
            cell.add_paragraph().add_run(literal(excerpt.source)).italic = True

    def _form(self, section: Section) -> None:
        from docx.shared import Mm

        table = self._document.add_table(rows=1 + section.rows, cols=len(section.columns), style="Table Grid")
        for cell, name in zip(table.rows[0].cells, section.columns, strict=True):
            cell.paragraphs[0].add_run(name).bold = True
        for row in table.rows[1:]:
            row.height = Mm(35 if section.rows == 1 else 8)

    def _line(self) -> None:
        """A line to write on: a tab that draws it as far as the margin."""
        from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
        from docx.shared import Pt

        paragraph = self._document.add_paragraph("\t")
        paragraph.paragraph_format.tab_stops.add_tab_stop(self._measure, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
        paragraph.paragraph_format.space_before = Pt(9)

    def as_bytes(self) -> bytes:
        """The file; its parts are packed anew, because the clock's time would go in with them."""
        saved, packed = io.BytesIO(), io.BytesIO()
        self._document.save(saved)
        with ZipFile(saved) as source, ZipFile(packed, "w") as target:
            for name in source.namelist():
                target.writestr(ZipInfo(name), source.read(name), ZIP_DEFLATED)
        return packed.getvalue()
