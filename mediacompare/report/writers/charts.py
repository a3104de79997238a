"""Slides: every chart of the report on a landscape page of its own, by Matplotlib's PdfPages."""
from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mediacompare.errors import OutputError
from mediacompare.report.blocks import Chart, Report
from mediacompare.report.charts.canvas import frame_slide, matplotlib_settings
from mediacompare.whole_file import write_whole

if TYPE_CHECKING:
    from mediacompare.model import Comparison
    from mediacompare.report.writers import WriteOptions


def write(comparison: Comparison, report: Report, folder: Path, options: WriteOptions) -> list[Path]:
    """Write `<slug>-charts.pdf`; returns its path. Raises OutputError when it cannot be written or has no chart."""
    path = folder / f"{report.slug}-charts.pdf"
    write_whole(path, slides_bytes(report))
    return [path]


def slides_bytes(report: Report) -> bytes:
    """All charts as one PDF; the same report gives the same bytes. Raises OutputError when there is no chart."""
    slides = list(find_slides(report))
    if not slides:
        raise OutputError("there is no chart to show: the chosen pages have none; choose more, or another format")
    stream = io.BytesIO()
    with matplotlib_settings():
        from matplotlib.backends.backend_pdf import PdfPages

        with PdfPages(stream, metadata={"Title": report.title, "Creator": "mediacompare", "CreationDate": None,
                                        "ModDate": None}) as pages:
            for title, chart in slides:
                figure = chart.draw(True)
                frame_slide(figure, title, chart.subtitle, report.footer)
                pages.savefig(figure)
    return stream.getvalue()


def find_slides(report: Report) -> Iterator[tuple[str, Chart]]:
    """Every chart with the sentence above it: the page's headline for its first block, else the chart's own title."""
    for page in report.pages:
        for i, block in enumerate(page.blocks):
            if isinstance(block, Chart):
                yield page.headline if i == 0 else block.title, block
