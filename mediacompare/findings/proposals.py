"""What measures propose for the first page, and the written rules by which it is chosen.

A proposal is a sentence that is true of the texts, with its counts and its evidence. `worth` says how much a reader
learns from it, 0 to 1, by the rules of the module that proposes it. The page shows the most worthwhile, at most two of
a kind, three of a page and `MOST` together, and none below `LEAST`: a page with two good findings is better than one
with five.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mediacompare.model import Finding

MOST, MOST_OF_A_KIND, MOST_OF_A_PAGE = 5, 2, 3
LEAST = 0.5
DULL = 0.4
"""The worth of what two readers of 55 real events found seldom true or seldom a lesson; it stays on its own page."""
_TOLL, _PAGE_TOLL = 0.2, 0.04
"""What each earlier finding of its kind, and of its page, takes from a finding's worth: the first says most of it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A finding that could be shown: `kind` says what sort of difference it is, `page` where it is shown in full."""

    kind: str
    sentence: str
    detail: str
    page: str
    evidence: tuple[str, ...]
    worth: float


def choose(proposals: Iterable[Proposal]) -> tuple[Finding, ...]:
    """The findings of the first page, the most worthwhile first; ties keep the order of the proposals."""
    left = sorted(proposals, key=lambda one: -one.worth)
    kinds, pages = Counter[str](), Counter[str]()
    weighed = []
    for proposal in left:
        worth = proposal.worth - _TOLL * kinds[proposal.kind] - _PAGE_TOLL * pages[proposal.page]
        room = kinds[proposal.kind] < MOST_OF_A_KIND and pages[proposal.page] < MOST_OF_A_PAGE
        if worth >= LEAST and room:
            kinds[proposal.kind] += 1
            pages[proposal.page] += 1
            weighed.append((worth, proposal))
    weighed.sort(key=lambda pair: -pair[0])
    return tuple(
        Finding(one.page, one.sentence, one.detail, one.page, one.evidence, one.kind) for _, one in weighed[:MOST]
    )


def ref(article: str, start: int, end: int) -> str:
    """Where a piece of evidence stands, as findings write it."""
    return f"{article}:{start}-{end}"
