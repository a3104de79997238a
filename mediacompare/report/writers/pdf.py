"""The PDF: pages set by Typst from one JSON file, tagged for screen readers (PDF/UA-1).

The blocks go to the template as strings, which Typst never reads as markup. Charts go as SVG with live text.
"""
from __future__ import annotations

import atexit
import json
import tempfile
from functools import cache
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING, Any

from mediacompare.errors import OutputError
from mediacompare.report.blocks import Report
from mediacompare.report.fonts import font_files
from mediacompare.report.typst_data import ReportData
from mediacompare.whole_file import write_whole

if TYPE_CHECKING:
    from typst import Compiler

    from mediacompare.model import Comparison
    from mediacompare.report.writers import WriteOptions

PAPER_SIZES = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
_TEMPLATE = Path(__file__).parent.parent / "templates" / "report.typ"


def write(comparison: Comparison, report: Report, folder: Path, options: WriteOptions) -> list[Path]:
    """Write `<slug>.pdf`; returns its path. Raises OutputError when it cannot be set or written."""
    path = folder / f"{report.slug}.pdf"
    write_whole(path, pdf_bytes(report, paper=options.paper))
    return [path]


def pdf_bytes(report: Report, *, paper: str = "a4") -> bytes:
    """The report as a PDF; the same report gives the same bytes. Raises OutputError when it cannot be set."""
    return compile_pdf(_files(report, paper))


def first_page_png(report: Report, *, paper: str = "a4", ppi: int = 110) -> bytes:
    """The report's first page as a picture. Raises OutputError when it cannot be set."""
    pages = _compile(_files(report, paper), format="png", ppi=ppi)
    return pages[0] if isinstance(pages, list) else pages


def compile_pdf(files: dict[str, bytes]) -> bytes:
    """Set `files` ("main.typ" and what it reads) as a tagged PDF. Raises OutputError on a template error."""
    content = _compile(files, format="pdf", pdf_standards=["ua-1"])
    assert isinstance(content, bytes)  # a list only where a format has one file a page
    return content


def _files(report: Report, paper: str) -> dict[str, bytes]:
    job = ReportData(report)
    data = job.as_json(PAPER_SIZES[paper])
    return {"main.typ": _TEMPLATE.read_bytes(), "report.json": json.dumps(data).encode(), **job.files}


def _compile(files: dict[str, bytes], **options: Any) -> bytes | list[bytes]:
    import typst

    try:
        content = _compiler().compile(files, **options)
    except typst.TypstError as error:
        raise OutputError(f"cannot set the PDF's pages: {error}; an earlier report is kept, and --format html still "
                          "works") from error
    assert content is not None  # None only when an output path is given
    return content


@cache
def _font_folder() -> tempfile.TemporaryDirectory[str]:
    """A folder of exactly the report's fonts: Typst takes folders, and the packages' own hold each face twice."""
    folder = tempfile.TemporaryDirectory(prefix="mediacompare-fonts-")
    for path in font_files():
        copyfile(path, Path(folder.name) / path.name)
    atexit.register(folder.cleanup)
    return folder


@cache
def _compiler() -> Compiler:
    """One compiler a process: its fonts are read once."""
    import typst

    return typst.Compiler(font_paths=[_font_folder().name], ignore_system_fonts=True)
