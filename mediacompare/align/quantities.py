"""Figures in a sentence: counts of things, sums of money, shares, ages, days; each with what it is attached to.

Patterns over words, no parser: a count is a number, a few words, and the first plural noun after it.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from mediacompare.align.folding import fold
from mediacompare.align.meaning import FUNCTION_WORDS
from mediacompare.align.units import stem
from mediacompare.model import Span

Kind = Literal["count", "money", "percent", "age", "day", "place", "name"]

SMALL = dict(zip(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty".split(), range(2, 21), strict=True,
)) | dict(zip("thirty forty fifty sixty seventy eighty ninety".split(), range(30, 100, 10), strict=True))  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12}
# The range that a vague number word leaves open.
VAGUE = {"dozens": (24, 99), "scores": (40, 199), "hundreds": (200, 999), "thousands": (2000, 999_999),
         "millions": (2 * 10**6, 10**9)}  # fmt: skip

DIGITS = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
SCALE = "|".join(SCALES)
NUMBER = rf"(?:{DIGITS}|{'|'.join(SMALL)}|an?(?=\s(?:{SCALE})))(?:[\s-](?:{SCALE}))?"
ROUND = r"(?:(?:about|around|nearly|almost|roughly|some|approximately|more than|at least|up to|under|fewer than|" \
        r"less than)\s)?"
WORD = r"[^\W\d_][\w’'-]*"
MONEY = re.compile(rf"{ROUND}(?P<number>[$£€]\s?(?:{DIGITS})(?:\s(?:{SCALE}))?)\b", re.I)
PERCENT = re.compile(rf"{ROUND}(?P<number>{NUMBER})(?:\s?%|\s(?:percent|per cent)\b)", re.I)
COUNT = re.compile(
    rf"(?<![\w$£€.,-]){ROUND}(?P<number>{NUMBER}|(?:{'|'.join(VAGUE)})(?=\sof\b))(?:\sof)?"
    rf"(?=(?P<rest>(?:\s{WORD}){{1,4}}))",
    re.I,
)
ANY_NUMBER = re.compile(rf"(?<![\w.,-])(?:{NUMBER})(?![\w-])", re.I)
AGE = re.compile(
    r"(?P<name>[A-Z][\w’'-]+),\s(?P<number>\d{1,3}),|(?P<number2>\d{1,3})-year-old\s(?P<name2>[A-Z][\w’'-]+)"
)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
DAY = re.compile(rf"(?<!every )\b(?:{'|'.join(WEEKDAYS)})\b", re.I)
YEAR = re.compile(r"(?:19|20)\d\d")
MONTH_BEFORE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|"
    r"October|November|December|No)\.?\s$"
)
IRREGULAR_PLURALS = frozenset("people men women children police feet teeth fish sheep".split())
NOT_PLURAL = frozenset("this is was has its his as us yes news gas bus loss class press address process says".split())


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure where it stands: `span` is the print of number and thing, `thing` what it counts (as printed), `key`
    by what it is found again, `low` and `high` the range it means (equal when exact), `value` its print alone."""

    kind: Kind
    span: Span
    value: str
    thing: str
    key: str
    low: float
    high: float

    @property
    def exact(self) -> bool:
        return self.low == self.high


def find_figures(text: str, sentence: Span, day: date | None = None) -> Iterator[Figure]:
    """The figures of one sentence, kind by kind; `day` is the article's date, from which weekdays are reckoned."""
    yield from _money(text, sentence)
    yield from _percents(text, sentence)
    yield from _counts(text, sentence)
    yield from _ages(text, sentence)
    yield from _days(text, sentence, day)


def list_numbers(text: str, sentence: Span) -> frozenset[float]:
    """All numbers of a sentence, whatever they count: "27 midwives where it needs 42" has 27 and 42."""
    return frozenset(read_number(match.group()) for match in ANY_NUMBER.finditer(text, sentence.start, sentence.end))


def _money(text: str, sentence: Span) -> Iterator[Figure]:
    for match in MONEY.finditer(text, sentence.start, sentence.end):
        amount = read_number(match["number"].lstrip("$£€ "))
        yield Figure("money", Span(*match.span()), match.group(), "money", match["number"][0], *_range(match, amount))


def _percents(text: str, sentence: Span) -> Iterator[Figure]:
    for match in PERCENT.finditer(text, sentence.start, sentence.end):
        share = read_number(match["number"])
        yield Figure("percent", Span(*match.span()), match.group(), "percent", "%", *_range(match, share))


def _counts(text: str, sentence: Span) -> Iterator[Figure]:
    for match in COUNT.finditer(text, sentence.start, sentence.end):
        number = match["number"]
        if YEAR.fullmatch(number) or MONTH_BEFORE.search(text, sentence.start, match.start()):
            continue
        head = _head(text, match.start("rest"), match.end("rest"))
        if head is None:
            continue
        value = text[match.start() : match.start("rest")].strip()
        low, high = VAGUE.get(number.lower()) or _range(match, read_number(number))
        thing = head.of(text)
        yield Figure("count", Span(match.start(), head.end), value, thing, stem(fold(thing)), low, high)


def _head(text: str, start: int, end: int) -> Span | None:
    """The first plural noun of the words after a number, when nothing that ends a noun phrase stands before it."""
    for match in re.finditer(WORD, text[start:end]):
        word = match.group().lower()
        if word in FUNCTION_WORDS and word not in IRREGULAR_PLURALS:
            return None
        plural = word.endswith("s") and not word.endswith(("ss", "’s", "'s")) and word not in NOT_PLURAL
        if plural or word in IRREGULAR_PLURALS:
            return Span(start + match.start(), start + match.end())
    return None


def _ages(text: str, sentence: Span) -> Iterator[Figure]:
    for match in AGE.finditer(text, sentence.start, sentence.end):
        name, age = match["name"] or match["name2"], float(match["number"] or match["number2"])
        yield Figure("age", Span(*match.span()), f"{age:.0f}", name, fold(name), age, age)


def _days(text: str, sentence: Span, day: date | None) -> Iterator[Figure]:
    """Weekdays, each as the number of the last such day up to the article's date; none without a date.

    "Today" is left alone: in a quotation it is the speaker's day, not the outlet's.
    """
    if day is None:
        return
    for match in DAY.finditer(text, sentence.start, sentence.end):
        number = day.toordinal() - (day.weekday() - WEEKDAYS.index(match.group().lower())) % 7
        yield Figure("day", Span(*match.span()), match.group(), "day", "day", number, number)


def read_number(words: str) -> float:
    """The value of a number in digits or words ("1.2 million", "two dozen", "40")."""
    parts = re.split(r"[\s-]+", words.lower().replace(",", ""))
    value = 1.0
    for part in parts:
        value *= SCALES.get(part) or SMALL.get(part) or (1.0 if part in ("a", "an") else float(part))
    return value


def _range(match: re.Match[str], value: float) -> tuple[float, float]:
    """A number's range: open by a tenth to the side (or sides) that "nearly", "more than" or "about" leave open."""
    before = match.group()[: match.start("number") - match.start()].strip().lower()
    if before in ("nearly", "almost", "under", "fewer than", "less than", "up to"):
        return value * 0.9, value
    if before in ("more than", "at least"):
        return value, value * 1.1
    return (value * 0.9, value * 1.1) if before else (value, value)
