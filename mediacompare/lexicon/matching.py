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
HYPHENS = "-\u2010\u2011"


class Pieces:
    """The runs of letters and digits of a stretch of text, in lower case, with their places in the whole text."""

    def __init__(self, text: str, span: Span) -> None:
        found = list(PIECE.finditer(text, span.start, span.end))
        self.text = text
        self.words = [match.group().lower() for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]

    def fits(self, form: Form, first: int) -> bool:
        """True when the form whose first word stands at `first` stands there whole: its words joined by spaces,
        hyphens or apostrophes, its capitals capitalised."""
        size = len(form.words)
        if size == 1 and form.capitals is None:
            return True
        if tuple(self.words[first : first + size]) != form.words or not self._joined(form, first):
            return False
        upper = [self.text[start].isupper() for start in self.starts[first : first + size]]
        if form.capitals is None:  # "had seen Red Light": capitals that come later belong to a name
            return upper[0] or not any(upper)
        return all(upper[i] for i, capital in enumerate(form.capitals) if capital)

    def beside(self, context: Context, first: int, last: int) -> bool:
        """True when the words of the context stand where it wants them; `last` is one past the term's last piece."""
        words = self.words
        if context.position == "before":
            return any(first >= size and tuple(words[first - size : first]) in context.words for size in context.sizes)
        if context.position == "after":
            return any(tuple(words[last : last + size]) in context.words for size in context.sizes)
        return any(word in context.firsts and not first <= at < last
                   and any(tuple(words[at : at + size]) in context.words for size in context.sizes)
                   for at, word in enumerate(words))

    def span(self, first: int, last: int) -> Span:
        """From the piece `first` to the one before `last`, in the whole text."""
        return Span(self.starts[first], self.ends[last - 1])

    def _joined(self, form: Form, first: int) -> bool:
        gaps = [self.text[self.ends[i] : self.starts[i + 1]] for i in range(first, first + len(form.words) - 1)]
        return all(len(gap) <= _MAX_JOINT and _JOINTS.issuperset(gap) for gap in gaps) and (
            form.hyphens is None or all(
                not wanted or gap[0] in HYPHENS for wanted, gap in zip(form.hyphens, gaps, strict=True)))


def find_forms(pieces: Pieces, starts: Mapping[str, tuple[Form, ...]],
               accept: Callable[[Form, int, int], bool]) -> Iterator[tuple[Form, int, int]]:
    """Every form in the pieces with the numbers of its first piece and of the one after its last.

    Forms are taken from the left, the longest first, none overlapping another; `accept(form, first, last)` may pass
    one over for a shorter.
    """
    first, words = 0, pieces.words
    while first < len(words):
        step = 1
        two = " ".join(words[first : first + 2])
        for form in (*starts.get(two, ()), *starts.get(words[first], ())):
            last = first + len(form.words)
            if pieces.fits(form, first) and accept(form, first, last):
                yield form, first, last
                step = len(form.words)
                break
        first += step
