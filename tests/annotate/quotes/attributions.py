"""Every attribution of an article, those that are too unsure to be shown included: what the rules of each step find."""
from __future__ import annotations

from mediacompare.model import AnnotatedArticle, Quote


def attributions(article: AnnotatedArticle) -> list[Quote]:
    """The quotes and the unsure statements, in order of position."""
    return sorted((*article.quotes, *article.unsure), key=lambda quote: quote.spans)
