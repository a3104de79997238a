"""A chart's SVG document made fit to stand inside a web page.

Matplotlib writes a whole document: a prolog, metadata, a style sheet for every element of the page, and ids that are
the same in every chart. Inside a page these must go, or be made the chart's own.
"""
from __future__ import annotations

import re
from html import escape

# The inks of `charts.canvas` as the style sheet's variables: charts follow the reader's light or dark theme.
THEMED_INKS = {
    "#1a1a1a": "--ink", "#000000": "--ink", "#595959": "--secondary", "#6b6b6b": "--unreported",
    "#0b4f6c": "--outlet-1", "#c47f1e": "--outlet-2", "#bfbbb3": "--hairline", "#e4e1da": "--tint",
    "#edebe6": "--pale", "#ffffff": "--paper",
}
_METADATA = re.compile(r"<metadata>.*?</metadata>\s*", re.DOTALL)
_GLOBAL_STYLE = re.compile(r"<defs>\s*<style[^>]*>.*?</style>\s*</defs>\s*", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_ROOT = re.compile(r"<svg\b[^>]*>", re.DOTALL)
_VIEW_BOX = re.compile(r'viewBox="([^"]*)"')
_ID = re.compile(r'\bid="([^"]*)"')
_REFERENCE = re.compile(r'(url\(#|href="#)')
_INK = re.compile(r"(fill|stroke): (#[0-9a-f]{6})\b")
_GAP = re.compile(r">\s*\n\s*<")


def inline_svg(document: str, *, prefix: str, label: str, description: str) -> str:
    """An SVG document made fit for a page: one image to a screen reader, named `label` and told by `description`.

    `prefix` goes before every id and every reference to one, so that charts do not take each other's hatches.
    """
    body = _ROOT.split(document, maxsplit=1)[-1]
    for clutter in (_METADATA, _GLOBAL_STYLE, _COMMENT):
        body = clutter.sub("", body)
    body = _ID.sub(lambda found: f'id="{prefix}-{found[1]}"', body)
    body = _REFERENCE.sub(lambda found: f"{found[1]}{prefix}-", body)
    body = _INK.sub(_themed, body)
    body = _GAP.sub("><", body).strip()
    view_box = _VIEW_BOX.search(document)
    box = view_box[1] if view_box else "0 0 100 100"
    title_id, description_id = f"{prefix}-title", f"{prefix}-desc"
    return (f'<svg xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="{box}" style="--natural:{_width(box)}"'
            f' role="img" aria-labelledby="{title_id} {description_id}"><title id="{title_id}">{escape(label)}</title>'
            f'<desc id="{description_id}">{escape(description)}</desc>{body}')


def _themed(found: re.Match[str]) -> str:
    variable = THEMED_INKS.get(found[2])
    return f"{found[1]}: var({variable})" if variable else found[0]


def _width(view_box: str) -> str:
    """The drawing's width in CSS pixels: Matplotlib counts in points."""
    return f"{float(view_box.split()[2]) * 4 / 3:.0f}px"
