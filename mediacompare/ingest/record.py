"""The fields of an article, whatever the input called them, and the making of an `Article` from them."""
from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date as Date
from functools import lru_cache
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from mediacompare.ingest.dates import parse_date
from mediacompare.ingest.document import Refused, clipped
from mediacompare.ingest.outlets import outlet_name
from mediacompare.ingest.stubs import stub_problem
from mediacompare.model import Article, Dropped, Problem, Receipt, Role, Span
from mediacompare.nearest import nearest
from mediacompare.text.furniture import find_furniture

# Our name first, then the names of common exports: news-please, Media Cloud, NewsAPI, GDELT, fundus, the Guardian's and
# the New York Times' interfaces, schema.org, feeds.
NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "article_id", "stories_id", "uuid", "guid", "an", "uri"),
    "outlet": ("outlet", "media_name", "publisher", "publication", "source_name", "meta_site_name", "sitename",
               "source-hostname", "pubtitle", "publication_title", "newspaper", "source", "hostname", "source_domain",
               "domain", "site", "site_full", "media_outlet"),
    "date": ("date", "publish_date", "date_publish", "publishing_date", "published_at", "publishedAt", "published",
             "published_date", "pub_date", "pubDate", "pubdate", "publication_date", "publication_datetime",
             "webPublicationDate", "datePublished", "dateTime", "seendate", "datetime", "Datum"),
    "title": ("title", "headline", "webTitle", "Titel"),
    "text": ("text", "maintext", "full_text", "story_text", "article_text", "articleBody", "bodyText", "body",
             "content", "plaintext", "article", "raw_text", "lead_paragraph"),
    "url": ("url", "link", "web_url", "webUrl", "DocumentURL", "document_url", "permalink"),
    "author": ("author", "authors", "byline", "creator", "influencer"),
    "role": ("role",),
    "speaker": ("speaker",),
}
MUCH_ASIDE = 1 / 3  # share of a text that is no story, from which that is said
FEWEST_WORDS = 60  # of a text, below which a share says little
LEAD = "lead_paragraph"  # what the New York Times' interface gives of an article
REMOVED = "[Removed]"  # what NewsAPI leaves of an article that was taken back
OPENING_WORDS = 12  # of a dropped piece, which the receipt shows
DAY_FIRST_COUNTRIES = (".uk", ".ie", ".au", ".nz", ".in", ".za", ".sg", ".my", ".hk", ".ng", ".ke", ".pk")
BY = re.compile(r"by\s+(?=[A-Z])", re.IGNORECASE)
EMPTY: tuple[object, ...] = (None, "", [], {})
# Quotation marks and dashes as HTML writes them; without a page around them a program escaped them once too often.
ESCAPED = re.compile(r"&(?:[lr][ds]quo|quot|[mn]dash|#8(?:21[1267]|22[01]));")
SURROGATE = re.compile("[\ud800-\udfff]")
MARKDOWN_TITLE = re.compile(r"#{1,2}[ \t]+(?=\S)")


@dataclass(frozen=True, slots=True)
class Record:
    """What a reader found: the `fields` by name, and what stands in for an id and an outlet that are not given.

    `kind` is the receipt's; `source` says what the fields are part of ("front matter", "column"); `origins` are those
    of article fields that come from elsewhere. `corpus` is true for one of many records in a file; `dropped` are the
    pieces of the input that are no part of the text. `headline` is where a title that stands in the text is.
    """

    where: str
    fields: Mapping[str, Any]
    default_id: str
    default_outlet: str
    path: str | None = None
    markdown: bool = False
    corpus: bool = False
    kind: str = "text"
    encoding: str = ""
    source: str = "field"
    origins: Mapping[str, str] = field(default_factory=dict)
    dropped: tuple[Dropped, ...] = ()
    problems: tuple[Problem, ...] = ()
    headline: Span | None = None


def opening(text: str) -> str:
    """How a dropped piece begins: its first words."""
    words = text.split()
    return " ".join(words[:OPENING_WORDS]) + (" …" if len(words) > OPENING_WORDS else "")


def make_article(record: Record) -> tuple[Article, tuple[Problem, ...]]:
    """The article of a record, and what is odd about it but does not keep it from being read.

    A title stands first, followed by a blank line, unless the text opens with it; a text without a title is not
    changed, but that HTML's entities become the signs they stand for where quotation marks are among them. A lone
    surrogate, which no file can hold, becomes U+FFFD, so that offsets stay; one in a file's name becomes _. Raises
    `Refused` when there is no text or the role is not known.
    """
    values = {name: _words(_first(record.fields, names)) for name, names in NAMES.items() if name != "text"}
    body = _first(record.fields, NAMES["text"])
    if not isinstance(body, str) or not body.strip():
        raise Refused("has no text", "its page can be had with `mediacompare fetch`" if values["url"] else
                      "an article needs words; look at the field `text` or below the front matter")
    if ESCAPED.search(body) and "targets" not in record.fields and record.headline is None:
        body, values["title"] = unescape(body), values["title"] and unescape(values["title"])
    if body.strip() == REMOVED:
        raise Refused("was removed from the export", "nothing of it is left to read")
    text, headline = SURROGATE.sub("\ufffd", body), record.headline
    if headline is None:
        text, headline = _with_title(text, values["title"], markdown=record.markdown)
    role = _role(values["role"])
    date, problems = _date(values["date"], record.where, day_first=_day_first(values["url"], values["outlet"]))
    targets, wrong = _targets(record.fields.get("targets"), text, shift=len(text) - len(body), where=record.where)
    problems += wrong
    if first_name(record.fields, NAMES["text"]) == LEAD:
        problems += (Problem(record.where, "is an article's first paragraph, all that the export holds",
                             "its page can be had with `mediacompare fetch`", caution=True),)
    elif stub := stub_problem(body, record.where, corpus=record.corpus):
        problems += (stub,)
    if role == "source" and not values["speaker"]:
        problems += (Problem(record.where, "is a source but names no speaker",
                             "add `speaker: NAME`, or its quotes cannot be checked against it"),)
    problems = record.problems + problems + _mostly_page(text, headline, record)
    article = Article(
        id=values["id"] or SURROGATE.sub("_", record.default_id),
        text=text,
        outlet=(_host_or_name(values["outlet"]) or _by_address(values["url"])
                or SURROGATE.sub("_", record.default_outlet)),
        date=date,
        url=values["url"],
        author=_author(values["author"]),
        role=role,
        speaker=values["speaker"],
        headline=headline,
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        path=record.path,
        targets=targets,
    )
    return replace(article, receipt=_receipt(record, article, problems)), problems


def _mostly_page(text: str, headline: Span | None, record: Record) -> tuple[Problem, ...]:
    """The caution for one text of which much is no story; a corpus of many is looked at when it is counted."""
    if record.corpus:
        return ()
    words = len(text.split())
    aside = sum(len(item.span.of(text).split()) for item in find_furniture(text, headline=headline))
    if words < FEWEST_WORDS or aside <= MUCH_ASIDE * words:
        return ()
    return (Problem(record.where, f"holds {aside:,} of {words:,} words around its story (captions, links and the "
                                  f"like), "
                    "which count nowhere", "look with `mediacompare read --text`, or say --keep-all", caution=True),)


def _receipt(record: Record, article: Article, problems: tuple[Problem, ...]) -> Receipt:
    """The receipt of a record that became an article."""
    names = {name: given for name, names in NAMES.items() if (given := first_name(record.fields, names))}
    origins = {name: record.origins.get(name) or (record.source if given == name else f"{record.source} {given}")
               for name, given in names.items()}
    stand_in = "file name" if record.path else "standard input"
    origins.setdefault("id", stand_in)
    origins.setdefault("outlet", "address" if article.url and article.outlet == _by_address(article.url) else stand_in)
    if article.headline and "title" not in origins:
        origins["title"] = "heading"
    unused = sorted(name for name, value in record.fields.items()
                    if name not in names.values() and name != "targets" and value not in EMPTY)
    return Receipt(record.kind, record.encoding, _kept_once(tuple(sorted(origins.items()))), _kept_once(tuple(unused)),
                   len(article.text.split()), record.dropped, problems)


@lru_cache(maxsize=64)
def _kept_once(names: tuple[Any, ...]) -> tuple[Any, ...]:
    """The same names as one object: a corpus has thousands of records with the same fields."""
    return names


def unknown_names(names: Iterable[str], where: str) -> tuple[Problem, ...]:
    """A problem for each name that looks like one of ours misspelt; other names are nobody's business."""
    ours = {alias.lower() for aliases in NAMES.values() for alias in aliases}
    found = []
    for name in names:
        near = None if name.lower() in ours else nearest(name, NAMES, alike=0.75)
        if near:
            found.append(Problem(where, f"has a field `{name}` that is not known", f"did you mean `{near}`?"))
    return tuple(found)


def _first(fields: Mapping[str, Any], names: Iterable[str]) -> Any:
    """The first value that is given under one of `names`."""
    name = first_name(fields, names)
    return None if name is None else fields[name]


def first_name(fields: Mapping[str, Any], names: Iterable[str]) -> str | None:
    """The first of `names` under which something is given."""
    return next((name for name in names if fields.get(name) not in EMPTY), None)


def _words(value: Any) -> str | None:
    """A field's value as one line of text: numbers as digits, lists joined by commas, `{name: …}` as the name."""
    if isinstance(value, Mapping):
        value = next((value[name] for name in ("name", "title", "main", "original", "id") if value.get(name)), None)
    if isinstance(value, list):
        value = ", ".join(filter(None, (_words(item) for item in value)))
    if value is None or isinstance(value, bool | Mapping):
        return None
    return SURROGATE.sub("\ufffd", " ".join(str(value).split())) or None


def _with_title(body: str, title: str | None, *, markdown: bool) -> tuple[str, Span | None]:
    """The text with its title in front, and where the title stands; the body alone when there is none."""
    begin = len(body) - len(body.lstrip())
    if markdown and (mark := MARKDOWN_TITLE.match(body, begin)):
        begin = mark.end()
        title = title or body[begin:].split("\n", 1)[0].strip()
    if not title:
        return body, None
    end = begin + len(title)
    if body[begin:end] == title and body[end : end + 1] in ("", "\n", "\r"):
        return body, Span(begin, end)
    return f"{title}\n\n{body}", Span(0, len(title))


def _targets(value: Any, text: str, *, shift: int, where: str) -> tuple[tuple[Span, ...], tuple[Problem, ...]]:
    """A record's own `targets`, `[[start, end], …]` into its text, as spans of the article's."""
    if value is None:
        return (), ()
    try:
        targets = tuple(Span(int(start) + shift, int(end) + shift) for start, end in value)
    except (TypeError, ValueError):
        targets = ()
    if value and (not targets or any(target.start < shift or target.end > len(text) for target in targets)):
        return (), (Problem(where, "has targets that are no stretches of its text", "write them as [[start, end]]"),)
    return targets, ()


def _role(word: str | None) -> Role:
    match (word or "coverage").lower():
        case "coverage":
            return "coverage"
        case "source":
            return "source"
    raise Refused(f"has a role that is not known: {clipped(str(word))}", "a role is `coverage` or `source`")


def _author(words: str | None) -> str | None:
    """A byline without its "By"; a number, which a system gives its users, is none."""
    name = BY.sub("", words or "")
    return name if name and not name.isdecimal() else None


def _day_first(*addresses: str | None) -> bool | None:
    """Whether 6/4/2024 is the sixth of April, by the country in an outlet's address; None where it names none."""
    hosts = (_host(address) or address or "" for address in addresses)
    return True if any(host.endswith(DAY_FIRST_COUNTRIES) for host in hosts) else None


def _date(words: str | None, where: str, *, day_first: bool | None) -> tuple[Date | None, tuple[Problem, ...]]:
    date = parse_date(words, day_first=day_first) if words else None
    if words and date is None:
        return None, (Problem(where, f"has a date that is not clear: {clipped(words)}", "write it as 2025-08-19"),)
    return date, ()


def _host_or_name(outlet: str | None) -> str | None:
    """An outlet's name as it is given; where an address stands for it, the name that goes with its host."""
    return (_by_address(outlet) or outlet) if outlet and outlet.startswith(("http://", "https://")) else outlet


def _by_address(url: str | None) -> str | None:
    """The readable name of the outlet at an address, else its host."""
    host = _host(url)
    return outlet_name(host) if host else None


def _host(url: str | None) -> str | None:
    """The site of an address, which names the outlet when nothing else does."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None
