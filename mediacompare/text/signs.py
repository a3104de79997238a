"""Signs that look like others or cannot be seen: what the rules read in their place."""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from mediacompare.text.edits import Edit

INVISIBLE = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
LOOKALIKES = "ʼʹˈ´`′＇‵ʻ"
FULLWIDTH = "\uff01-\uff5e"
LIGATURES = "\ufb00-\ufb06"
DOUBLED = r'““|””|„„|««|»»|(?<!")""(?!")'
ODD = re.compile(f"[{INVISIBLE}]+|[{SPACES}{LOOKALIKES}{FULLWIDTH}{LIGATURES}]|{DOUBLED}")
DOUBLES = ("““", "””", "„„", "««", "»»", '""')
ODD_SIGNS = frozenset(re.findall(f"[{INVISIBLE}{SPACES}{LOOKALIKES}{FULLWIDTH}{LIGATURES}]",
                                 "".join(map(chr, range(0x10000)))))
SPACED_SIGNS = ("“ ", "„ ", "« ", " ”", " »", "\t")
SPACED_STRAIGHT = (' " ', '\n" ', ' "\n', '\r" ', ' "\r', '\t" ', ' "\t')
STRAIGHT = re.compile(r'"')
SPACED_CURLY = re.compile(r"(?<=“|„|«)[ \t]+|[ \t]+(?=[”»])")
PARAGRAPH = re.compile(r"[^\n\r]+")
SPACED = re.compile(r'(?<!\S)" (?=\S)|(?<=\S) "(?!\S)')


def find_signs(text: str) -> list[Edit]:
    """Edits that leave out what cannot be seen, and put the usual sign for each that looks like it.

    Soft hyphens and zero-width signs go; ligatures become their letters, fullwidth forms their usual ones, spaces of
    other widths a space; an acute, a grave or a modifier letter that serves as an apostrophe becomes one. A doubled
    quotation mark becomes one.
    """
    if ODD_SIGNS.isdisjoint(text) and not any(doubled in text for doubled in DOUBLES):
        return []
    return [edit for match in ODD.finditer(text) for edit in _plain(text, match)]


def _plain(text: str, match: re.Match[str]) -> Iterator[Edit]:
    sign, (start, end) = match[0], match.span()
    if sign[0] in LOOKALIKES:
        yield from _apostrophe(text, sign, start)
    elif end - start == 2 and sign[0] == sign[1] and sign[0] in "“”„«»\"":
        if sign == '""' and _empty(text, start, end):
            return
        yield Edit(start, end, sign[0])
    elif unicodedata.category(sign[0]) == "Cf" or sign[0] == "\u180e":
        yield Edit(start, end, "")
    else:
        yield Edit(start, end, unicodedata.normalize("NFKC", sign))


def _empty(text: str, start: int, end: int) -> bool:
    """Whether two straight marks enclose nothing instead of standing for one."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.strip() or after.strip())


def _apostrophe(text: str, sign: str, start: int) -> Iterator[Edit]:
    """What a sign that looks like an apostrophe stands for; two of them in a row are a double mark already."""
    before, after = text[start - 1 : start] if start else "", text[start + 1 : start + 2]
    if sign in (before, after):
        return
    if before.isalnum():
        if sign == "′" and before.isdigit():
            return  # feet, or minutes of an arc
        yield Edit(start, start + 1, "’")
    elif after.isalnum() and sign != "′":
        yield Edit(start, start + 1, "‘" if sign in "`‵ʻ" else "’")
    elif before and before in ".,!?…" and sign != "′":
        yield Edit(start, start + 1, "’")


def find_spaced_marks(text: str) -> list[Edit]:
    """Edits that take out the spaces inside “ word ”, and inside " word " where a paragraph's marks pair."""
    edits = []
    if any(spaced in text for spaced in SPACED_SIGNS):
        edits = [Edit(*match.span(), "") for match in SPACED_CURLY.finditer(text)]
    apart = any(spaced in text for spaced in SPACED_STRAIGHT) or text.startswith('" ') or text.endswith(' "')
    if not apart or SPACED.search(text) is None:
        return edits
    for paragraph in PARAGRAPH.finditer(text):
        marks = [match.start() for match in STRAIGHT.finditer(text, *paragraph.span())]
        if len(marks) % 2:
            continue
        for opening, closing in zip(marks[::2], marks[1::2], strict=True):
            if closing - opening < 4 or not (text[opening + 1].isspace() and text[closing - 1].isspace()):
                continue
            inner = text[opening + 1 : closing]
            left, right = len(inner) - len(inner.lstrip()), len(inner) - len(inner.rstrip())
            if left + right < len(inner):
                edits += [Edit(opening + 1, opening + 1 + left, ""), Edit(closing - right, closing, "")]
    return edits
