"""Dates as people and programs write them. A date that could mean two days is not guessed."""
from __future__ import annotations

import re
from datetime import date as Date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/-])")
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?=$|T|\d{6}$)")
LONGEST = 100  # characters: no date is written longer
SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b")
DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?(?:\s+|-)([A-Za-z]{3,9})\.?,?(?:\s+|-)(\d{4})(?!\d)")
MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?(?:\s+|-)(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+|-)(\d{4})(?!\d)")
CENTURY = 2000  # of a year with two digits


def parse_date(words: str, *, day_first: bool | None = None) -> Date | None:
    """The day that `words` name, as printed there (no change of time zone); None when it is not clear.

    Understood: 2025-08-19 and 2025/08/19 with or without a time, 20250819T120000Z, 19 August 2025, 19-Aug-2025,
    Aug. 19, 2025, 3:15 p.m. ET, a mail header's date, and 8/19/2025, 8/19/25 or 19.8.2025 where one number can only be
    the day, or where `day_first` says which one is; with dots the day is first.
    """
    words = words.strip()
    if len(words) > LONGEST:
        return None
    if match := ISO.match(words) or COMPACT.match(words):
        return _date(*(int(part) for part in match.groups()))
    if match := DAY_FIRST.search(words):
        return _date(int(match[3]), _month(match[2]), int(match[1]))
    if match := MONTH_FIRST.search(words):
        return _date(int(match[3]), _month(match[1]), int(match[2]))
    if match := SLASHED.match(words):
        year = int(match[4]) + (CENTURY if len(match[4]) == 2 else 0)
        return _slashed(int(match[1]), int(match[3]), year, day_first=True if match[2] == "." else day_first)
    from email.utils import parsedate  # loads sockets: only where nothing else fits

    header = parsedate(words)
    return _date(*header[:3]) if header else None


def _slashed(first: int, second: int, year: int, *, day_first: bool | None) -> Date | None:
    """The day of 8/19/2025 or 19/8/2025; None when both readings are possible and nothing says which is meant."""
    american, other = _date(year, first, second), _date(year, second, first)
    if day_first is not None and american and other:
        return other if day_first else american
    readings = {american, other} - {None}
    return readings.pop() if len(readings) == 1 else None


def _month(name: str) -> int:
    """1 to 12, or 0 for a word that is no month."""
    start = name[:3].lower()
    return MONTHS.index(start) + 1 if start in MONTHS else 0


def _date(year: int, month: int, day: int) -> Date | None:
    try:
        return Date(year, month, day)
    except ValueError:
        return None
