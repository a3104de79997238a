"""A quote as an editor marked it: its words, and the brackets and ellipses that stand between them."""
from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from mediacompare.align.folding import FoldedWords, fold, fold_words

ELLIPSIS = r"[\[(]\s*(?:\.\s?){2,}\.?\s*[\])]|[\[(]\s*…\s*[\])]|\.(?:\s?\.){2,}|…|\*\s?\*\s?\*"
BRACKETS = r"\[[^\[\]\n]{1,200}\]"
MARK = re.compile(rf"(?P<ellipsis>{ELLIPSIS})|(?P<bracket>{BRACKETS})")
# Letters in brackets that belong to a word: "[a]nd", "refus[ed]".
PART_OF_WORD = re.compile(r"\[(\w{1,12})\](?=\w)|(?<=\w)\[(\w{1,12})\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """An editor's mark: it stands before the quote's word number `before`, at `start` to `end` of the quote's text."""

    kind: Literal["ellipsis", "bracket"]
    before: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MarkedQuote:
    """A quote read: `words` are those outside brackets; `literal` all of them, brackets taken as mere punctuation."""

    text: str
    words: FoldedWords
    literal: FoldedWords
    marks: tuple[Mark, ...]

    @property
    def segments(self) -> tuple[tuple[int, int], ...]:
        """Runs of words without a mark inside, as half-open ranges of word numbers."""
        cuts = sorted({0, len(self.words), *(m.before for m in self.marks)})
        return tuple(pairwise(cuts))

    def mark_at(self, word: int) -> tuple[Mark, ...]:
        """The marks that stand before the word number `word`."""
        return tuple(m for m in self.marks if m.before == word)


def read_marks(quote: str) -> MarkedQuote:
    """The words and marks of a quote.

    A word that is partly in brackets counts as a bracket of its own. An ellipsis that opens or closes the quote leaves
    nothing out of it and is no mark, nor are brackets around the whole of it.
    """
    words: tuple[list[str], list[int], list[int]] = ([], [], [])
    marks: list[Mark] = []
    position = 0
    for kind, start, end in _find_marks(quote):
        _add(words, fold_words(quote, position, start))
        marks.append(Mark(kind, len(words[0]), start, end))
        position = end
    _add(words, fold_words(quote, position))
    kept = FoldedWords(tuple(words[0]), tuple(words[1]), tuple(words[2]))
    if not len(kept):
        return MarkedQuote(quote, fold_words(quote), fold_words(quote), ())
    inner = tuple(m for m in marks if m.kind == "bracket" or 0 < m.before < len(kept))
    return MarkedQuote(quote, kept, _fold_literally(quote), inner)


def _find_marks(quote: str) -> list[tuple[Literal["ellipsis", "bracket"], int, int]]:
    found: list[tuple[Literal["ellipsis", "bracket"], int, int]] = []
    for match in MARK.finditer(quote):
        start, end = match.span()
        if match["ellipsis"]:
            found.append(("ellipsis", start, end))
            continue
        # "refus[ed]": the letters outside the brackets go with it.
        while start > 0 and quote[start - 1].isalnum():
            start -= 1
        while end < len(quote) and (quote[end].isalnum() or quote[end] in "'’"):
            end += 1
        found.append(("bracket", start, end))
    return found


def _add(words: tuple[list[str], list[int], list[int]], more: FoldedWords) -> None:
    words[0].extend(more.forms)
    words[1].extend(more.starts)
    words[2].extend(more.ends)


def _fold_literally(quote: str) -> FoldedWords:
    """All words, brackets read as print: "[a]nd" is "and", as the source may have it."""
    if not PART_OF_WORD.search(quote):
        return fold_words(quote)
    joined = PART_OF_WORD.sub(lambda m: m.group(1) or m.group(2), quote)
    forms = fold_words(joined).forms
    # Offsets of joined words are not needed: only the forms are looked up.
    return FoldedWords(forms, (0,) * len(forms), (0,) * len(forms))


def fold_bracket(quote: str, mark: Mark) -> tuple[str, ...]:
    """The folded words inside a bracket."""
    return tuple(fold(w) for w in re.findall(r"[^\W_]+(?:['’][^\W_]+)*", quote[mark.start : mark.end]))
