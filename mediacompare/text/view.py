"""The text as the rules read it: wrapped lines joined, markup and odd signs undone, every place known in the given text.

Most texts need none of it; for them there is no view and no cost.
"""
from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from mediacompare.model import Span, View
from mediacompare.text.edits import Edit
from mediacompare.text.markup import find_markup
from mediacompare.text.signs import find_signs, find_spaced_marks
from mediacompare.text.wrapping import find_wraps

MARKUP, EMAIL, WRAPPED, SIGNS = "Markdown marks left out", "e-mail marks left out", "wrapped lines joined", "signs made plain"


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
    return View(draft.text, draft.starts, draft.ends, tuple(draft.steps), markup.emphasised, markup.blocks)


def plain_view(text: str) -> View:
    """A view that changes nothing, for what has to be laid over a text that needs none."""
    draft = _Draft(text)
    return View(text, draft.starts, draft.ends)


class _Draft:
    """A view on its way: each step edits what the step before has left."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.steps: list[str] = []
        self._starts: array[int] | None = None
        self._ends: array[int] | None = None

    @property
    def starts(self) -> array[int]:
        if self._starts is None:
            self._starts = array("l", range(len(self.text)))
        return self._starts

    @property
    def ends(self) -> array[int]:
        if self._ends is None:
            self._ends = array("l", range(1, len(self.text) + 1))
        return self._ends

    def apply(self, edits: Sequence[Edit], step: str) -> None:
        """Make the edits, in order and disjoint; `step` is remembered when there are any."""
        if not edits:
            return
        old_starts, old_ends = self.starts, self.ends
        parts: list[str] = []
        starts, ends = array("l"), array("l")
        position = 0
        for edit in _in_order(edits):
            parts += [self.text[position : edit.start], edit.words]
            size = len(edit.words)
            starts += old_starts[position : edit.start]
            ends += old_ends[position : edit.start]
            if size == edit.end - edit.start:
                starts += old_starts[edit.start : edit.end]
                ends += old_ends[edit.start : edit.end]
            elif size:
                starts += array("l", [old_starts[edit.start]] * size)
                ends += array("l", [old_ends[edit.end - 1]] * size)
            position = edit.end
        parts.append(self.text[position:])
        starts += old_starts[position:]
        ends += old_ends[position:]
        self.text, self._starts, self._ends = "".join(parts), starts, ends
        if step not in self.steps:
            self.steps.append(step)


def _in_order(edits: Iterable[Edit]) -> Iterable[Edit]:
    """The edits by position, of two that overlap the first."""
    reached = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if edit.start >= reached:
            yield edit
            reached = edit.end


def folded(span: Span, view: View | None, text: str) -> str:
    """The words of a stretch of the given `text` as the rules read them."""
    inside = view.to_view(span) if view is not None else None
    return inside.of(view.text) if view is not None and inside is not None else span.of(text)
