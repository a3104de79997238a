"""How the articles introduce the same person."""
from __future__ import annotations

import re
from collections.abc import Iterator

from mediacompare.align.introduced import Introduction
from mediacompare.display import listed
from mediacompare.findings.material import Material
from mediacompare.findings.proposals import DULL, Proposal, ref
from mediacompare.model import AnnotatedArticle

PAGE = "voices"
DESCRIBED = "how a person is introduced"
_TAKING_SIDES = frozenset(
    """accused activist acclaimed advocate ally avowed beleaguered billionaire celebrity centrist comedian comic
    conservative controversial convicted convicted critic crusading democratic-socialist disgraced dissident divisive
    embattled establishment establishment-backed evangelical extremist far-left far-right farmer fiery firebrand fired
    fixer foe friend front-runner frontrunner hard-line hard-liner hardline hardliner hero immigrant incumbent indicted
    influential insurgent left-wing leftist liberal libertarian little-known lobbyist maverick millionaire moderate
    mogul mother nonpartisan notorious opponent ousted outspoken pastor polarizing popular populist powerful preacher
    progressive prominent radical refugee respected right-wing rival scandal-plagued self-described self-proclaimed
    self-styled socialist star supporter survivor tycoon ultraconservative unpopular veteran victim vocal whistle-blower
    whistleblower widow""".split()
)
"""Words that tell where a person stands or what to think of the person, not only which office is held."""


def introductions(material: Material) -> Iterator[Proposal]:
    """For each person whom several articles introduce in words that take sides, or one does: those words."""
    for person in material.persons:
        own = [(material.articles[article], one.introduced)
               for article, one in person.appearances.items() if one.introduced]
        telling = [_telling(annotated, one) for annotated, one in own]
        if len(own) < 2 or len(set(telling)) < 2:
            continue
        parts = [f"“{_printed(annotated, one)}” ({material.names[annotated.article.id]})" for annotated, one in own]
        central = sum(len(one.places) for one in person.appearances.values()) >= 2 * len(material.ids)
        worth = DULL + 0.05 * central
        evidence = tuple(ref(annotated.article.id, one.span.start, one.span.end) for annotated, one in own)
        sentence = f"{person.name} is introduced in different words: {listed(parts)}."
        yield Proposal(DESCRIBED, sentence, "", PAGE, evidence, worth)


def _printed(annotated: AnnotatedArticle, one: Introduction) -> str:
    return " ".join(one.span.of(annotated.text).split()).replace("“", "‘").replace("”", "’").replace('"', "'")


def _telling(annotated: AnnotatedArticle, one: Introduction) -> frozenset[str]:
    """The words of an introduction that tell where the person stands."""
    words = " ".join(span.of(annotated.text) for span in (one.before, one.behind) if span)
    return frozenset(re.findall(r"[a-z][a-z-]+", words.lower())) & _TAKING_SIDES
