"""The comparison as JSON, for other programs: tables, findings, problems, and what they were made from.

`format` is the number of this layout: it rises when a key changes its meaning or goes, not when one is added.
"""
from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediacompare.report.values import plain
from mediacompare.whole_file import write_whole

if TYPE_CHECKING:
    from mediacompare.model import AnnotatedArticle, Comparison
    from mediacompare.report.blocks import Report
    from mediacompare.report.writers import WriteOptions

FORMAT = 1


def write(comparison: Comparison, report: Report, folder: Path, options: WriteOptions) -> list[Path]:
    """Write `<slug>.json`; returns its path. Raises OutputError when it cannot be written."""
    path = folder / f"{report.slug}.json"
    words = json.dumps(as_json(comparison), ensure_ascii=False, indent=1)
    write_whole(path, (words + "\n").encode("utf-8", "backslashreplace"))
    return [path]


def as_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison as plain values; tables are lists of rows, undefined numbers null."""
    from mediacompare import __version__

    texts = [_text(annotated) for annotated in comparison.event.articles]
    settings = plain(dict(comparison.settings))
    return {
        "format": FORMAT,
        "program": f"mediacompare {__version__}",
        "event": comparison.event.id,
        "title": comparison.title,
        "content_hash": content_hash(texts, settings),
        "settings": settings,
        "texts": texts,
        "findings": [{"topic": f.topic, "kind": f.kind, "sentence": f.sentence, "detail": f.detail, "page": f.page,
                      "evidence": list(f.evidence)} for f in comparison.findings],
        "tables": {name: plain(table.records()) for name, table in comparison.measured.items()},
        "problems": [{"where": p.where, "what": p.what, "advice": p.advice} for p in comparison.problems],
    }


def content_hash(texts: list[dict[str, Any]], settings: Any) -> str:
    """The SHA-256 of what the comparison was made from: every text's own hash, its role and outlet, the settings."""
    made_from = [[text[key] for key in ("id", "outlet", "role", "sha256")] for text in texts]
    return hashlib.sha256(json.dumps([made_from, settings], sort_keys=True).encode("ascii")).hexdigest()


def _text(annotated: AnnotatedArticle) -> dict[str, Any]:
    article = annotated.article
    own_hash = article.sha256 or hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return {"id": article.id, "outlet": article.outlet, "date": plain(article.date), "url": article.url,
            "author": article.author, "role": article.role, "speaker": article.speaker, "sha256": own_hash,
            "words": len(annotated.words)}
