"""Phrases of time between a cue and its content are no content."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article


@pytest.mark.parametrize(("text", "content"), [
    ("Quill said this week that the ferry would sail.", "that the ferry would sail"),
    ("Quill said last Friday the ferry would sail.", "the ferry would sail"),
    ("Quill said two weeks ago the ferry would sail.", "the ferry would sail"),
    ("Quill said a few days later that the ferry would sail.", "that the ferry would sail"),
    ("Quill said this year would be better.", "this year would be better"),
    ("Quill told them Marsh “has many boats.”", "Marsh “has many boats.”"),
])  # fmt: skip
def test_where_the_content_begins(text: str, content: str) -> None:
    article = annotate_quotes(Article("a", text, "Bell"))
    assert [span.of(text) for quote in article.quotes for span in quote.spans] == [content]
