"""Which quotations are sure enough to be told in a finding: the one place that decides."""
from __future__ import annotations

import re

from mediacompare.align.speakers import name_words
from mediacompare.model import AnnotatedArticle, Quote

_NAME_ENDS = re.compile(r"[,(;:—–]|\s(?:of|for|from|in|at|who|and|with)\s")


def sure_speaker(annotated: AnnotatedArticle, quote: Quote) -> str | None:
    """The speaker of a quote that is sure enough to be told as a fact; None for any other.

    That is a quote whose name stands beside the words that attribute it, or a pronoun or role there that means one
    person (`Quote.grade`, docs/speakers.md). In "Hale press secretary Ann Roe said" Hale is not named as the speaker:
    a name has to end the mention. What goes on without a word of attribution is wrong too often.
    """
    if not quote.sure:
        return None
    if quote.grade == "reference":
        return quote.speaker
    if not quote.speaker or quote.mention is None:
        return None
    printed = name_words(_NAME_ENDS.split(quote.mention.of(annotated.text), maxsplit=1)[0])
    return quote.speaker if printed and printed[-1] in name_words(quote.speaker) else None
