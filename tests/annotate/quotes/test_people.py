"""Who and what is named: people, bodies, and titles that stand alone."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article


def named(text: str) -> list[tuple[str, str]]:
    return [(mention.name, mention.kind) for mention in annotate_quotes(Article("a", text, "Bell")).mentions]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("A letter reached Mayor Dana Whitlock. Whitlock read it.",
         [("Dana Whitlock", "person"), ("Dana Whitlock", "person")]),
        ("An official of Ashgrove FEMA called. He lives in Ashgrove.", [("Ashgrove FEMA", "body")]),
        ("The suit names the Department of Justice.", [("Department of Justice", "body")]),
        ("A letter came from the Attorney General last week.", []),
        ("A letter came from Attorney General Ada Brook.", [("Ada Brook", "person")]),
        ("They asked Eve McDale. ", [("Eve McDale", "person")]),
    ],
)  # fmt: skip
def test_mentions(text: str, mentions: list[tuple[str, str]]) -> None:
    assert named(text) == mentions
