"""An edit of a text: what stands instead of a stretch of it."""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """`words` instead of the characters `start` to `end` (half-open, not empty); "" leaves them out."""

    start: int
    end: int
    words: str
