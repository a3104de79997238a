"""What articles are called in the sentences of a finding, alone and together."""
from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mediacompare.display import count_of, day, spelled
from mediacompare.model import Article, Event


def counted(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun, in words where it is small: "no quotations", "one quotation", "14 quotations"."""
    return count_of(count, one, many, words=True)


def all_of(count: int) -> str:
    """"the article", "both articles", "all three articles"."""
    if count == 1:
        return "the article"
    return "both articles" if count == 2 else f"all {spelled(count)} articles"


def none_of(count: int) -> str:
    """"neither article", "none of the three articles"; a single article needs a sentence of its own."""
    return "neither article" if count == 2 else f"none of the {spelled(count)} articles"


def article_names(event: Event) -> dict[str, str]:
    """What each article is called in a sentence, by id: its outlet, told apart where an outlet has several.

    An outlet called by a description ("Progressive summary", "Weekly digest") takes an article: "the Progressive
    summary".
    """
    articles = [annotated.article for annotated in event.articles]
    outlets = Counter(article.outlet for article in articles)
    names = {}
    for article in articles:
        name = _with_article(article.outlet)
        names[article.id] = name if outlets[article.outlet] == 1 else f"{name} ({_apart(article, articles)})"
    return names


def _apart(article: Article, articles: Sequence[Article]) -> str:
    """What tells an article from the others of its outlet: its date if that is enough, else its id."""
    dates = [other.date for other in articles if other.outlet == article.outlet]
    if article.date is not None and dates.count(article.date) == 1:
        return day(article.date)
    return article.id


def _with_article(outlet: str) -> str:
    words = outlet.split()
    described = len(words) > 1 and words[-1][:1].islower() and words[0].lower() not in ("the", "a", "an")
    return f"the {outlet}" if described else outlet
