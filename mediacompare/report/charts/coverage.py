"""What of the source was reported: a cell a sentence, a row an article."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacompare.report.charts.canvas import MEASURE, SECONDARY, Canvas, Fill, Rect, ink_of
from mediacompare.report.fonts import middle, text_width

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_CELL, _GAP = 18.0, 5.0
_BAND, _BANDS = 60, 4
"""A band has so many cells, or as many as leave no more than four bands."""
KEYS: tuple[tuple[str, Fill, str], ...] = (
    ("quoted", "solid", "quoted word for word"),
    ("changed", "dense", "quoted, words changed"),
    ("retold", "low", "same point, own words"),
    ("", "pale", "not told; a dot: a loose echo"),
)
"""How an article tells a sentence of the source, how its cell is filled, and what the key says."""
ECHO = "echo"
_FILLS: dict[str, Fill] = {level: fill for level, fill, _ in KEYS}


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One article: its ink and name, and the level of each sentence of the source (from 0) that it tells or echoes."""

    index: int
    outlet: str
    told: dict[int, str]


def draw_coverage(rows: tuple[CoverageRow, ...], paragraphs: tuple[int, ...], *, slide: bool) -> Figure:
    """`paragraphs` gives each sentence's paragraph: a gap stands between two. A long source goes on in a second band
    of cells, and so on; the numbers above are those of the reported sentences."""
    labels = min(118.0, max(text_width(row.outlet, 9, weight="semibold") for row in rows) + 10)
    size = max(_BAND, -(-len(paragraphs) // _BANDS))
    bands = [range(i, min(i + size, len(paragraphs))) for i in range(0, len(paragraphs), size)]
    cell = _CELL if len(rows) <= 6 else 12.0
    band_height = 16 + (cell + _GAP) * len(rows) + 8
    canvas = Canvas(MEASURE, band_height * len(bands) + 16, slide=slide)
    reported = {i for row in rows for i, level in row.told.items() if level != ECHO}
    for b, band in enumerate(bands):
        boxes = dict(zip(band, _columns(band, paragraphs, labels, size), strict=True))
        top = band_height * b + 16
        _numbers(canvas, [(i, boxes[i]) for i in band if i in reported], top - 5)
        for r, row in enumerate(rows):
            y = top + (cell + _GAP) * r
            canvas.text(labels - 10, y + cell / 2 + 3, middle(row.outlet, labels - 10, 9, weight="semibold"), size=9,
                        weight="semibold", anchor="right")
            for _, fill, _ in KEYS:
                cells: list[Rect] = [(x, y, w, cell) for i, (x, w) in boxes.items()
                                     if _FILLS.get(row.told.get(i, ""), "pale") == fill]
                canvas.rects(cells, color=ink_of(row.index), fill=fill)
            canvas.dots([(x + w / 2, y + cell / 2) for i, (x, w) in boxes.items() if row.told.get(i) == ECHO],
                        color=SECONDARY, radius=0.7)
    _key(canvas, labels, band_height * len(bands) + 10)
    return canvas.figure


def _columns(band: range, paragraphs: tuple[int, ...], labels: float, size: int) -> Iterator[tuple[float, float]]:
    """Left edge and width of every sentence's cell in a band of up to `size` cells."""
    breaks = [i > band.start and paragraphs[i] != paragraphs[i - 1] for i in band]
    full = min(size, len(paragraphs))
    wide = min(2.4, 0.25 * (MEASURE - labels) / full)
    thin = wide / 3
    width = (MEASURE - labels - wide * sum(breaks) - thin * full) / full
    x = labels
    for broken in breaks:
        x += wide if broken else 0
        yield x, min(width, 14.0)
        x += min(width, 14.0) + thin


def _numbers(canvas: Canvas, cells: list[tuple[int, tuple[float, float]]], y: float) -> None:
    """The reported sentences' numbers above their cells, those left out that would touch the one before."""
    free = 0.0
    for i, (x, width) in cells:
        shown = str(i + 1)
        half = text_width(shown, 8, weight="semibold") / 2
        if x + width / 2 - half >= free:
            canvas.text(x + width / 2, y, shown, size=8, weight="semibold", anchor="center")
            free = x + width / 2 + half + 2


def _key(canvas: Canvas, x: float, y: float) -> None:
    """What the fills mean, from `x` or as far to the left of it as the line needs."""
    x = min(x, MEASURE - sum(text_width(meaning, 8.2) + 27 for _, _, meaning in KEYS))
    for _, fill, meaning in KEYS:
        canvas.rects([(x, y - 7, 9, 9)], color="#1A1A1A", fill=fill)
        x += 13
        x += canvas.text(x, y, meaning, size=8.2, color=SECONDARY) + 14
