"""An article on a view of its text, and what was found there laid back onto the text as it was given."""
from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from mediacompare.annotate.capitals import STEP, in_sentence_case
from mediacompare.model import AnnotatedArticle, Article, Span, View
from mediacompare.text.view import reading_view

KEPT = frozenset(["article", "problems", "view"])


def view_of(article: Article) -> View | None:
    """The view on which the rules read the article's text; None where they read it as it stands."""
    view = reading_view(article.text, markdown=article.receipt is not None and article.receipt.kind == "Markdown")
    lowered = in_sentence_case(view.text if view else article.text)
    if lowered is None:
        return view
    return replace(view, text=lowered, steps=(*view.steps, STEP)) if view else View(lowered, steps=(STEP,))


def seen(article: Article, view: View) -> Article:
    """`article` with the view's text; its headline and targets where the view has them."""
    headline = view.to_view(article.headline) if article.headline else None
    targets = tuple(moved for target in article.targets if (moved := view.to_view(target)) is not None)
    return replace(article, text=view.text, headline=headline, targets=targets)


def lay_back(annotated: AnnotatedArticle, article: Article, view: View) -> AnnotatedArticle:
    """`annotated`, whose spans index the view, with spans that index the text of `article`."""
    if not view.cuts:  # every place is the same in both
        return replace(annotated, article=article)
    moved = {name: _moved(getattr(annotated, name), view) for name in _names(AnnotatedArticle) if name not in KEPT}
    return replace(annotated, article=article, view=view, **moved)


def _moved(value: Any, view: View) -> Any:
    """The value with every span in it moved, however deep it stands."""
    if isinstance(value, Span):
        return view.to_given(value)
    if isinstance(value, tuple):
        return tuple([_moved(item, view) for item in value])
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{name: _moved(getattr(value, name), view) for name in _names(type(value))})
    return value


def _names(kind: type) -> list[str]:
    return [field.name for field in fields(kind)]
