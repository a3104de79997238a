"""The text as the rules read it: wraps, markup and odd signs undone, every place known in the given text.

Most texts need none of it; for them there is no view and no cost.
"""
from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence

from mediacompare.model import View
from mediacompare.text.edits import Edit
from mediacompare.text.markup import find_markup
from mediacompare.text.signs import find_signs, find_spaced_marks
from mediacompare.text.wrapping import find_wraps

MARKUP, EMAIL = "Markdown marks left out", "e-mail marks left out"
WRAPPED, SIGNS = "wrapped lines joined", "signs made plain"


def reading_view(text: str, *, markdown: bool = False) -> View | None:
    """The view of `text`, or None where the rules can read it as it stands. `markdown` says that it is Markdown."""
    draft = _Draft(text)
    markup = find_markup(text, markdown=markdown)
    draft.apply(markup.edits, EMAIL if markup.email else MARKUP)
    draft.apply(find_wraps(draft.text), WRAPPED)
    draft.apply(find_signs(draft.text), SIGNS)
    draft.apply(find_spaced_marks(draft.text), SIGNS)
    if not (draft.steps or markup.emphasised or markup.blocks) or not draft.text.strip():
        return None
    return View(draft.text, draft.cuts(), tuple(draft.steps), markup.emphasised, markup.blocks)


class _Draft:
    """A view on its way: each step edits what the step before has left."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.steps: list[str] = []
        self._starts: array[int] | None = None  # where each character starts in the given text; None while all do
        self._ends: array[int] | None = None

    def apply(self, edits: Sequence[Edit], step: str) -> None:
        """Make the edits, those that overlap an earlier one left out; `step` is remembered when there are any."""
        if not edits:
            return
        if step not in self.steps:
            self.steps.append(step)
        if self._starts is None and all(edit.end - edit.start == len(edit.words) for edit in edits):
            self.text = "".join(_edited(self.text, edits))
            return
        old_starts = self._starts if self._starts is not None else array("l", range(len(self.text)))
        old_ends = self._ends if self._ends is not None else array("l", range(1, len(self.text) + 1))
        starts, ends = array("l"), array("l")
        position = 0
        for edit in _in_order(edits):
            starts += old_starts[position : edit.start]
            ends += old_ends[position : edit.start]
            size = len(edit.words)
            if size == edit.end - edit.start:
                starts += old_starts[edit.start : edit.end]
                ends += old_ends[edit.start : edit.end]
            elif size:
                starts += array("l", [old_starts[edit.start]] * size)
                ends += array("l", [old_ends[edit.end - 1]] * size)
            position = edit.end
        self._starts, self._ends = starts + old_starts[position:], ends + old_ends[position:]
        self.text = "".join(_edited(self.text, edits))

    def cuts(self) -> tuple[int, ...]:
        """The places where the view differs in length from the given text, as `View.cuts` has them."""
        if self._starts is None or self._ends is None:
            return ()
        cuts: list[int] = []
        reached, before = 0, -1
        for place, (start, end) in enumerate(zip(self._starts, self._ends, strict=True)):
            if start == before:  # one more character for the same stretch
                if cuts and cuts[-4] + cuts[-1] == place and cuts[-3] == start:
                    cuts[-1] += 1
                else:
                    cuts += (place - 1, start, end, 2)
            elif end - start > 1:
                cuts += (place, start, end, 1)
            elif start != reached:
                cuts += (place, reached, start, 0)
            reached, before = end, start
        return tuple(cuts)


def _edited(text: str, edits: Iterable[Edit]) -> Iterator[str]:
    position = 0
    for edit in _in_order(edits):
        yield text[position : edit.start]
        yield edit.words
        position = edit.end
    yield text[position:]


def _in_order(edits: Iterable[Edit]) -> Iterable[Edit]:
    """The edits by position, of two that overlap the first."""
    reached = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if edit.start >= reached:
            yield edit
            reached = edit.end
