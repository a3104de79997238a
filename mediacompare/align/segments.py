"""Marked quotes: the words between brackets and ellipses looked up one after the other in the source."""
from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from mediacompare.align.marks import Mark, MarkedQuote, fold_bracket
from mediacompare.align.meaning import is_content, is_negation
from mediacompare.align.source_index import SourceIndex

MOST_PLACES = 200
# A bracket stands for a few words of the same passage; an ellipsis may pass over a whole sentence, not over a page.
WORDS_A_BRACKET_REPLACES = 8
SENTENCES_AN_ELLIPSIS_PASSES = 2
WORDS_AN_ELLIPSIS_PASSES = 60

Place = tuple[int, int]


def follow_segments(read: MarkedQuote, index: SourceIndex) -> tuple[Place, ...]:
    """Where every run of words between marks stands word for word in the source, in order and as close as can be.

    Half-open ranges of source words, one for each of `read.segments`; empty when one is missing or the order differs.
    """
    forms = [read.words.forms[a:b] for a, b in read.segments]
    rarest = max(range(len(forms)), key=lambda i: sum(map(len, forms[i])))
    best: tuple[Place, ...] = ()
    for anchor in islice(index.find_all(forms[rarest]), MOST_PLACES):
        places = _around(forms, rarest, anchor, index)
        if places and (not best or places[-1][1] - places[0][0] < best[-1][1] - best[0][0]):
            best = places
    return best


def _around(forms: Sequence[Sequence[str]], rarest: int, anchor: int, index: SourceIndex) -> tuple[Place, ...]:
    places = [(anchor, anchor + len(forms[rarest]))]
    for segment in reversed(forms[:rarest]):
        at = index.find_before(segment, places[0][0])
        if at < 0:
            return ()
        places.insert(0, (at, at + len(segment)))
    for segment in forms[rarest + 1 :]:
        at = index.find(segment, places[-1][1])
        if at < 0:
            return ()
        places.append((at, at + len(segment)))
    return tuple(places)


def all_found(read: MarkedQuote, index: SourceIndex) -> tuple[Place, ...]:
    """Where each run of words between marks stands first, in whatever order; empty when one of them is missing."""
    places = []
    for a, b in read.segments:
        at = index.find(read.words.forms[a:b])
        if at < 0:
            return ()
        places.append((at, at + b - a))
    return tuple(places)


def jumps_too_far(before: Place, after: Place, marks: Sequence[Mark], index: SourceIndex) -> bool:
    """Whether the words left out at `marks` are more than such a mark may stand for."""
    gap = after[0] - before[1]
    if gap < 0:
        return True
    if any(m.kind == "ellipsis" for m in marks):
        passed = index.sentence(after[0]) - index.sentence(before[1] - 1)
        return passed > SENTENCES_AN_ELLIPSIS_PASSES or gap > WORDS_AN_ELLIPSIS_PASSES
    return gap > WORDS_A_BRACKET_REPLACES


def turns_meaning(before: int, after: int, marks: Sequence[Mark], read: MarkedQuote, index: SourceIndex) -> bool:
    """Whether a mark hides a negation whose verb still stands after it, or a bracket puts one in.

    The gap is the source's words `before` up to `after`. A negation that is left out together with what it negates
    ("not be forced to make") is warned of, and no change of meaning by itself; adverbs in -ly are passed over.
    """
    inserted = any(is_negation(form) for m in marks if m.kind == "bracket" for form in fold_bracket(read.text, m))
    governed = False
    for word in range(after - 1, before - 1, -1):
        form = index.words.forms[word]
        if index.ends_clause(word) or (is_content(form) and not is_negation(form) and not form.endswith("ly")):
            break
        governed = governed or is_negation(form)
    return governed != inserted
