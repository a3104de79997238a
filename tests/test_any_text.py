"""The whole comparison on texts that nobody would print: it ends, raises nothing, and every span stands in its text."""
from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from mediacompare.comparison import compare
from mediacompare.errors import InputError
from mediacompare.ingest.record import Record, make_article
from mediacompare.model import AnnotatedArticle, Span
from mediacompare.report.writers import write_report

PIECES = st.sampled_from([
    "“", "”", '"', "''", "‘", "’", "«", "(", "\n\n", "\r\n", "\t", " ", "…", "—", ". ", "? ", "Mayor Ann Lee", "Lee",
    "she said", "said", "told reporters", "according to", "It was late", "slammed the scheme", "$1.2 billion", "not",
    "U.S. Sen. Tom O’Hara, who", "READ MORE: x", "FURY GROWS AS TOWN WAITS", "\u202e", "\x07", "北京", "العربية",
    "🙂", "e\u0301", "\u200b",
    "x" * 600, "=1+1", "<script>", "{{ x }}", "#let", "3.5", "he", "the governor", "Will Grant", "İ",
])
TEXTS = st.one_of(st.lists(PIECES, min_size=1, max_size=60).map(" ".join), st.lists(PIECES, max_size=40).map("".join),
                  st.text(max_size=200))


def spans_of(annotated: AnnotatedArticle) -> Iterator[Span]:
    """Every span that an annotation of the article has."""
    for quote in annotated.quotes:
        yield from (*quote.spans, *quote.quoted, *(span for span in (quote.cue, quote.mention) if span))
    for group in (annotated.words, annotated.quoted):
        yield from group
    for found in (*annotated.sentences, *annotated.furniture, *annotated.mentions, *annotated.asides, *annotated.loaded,
                  *annotated.tone, *annotated.judging, *annotated.towards):
        yield found.span
    for scored in (*annotated.tone, *annotated.judging, *annotated.towards):
        yield from (driver.span for driver in scored.drivers)


@settings(max_examples=25)
@given(st.lists(TEXTS, min_size=1, max_size=3), TEXTS)
def test_any_texts_are_compared(texts: list[str], statement: str) -> None:
    records = [Record(str(number), {"text": text}, f"a{number}", f"Outlet {number}")
               for number, text in enumerate(texts)]
    records.append(Record("s", {"text": statement, "role": "source", "speaker": "Ann Lee"}, "s", "Town"))
    articles = [make_article(record)[0] for record in records if str(record.fields["text"]).strip()]
    try:
        comparison = compare(articles)
    except InputError as error:
        assert str(error)
        return
    for annotated in comparison.event.articles:
        assert annotated.text in {article.text for article in articles}
        assert all(span.end <= len(annotated.text) for span in spans_of(annotated))
    with tempfile.TemporaryDirectory() as folder:
        written = write_report(comparison, Path(folder), ["html", "json", "csv"])
        json.loads(next(path for path in written if path.suffix == ".json").read_bytes())
