"""The headlines side by side: whom they name, what they have that person do."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mediacompare.align.headlines import Headline, find_headlines
from mediacompare.align.persons import Person, find_persons
from mediacompare.display import capital, listed
from mediacompare.findings.proposals import Proposal, ref
from mediacompare.findings.wording import article_names
from mediacompare.model import Event

PAGE = "headlines"
_REPORTING = frozenset("says tells adds announces talks speaks".split())
NAMED, VERBS, MARKED = "named in the headline", "the headline's verb", "quoted in the headline"


def headlines(event: Event) -> Iterator[Proposal]:
    """What the headlines show when all of an event's articles have one."""
    found = find_headlines(event)
    if len(found) < 2 or len(found) < len(event.coverage):
        return
    names = article_names(event)
    yield from _verbs(found, names)
    yield from _named(event, found, names)


def _verbs(found: tuple[Headline, ...], names: Mapping[str, str]) -> Iterator[Proposal]:
    """The same person as the one who acts, with different verbs."""
    acting: dict[str, list[tuple[Headline, str]]] = {}
    for one in found:
        if one.actor and one.verb:
            acting.setdefault(one.actor, []).append((one, one.verb))
    for actor, uses in acting.items():
        verbs = {verb.lower().split()[0] for _, verb in uses}
        if len(verbs) < 2 or verbs <= _REPORTING:
            continue
        told = listed([f"“{actor} {verb.lower()}” ({names[one.article]})" for one, verb in uses])
        rest = [f"{names[one.article]}’s headline reads {_quoted(one.words)}" for one in found if one not in [u for u, _ in uses]]
        sentence = f"The headlines have {actor} do different things: {told}"
        yield Proposal(VERBS, sentence + ("; " + listed(rest) if rest else "") + ".", "", PAGE,
                       tuple(ref(one.article, one.span.start, one.span.end) for one in found), 0.66)


def _named(event: Event, found: tuple[Headline, ...], names: Mapping[str, str]) -> Iterator[Proposal]:
    """People who stand in some headlines and not in others, though every article names them."""
    persons = find_persons(event)
    titled = {one.article: _people(one, persons) for one in found}
    every = {person.name: person for people in titled.values() for person in people}
    differing = [person for person in every.values()
                 if sum(person in people for people in titled.values()) < len(found)
                 and all(a.places for a in person.appearances.values())]
    if not differing:
        return
    rare = min(differing, key=lambda one: (sum(one in people for people in titled.values()), -_total(one)))
    naming = [names[one.article] for one in found if rare in titled[one.article]]
    nobody = [names[one.article] for one in found if not titled[one.article]]
    without = [names[one.article] for one in found if rare not in titled[one.article]]
    only = "Only " if len(naming) == 1 and len(found) > 2 else ""
    sentence = (f"{only}{_headline_of(naming)} {'names' if len(naming) == 1 else 'name'} {rare.name}; "
                f"{_headline_of(without)} {'does' if len(without) == 1 else 'do'} not, though every article does")
    if nobody:
        sentence += f"; {_headline_of(nobody)} {'names' if len(nobody) == 1 else 'name'} no person at all"
    worth = 0.54 + 0.06 * bool(nobody) + 0.06 * (_total(rare) >= 3 * len(found))
    yield Proposal(NAMED, f"{capital(sentence)}.", "", PAGE,
                   tuple(ref(one.article, one.span.start, one.span.end) for one in found), worth)


def _total(person: Person) -> int:
    return sum(len(one.places) for one in person.appearances.values())


def _headline_of(outlets: list[str]) -> str:
    return f"the headline of {outlets[0]}" if len(outlets) == 1 else f"the headlines of {listed(outlets)}"


def _people(one: Headline, persons: tuple[Person, ...]) -> list[Person]:
    return [person for person in persons if _is_named(person, one.words)]


def _is_named(person: Person, words: str) -> bool:
    """Whether a headline prints the surname, or the first name that may stand for it ("Sheriff Joe")."""
    first = person.name.split()[0]
    forms = [person.surname] + ([first] if len(first) > 2 else [])
    return any(re.search(rf"(?<!\w){re.escape(form)}(?![\w-])", words) for form in forms)


def _quoted(words: str) -> str:
    inner = words.replace("“", "‘").replace("”", "’").replace('"', "'")
    return f"“{inner}”"
