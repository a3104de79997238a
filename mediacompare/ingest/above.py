"""What a text copied from a page says of itself above its story: headline, date, address, byline."""
from __future__ import annotations

import re
from dataclasses import dataclass

from mediacompare.ingest.dates import parse_date
from mediacompare.model import Span
from mediacompare.text.lines import find_paragraphs
from mediacompare.text.page_lines import ADDRESS, FULL_DATE, is_sentence, line_kind
from mediacompare.text.pasted import SIGNED, TITLE_WORDS, Pasted, look_for_paste

BEFORE, AFTER = 2, 2  # lines above the headline and below the story's first that may hold its date
FEWEST_LINES, WHOLE = 3, 0.6  # lines of a text whose first is its headline; share of the others that end a sentence
PUBLISHED = re.compile(r"\b(?:published|posted|issued)\b", re.IGNORECASE)
GLUED = re.compile(r"(\d{4})(?=\d{1,2}[:.]\d\d|[A-Za-z])")  # "April 25, 20232:26 PM"


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above a story: where its headline is in the text, and the words for its date and address."""

    headline: Span | None = None
    date: str | None = None
    url: str | None = None


def look_above(text: str) -> Above:
    """What the lines above the story say; of a text that is no paste only a first line that is set as a headline."""
    paste = look_for_paste(text)
    if paste is None:
        return Above(headline=_first_line(text))
    headline = None if paste.headline is None else paste.lines[paste.headline].span
    return Above(headline, _date(paste), _address(paste))


def _first_line(text: str) -> Span | None:
    """The first line where it ends as no sentence does and paragraphs follow that do."""
    spans = list(find_paragraphs(text))
    if len(spans) < FEWEST_LINES:
        return None
    line = spans[0].of(text)
    fits = TITLE_WORDS[0] <= line.count(" ") + 1 <= TITLE_WORDS[1] and not is_sentence(line) and line_kind(line) is None
    # a line of a text that is broken anywhere is followed by others that end no sentence either
    ends = sum(is_sentence(span.of(text)) for span in spans[1:])
    return spans[0] if fits and ends >= WHOLE * (len(spans) - 1) else None


def _date(paste: Pasted) -> str | None:
    """The date in the lines between headline and story; one that is said to be of publication before others."""
    begin = max(0, (paste.headline or 0) - BEFORE)
    lines = [line.text for line in paste.lines[begin : paste.first + AFTER] if line.kind in SIGNED]
    published = [line for line in lines if PUBLISHED.search(line)]
    days = _days(published)[:1] or _days(lines)[-1:]
    return days[0] if days else None


def _days(lines: list[str]) -> list[str]:
    """The first date of each line, as it can be read without doubt."""
    matches = [FULL_DATE.search(GLUED.sub(r"\1 ", line)) for line in lines]
    return [str(day) for match in matches if match and (day := parse_date(match[0]))]


def _address(paste: Pasted) -> str | None:
    """The first address that stands on a line of its own outside the story."""
    lines = (*paste.lines[: paste.first], *paste.lines[paste.last :])
    return next((line.text for line in lines if ADDRESS.fullmatch(line.text)), None)
