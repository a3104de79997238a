"""Where reported content stops, on sentences written for the test."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article
from tests.annotate.quotes.attributions import attributions


def contents(text: str) -> list[str]:
    article = annotate_quotes(Article("a", text, "Bell"))
    return [span.of(text) for quote in attributions(article) for span in quote.spans]


@pytest.mark.parametrize(("text", "content"), [
    # The outlet's own words behind a thing that somebody is for or against.
    ("Quill opposed the plan and left the room.", "the plan"),
    ("Quill opposed the plan, but nobody heard it.", "the plan"),
    ("Quill opposed the plan, a study of the pier.", "the plan"),
    ("Quill opposed the plan – the third in a year.", "the plan"),
    ("Quill defended the plan on Tuesday.", "the plan"),
    ("Quill opposed the pier, the bridge and the road.", "the pier, the bridge and the road"),
    ("Quill opposed the plan because it was old.", "the plan because it was old"),
    ("Quill hopes to sail before the storm comes.", "to sail before the storm comes"),
    ("Quill’s support for the plan is well known.", "the plan"),
    # A clause is not left before it has come to its verb.
    ("Quill said that Marsh, who is tired, would leave.", "that Marsh, who is tired, would leave"),
    ("Quill said that Marsh, a sailor, would leave.", "that Marsh, a sailor, would leave"),
    ("Quill said that Marsh would leave, which surprised nobody.", "that Marsh would leave"),
])  # fmt: skip
def test_where_the_outlet_goes_on(text: str, content: str) -> None:
    assert contents(text) == [content]
