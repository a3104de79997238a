"""Words that are printed as one in one text and as two in the other: "health care", "health-care", "healthcare"."""
from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from mediacompare.align.folding import FoldedWords
from mediacompare.align.source_index import SourceIndex

# Each part of a word printed as two: shorter ones may be other words ("now here", "nowhere").
LONG_ENOUGH = 4
HYPHENS = frozenset("-‐‑")


def find_respelled(words: FoldedWords, text: str, index: SourceIndex) -> tuple[int, int] | None:
    """Where the same letters stand in a row in the source, as a half-open range of its words; None when nowhere.

    Words may be joined or parted in one of the two only at a hyphen, or between parts of four letters and more.
    """
    letters = "".join(words.forms)
    place = index.letters.find(letters)
    while place >= 0:
        first, last = index.word_of_letter(place), index.word_of_letter(place + len(letters) - 1)
        forms = index.words.forms[first : last + 1]
        if "".join(forms) == letters and _may_differ(words, text, first, last + 1, index):
            return first, last + 1
        place = index.letters.find(letters, place + 1)
    return None


def _may_differ(words: FoldedWords, text: str, first: int, last: int, index: SourceIndex) -> bool:
    found = index.words
    source = FoldedWords(found.forms[first:last], found.starts[first:last], found.ends[first:last])
    sides = (_cuts(words, text), _cuts(source, index.text))
    return all(sides[i][cut] for i in (0, 1) for cut in sides[i].keys() - sides[1 - i].keys())


def _cuts(words: FoldedWords, text: str) -> dict[int, bool]:
    """Where words are parted, in letters from the start, and whether they might as well be one."""
    ends = accumulate(map(len, words.forms))
    return {
        end: _is_joint(words.forms[i : i + 2], text[words.ends[i] : words.starts[i + 1]])
        for i, end in zip(range(len(words) - 1), ends, strict=False)
    }


def _is_joint(parts: Sequence[str], between: str) -> bool:
    return between in HYPHENS or (between == " " and min(map(len, parts)) >= LONG_ENOUGH)
