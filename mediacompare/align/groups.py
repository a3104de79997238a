"""In what role a person speaks, by the words that the articles introduce the person with."""
from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from mediacompare.align.persons import Person
from mediacompare.lexicon.groups import load_speaker_groups
from mediacompare.model import AnnotatedArticle

UNKNOWN = ""
CAMPAIGNS, GOVERNMENT, JUSTICE = "groups and campaigns", "politics and government", "judges and police"
_HEAD_OF_STATE = re.compile(
    r"(?:(?:former|current|then|ex)[ -])?(?:u\.s\. |american |[a-z]+(?:ian|ean|can|ese|ish|ch) |vice )?"
    r"president(?:-elect)?"
)
"""A president of nothing else is a country's."""


def group_of(person: Person, articles: Mapping[str, AnnotatedArticle]) -> str:
    """The group of a person: that of the first word in any article's introduction that the list knows, read from the
    name outwards; "" where none does or two articles say different things."""
    found = []
    for article, one in person.appearances.items():
        if one.introduced:
            text = articles[article].text
            before = one.introduced.before.of(text).lower() if one.introduced.before else ""
            behind = one.introduced.behind.of(text).lower() if one.introduced.behind else ""
            group = _of_both(before, behind)
            found += [group] if group else []
    return found[0] if len(set(found)) == 1 else UNKNOWN


def _of_both(before: str, behind: str) -> str | None:
    """A body that campaigns goes before any office in it ("the league's president"); else the words before a name."""
    titled = _in_words(before, last=True)
    if titled in (GOVERNMENT, JUSTICE) and not any(
        _pattern(term).search(before) for term, group in load_speaker_groups().items() if group == CAMPAIGNS
    ):
        return titled
    if any(_pattern(term).search(f"{before} {behind}") for term, group in load_speaker_groups().items()
           if group == CAMPAIGNS):
        return CAMPAIGNS
    if _HEAD_OF_STATE.fullmatch(before.strip()):
        return GOVERNMENT
    return titled or _in_words(behind, last=False)


def _in_words(words: str, *, last: bool) -> str | None:
    """The group of the last listed term before a name, or of the first behind it; the longer of two at one place."""
    places = [(match.start(), len(match.group()), group) for term, group in load_speaker_groups().items()
              for match in _pattern(term).finditer(words)]
    if not places:
        return None
    key = max if last else min
    at = key(start + (length if last else 0) for start, length, _ in places)
    return max((length, group) for start, length, group in places if start + (length if last else 0) == at)[1]


@cache
def _pattern(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(term)}(?:s|(?<=\.))?(?!\w)")
