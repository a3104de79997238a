"""Whose a verb without a subject beside it is, on sentences written for the test."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article
from tests.annotate.quotes.attributions import attributions


def attributed(text: str) -> list[tuple[str, str]]:
    """The mention of the source and the content's words, attribution by attribution."""
    article = annotate_quotes(Article("a", text, "Bell"))
    return [(quote.mention.of(text) if quote.mention else "", span.of(text))
            for quote in attributions(article) for span in quote.spans]


@pytest.mark.parametrize(("text", "source", "content"), [
    # No place before the comma ever speaks.
    ("Marsh has also sent agents to Salem, D.C., as part of it, falsely citing a rise in crime.",
     "Marsh", "a rise in crime"),
    ("The Quill campaign on Monday also moved to Salem, saying she was tired.", "The Quill campaign", "she was tired"),
    ("It was late when Quill came to the pier and said the ferry was old.", "Quill", "the ferry was old"),
    ("Quill, 58, who lives in Harrow, says the ferry is old.", "Quill", "the ferry is old"),
    ("Bo Marsh, whose boat, Linda, is expected to sink, says the ferry is old.", "Bo Marsh", "the ferry is old"),
])  # fmt: skip
def test_the_source(text: str, source: str, content: str) -> None:
    assert (source, content) in attributed(text)
    assert "D.C." not in [found for found, _ in attributed(text)]


def test_a_relative_clause_with_a_cue_ends_before_the_main_verb() -> None:
    assert attributed("Marsh, who calls Quill “a liar,” said he would leave.") == [
        ("who", "Quill “a liar,”"), ("Marsh", "he would leave")]
    assert attributed("Groups that have endorsed him said the ferry was old.") == [
        ("that", "him"), ("Groups", "the ferry was old")]


def test_a_name_behind_said_ends_the_sentence_before_it() -> None:
    assert attributed("His plan for the pier looks much like the last one in Harrow, said Bo Marsh, a sailor.") == [
        ("Bo Marsh", "His plan for the pier looks much like the last one in Harrow")]
