"""Who speaks: bars of quoted words, one scale for all outlets, and the strip of where each voice is heard."""
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediacompare.display import number, percent
from mediacompare.report.charts.canvas import INK, MEASURE, PALE, SECONDARY, Canvas, Fill, ink_of
from mediacompare.report.fonts import Weight, middle, shorten, text_width

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_LABELS = 104.0
_ROW, _LOW_ROW = 27.0, 20.0
_BAR = 14.0
_HEAD = 34.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One speaker in one outlet: quoted words, those of them given by continuation, their share of quoted words."""

    words: int
    continued: int
    share: float


@dataclass(frozen=True, slots=True)
class Panel:
    """One outlet: its place in the order of outlets, its name, two denominators, bars by speaker's name."""

    index: int
    outlet: str
    quoted_words: int
    article_words: int
    bars: dict[str, Bar]


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A row shared by all panels; `named` is false for the row of words that nobody is named for."""

    key: str
    name: str
    role: str
    named: bool = True


def draw_panels(panels: tuple[Panel, ...], rows: tuple[SpeakerRow, ...], *, slide: bool) -> Figure:
    """Up to three outlets side by side, with a row for each speaker; the longest bar sets the scale for all."""
    height = _ROW if any(row.role for row in rows) else _LOW_ROW
    canvas = Canvas(MEASURE, _HEAD + height * len(rows), slide=slide)
    room = (MEASURE - _LABELS) / len(panels)
    longest = max((bar.words for panel in panels for bar in panel.bars.values()), default=1) or 1
    scale = (room - 64) / longest
    for i, row in enumerate(rows):
        _row_label(canvas, row, _HEAD + height * (i + 0.5))
    for i, panel in enumerate(panels):
        left = _LABELS + 8 + room * i
        _panel_head(canvas, panel, left, room - 14)
        canvas.line((left, _HEAD), (left, _HEAD + height * len(rows)), width=0.8)
        for j, row in enumerate(rows):
            _bar(canvas, panel, row, at=(left, _HEAD + height * (j + 0.5)), scale=scale)
    return canvas.figure


def _row_label(canvas: Canvas, row: SpeakerRow, middle: float) -> None:
    room = _LABELS - 4
    name = shorten(row.name, room, 9, weight="semibold")
    weight: Weight = "semibold" if row.named else "regular"
    if row.role:
        canvas.text(_LABELS, middle - 1, name, size=9, weight=weight, anchor="right")
        canvas.text(_LABELS, middle + 8.5, shorten(row.role, room, 8), size=8, color=SECONDARY, anchor="right")
    else:
        canvas.text(_LABELS, middle + 3, name, size=9, weight=weight, anchor="right")


def _panel_head(canvas: Canvas, panel: Panel, left: float, room: float) -> None:
    canvas.text(left, 12, middle(panel.outlet, room, 10, weight="semibold"), size=10, weight="semibold")
    words = f"{number(panel.quoted_words)} quoted words, of {number(panel.article_words)} in the article"
    if text_width(words, 8) > room:
        words = f"{number(panel.quoted_words)} of {number(panel.article_words)} words quoted"
    canvas.text(left, 23, shorten(words, room, 8), size=8, color=SECONDARY)


def _bar(canvas: Canvas, panel: Panel, row: SpeakerRow, *, at: tuple[float, float], scale: float) -> None:
    left, middle = at
    bar = panel.bars.get(row.key)
    if bar is None or not bar.words:
        canvas.text(left + 5, middle + 3, "not quoted" if row.named else "none", size=8, color=SECONDARY)
        return
    ink = ink_of(panel.index)
    top = middle - _BAR / 2
    named = (bar.words - bar.continued) * scale
    if row.named:
        canvas.rects([(left, top, named, _BAR)] if named else [], color=ink)
        canvas.rects([(left + named, top, bar.continued * scale, _BAR)] if bar.continued else [], color=ink,
                     fill="hatched")
    else:
        canvas.rects([(left, top, bar.words * scale, _BAR)], color=ink, fill="hollow")
    x = left + bar.words * scale + 5
    x += canvas.text(x, middle + 3, number(bar.words), size=9, weight="semibold") + 5
    canvas.text(x, middle + 3, percent(bar.share), size=8, color=SECONDARY)


_SMALL_ROW, _SMALL_HEAD, _SMALL_TOP = 14.0, 30.0, 5
_SLIDE_PANELS, _SLIDE_STRIPS = 6, 5


def draw_small_panels(panels: tuple[Panel, ...], names: dict[str, str], *, slide: bool) -> Figure:
    """Four outlets or more: two columns of small panels, each with its own most quoted speakers, one scale for all.

    `names` gives each speaker's key as shown ("" stands for words that nobody is named for).
    """
    total = len(panels)
    if slide:  # no more than can be read from the back of a room
        panels = tuple(sorted(sorted(panels, key=lambda p: -p.quoted_words)[:_SLIDE_PANELS], key=panels.index))
    columns = 2 if len(panels) <= 4 or (total <= 6 and not slide) else 3
    room = MEASURE / columns
    shown = [sorted(panel.bars.items(), key=lambda item: -item[1].words)[:_SMALL_TOP] for panel in panels]
    lines = [max(len(bars) or 1 for bars in shown[i:i + columns]) + 1 for i in range(0, len(panels), columns)]
    tops = [sum(_SMALL_HEAD + _SMALL_ROW * n for n in lines[:i]) for i in range(len(lines) + 1)]
    canvas = Canvas(MEASURE, tops[-1] + (12 if len(panels) < total else 0), slide=slide)
    if len(panels) < total:
        canvas.text(0, tops[-1] + 8, f"{len(panels)} of {total} articles are drawn, those with most quoted words",
                    size=8, color=SECONDARY)
    longest = max((bar.words for bars in shown for _, bar in bars), default=1) or 1
    for i, (panel, bars) in enumerate(zip(panels, shown, strict=True)):
        left, top = room * (i % columns), tops[i // columns]
        _small_panel(canvas, panel, bars, names, at=(left, top), room=room - 14, longest=longest)
    return canvas.figure


def _small_panel(canvas: Canvas, panel: Panel, bars: list[tuple[str, Bar]], names: dict[str, str], *,
                 at: tuple[float, float], room: float, longest: int) -> None:
    left, top = at
    basis = f"{number(panel.quoted_words)} of {number(panel.article_words)} words"
    canvas.text(left + room, top + 10, basis, size=8, color=SECONDARY, anchor="right")
    canvas.text(left, top + 10, middle(panel.outlet, room - text_width(basis, 8) - 8, 9, weight="semibold"), size=9,
                weight="semibold")
    canvas.line((left, top + 14), (left + room, top + 14), color="#BFBBB3")
    labels = 84.0 if room > 180 else 62.0
    scale = (room - labels - 46) / longest
    for j, (key, bar) in enumerate(bars):
        y = top + 25 + _SMALL_ROW * j
        canvas.text(left + labels, y, shorten(names[key], labels, 8.4), size=8.4, anchor="right")
        x = left + labels + 5
        ink = ink_of(panel.index)
        named = (bar.words - bar.continued) * scale
        fill: Fill = "solid" if key else "hollow"
        canvas.rects([(x, y - 7, named, 9)] if named else [], color=ink, fill=fill)
        canvas.rects([(x + named, y - 7, bar.continued * scale, 9)] if bar.continued else [], color=ink,
                     fill="hatched")
        x += bar.words * scale + 4
        x += canvas.text(x, y, number(bar.words), size=8.4, weight="semibold") + 4
        canvas.text(x, y, percent(bar.share), size=8, color=SECONDARY)
    rest = len(panel.bars) - len(bars)
    if not bars or rest:
        words = f"and {rest} more" if rest else "nobody is quoted"
        canvas.text(left + labels + 5, top + 25 + _SMALL_ROW * len(bars), words, size=8, color=SECONDARY)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Quoted words in one article: where they begin and end (words before them), whose ("" for nobody named), whether
    by continuation, and the name as it stands below the band."""

    start: float
    end: float
    speaker: str
    continued: bool
    name: str


@dataclass(frozen=True, slots=True)
class Strip:
    """One article as a line of words."""

    index: int
    outlet: str
    words: int
    stretches: tuple[Stretch, ...]


_STRIP = 15.0


def draw_strips(strips: tuple[Strip, ...], *, slide: bool) -> Figure:
    """Where in each article a voice is heard: one band an article, as long as the article, on one scale of words."""
    total = len(strips)
    strips = strips[:_SLIDE_STRIPS] if slide else strips
    labels = min(110.0, max(text_width(s.outlet, 9, weight="semibold") for s in strips) + 8)
    height = 44.0 if len(strips) <= (3 if slide else 6) else 39.0
    canvas = Canvas(MEASURE, height * len(strips) + (14 if len(strips) < total else 2), slide=slide)
    if len(strips) < total:
        canvas.text(labels, height * len(strips) + 11, f"the first {len(strips)} of {total} articles are drawn", size=8,
                    color=SECONDARY)
    scale = (MEASURE - labels) / max(strip.words for strip in strips)
    for i, strip in enumerate(strips):
        top = height * i + 13
        canvas.text(labels - 8, top + _STRIP / 2 + 3, middle(strip.outlet, labels - 8, 9, weight="semibold"), size=9,
                    weight="semibold", anchor="right")
        canvas.rects([(labels, top, strip.words * scale, _STRIP)], color=PALE, fill="pale")
        right = labels + strip.words * scale
        canvas.text(right, top - 3.5, f"{number(strip.words)} words", size=8, color=SECONDARY, anchor="right")
        _stretches(canvas, strip, at=(labels, top), scale=scale)
    return canvas.figure


def _stretches(canvas: Canvas, strip: Strip, *, at: tuple[float, float], scale: float) -> None:
    """The voices' bands with their names below, each name once until somebody else speaks and where there is room."""
    left, top = at
    ink = ink_of(strip.index)
    free = left
    last = None
    for stretch in strip.stretches:
        box = (left + stretch.start * scale, top, max(1.2, (stretch.end - stretch.start) * scale), _STRIP)
        fill: Fill = "hollow" if not stretch.speaker else "hatched" if stretch.continued else "solid"
        canvas.rects([box], color=ink, fill=fill)
        name, width = stretch.name, text_width(stretch.name, 8)
        if name != last and box[0] >= free and box[0] + width <= MEASURE:
            canvas.text(box[0], top + _STRIP + 9.5, name, size=8, color=INK)
            free = box[0] + width + 6
            last = name
