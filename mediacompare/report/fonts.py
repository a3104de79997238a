"""The report's typefaces: where their files lie, which characters they can print, how wide a text is.

Source Sans Pro and Source Serif Pro (SIL OFL 1.1) come with the packages `font-source-sans-pro` and
`font-source-serif-pro`; DejaVu Sans, which comes with Matplotlib, prints what they lack.
"""
from __future__ import annotations

import threading
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

MATPLOTLIB = threading.RLock()
"""Held by whoever loads or uses Matplotlib: two threads cannot load it at once, and its settings are the process's."""
Family = Literal["sans", "serif"]
Weight = Literal["regular", "semibold"]

SANS, SERIF, FALLBACK = "Source Sans Pro", "Source Serif Pro", "DejaVu Sans"
_FILES: dict[tuple[Family, Weight], tuple[str, str]] = {
    ("sans", "regular"): ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    ("sans", "semibold"): ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
    ("serif", "regular"): ("font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
    ("serif", "semibold"): ("font_source_serif_pro", "SourceSerifPro-Semibold.ttf"),
}
_ITALICS = (("font_source_sans_pro", "SourceSansPro-It.ttf"), ("font_source_serif_pro", "SourceSerifPro-It.ttf"))
_FALLBACKS = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
# Joiners carry meaning (Persian, emoji families); other format characters print nothing or turn the line.
_JOINERS = "\u200c\u200d"
_BREAK_AFTER = 24
_ZERO_WIDTH_SPACE = "\u200b"


def _package_folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"the package {package} is not installed", name=package)
    return Path(spec.origin).parent


@cache
def font_file(family: Family, weight: Weight = "regular") -> Path:
    """The file of one upright face."""
    package, name = _FILES[family, weight]
    return _package_folder(package) / "files" / name


@cache
def font_files() -> tuple[Path, ...]:
    """Every font file a report embeds, the fallback last."""
    italics = tuple(_package_folder(package) / "files" / name for package, name in _ITALICS)
    folder = _package_folder("matplotlib") / "mpl-data" / "fonts" / "ttf"
    return (*(font_file(*face) for face in _FILES), *italics, *(folder / name for name in _FALLBACKS))


@cache
def _face(path: Path) -> FT2Font:
    with MATPLOTLIB:
        from matplotlib.ft2font import FT2Font

        return FT2Font(str(path))


@cache
def _glyphs(path: Path) -> frozenset[int]:
    return frozenset(_face(path).get_charmap())


def in_face(text: str, family: Family, weight: Weight = "regular") -> bool:
    """Whether one upright face prints all of `text` without the fallback."""
    return text.isascii() or _glyphs(font_file(family, weight)).issuperset(map(ord, text))


@cache
def covered() -> frozenset[int]:
    """The code points that both upright families or the fallback can print."""
    return (_glyphs(font_file("sans")) & _glyphs(font_file("serif"))) | _glyphs(font_files()[-2])


def printable(text: str) -> tuple[str, frozenset[str]]:
    """`text` as the fonts can print it, and the characters that were written by number instead.

    White space becomes a plain space; control and direction characters and those without a glyph are written by
    their number, as "[U+5317]".
    """
    if text.isascii() and text.isprintable():
        return text, frozenset()
    glyphs = covered()
    shown: list[str] = []
    missing: set[str] = set()
    for char in text:
        if char.isspace() and char != "\u00a0":
            shown.append(" ")
        elif ord(char) in glyphs and (char in _JOINERS or unicodedata.category(char) not in ("Cc", "Cf")):
            shown.append(char)
        else:
            missing.add(char)
            shown.append(f"[U+{ord(char):04X}]")
    return "".join(shown), frozenset(missing)


def breakable(text: str) -> str:
    """`text` with places to break a line put into words that are too long for any column."""
    if len(text) <= _BREAK_AFTER:
        return text
    return " ".join(_broken(word) if len(word) > _BREAK_AFTER else word for word in text.split(" "))


def _broken(word: str) -> str:
    """A long word, breakable every `_BREAK_AFTER` characters, never before a combining mark or after a joiner."""
    parts: list[str] = []
    start = 0
    for i in range(1, len(word)):
        joined = unicodedata.combining(word[i]) or word[i] in _JOINERS or word[i - 1] in _JOINERS
        if i - start >= _BREAK_AFTER and not joined:
            parts.append(word[start:i])
            start = i
    return _ZERO_WIDTH_SPACE.join([*parts, word[start:]])


@cache
def _advance(char: str, family: Family, weight: Weight) -> float:
    """A character's advance in parts of the em; FT2Font without hinting is exact and needs no layout."""
    with MATPLOTLIB:
        from matplotlib.ft2font import LoadFlags

        face = _face(font_file(family, weight))
        if not face.get_char_index(ord(char)):
            face = _face(font_files()[-2 if weight == "regular" else -1])
        glyph = face.load_char(ord(char), flags=LoadFlags.NO_SCALE)
        return float(glyph.horiAdvance) / float(face.units_per_EM)


def text_width(text: str, size: float, *, family: Family = "sans", weight: Weight = "regular") -> float:
    """The width of one line of text in points, kerning left out (it only ever makes a text narrower by a little).

    Measured is what will be printed: a character without a glyph is as wide as its number.
    """
    return size * sum(_advance(char, family, weight) for char in printable(text)[0])


def shorten(text: str, room: float, size: float, *, family: Family = "sans", weight: Weight = "regular") -> str:
    """`text`, cut with an ellipsis so that it is at most `room` points wide."""
    if text_width(text, size, family=family, weight=weight) <= room:
        return text
    kept = text
    while kept and text_width(kept + "…", size, family=family, weight=weight) > room:
        kept = kept[:-1]
    return kept.rstrip(" ,;:-") + "…"


def middle(text: str, room: float, size: float, *, weight: Weight = "regular") -> str:
    """`text`, cut in its middle so that it is at most `room` points wide: names often differ at their ends."""
    if text_width(text, size, weight=weight) <= room:
        return text
    head, tail = len(text) // 2, len(text) - len(text) // 2
    while head + tail and text_width(f"{text[:head].rstrip()}…{text[len(text) - tail:].lstrip()}", size,
                                     weight=weight) > room:
        head, tail = (head - 1, tail) if head >= tail else (head, tail - 1)
    return f"{text[:head].rstrip()}…{text[len(text) - tail:].lstrip()}"


def wrap(text: str, room: float, size: float, *, lines: int = 2, weight: Weight = "regular",
         family: Family = "sans") -> tuple[str, ...]:
    """`text` broken between words into at most `lines` lines of `room` points; the last is shortened to fit."""
    words = text.split()
    done: list[str] = []
    while words and len(done) < lines - 1:
        count = 1
        while count < len(words) and text_width(" ".join(words[:count + 1]), size, family=family,
                                                weight=weight) <= room:
            count += 1
        done.append(shorten(" ".join(words[:count]), room, size, family=family, weight=weight))
        words = words[count:]
    if words:
        done.append(shorten(" ".join(words), room, size, family=family, weight=weight))
    return tuple(done)
