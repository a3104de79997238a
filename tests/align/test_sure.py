"""Which speakers a finding may name."""
from __future__ import annotations

import pytest

from mediacompare.align.sure import sure_speaker
from mediacompare.model import Quote
from tests.build import annotated, span_of


@pytest.mark.parametrize(("mention", "speaker", "sure"), [
    ("Brook", "Ada Brook", True),
    ("Mayor Ada Brook of Harrow", "Ada Brook", True),
    ("Rep. Ada Brook (D-Ohio)", "Ada Brook", True),
    ("Brook press secretary Ann Roe", "Ada Brook", False),
    ("she", "Ada Brook", False),
    ("the mayor", "Ada Brook", False),
])
def test_a_speaker_is_sure_where_the_name_stands_beside_the_words(mention: str, speaker: str, sure: bool) -> None:
    text = f"“No,” said {mention}."
    article = annotated("Bell", text)
    said = (span_of(text, "No"),)
    quote = Quote("direct", said, said, None, span_of(text, mention), speaker, "cue")
    assert (sure_speaker(article, quote) == speaker) is sure


def test_a_quotation_that_goes_on_without_a_name_is_not_sure() -> None:
    text = "“No,” it went on."
    quote = Quote("direct", (span_of(text, "No"),), (span_of(text, "No"),), None, None, "Ada Brook", "continuation")
    assert sure_speaker(annotated("Bell", text), quote) is None
