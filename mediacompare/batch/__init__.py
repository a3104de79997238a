"""Every event of a corpus, again and again: what changed is redone, the rest is left as it is."""
from __future__ import annotations

from mediacompare.batch.run import Batch, BatchSettings, Summary

__all__ = ["Batch", "BatchSettings", "Summary"]


