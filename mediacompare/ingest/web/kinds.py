"""What an element of a page seems to be, by its tag and by the names that its author gave it."""
from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

TAGS = {"nav": "menu", "footer": "footer", "aside": "box beside the text", "figure": "picture and caption",
        "figcaption": "picture and caption", "form": "form", "table": "table", "dialog": "notice"}
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})  # a heading's name speaks of its looks
NAMING = ("class", "id", "role", "data-component", "data-testid", "data-module", "data-gu-name", "itemprop",
          "aria-label")
# Whole words of an element's names, "mostRead_list" being most-read-list. Only furniture is named here: an element that
# holds much of the story is none whatever its name ("paywall", "with-sidebar"), see `story`.
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?:^|-)(?:{names})(?:-|$)"))
    for kind, names in (
        ("cookie notice", r"cookie\w*|(?:amp-)?consent|gdpr|onetrust|cmp"),
        ("pull quote", r"pull-?quotes?"),
        ("embedded post", r"twitter-tweet|tweet|instagram-media|fb-post|tiktok-embed|bluesky-embed|"
                          r"amp-(?:twitter|instagram|facebook)"),
        ("advertisement", r"ads?|advert\w*|ad(?:holder|slot|unit|box)|sponsor\w*|mpu|dfp|taboola|outbrain"),
        ("newsletter or subscription box", r"newsletters?|sign-?up|subscri\w+|(?:pay|reg)wall|gate|piano|meter\w*"),
        ("related stories", r"related\w*|recommend\w*|more-(?:stories|on|from|like)|most-?(?:read|popular|viewed)|"
                            r"trending|read-?(?:more|next)|also-(?:like|read)|teasers?|promos?|promoted|links-block|puff|"
                            r"popular|further-reading|top-stories|up-next|jp-relatedposts"),
        ("picture and caption", r"(?:image|photo|wp|media)?-?captions?|credits?|photo-?credit|image-?source|gallery|"
                                r"carousel\w*|slideshow"),
        ("comments", r"comments?|comment-?list|disqus|respond"),
        ("video or audio", r"transcript|video\w*|player|vjs|audio\w*|listen\w*|podcasts?"),
        ("share buttons", r"share\w*|sharing|social\w*|follow(?:-us)?|sharedaddy"),
        ("about the author", r"(?:author|writer)-?(?:bio|box|card|info)|about-the-author|bio"),
        ("byline", r"bylines?\w*|authors?|contributors?|posted-on|timestamp\w*|dateline|entry-meta|article-meta|"
                   r"pubdate|read(?:ing)?-?time"),
        ("correction note", r"corrections?|editors?-note|clarification"),
        ("topics", r"tags?|topics?|topic-list|keywords|tax-tag"),
        ("menu", r"nav|navigation|navbar|menu|breadcrumbs?|masthead|skip-?(?:link|nav)|banner|toolbar"),
        ("notice", r"modal|popup|overlay|dialog|toast"),
        ("box beside the text", r"sidebar|rail|widgets?|infobox|factbox"),
        ("footer", r"footer|copyright|legal|disclaimer|colophon"),
    )
)
HIDDEN = re.compile(r"(?:^|-)(?:visually-?hidden|sr-only|screen-?reader\w*|u-hidden-visually|a11y)(?:-|$)")
LIST_HEADING = re.compile(r"(?:most (?:read|popular|viewed)\b.{0,30}|related(?: \w+)?|recommended\b.{0,20}|"
                          r"more (?:on|from|stories|like)\b.{0,40}|top stories|trending(?: now)?|latest(?: news)?|"
                          r"what to (?:read|watch) next|you (?:may|might) (?:also )?like|don[’']t miss|"
                          r"share this.{0,20}|comments?\W*\d*\W*|editor[’']?s[’']? picks)", re.IGNORECASE)
STANDFIRST = re.compile(r"(?:^|-)(?:standfirst|dek|deck|sub-?(?:head|title|headline|heading)|summary|lede|intro|"
                        r"excerpt)(?:-|$)")
HUMPS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[\s_]+|--+")


def names_of(element: _Element) -> str:
    """The element's names as words parted by hyphens, in small letters; its tag's too where that is no HTML."""
    given = [value for name in NAMING if (value := element.get(name))]
    tag = str(element.tag)
    return HUMPS.sub("-", " ".join([tag, *given] if "-" in tag else given)).lower()


def kind_of(element: _Element) -> str | None:
    """What furniture a block element seems to be; None for what may be story."""
    tag = str(element.tag)
    if tag in HEADINGS or tag in TAGS:
        return TAGS.get(tag)
    names = names_of(element)
    return next((kind for kind, pattern in KINDS if pattern.search(names)), None) if names else None


def is_hidden(element: _Element) -> bool:
    """Whether an element is for screen readers alone."""
    given = element.get("class")
    return bool(given and HIDDEN.search(HUMPS.sub("-", given).lower()))


def is_standfirst(element: _Element) -> bool:
    """Whether an element is named as what stands between headline and text."""
    return bool(STANDFIRST.search(names_of(element)))
