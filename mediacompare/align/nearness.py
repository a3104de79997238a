"""Whether an article comes near what a sentence of another tells, although none of its sentences is like it.

A point told in quite other words often keeps its number ("28,000 students", "parents of 28,000 children"), whom it
quotes, a word that is rare in news, or a name with two of its words in one sentence. Then it is not said that the
article leaves it out.
"""
from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from mediacompare.align.rarity import rarity
from mediacompare.align.speakers import same_name
from mediacompare.align.units import Unit, list_units
from mediacompare.model import AnnotatedArticle, Span

# Smaller numbers are in every text; years say when, not what.
TELLING_NUMBER = 13
YEAR = re.compile(r"(?:19|20)\d\d")
# Who is given so few sentences in two articles was most likely asked once.
FEW_SENTENCES = 2
# A sentence of so few content words is near wherever one of them stands.
FEW_WORDS = 3
# How rare a word is in news (`align.rarity`) to be a point's own; and how many words beside a name tell of the same.
RARE, SHARED_WORDS = 0.93, 2


class Nearness:
    """The numbers, voices and words of each article of an event."""

    def __init__(self, articles: Sequence[AnnotatedArticle]) -> None:
        ids = [annotated.article.id for annotated in articles]
        self._units: dict[tuple[str, Span], Unit] = {}
        self._numbers: dict[str, set[str]] = defaultdict(set)
        self._stems: dict[str, set[str]] = defaultdict(set)
        self._voices: dict[str, Counter[str]] = defaultdict(Counter)
        self._of_article: dict[str, list[Unit]] = defaultdict(list)
        for unit in list_units(articles):
            key = ids[unit.article]
            self._units[key, unit.span] = unit
            self._of_article[key].append(unit)
            self._numbers[key] |= _telling_numbers(unit)
            self._stems[key] |= unit.stems
            self._voices[key].update(unit.speakers | unit.reported)

    def comes_near(self, article: str, sentence: tuple[str, Span]) -> bool:
        """Whether `article` has a number, a seldom heard voice or (of a very short sentence) a word of `sentence`, an
        article's id and a span."""
        unit = self._units.get(sentence)
        if unit is None:
            return True
        if _telling_numbers(unit) & self._numbers[article]:
            return True
        words = unit.stems - unit.names
        if any(rarity(word) >= RARE for word in words & self._stems[article]):
            return True
        for other in self._of_article[article]:
            if unit.names & other.names and len(words & (other.stems - other.names)) >= SHARED_WORDS:
                return True
        if len(unit.stems) <= FEW_WORDS and (unit.stems - unit.names) & self._stems[article]:
            return True
        return any(
            self._voices[sentence[0]][voice] <= FEW_SENTENCES and self._is_seldom_heard(article, voice)
            for voice in unit.speakers | unit.reported
        )

    def _is_seldom_heard(self, article: str, voice: str) -> bool:
        sentences = sum(count for name, count in self._voices[article].items() if same_name(name, voice))
        return 0 < sentences <= FEW_SENTENCES


def _telling_numbers(unit: Unit) -> set[str]:
    found = set()
    for form in unit.figures:
        digits = form.replace(",", "")
        if digits.isdigit() and int(digits) >= TELLING_NUMBER and not YEAR.fullmatch(digits):
            found.add(digits)
    return found
