"""The headlines side by side: whom they name, what they have that person do."""
from __future__ import annotations

import re
from collections.abc import Iterator

from mediacompare.align.headlines import Headline
from mediacompare.align.persons import Person
from mediacompare.display import capital, listed
from mediacompare.findings.material import Material
from mediacompare.findings.proposals import Proposal, ref

PAGE = "headlines"
NAMED, VERBS = "named in the headline", "the headline's verb"
_REPORTING = frozenset("says tells adds announces talks speaks".split())
_SHOWN_WORDS = 8


def headlines(material: Material) -> Iterator[Proposal]:
    """What the headlines show when all of an event's articles have one."""
    if len(material.headlines) < 2 or len(material.headlines) < len(material.ids):
        return
    yield from _verbs(material)
    yield from _named(material)


def _verbs(material: Material) -> Iterator[Proposal]:
    """The same person as the one who acts, with different verbs."""
    names, found = material.names, material.headlines
    acting: dict[str, list[Headline]] = {}
    for one in found:
        if one.actor and one.verb:
            acting.setdefault(one.actor, []).append(one)
    for actor, uses in acting.items():
        verbs = {(one.verb or "").lower().split()[0] for one in uses}
        if len(verbs) < 2 or verbs <= _REPORTING:
            continue
        told = listed([f"{_from(one, actor)} ({names[one.article]})" for one in uses])
        rest = [f"the headline of {names[one.article]} reads {_quoted(one.words)}" for one in found if one not in uses]
        sentence = f"The headlines have {actor} do different things: {told}{'; ' if rest else ''}{listed(rest)}."
        yield Proposal(VERBS, sentence, "", PAGE, _evidence(material), 0.66)


def _named(material: Material) -> Iterator[Proposal]:
    """The person who stands in the fewest headlines, though every article names him or her."""
    names, found = material.names, material.headlines
    titled = {one.article: [p for p in material.persons if is_named(p, one.words)] for one in found}
    differing = [person for person in material.persons
                 if 0 < sum(person in people for people in titled.values()) < len(found)
                 and all(one.places for one in person.appearances.values())]
    if not differing:
        return
    rare = min(differing, key=lambda one: (sum(one in people for people in titled.values()), -_total(one)))
    naming, without = ([names[article] for article, people in titled.items() if (rare in people) is wanted]
                       for wanted in (True, False))
    nobody = [names[article] for article, people in titled.items() if not people]
    only = "only " if len(naming) == 1 and len(found) > 2 else ""
    sentence = (f"{only}{_headline_of(naming)} {'names' if len(naming) == 1 else 'name'} {rare.name}; "
                f"{_headline_of(without)} {'does' if len(without) == 1 else 'do'} not, though every article does")
    if nobody:
        sentence += f"; {_headline_of(nobody)} {'names' if len(nobody) == 1 else 'name'} no person at all"
    worth = 0.54 + 0.06 * bool(nobody) + 0.06 * (_total(rare) >= 3 * len(found))
    yield Proposal(NAMED, f"{capital(sentence)}.", "", PAGE, _evidence(material), worth)


def is_named(person: Person, words: str) -> bool:
    """Whether a headline prints the surname, or the first name that may stand for it ("Sheriff Joe")."""
    first = person.name.split()[0]
    forms = [person.surname] + ([first] if len(first) > 2 else [])
    return any(re.search(rf"(?<!\w){re.escape(form)}(?![\w-])", words) for form in forms)


def _total(person: Person) -> int:
    return sum(len(one.places) for one in person.appearances.values())


def _headline_of(outlets: list[str]) -> str:
    return f"the headline of {outlets[0]}" if len(outlets) == 1 else f"the headlines of {listed(outlets)}"


def _evidence(material: Material) -> tuple[str, ...]:
    return tuple(ref(one.article, one.span.start, one.span.end) for one in material.headlines)


def _from(one: Headline, actor: str) -> str:
    """The headline from the person's name on, as far as a reader needs it."""
    words = one.words[one.words.index(actor) :].split()
    return _quoted(" ".join(words[:_SHOWN_WORDS]) + (" …" if len(words) > _SHOWN_WORDS else ""))


def _quoted(words: str) -> str:
    inner = words.replace("“", "‘").replace("”", "’").replace('"', "'")
    return f"“{inner}”"
