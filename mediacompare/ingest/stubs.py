"""Texts that are only a part of an article: a teaser, the open lines before a paywall."""
from __future__ import annotations

import re
from collections.abc import Iterable

from mediacompare.model import Problem

FEW_WORDS = 250  # a longer text is an article, whatever its last line says
MUCH_LESS = 0.6  # of the words that a page says it has
TAIL = 240
ADVICE = "its numbers count only what is there; get the whole text"
CUT_BY_EXPORT = re.compile(r"\[\+\d+ chars\]\s*$")
PAYWALL = re.compile(
    r"(?:subscribe|sign in|log in|register|create an? (?:free )?account)\b.{0,40}\bto (?:continue|keep|read|finish)"
    r"|already a subscriber|for subscribers only|subscriber[- ]only|to continue reading"
    r"|to read the (?:full|rest of th(?:e|is)|whole) (?:story|article)|unlock this (?:story|article)",
    re.IGNORECASE | re.DOTALL)
TEASER = re.compile(r"(?:continue reading|read more|read the full (?:story|article)"
                    r"|(?:^|[\n.!?…»>\[(|]\s*)more)\W*$|\.\.\.\s*$|…\s*$",
                    re.IGNORECASE)


def cut_by_wall(text: str, notices: Iterable[str], where: str, *, free: bool, counted: int = 0) -> Problem | None:
    """The problem with a page that seems cut; None for one that seems whole.

    It is one whose `text` is short and whose other words (`notices`) ask for a subscription, or which says itself that
    it is not `free` to read; and of any length one that is not free and asks, or has far fewer words than it says
    (`counted`).
    """
    words = len(text.split())
    asks = any(PAYWALL.search(notice) for notice in notices)
    short = words < FEW_WORDS and (asks or not free)
    if not short and (free or not (asks or words < MUCH_LESS * counted)):
        return None
    return Problem(where, "seems to end at a paywall", ADVICE, caution=True)


def stub_problem(text: str, where: str, *, corpus: bool = False) -> Problem | None:
    """The problem with a text that stops before its article does; None for a text that seems whole.

    A `corpus` may be made of teasers: there only what an export says that it cut off is named.
    """
    tail = text[-TAIL:]
    if CUT_BY_EXPORT.search(tail):
        return Problem(where, "is cut off: the export kept only its beginning", "get the whole text from the page",
                       caution=True)
    if corpus or len(text.split()) >= FEW_WORDS:
        return None
    if PAYWALL.search(tail):
        return Problem(where, "seems to end at a paywall", ADVICE, caution=True)
    if TEASER.search(tail.rstrip()):
        return Problem(where, "seems to be a teaser", ADVICE, caution=True)
    return None
