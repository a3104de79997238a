"""Runs in the peers' environment: textacy's quotations for the articles on standard input, as JSON.

It raises on an odd number of quotation marks; run over whole articles such an article is lost, as it is for a user.
"""
from __future__ import annotations

import json
import re
import sys
import time


def rows_of(article_id: str, text: str, offset: int, parse) -> list[dict]:
    from textacy import extract

    rows = []
    for speaker, _, content in extract.triples.direct_quotations(parse(text)):
        start, end = content.start_char + offset, content.end_char + offset
        rows.append({
            "article": article_id, "start": start, "end": end, "spans": [[start, end]],
            "speaker_text": " ".join(token.text for token in speaker),
            "speaker_start": speaker[0].idx + offset, "speaker_end": speaker[-1].idx + len(speaker[-1]) + offset,
        })
    return rows


def main() -> None:
    import spacy

    given = json.load(sys.stdin)
    parse = spacy.load(given["model"])
    rows, lost = [], 0
    start = time.perf_counter()
    for article in given["articles"]:
        pattern = r"[^\n]+" if given["by_paragraph"] else r"(?s).+"
        for part in re.finditer(pattern, article["text"]):
            try:
                rows += rows_of(article["id"], part.group(), part.start(), parse)
            except ValueError:
                lost += 1
    json.dump({"rows": rows, "seconds": time.perf_counter() - start, "lost": lost}, sys.stdout)


if __name__ == "__main__":
    main()
