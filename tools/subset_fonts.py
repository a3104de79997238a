"""Remake the small web fonts that the HTML report embeds, from the font packages that the PDF uses.

    pip install fonttools brotli
    python tools/subset_fonts.py

Source Sans Pro and Source Serif Pro are under the SIL Open Font License 1.1, which reserves the name "Source": a
subset is a modified version, so the subsets carry names of their own. What they leave out (Greek, Cyrillic and all
else beyond Latin) a browser takes from the reader's own fonts.
"""
from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).resolve().parent.parent / "mediacompare" / "report" / "templates" / "fonts"
FACES = {
    "sans-regular": ("font_source_sans_pro", "SourceSansPro-Regular.ttf", "Mediacompare Sans"),
    "sans-semibold": ("font_source_sans_pro", "SourceSansPro-Semibold.ttf", "Mediacompare Sans Semibold"),
    "serif-regular": ("font_source_serif_pro", "SourceSerifPro-Regular.ttf", "Mediacompare Serif"),
    "serif-semibold": ("font_source_serif_pro", "SourceSerifPro-Semibold.ttf", "Mediacompare Serif Semibold"),
    "serif-italic": ("font_source_serif_pro", "SourceSerifPro-It.ttf", "Mediacompare Serif Italic"),
}
# Basic Latin to Latin Extended-A, general punctuation, superscripts, currency, arrows and the signs of the method page.
CHARACTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2028), *range(0x2030, 0x203B),
              *range(0x2070, 0x209D), *range(0x20A0, 0x20C0), *range(0x2190, 0x219A), 0x2212, 0x2248, 0x2260,
              0x2264, 0x2265, 0x25CF, 0x25CB]
FEATURES = ["kern", "liga", "ccmp", "mark", "tnum", "lnum"]
NAMES_TO_KEEP = {0, 1, 2, 3, 4, 6, 7, 8, 9, 11, 13, 14}  # copyright, trademark, makers and licence stay


def rename(font: TTFont, family: str) -> None:
    """Give the font `family` as its name, keeping who made it and under which licence."""
    for record in list(font["name"].names):
        if record.nameID not in NAMES_TO_KEEP:
            font["name"].removeNames(nameID=record.nameID)
        elif record.nameID in (1, 4):
            record.string = family
        elif record.nameID in (3, 6):
            record.string = family.replace(" ", "")


def make(stem: str, package: str, file: str, family: str) -> None:
    """Write one subset as WOFF2; the same input gives the same bytes."""
    font = TTFont(Path(str(files(package) / "files" / file)), recalcTimestamp=False)
    options = subset.Options(flavor="woff2", layout_features=FEATURES, hinting=False, name_IDs=["*"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    rename(font, family)
    subset.save_font(font, str(FOLDER / f"{stem}.woff2"), options)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for stem, (package, file, family) in FACES.items():
        make(stem, package, file, family)
    for package in ("font_source_sans_pro", "font_source_serif_pro"):
        name = package.removeprefix("font_source_").removesuffix("_pro")
        shutil.copyfile(str(files(package) / "files" / "LICENSE.txt"), FOLDER / f"LICENSE-{name}.txt")


if __name__ == "__main__":
    main()
