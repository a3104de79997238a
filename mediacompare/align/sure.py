"""Which quotations are sure enough to be told in a finding: the one place that decides."""
from __future__ import annotations

from mediacompare.align.speakers import name_words
from mediacompare.model import AnnotatedArticle, Quote


def sure_speaker(annotated: AnnotatedArticle, quote: Quote) -> str | None:
    """The speaker of a quote whose name stands beside the words that attribute it; None where that is inferred.

    Names are right in nearly all such quotes; behind "he" or a role, and where a quotation goes on without a word of
    attribution, they are wrong too often to be told as a fact.
    """
    if not quote.speaker or quote.mention is None:
        return None
    printed = set(name_words(quote.mention.of(annotated.text)))
    return quote.speaker if printed & set(name_words(quote.speaker)) else None
