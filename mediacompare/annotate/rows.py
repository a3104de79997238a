"""Quotes as rows: what `mediacompare quotes` prints, one row a quote."""
from __future__ import annotations

from mediacompare.model import AnnotatedArticle


def quote_rows(annotated: AnnotatedArticle) -> list[dict[str, object]]:
    """One row a quote, in order.

    Keys: `article` (its id), `start`, `end`, `spans` (list of [start, end]), `kind`, `speaker` (the resolved name or
    None), `speaker_text`, `speaker_start`, `speaker_end` (the mention beside the quote, None when there is none),
    `cue_start`, `cue_end` (None without a cue), `rule`. Offsets are code points into the article's text.
    """
    rows: list[dict[str, object]] = []
    for quote in annotated.quotes:
        mention, cue = quote.mention, quote.cue
        rows.append(
            {
                "article": annotated.article.id,
                "start": quote.start,
                "end": quote.end,
                "spans": [[span.start, span.end] for span in quote.spans],
                "kind": quote.kind,
                "speaker": quote.speaker,
                "speaker_text": mention.of(annotated.text) if mention else quote.speaker,
                "speaker_start": mention.start if mention else None,
                "speaker_end": mention.end if mention else None,
                "cue_start": cue.start if cue else None,
                "cue_end": cue.end if cue else None,
                "rule": quote.rule,
            }
        )
    return rows
