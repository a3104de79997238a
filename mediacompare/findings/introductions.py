"""How the articles introduce the same person."""
from __future__ import annotations

import re
from collections.abc import Iterator

from mediacompare.align.introduced import Introduction
from mediacompare.align.persons import Person, find_persons
from mediacompare.display import listed
from mediacompare.findings.proposals import Proposal, ref
from mediacompare.findings.wording import article_names
from mediacompare.model import AnnotatedArticle, Event

PAGE = "voices"
DESCRIBED = "how a person is introduced"
_TAKING_SIDES = frozenset(
    """accused activist acclaimed advocate ally avowed beleaguered billionaire celebrity centrist comedian comic
    conservative controversial convicted convicted critic crusading democratic-socialist disgraced dissident divisive
    embattled establishment establishment-backed evangelical extremist far-left far-right farmer fiery firebrand fired
    fixer foe friend front-runner frontrunner hard-line hard-liner hardline hardliner hero immigrant incumbent indicted
    influential insurgent left-wing leftist liberal libertarian little-known lobbyist maverick millionaire moderate mogul
    mother nonpartisan notorious opponent ousted outspoken pastor polarizing popular populist powerful preacher
    progressive prominent radical refugee respected right-wing rival scandal-plagued self-described self-proclaimed
    self-styled socialist star supporter survivor tycoon ultraconservative unpopular veteran victim vocal whistle-blower
    whistleblower widow""".split()
)
"""Words that tell where a person stands or what to think of the person, not only which office is held."""


def introductions(event: Event) -> Iterator[Proposal]:
    """For each person whom several articles introduce in words of their own: those words, side by side."""
    names, articles = article_names(event), event.by_id()
    for person in find_persons(event):
        own = [(articles[a.article], a.introduced) for a in person.appearances.values() if a.introduced]
        telling = [_telling(annotated, one) for annotated, one in own]
        if len(own) < 2 or len(set(telling)) < 2:
            continue
        parts = [f"“{_printed(annotated, one)}” ({names[annotated.article.id]})" for annotated, one in own]
        central = sum(len(a.places) for a in person.appearances.values()) >= 2 * len(event.coverage)
        worth = 0.6 + 0.1 * central + 0.05 * (sum(map(bool, telling)) > 1)
        yield Proposal(DESCRIBED, f"{person.name} is introduced in different words: {listed(parts)}.", "", PAGE,
                       tuple(ref(annotated.article.id, one.span.start, one.span.end) for annotated, one in own), worth)


def _printed(annotated: AnnotatedArticle, one: Introduction) -> str:
    return " ".join(one.span.of(annotated.text).split()).replace("“", "‘").replace("”", "’").replace('"', "'")


def _telling(annotated: AnnotatedArticle, one: Introduction) -> frozenset[str]:
    """The words of an introduction that tell where the person stands."""
    words = " ".join(span.of(annotated.text) for span in (one.before, one.behind) if span)
    return frozenset(re.findall(r"[a-z][a-z-]+", words.lower())) & _TAKING_SIDES
