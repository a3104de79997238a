"""Reading what people have: files, folders and standard input become `Article`s whose text is kept as it was given."""
from __future__ import annotations

from mediacompare.ingest.document import Limits
from mediacompare.ingest.reading import Reading, iter_articles, iter_receipts, read_articles
from mediacompare.ingest.record import Receipt

__all__ = ["Limits", "Reading", "Receipt", "iter_articles", "iter_receipts", "read_articles"]
