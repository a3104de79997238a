"""The long view: outlets over many events, from a batch's records."""
from __future__ import annotations

from mediacompare.trends.measures import over_time, voices
from mediacompare.trends.records import Observation, Voiced, read_batch

__all__ = ["Observation", "Voiced", "over_time", "read_batch", "voices"]
