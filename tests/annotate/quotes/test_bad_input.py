"""Strange input: no exception, every offset in place, time that grows with the text and no faster."""
from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediacompare.annotate import annotate_quotes
from mediacompare.model import AnnotatedArticle, Article, Span

PIECES = (
    "“", "”", '"', "''", "'", "‘", "’", "«", "»", " ", "\n", "\n\n", ". ", ", ", "? ", ": ", " – ", "—", "(", ")",
    "said", "told", "says", "according to", "that", "to", "who", "and", "He", "she", "the mayor", "Ada Quill", "Quill",
    "its", "called", "claim", "is skeptical of", "U.S.", "$1.2", "فيري", "שלום", "\u200f", "\x00", "\x85", "é", "😀",
)  # fmt: skip


def annotate(text: str) -> AnnotatedArticle:
    return annotate_quotes(Article("a", text, "Bell"))


def spans_of(article: AnnotatedArticle) -> list[Span]:
    spans = [*article.words, *article.quoted]
    for quote in article.quotes:
        spans += [*quote.spans, *quote.quoted, *filter(None, (quote.cue, quote.mention))]
    spans += [aside.span for aside in article.asides]
    spans += [mention.span for mention in article.mentions]
    return spans + [sentence.span for sentence in article.sentences]


def check(text: str) -> None:
    article = annotate(text)
    for span in spans_of(article):
        assert span.end <= len(text)
        assert span.of(text).strip()
    for quote in article.quotes:
        assert list(quote.spans) == sorted(quote.spans)
        assert quote.kind == "indirect" or quote.quoted
        for part in quote.quoted:
            assert any(part.overlaps(stretch) for stretch in article.quoted)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_mixture(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", [
    '"' * 10_000, "“”" * 5_000, "' " * 5_000, "ada quill said the ferry would sail. " * 50,
    "ADA QUILL SAID THE FERRY WOULD SAIL. " * 50, "\x00\x01\x02", "\u202eada said\u202c", "",
], ids=["marks", "empty quotes", "single marks", "no capitals", "capitals", "control", "right to left", "nothing"])
def test_shapes(text: str) -> None:
    check(text)


def test_no_capitals_and_all_capitals_are_still_attributed() -> None:
    for text in ("“we sail,” she said.", "“WE SAIL,” SHE SAID."):
        assert [quote.kind for quote in annotate(text).quotes] == ["direct"]


def _seconds(text: str) -> float:
    """The processor's time for one text; the least of several is the one without the machine's other work."""
    start = time.process_time()
    annotate(text)
    return time.process_time() - start


@pytest.mark.parametrize("shape", ["He said, ", '"a b" c "', "Ada Quill said the ferry would sail. ", '"'])
def test_twice_the_text_takes_about_twice_the_time(shape: str) -> None:
    seconds = []
    for size in (4_000, 16_000):
        text = shape * (size // len(shape.split() or [1]))
        seconds.append(min(_seconds(text) for _ in range(3)))
    # Four times the text; a quadratic step would take sixteen times as long.
    assert seconds[1] < 9 * max(seconds[0], 0.01)
