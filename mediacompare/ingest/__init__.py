"""Reading what people have: files, folders and standard input become `Article`s whose text is kept as it was given."""
from __future__ import annotations

from mediacompare.ingest.document import Limits
from mediacompare.ingest.reading import Reading, iter_articles, read_articles

__all__ = ["Limits", "Reading", "iter_articles", "read_articles"]
