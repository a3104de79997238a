"""Folding: which differences of print are no difference of words (docs/checking.md lists the rules).

Case, accents, the style of quotation marks, punctuation, hyphens and spacing are folded. Kept apart are a number's
decimal point, signs that are read aloud ($ £ € ¥ % &), a minus sign, and the apostrophe of the few contractions that
would read as another word without it ("we're", "were").
"""
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

INITIALS = r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?"
NUMBER = r"(?<![^\W_])[-−](?=\d)|\d+(?:[.,:]\d+)*[^\W\d_]*(?:['’]s)?"
UNSEEN = "\u00ad\u200b-\u200d\u2060"
LETTERS = rf"[^\W_]+(?:['’ʼ‘`´{UNSEEN}][^\W_]+)*"
WORD = re.compile(rf"{INITIALS}|{NUMBER}|{LETTERS}|[$£€¥%&]")
NOT_SPOKEN = re.compile(rf"[.'’ʼ‘`´{UNSEEN}]")
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")

# Without its apostrophe each of these is another word.
KEPT_CONTRACTIONS = frozenset(
    ["we're", "we'll", "we'd", "he'll", "he'd", "she'll", "she'd", "i'll", "i'd", "won't", "can't", "who're"]
)


@dataclass(frozen=True, slots=True)
class FoldedWords:
    """The words of a text: their folded forms, and where each starts and ends in the text."""

    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.forms)


def fold_words(text: str, start: int = 0, end: int | None = None) -> FoldedWords:
    """The folded words of `text[start:end]`; offsets index `text`."""
    forms, starts, ends = [], [], []
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        form = fold(match.group())
        if form:
            forms.append(form)
            starts.append(match.start())
            ends.append(match.end())
    return FoldedWords(tuple(forms), tuple(starts), tuple(ends))


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """One word's folded form: "U.S." is "us", "10,000" is "10000", "City’s" is "citys", "We’re" is "we're"."""
    if word[0].isdigit():
        return THOUSANDS.sub("", word).replace("'", "").replace("’", "").casefold()
    if word == "−":
        return "-"
    folded = word.casefold()
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFKD", folded.replace("’", "'"))
        folded = "".join(c for c in decomposed if not unicodedata.combining(c))
    return folded if folded in KEPT_CONTRACTIONS else NOT_SPOKEN.sub("", folded)
