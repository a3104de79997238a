"""Finding forms in running text: one look into a table for every word, and a comparison where a form begins so.

The time grows with the text and hardly with the number of forms.
"""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from mediacompare.lexicon.entries import PIECE, Context, Form
from mediacompare.model import Span

# What may stand between the pieces of one term: "witch hunt", "witch-hunt", a line end, "don’t".
_JOINTS = frozenset(" \t\n\r\u00a0\u2009\u202f-\u2010\u2011'’&")
_MAX_JOINT = 3


class Pieces:
    """The runs of letters of a stretch of text, in lower case, with their places in the whole text."""

    def __init__(self, text: str, span: Span) -> None:
        found = list(PIECE.finditer(text, span.start, span.end))
        self.text = text
        self.words = [match.group().lower() for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]

    def fits(self, form: Form, first: int) -> bool:
        """True when the form's words stand at `first`, joined by nothing but spaces, hyphens and apostrophes."""
        size = len(form.words)
        if size > 1 and (tuple(self.words[first : first + size]) != form.words or not self._joined(first, size)):
            return False
        return form.capitals is None or all(
            self.text[self.starts[first + i]].isupper() for i, capital in enumerate(form.capitals) if capital)

    def beside(self, context: Context, first: int, last: int) -> bool:
        """True when the words of the context stand where it wants them; `last` is one past the term's last piece."""
        for words in context.words:
            size = len(words)
            if context.position == "before":
                found = first >= size and tuple(self.words[first - size : first]) == words
            elif context.position == "after":
                found = tuple(self.words[last : last + size]) == words
            else:
                found = any(tuple(self.words[i : i + size]) == words for i in range(len(self.words) - size + 1))
            if found:
                return True
        return False

    def span(self, first: int, last: int) -> Span:
        """From the piece `first` to the one before `last`, in the whole text."""
        return Span(self.starts[first], self.ends[last - 1])

    def _joined(self, first: int, size: int) -> bool:
        gaps = (self.text[self.ends[i] : self.starts[i + 1]] for i in range(first, first + size - 1))
        return all(len(gap) <= _MAX_JOINT and _JOINTS.issuperset(gap) for gap in gaps)


def find_forms(pieces: Pieces, starts: Mapping[str, tuple[Form, ...]],
               accept: Callable[[Form, int, int], bool]) -> Iterator[tuple[Form, int, int]]:
    """Every form in the pieces with the numbers of its first piece and of the one after its last.

    Forms are taken from the left, the longest first, none overlapping another; `accept(form, first, last)` may pass
    one over for a shorter.
    """
    first, words = 0, pieces.words
    while first < len(words):
        step = 1
        for form in starts.get(words[first], ()):
            last = first + len(form.words)
            if pieces.fits(form, first) and accept(form, first, last):
                yield form, first, last
                step = len(form.words)
                break
        first += step
