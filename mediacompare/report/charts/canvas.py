"""A sheet to draw a chart on, in points from the top left, by Matplotlib's Figure.

A chart is drawn once for both papers, at the reports' measure of 166 mm; a slide enlarges the same drawing. Text stays
text: in the SVG it is set by whoever shows it, in the slides it is embedded. Every shape carries its meaning in its
form (filled, hatched, hollow) and its label, never in its colour alone.
"""
from __future__ import annotations

import io
import logging
import math
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mediacompare.report.fonts import (
    FALLBACK,
    MATPLOTLIB,
    SANS,
    SERIF,
    Family,
    Weight,
    font_file,
    font_files,
    in_face,
    printable,
    shorten,
    text_width,
    wrap,
)

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

    from mediacompare.report.blocks import Chart

MEASURE = 166 / 25.4 * 72
INK, SECONDARY, HAIRLINE, PALE = "#1A1A1A", "#595959", "#BFBBB3", "#EDEBE6"
# Two inks whose greys differ (62 and 137); further outlets repeat them, told apart by their labels and their rows.
OUTLET_INKS = ("#0B4F6C", "#C47F1E")
SLIDE_WIDTH, SLIDE_HEIGHT = 960.0, 540.0
SLIDE_MARGIN, SLIDE_TOP, SLIDE_BOTTOM = 51.0, 150.0, 56.0
_SLIDE_SCALE_LIMIT = 2.1
# solid: word for word, own voice; hatched: not named beside the quote; dense: words changed; low: same point in other
# words; hollow: nobody named; pale: nothing there.
Fill = Literal["solid", "hatched", "dense", "low", "hollow", "pale"]
Anchor = Literal["left", "center", "right"]
Rect = tuple[float, float, float, float]


def ink_of(index: int) -> str:
    """The ink of the outlet at this place in the order of outlets."""
    return OUTLET_INKS[index % len(OUTLET_INKS)]


class Canvas:
    """`width` by `height` points of paper; x runs to the right and y down. `slide` enlarges it to a landscape page.

    What is drawn is put into the figure itself, without axes: those cost 10 ms a chart and would all be hidden.
    """

    def __init__(self, width: float, height: float, *, slide: bool = False) -> None:
        with matplotlib_settings():
            from matplotlib.figure import Figure
            from matplotlib.transforms import Affine2D

            self.width, self.height, self.scale, self.slide = width, height, 1.0, slide
            left, top = 0.0, height
            page = (width, height)
            if slide:
                room = (SLIDE_WIDTH - 2 * SLIDE_MARGIN, SLIDE_HEIGHT - SLIDE_TOP - SLIDE_BOTTOM)
                self.scale = min(room[0] / width, room[1] / height, _SLIDE_SCALE_LIMIT)
                page = (SLIDE_WIDTH, SLIDE_HEIGHT)
                left, top = SLIDE_MARGIN, SLIDE_HEIGHT - SLIDE_TOP
            self.figure: Figure = Figure(figsize=(page[0] / 72, page[1] / 72), dpi=72, facecolor="white")
            # At 72 dots an inch a point of paper is one of the figure's own units, which count upwards.
            self._place = Affine2D().scale(self.scale, -self.scale).translate(left, top)

    def text(self, x: float, y: float, words: str, *, size: float = 9.0, weight: Weight = "regular",
             color: str = INK, anchor: Anchor = "left", family: Family = "sans") -> float:
        """One line of text with its baseline at `y`; returns its width in points."""
        words, _ = printable(words)
        find = self.slide or not in_face(words, family, weight)
        self.figure.text(x, y, words, color=color, ha=anchor, va="baseline", parse_math=False, transform=self._place,
                         fontproperties=properties(family, weight, size * self.scale, find=find))
        return text_width(words, size, family=family, weight=weight)

    def line(self, start: tuple[float, float], end: tuple[float, float], *, color: str = INK,
             width: float = 0.5) -> None:
        self.lines([(start, end)], color=color, width=width)

    def lines(self, segments: Sequence[tuple[tuple[float, float], tuple[float, float]]], *, color: str = INK,
              width: float = 0.5) -> None:
        """Straight lines of one colour and width in points."""
        if not segments:
            return
        self._shapes(segments, face="none", edge=color, width=width, above=True)

    def rects(self, boxes: Sequence[Rect], *, color: str, fill: Fill = "solid") -> None:
        """Rectangles (x, y, width, height) of one colour, filled in one of the report's ways."""
        if not boxes:
            return
        if fill == "solid":
            self._polygons(boxes, face=color, edge=None)
            return
        if fill == "pale":  # with an edge, because the tint may vanish on a photocopier
            self._polygons(boxes, face=PALE, edge=HAIRLINE, width=0.35)
            return
        self._polygons(boxes, face="white", edge=color)
        if fill == "low":
            self._polygons([(x, y + 0.62 * h, w, 0.38 * h) for x, y, w, h in boxes], face=color, edge=None)
        elif fill != "hollow":
            step = 4.0 if fill == "hatched" else 2.4
            segments = [s for box in boxes for s in _hatch(box, step)]
            self.lines(segments, color=color, width=0.7)

    def _polygons(self, boxes: Sequence[Rect], *, face: str, edge: str | None, width: float = 0.8) -> None:
        corners = [((x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)) for x, y, w, h in boxes]
        self._shapes(corners, face=face, edge=edge or "none", width=width if edge else 0)

    def _shapes(self, shapes: Sequence[Sequence[tuple[float, float]]], *, face: str, edge: str, width: float,
                above: bool = False) -> None:
        """Shapes of straight lines, alike, as one path, which takes half the time and room of one each; one that ends
        where it began is closed. `above` lays them over all that are not."""
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path as Outline

        codes: list[Any] = []  # Matplotlib numbers its moves with NumPy's integers
        for shape in shapes:
            last = Outline.CLOSEPOLY if shape[0] == shape[-1] else Outline.LINETO
            codes += [Outline.MOVETO, *[Outline.LINETO] * (len(shape) - 2), last]
        outline = Outline([point for shape in shapes for point in shape], codes)
        self.figure.add_artist(PathPatch(outline, facecolor=face, edgecolor=edge, linewidth=width * self.scale,
                                         capstyle="butt", zorder=2 if above else 1, transform=self._place))

    def dots(self, points: Sequence[tuple[float, float]], *, color: str, radius: float = 3.2,
             hollow: bool = False) -> None:
        """Round marks: filled for an outlet's own voice, hollow for words inside quotation marks."""
        if not points:
            return
        from matplotlib.collections import CircleCollection

        self.figure.add_artist(
            CircleCollection([math.pi * (radius * self.scale) ** 2], offsets=list(points), offset_transform=self._place,
                             facecolors="white" if hollow else color, edgecolors=color,
                             linewidths=1.3 * self.scale, zorder=3))


def _hatch(box: Rect, step: float) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Rising diagonals inside a box, `step` points apart along its top edge."""
    x, y, width, height = box
    offset = step
    while offset < width + height:
        left, right = max(0.0, offset - height), min(offset, width)
        yield (x + left, y + offset - left), (x + right, y + offset - right)
        offset += step


def properties(family: Family, weight: Weight, size: float, *, find: bool) -> FontProperties:
    """A face by its family and weight, with its file, so that Matplotlib need not look for it. With `find` it does, and
    looks for the fallback among the report's files as well: for slides, which embed what is printed, and for words
    that the face alone cannot print."""
    from matplotlib.font_manager import FontProperties

    if find:
        _register_fonts()
    return FontProperties(family=[SANS if family == "sans" else SERIF, FALLBACK],
                          weight="semibold" if weight == "semibold" else "normal", size=size,
                          fname=None if find else font_file(family, weight))


def width_in_points(figure: Figure) -> float:
    return float(figure.get_size_inches()[0]) * 72


def chart_svg(chart: Chart) -> tuple[bytes, float]:
    """A chart as SVG, and its width in points. Drawn once, whichever writers ask for it."""
    with MATPLOTLIB:
        return _drawn(chart)


@lru_cache(maxsize=32)
def _drawn(chart: Chart) -> tuple[bytes, float]:
    figure = chart.draw(False)
    return svg_bytes(figure, chart.id), width_in_points(figure)


def svg_bytes(figure: Figure, salt: str) -> bytes:
    """The figure as SVG with live text; `salt` fixes the names inside, so equal figures give equal bytes."""
    with matplotlib_settings(salt):
        from matplotlib.backends.backend_svg import FigureCanvasSVG

        buffer = io.BytesIO()
        FigureCanvasSVG(figure).print_svg(buffer, metadata={"Date": None, "Creator": None, "Format": None,
                                                            "Type": None})
        return buffer.getvalue()


def frame_slide(figure: Figure, title: str, subtitle: str, footer: str) -> None:
    """Put a slide's title (two lines at most), subtitle and footer around its chart."""
    room = SLIDE_WIDTH - 2 * SLIDE_MARGIN
    length = text_width(title, 1, family="serif", weight="semibold")
    size = next((size for size in (27.0, 24.0) if length * size < 1.85 * room), 21.0)
    lines = wrap(printable(title)[0], room, size, family="serif", weight="semibold")
    y = SLIDE_HEIGHT - 58.0
    for line in lines:
        _page_text(figure, y, line, "serif", "semibold", size)
        y -= size * 1.2
    if subtitle:
        _page_text(figure, y - 2, shorten(printable(subtitle)[0], room, 13), "sans", "regular", 13, SECONDARY)
    _page_text(figure, 28.0, shorten(printable(footer)[0], room, 10), "sans", "regular", 10, SECONDARY)


def _page_text(figure: Figure, y: float, words: str, family: Family, weight: Weight, size: float,
               color: str = INK) -> None:
    figure.text(SLIDE_MARGIN / SLIDE_WIDTH, y / SLIDE_HEIGHT, words, color=color, va="baseline", parse_math=False,
                fontproperties=properties(family, weight, size, find=True))


@contextmanager
def matplotlib_settings(salt: str = "mediacompare") -> Iterator[None]:
    """Matplotlib with the report's settings and fonts, without a word on standard error."""
    # Matplotlib's settings are the process's own, and writers may work side by side.
    with MATPLOTLIB:
        _find_cache_folder()
        _load_figures()
        import matplotlib

        logging.getLogger("matplotlib").setLevel(logging.ERROR)
        settings: Any = {"svg.fonttype": "none", "svg.hashsalt": salt, "pdf.fonttype": 42, "text.parse_math": False,
                         "path.simplify": False}
        with matplotlib.rc_context(settings):
            yield


def load_matplotlib() -> None:
    """Load all of Matplotlib that charts need, in the caller's thread: its modules import one another in circles, and
    two threads that load them at once can see half of one."""
    with matplotlib_settings():
        import_module("matplotlib.collections")
        import_module("matplotlib.ft2font")
        import_module("matplotlib.backends.backend_svg")


@cache
def _load_figures() -> None:
    """Load Matplotlib's figures without the help texts that it writes for 120 classes' `set`: 80 ms of every start.

    The function that writes them is put back, so that whatever else is loaded later has its own.
    """
    from matplotlib.artist import Artist

    writer = vars(Artist).get("_update_set_signature_and_docstring")
    if writer is None:
        return
    setattr(Artist, "_update_set_signature_and_docstring", classmethod(lambda cls: None))  # noqa: B010
    try:
        import_module("matplotlib.figure")
    finally:
        setattr(Artist, "_update_set_signature_and_docstring", writer)  # noqa: B010


def _find_cache_folder() -> None:
    """Under cron there may be no home to write to: Matplotlib would scan all fonts again in every run."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111  (Path.home raises where there is none)
    places = (("XDG_CONFIG_HOME", ".config"), ("XDG_CACHE_HOME", ".cache"))
    if "MPLCONFIGDIR" not in os.environ and not all(
            _can_be_written(Path(os.environ.get(name) or home / folder) / "matplotlib") for name, folder in places):
        os.environ["MPLCONFIGDIR"] = str(Path(tempfile.gettempdir()) / f"mediacompare-{os.getuid()}"
                                         if hasattr(os, "getuid") else Path(tempfile.gettempdir()) / "mediacompare")


def _can_be_written(folder: Path) -> bool:
    """Whether the folder is there or can be made, and takes files. Rights alone do not tell: not even root may write
    everywhere."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


@cache
def _register_fonts() -> None:
    from matplotlib.font_manager import fontManager

    for path in font_files():
        fontManager.addfont(path)
