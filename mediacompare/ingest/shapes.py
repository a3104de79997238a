"""The shapes that services give a record: text in sections, HTML inside a field, times as numbers."""
from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from mediacompare.ingest.record import NAMES, first_name
from mediacompare.model import Dropped

MARKUP = re.compile(r"<(?:p|br|div|span|a|h[1-6]|li|ul|ol|blockquote|em|i|b|strong|figure|aside|section|article|html|"
                    r"body|q)\b"
                    r"[^<>]*>|</(?:p|div|span|a|h[1-6]|li|blockquote|em|i|b|strong)>", re.IGNORECASE)
FEWEST_TAGS = 2  # one alone may be a sign in a text
MOST_TAGS = 100_000
SECONDS, MILLISECONDS = (10**8, 10**10), (10**11, 10**13)  # of a time since 1970 that is a date between 1973 and 2286


def shaped(fields: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[Dropped, ...]]:
    """A record's fields with its text as plain text and its time as a date, and what of its text was no story."""
    found = dict(fields)
    for name, value in fields.items():
        if isinstance(value, Mapping) and set(value) & {"rendered", "sections", "summary"}:
            found[name] = _from_object(value)
    dropped: tuple[Dropped, ...] = ()
    text_name = first_name(found, NAMES["text"])
    if text_name is not None and isinstance(found[text_name], str):
        found[text_name], dropped = plain_text(found[text_name])
    for name in NAMES["date"]:
        if name in found:
            found[name] = as_date(found[name])
    title = first_name(found, NAMES["title"])
    if title is not None and isinstance(found[title], str) and ("<" in found[title] or "&" in found[title]):
        found[title] = " ".join(plain_text(found[title], always=True)[0].split())
    return found, dropped


def _from_object(value: Mapping[str, Any]) -> Any:
    """The text of WordPress' `{"rendered": …}` and of fundus' sections of paragraphs."""
    if "rendered" in value:
        return value["rendered"]
    paragraphs: list[str] = [*_strings(value.get("summary"))]
    sections = value.get("sections")
    for section in sections if isinstance(sections, list) else []:
        if isinstance(section, Mapping):
            paragraphs += [*_strings(section.get("headline")), *_strings(section.get("paragraphs"))]
    return "\n\n".join(paragraphs)


def _strings(value: Any) -> list[str]:
    return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str) and item.strip()]


def as_date(value: Any) -> Any:
    """A time in seconds or milliseconds since 1970 as its day (of Universal Time); any other value as it is."""
    number = int(value) if isinstance(value, str) and value.strip().isdecimal() and len(value) < 15 else value
    if isinstance(number, bool) or not isinstance(number, int | float):
        return value
    if MILLISECONDS[0] <= number < MILLISECONDS[1]:
        number /= 1000
    if not SECONDS[0] <= number < SECONDS[1]:
        return value
    return datetime.fromtimestamp(number, UTC).date().isoformat()


def plain_text(text: str, *, always: bool = False) -> tuple[str, tuple[Dropped, ...]]:
    """The text of a field that may hold HTML: a blank line between paragraphs, block quotations in quotation marks, and
    what is no story (a caption, a related link) apart. A text without markup stays as it is."""
    tags = len(MARKUP.findall(text))
    if (tags < FEWEST_TAGS and not always) or tags > MOST_TAGS:
        return text, ()
    from lxml.etree import LxmlError
    from lxml.html import fragment_fromstring

    from mediacompare.ingest.web.blocks import find_blocks
    from mediacompare.ingest.web.story import find_story

    try:
        blocks = find_blocks(fragment_fromstring(text.replace("\x00", ""), create_parent="div"))
    except (LxmlError, ValueError):
        return text, ()
    story = find_story(blocks, "\n".join(block.text for block in blocks), title=None, author=None)
    return "\n\n".join(story.paragraphs), story.dropped
