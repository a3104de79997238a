"""A finding with what it may be chosen by: how many articles differ, how much of the text it concerns, how sure it
is."""
from __future__ import annotations

from dataclasses import dataclass

from mediacompare.model import Finding


@dataclass(frozen=True, slots=True)
class Weighed:
    """`differ` of the `articles` of the coverage stand apart from the others (0 where all do the same). `share` is the
    part of the coverage's words that it concerns, 0 to 1; `sure` the share of such findings that were right where
    this was measured, 0 to 1. `kind` says what sort of difference it is ("all but one")."""

    kind: str
    finding: Finding
    differ: int
    articles: int
    share: float
    sure: float
