"""What the scores call direct, mixed and indirect: how much of a content stands inside double quotation marks.

The definitions are the benchmark's, not the program's: a measure must not move when the program does.
"""
from __future__ import annotations

import re
from collections.abc import Iterable

OUTSIDE, INSIDE, MARK = 0, 1, 2
OPENING, CLOSING = "“‟«", "”»"
STOPS_HEAD = frozenset(
    """of for who that which from at in with on to by whose whom and or as during via near about among like while where
    when including is was are were has have had been""".split()
)
SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])


def quote_mask(text: str) -> bytearray:
    """One byte a code point: inside double quotation marks, outside, or a mark itself; each line by itself."""
    mask = bytearray(len(text))
    start = 0
    for line in text.split("\n"):
        _mask_line(line, start, mask)
        start += len(line) + 1
    return mask


def _mask_line(line: str, start: int, mask: bytearray) -> None:
    inside, i = False, 0
    while i < len(line):
        sign, width = line[i], 1
        if sign in OPENING or sign in CLOSING:
            inside, mask[start + i] = sign in OPENING, MARK
        elif sign == '"' or (sign in "'`’‘" and line[i + 1 : i + 2] == sign):
            width = 1 if sign == '"' else 2
            inside = True if _opens(line, i, width) else not inside
            mask[start + i : start + i + width] = bytes([MARK]) * width
        else:
            mask[start + i] = inside
        i += width


def _opens(line: str, i: int, width: int) -> bool:
    before = line[i - 1] if i else " "
    after = line[i + width : i + width + 1] or " "
    return (before.isspace() or before in "([—–-") and (after.isalnum() or after in "'‘$[.")


def kind_of(text: str, spans: Iterable[tuple[int, int]], mask: bytearray) -> str:
    """Direct when nine in ten of the letters stand inside marks, mixed when any does, else indirect."""
    letters = [i for start, end in spans for i in range(start, end) if text[i].isalnum()]
    quoted = sum(1 for i in letters if mask[i])
    if not letters or quoted / len(letters) >= 0.9:
        return "direct"
    return "mixed" if quoted else "indirect"


def head_word(phrase: str) -> str:
    """The head of a source: its last word before the first comma, bracket, dash, preposition or relative."""
    kept: list[str] = []
    for token in re.findall(r"\w[\w'’.&-]*|[^\w\s]", phrase):
        if not re.match(r"\w", token):
            if kept and token in ",;:()[]—–-":
                break
        elif kept and token.lower() in STOPS_HEAD:
            break
        else:
            kept.append(token)
    while len(kept) > 1 and kept[-1].lower().strip(".") in SUFFIXES:
        kept.pop()
    return _bare(kept[-1]) if kept else ""


def last_word(phrase: str) -> str:
    """The last word of a phrase, without its genitive."""
    words = re.findall(r"\w[\w'’.&-]*", phrase)
    return _bare(words[-1]) if words else ""


def _bare(word: str) -> str:
    return re.sub(r"(['’]s|s['’]|['’])$", lambda m: "s" if m.group(0)[0] == "s" else "", word).strip(".").lower()
