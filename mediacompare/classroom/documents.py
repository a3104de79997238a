"""The worksheet in all its forms: two student pages and a key, on paper (PDF) and to edit (Word, HTML)."""
from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mediacompare.classroom.excerpts import Excerpt
from mediacompare.classroom.word import docx_bytes
from mediacompare.classroom.worksheet import Section, Worksheet
from mediacompare.report.blocks import Text
from mediacompare.report.fonts import breakable, printable
from mediacompare.report.literal import literal
from mediacompare.report.writers.pdf import PAPER_SIZES, compile_pdf
from mediacompare.whole_file import write_whole

Json = dict[str, Any]
_TEMPLATES = Path(__file__).resolve().parent / "templates"
KEY_LEAD = ("For the teacher. The marks are the tool’s: a list of words and rules, not the truth. Students mark by "
            "hand first; then compare, and let them overrule it.")


def write_worksheet(worksheet: Worksheet, folder: Path, *, paper: str = "a4") -> list[Path]:
    """Write `<slug>-worksheet` and `<slug>-key` as PDF, and as Word document and HTML to edit; returns the paths.

    Raises OutputError when a page cannot be set or a file cannot be written.
    """
    paths = []
    for kind, key in (("worksheet", False), ("key", True)):
        for ending, data in (("pdf", pdf_bytes(worksheet, key=key, paper=paper)),
                             ("docx", word(worksheet, key=key, paper=paper)),
                             ("html", editable(worksheet, key=key, paper=paper).encode("utf-8"))):
            path = folder / f"{worksheet.slug}-{kind}.{ending}"
            write_whole(path, data)
            paths.append(path)
    return paths


def pdf_bytes(worksheet: Worksheet, *, key: bool, paper: str = "a4") -> bytes:
    """Two student pages, or the key, as a tagged PDF; the same worksheet gives the same bytes."""
    width, height = PAPER_SIZES[paper]
    data = {
        "key": key, "title": _title(worksheet, key), "kicker": _printed(_kicker(worksheet, key)), "lead": KEY_LEAD,
        "language": worksheet.language, "footer": _printed(f"mediacompare · {worksheet.event}"),
        "paper-width": width, "paper-height": height,
        "sections": [_section(number, section) for number, section in enumerate(worksheet.sections, start=1)],
    }
    template = (_TEMPLATES / "worksheet.typ").read_bytes()
    return compile_pdf({"main.typ": template, "worksheet.json": json.dumps(data).encode()})


def _title(worksheet: Worksheet, key: bool) -> str:
    return f"Key: {worksheet.title}" if key else worksheet.title


def _kicker(worksheet: Worksheet, key: bool) -> str:
    return f"{'Answer key' if key else 'Student worksheet'} · {worksheet.event}"


def _printed(words: str) -> str:
    return breakable(printable(words)[0])


def _section(number: int, section: Section) -> Json:
    return {"number": number, "title": section.title, "prompt": _printed(section.prompt), "page": section.page,
            "excerpts": [_excerpt(excerpt) for excerpt in section.excerpts], "columns": list(section.columns),
            "rows": section.rows, "room": section.room, "answers": [_runs(answer) for answer in section.answers]}


def _excerpt(excerpt: Excerpt) -> Json:
    return {"label": excerpt.label, "source": _printed(excerpt.source),
            "paragraphs": [_runs(paragraph) for paragraph in excerpt.paragraphs]}


def _runs(words: Text) -> list[Json]:
    return [{"text": _printed(run.text), "marks": sorted(run.marks)} for run in words if run.text]


def word(worksheet: Worksheet, *, key: bool, paper: str = "a4") -> bytes:
    """The same pages as a Word document."""
    return docx_bytes(worksheet, key=key, title=_title(worksheet, key), kicker=_kicker(worksheet, key), lead=KEY_LEAD,
                      paper=paper)


def editable(worksheet: Worksheet, *, key: bool, paper: str = "a4") -> str:
    """The same pages as plain HTML, which browsers show and editors change: black and white, no script."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(loader=FileSystemLoader(_TEMPLATES, encoding="utf-8"), autoescape=True,
                              undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["literal"] = literal
    return environment.get_template("worksheet.html").render(
        sheet=worksheet, key=key, title=_title(worksheet, key), kicker=_kicker(worksheet, key), lead=KEY_LEAD,
        paper="letter" if paper == "letter" else "A4")
