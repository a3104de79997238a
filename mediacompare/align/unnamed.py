"""Statements that an article rests on people whom it does not name: "officials said", "a person close to the family".

A full count by pattern of what stands outside quotation marks. Spokespersons are left out: they speak for somebody who
is named.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from mediacompare.model import AnnotatedArticle, Span

_WHO = (
    r"(?:officials?|sources?|aides?|advis[eo]rs?|insiders?|operatives?|strategists?|associates|diplomats?|"
    r"investigators)"
)
_KNOWING = (
    r"(?:people|persons?|friends|somebody|someone|sources?|officials?|aides?|allies) (?:who (?:is|are|was|were) )?"
    r"(?:familiar with|close to|briefed on|with (?:direct )?knowledge of|involved in|in the room)"
)
_SAID = r"(?:said|says|say|told|tells|confirmed|acknowledged|described|suggested|insisted|indicated|conceded)"
_DOES = rf"(?:also |have |has |had )?{_SAID}"
_MANY = r"(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Oo]ther|[Mm]any)"
_BEFORE = r"(?:(?:[A-Z][\w.’-]*|[a-z][a-z-]+) ){0,4}?"
_PATTERNS = (
    re.compile(rf"\b(?:{_BEFORE}){_WHO}(?: (?:in|at|with|from|for) [^.,;:“”\"]{{2,50}})? {_DOES}\b"),
    re.compile(rf"\b{_MANY}? ?{_KNOWING} [^.;:“”\"]{{2,60}}? {_DOES}\b"),
    re.compile(rf"\b[Aa]ccording to (?:(?:[A-Z][\w.’-]*|[a-z][a-z-]+) ){{0,4}}?(?:{_WHO}|{_KNOWING})\b"),
    re.compile(r"\bon (?:the )?condition of anonymity\b"),
)


_JOINING = re.compile(r"\s*(?:(?:of|but|and|that|though|while|because|as)\s+)*", re.IGNORECASE)
"""Before the words that credit, these belong to the sentence around them."""
_LOOSE = re.compile(
    rf"\b{_WHO} who\b|\b(?:citing|cited|quoting)\b[^.]{{0,40}}\b{_WHO}\b|\b(?:anonym|unnamed|unidentified)"
)


def may_have_unnamed(annotated: AnnotatedArticle) -> bool:
    """Whether an article may rest a statement on unnamed people, by looser signs too: of one without, none is said."""
    return bool(find_unnamed(annotated) or _LOOSE.search(annotated.text))


def find_unnamed(annotated: AnnotatedArticle) -> tuple[Span, ...]:
    """Where unnamed people are credited below the headline, in order; one stretch for each sentence that does so."""
    title = annotated.article.headline
    body = title.end if title else 0
    found: dict[int, Span] = {}
    for number, sentence in enumerate(annotated.sentences):
        if not sentence.in_headline and sentence.span.start >= body:
            span = next(_within(annotated, sentence.span), None)
            if span is not None:
                found[number] = span
    return tuple(found.values())


def _within(annotated: AnnotatedArticle, sentence: Span) -> Iterator[Span]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(annotated.text, sentence.start, sentence.end):
            joined = _JOINING.match(match.group())
            start = match.start() + (joined.end() if joined else 0)
            span = Span(start, match.end())
            if not any(quoted.overlaps(span) for quoted in annotated.quoted):
                yield span
