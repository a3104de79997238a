"""Annotations kept by content: an article that was read once is not read again. May be deleted at any time."""
from __future__ import annotations

import gzip
import hashlib
import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from mediacompare.batch.plain import from_plain, to_plain
from mediacompare.errors import OutputError
from mediacompare.lexicon import Lexicon
from mediacompare.model import AnnotatedArticle, Article
from mediacompare.whole_file import write_whole

KEPT_BYTES = 200_000_000


class AnnotationCache:
    """A folder of annotated articles by the hash of all that decides them: text, headline, word list, version."""

    def __init__(self, folder: Path | None, fingerprint: str) -> None:
        self.folder = folder
        self.fingerprint = fingerprint

    def annotate(self, article: Article, lexicon: Lexicon | None) -> AnnotatedArticle:
        """The annotated article, from the cache where it holds it; a file that is damaged is made anew."""
        from mediacompare.annotate import annotate

        path = self._path(article)
        if path is None:
            return annotate(article, lexicon=lexicon)
        with suppress(OSError, EOFError, ValueError, TypeError, IndexError, KeyError):
            kept = from_plain(json.loads(gzip.decompress(path.read_bytes())))
            if kept.article.text == article.text:
                return replace(kept, article=article)
        annotated = annotate(article, lexicon=lexicon)
        with suppress(OutputError):
            data = json.dumps(to_plain(annotated), ensure_ascii=False, separators=(",", ":")).encode("utf-8")
            write_whole(path, gzip.compress(data, 1, mtime=0))
        return annotated

    def prune(self, *, most: int = KEPT_BYTES) -> None:
        """Delete what was written longest ago until no more than `most` bytes are held."""
        if self.folder is None:
            return
        held = []
        for path in self.folder.glob("*/*.gz"):
            with suppress(OSError):
                stat = path.stat()
                held.append((stat.st_mtime_ns, path.name, stat.st_size, path))
        total = sum(size for _, _, size, _ in held)
        for _, _, size, path in sorted(held):
            if total <= most:
                break
            with suppress(OSError):
                path.unlink()
                total -= size

    def _path(self, article: Article) -> Path | None:
        if self.folder is None:
            return None
        head = article.headline
        decides = [self.fingerprint, article.text, article.role, article.speaker, head and [head.start, head.end],
                   [[t.start, t.end] for t in article.targets], article.outlet, article.author,
                   article.receipt is not None and article.receipt.kind == "Markdown"]  # fmt: skip
        name = hashlib.sha256(json.dumps(decides).encode("utf-8")).hexdigest()
        return self.folder / name[:2] / f"{name}.gz"
