"""How numbers, shares, intervals and dates are shown: the only place that rounds.

Everything here takes bare values and returns words; an undefined value (NaN or None) shows as "–", never as 0.
"""
from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date as Date

UNDEFINED = "–"
MINUS = "−"
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _undefined(value: float | None) -> bool:
    return value is None or math.isnan(value)


def _signs(words: str) -> str:
    return words.replace("-", MINUS)


def number(value: float | None, decimals: int = 0) -> str:
    """A count or a measure, with thousands set apart: 1,234 or 12.6."""
    if value is None or _undefined(value):
        return UNDEFINED
    if math.isinf(value):
        return "∞" if value > 0 else MINUS + "∞"
    shown = f"{value:,.{decimals}f}"
    return shown.removeprefix("-") if float(shown.replace(",", "")) == 0 else _signs(shown)


def signed(value: float | None, decimals: int = 2) -> str:
    """A score that may stand on either side of 0: +0.36, −0.95, 0."""
    if value is None or _undefined(value):
        return UNDEFINED
    shown = f"{value:+.{decimals}f}"
    return "0" if float(shown) == 0 else _signs(shown)


def percent(share: float | None) -> str:
    """A share from 0 to 1: 46%; never "0%" for something or "100%" for not quite all."""
    if share is None or _undefined(share):
        return UNDEFINED
    if 0 < share < 0.005:
        return "<1%"
    if 0.995 <= share < 1:
        return ">99%"
    return f"{share * 100:.0f}%"


def rate(value: float | None) -> str:
    """A rate per 1,000 words: whole numbers from 10 up, one decimal below."""
    if value is None or _undefined(value):
        return UNDEFINED
    return number(value, 0 if value >= 9.95 or value == 0 else 1)


def interval(low: float | None, high: float | None, decimals: int = 0) -> str:
    """The limits of an interval: 25–83, −0.19 to +0.20; "–" where there is none."""
    if low is None or high is None or _undefined(low) or _undefined(high):
        return UNDEFINED
    if low < 0 or high < 0:
        return f"{signed(low, decimals)} to {signed(high, decimals)}"
    return f"{number(low, decimals)}–{number(high, decimals)}"


def p_value(p: float | None) -> str:
    """A probability as it stands in a sentence: p = .03, p < .001, p = 1."""
    if p is None or _undefined(p):
        return "p " + UNDEFINED
    if p < 0.001:
        return "p < .001"
    if p < 0.05:
        p = min(p, 0.049)  # what is under the border is not shown on it
    shown = f"{p:.3f}" if p < 0.01 or 0.045 <= p < 0.055 else f"{p:.2f}"
    return "p = 1" if float(shown) == 1 else "p = " + shown.lstrip("0")


def count_of(count: int, noun: str, plural: str | None = None, *, words: bool = False) -> str:
    """A count with its noun: 1 quotation, 12 quotations; `words` spells out up to ten."""
    shown = _SMALL[count] if words and count < len(_SMALL) else number(count)
    return f"{shown} {noun if count == 1 else plural or noun + 's'}"


def spelled(count: int) -> str:
    """A count in words up to ten, in figures from there."""
    return _SMALL[count] if count < len(_SMALL) else number(count)


def capital(words: str) -> str:
    """The same words with a capital first letter, for the start of a sentence; "eBay" keeps its own."""
    first = words.split(" ", 1)[0]
    return words[:1].upper() + words[1:] if first.islower() or not first.isalpha() else words


def listed(items: Iterable[str], last: str = "and") -> str:
    """A list as it stands in a sentence: a, b and c."""
    names = list(items)
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def day(value: Date | None) -> str:
    """A date: 20 Aug 2025. The months' names do not follow the machine's language."""
    if value is None:
        return UNDEFINED
    return f"{value.day} {_MONTHS[value.month - 1][:3]} {value.year}"


def day_range(days: Iterable[Date | None]) -> str:
    """The days of several articles in few words: 19–20 August 2025; "" when none is known."""
    known = sorted({value for value in days if value is not None})
    if not known:
        return ""
    first, last = known[0], known[-1]
    end = f"{last.day} {_MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {end}"
    return f"{first.day} {_MONTHS[first.month - 1]} {first.year} – {end}"


_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")
