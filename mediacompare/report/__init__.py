"""From a comparison to files that people read: blocks, pages, charts and writers."""
from __future__ import annotations

from mediacompare.report.writers import write_report

__all__ = ["write_report"]
