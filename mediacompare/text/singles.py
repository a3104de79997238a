"""Single quotation marks, told apart from apostrophes: ‘the players’ pay’, 'em, workin’, the ’80s, Mr Hughes’ idea.

A mark behind an s or a dropped g closes only when no better one follows; a mark before a dropped letter or a decade
opens nothing.
"""
from __future__ import annotations

import re
from collections.abc import Sequence

from mediacompare.model import Span

SINGLE = frozenset("‘’‚‹›'")
BEFORE_OPENING = frozenset("([{—–-/:;,…*>“\"„")
AFTER_OPENING = frozenset("£$€¥…[(“\"„.@#—–")
DROPPED = re.compile(
    r"(?:em|tis|twas|til|till|cause|bout|round|n|cos|coz|im|er|ere|neath|gainst|nuff|fraid|ave|ello|kay|hood|tude|tween)"
    r"(?![\w])|\d{2}s?(?!\w)(?![ ][a-z]+ (?:came|were|had|have|are))",
)
DROPPED_G = re.compile(r"(?:[^\W\d_]{2,}in|\b(?:an|o|ol|th|wi|d|t|li|goin|fo|mo|yo))$", re.IGNORECASE)
STRONG = frozenset(".,!?…;:—–-)]”\"")
WORD_BEHIND = re.compile(r"[^\S\n]+([^\W\d_][\w’'-]*)")
GOES_ON = frozenset(
    """and or but nor in on at of to for from with by as is are was were be been has have had will would could can
    should may might said says told added asked wrote who which that because when while after before if than
    then not no so into over under about against during despite it he she they we you i the a an his her their
    its my our this these those""".split()
)
LONGEST_LOOK_BACK = 16
LONGEST_DOUBTFUL = 5
FEWEST_LEFT_OPEN = 4
SENTENCE_END = re.compile(r"[.!?]\s")


def may_open(text: str, at: int, paragraph: Span) -> bool:
    """Whether the single mark at `at` can open speech: nothing but white space, a bracket or a dash before it."""
    sign = text[at]
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    if sign in "’›" or not (before.isspace() or before in BEFORE_OPENING):
        return False
    return (after.isalnum() or after in AFTER_OPENING) and DROPPED.match(text, at + 1) is None


def may_close(text: str, at: int, paragraph: Span) -> bool:
    """Whether the single mark at `at` can close speech: a word or a stop before it, no word behind it."""
    after = text[at + 1] if at + 1 < paragraph.end else " "
    return text[at] != "‘" and at > paragraph.start and not text[at - 1].isspace() and not after.isalnum()


def find_closing(text: str, opening: int, marks: Sequence[int], paragraph: Span) -> int | None:
    """Where the mark that closes the one at `opening` stands among `marks`, the single marks behind it, or None.

    A mark that opens in between opens a quotation in the quotation, whose closing mark comes first. A mark that is an
    apostrophe by the words around it closes only where no other does, and only a few words.
    """
    doubtful, depth = None, 1
    for at in marks:
        if may_open(text, at, paragraph):
            depth += 1
        elif may_close(text, at, paragraph):
            if _is_apostrophe(text, at, paragraph):
                doubtful = at if doubtful is None and depth == 1 else doubtful
                continue
            depth -= 1
            if not depth:
                return at if at - opening > 1 else None
    if doubtful is not None and _brief(text, opening + 1, doubtful, straight=text[opening] == "'"):
        return doubtful
    return None


def stays_open(text: str, opening: int, paragraph: Span, *, goes_on: bool) -> bool:
    """Whether a mark without a partner opens speech all the same: the next paragraph goes on, or it opens its own."""
    before = text[paragraph.start : opening].rstrip()
    opens = not before or before[-1] in ":,.!?—–"
    if goes_on:
        return opens
    return text[opening] == "‘" and not before and text.count(" ", opening, paragraph.end) >= FEWEST_LEFT_OPEN


def _is_apostrophe(text: str, at: int, paragraph: Span) -> bool:
    """Whether a mark that could close is likelier to stand for a letter, or behind a plural's s."""
    before = text[at - 1]
    if before in STRONG or before in SINGLE:
        return False
    head = text[max(paragraph.start, at - LONGEST_LOOK_BACK) : at]
    behind = WORD_BEHIND.match(text, at + 1, paragraph.end)
    if DROPPED_G.search(head):
        following = text[at + 1 : at + 3]
        return behind is not None or (following[:1] in ",.!?" and following[1:] in tuple(SINGLE))
    if before not in "sSzx" or behind is None:
        return False
    return behind[1].lower() not in GOES_ON


def _brief(text: str, start: int, end: int, *, straight: bool) -> bool:
    words = text[start:end]
    most = LONGEST_DOUBTFUL - straight
    return len(words.split()) <= most and SENTENCE_END.search(words) is None
