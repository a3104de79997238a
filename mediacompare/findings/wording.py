"""Numbers, names and lists as words: what every sentence of a finding is made of."""
from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mediacompare.model import Article, Event

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def number(count: int) -> str:
    """A count as a word up to twelve, then in figures with commas: "three", "1,204"; 0 is "no"."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "no quotations", "one quotation", "14 quotations"."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def figures(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun, in figures as details have it: "0 quotations", "1 quotation", "1,204 quotations"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """"a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def capital(sentence: str) -> str:
    """The sentence with its first letter made a capital; a name such as "eBay" keeps its own."""
    first = sentence.split(" ", 1)[0]
    return sentence[:1].upper() + sentence[1:] if first.islower() or not first.isalpha() else sentence


def percent(share: float) -> str:
    """A share from 0 to 1 as whole per cent; what is not nothing never shows as 0%, nor what is not all as 100%."""
    if 0 < share < 0.005:
        return "under 1%"
    if 0.995 <= share < 1:
        return "over 99%"
    return f"{100 * share:.0f}%"


def decimal(value: float, places: int = 1) -> str:
    """A number with a true minus sign and no "-0.0"."""
    shown = f"{value:.{places}f}"
    return shown.replace("-", "−") if float(shown) else f"{0:.{places}f}"


def all_of(count: int) -> str:
    """"the article", "both articles", "all three articles"."""
    if count == 1:
        return "the article"
    return "both articles" if count == 2 else f"all {number(count)} articles"


def none_of(count: int) -> str:
    """"neither article", "none of the three articles"; a single article needs a sentence of its own."""
    return "neither article" if count == 2 else f"none of the {number(count)} articles"


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
        return f"{article.date.day} {article.date:%B %Y}"
    return article.id


def _with_article(outlet: str) -> str:
    words = outlet.split()
    described = len(words) > 1 and words[-1][:1].islower() and words[0].lower() not in ("the", "a", "an")
    return f"the {outlet}" if described else outlet
