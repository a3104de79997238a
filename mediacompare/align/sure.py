"""Which quotations are sure enough to be told in a finding: the one place that decides."""
from __future__ import annotations

import re

from mediacompare.align.speakers import name_words
from mediacompare.model import AnnotatedArticle, Quote

_NAME_ENDS = re.compile(r"[,(;:—–]|\s(?:of|for|from|in|at|who|and|with)\s")


def sure_speaker(annotated: AnnotatedArticle, quote: Quote) -> str | None:
    """The speaker of a quote whose name stands beside the words that attribute it; None where that is inferred.

    Names are right in nearly all such quotes; behind "he" or a role, and where a quotation goes on without a word of
    attribution, they are wrong too often to be told as a fact. In "Hale press secretary Ann Roe said" Hale is not
    named as the speaker: the mention has to end with the name.
    """
    if not quote.speaker or quote.mention is None:
        return None
    printed = name_words(_NAME_ENDS.split(quote.mention.of(annotated.text), maxsplit=1)[0])
    return quote.speaker if printed and printed[-1] in name_words(quote.speaker) else None
