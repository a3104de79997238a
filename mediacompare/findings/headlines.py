"""The headlines side by side: whom they name, what they have that person do."""
from __future__ import annotations

import re
from collections.abc import Iterator

from mediacompare.align.headlines import Headline
from mediacompare.align.persons import Person
from mediacompare.display import capital, listed
from mediacompare.findings.material import Material
from mediacompare.findings.proposals import DULL, Proposal, ref

PAGE = "headlines"
NAMED, VERBS = "named in the headline", "the headline's verb"
MARKED, LOADED = "quotation marks in the headline", "a loaded word in the headline"
_IN_MARKS = re.compile(r"(?:(?<=\s)|^)[‘“\"'](?P<words>[^“”\"]+?)[’”\"'](?=[\s,.;:!?]|$)")
_LEAST_LETTERS, _STEM, _STRONG = 4, 5, 0.6
_REPORTED = frozenset("claim lie lying liar allege alleged scandal".split())
"""Terms that a headline may take from what is reported: no choice of its own."""
_REPORTING = frozenset("says tells adds announces talks speaks picks names appoints resigns".split())
_SHOWN_WORDS = 8


def headlines(material: Material) -> Iterator[Proposal]:
    """What the headlines show when all of an event's articles have one."""
    if len(material.headlines) < 2 or len(material.headlines) < len(material.ids):
        return
    yield from _verbs(material)
    yield from _named(material)
    yield from _marked(material)
    yield from _loaded(material)


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
    nobody = [names[one.article] for one in found if not titled[one.article] and _names_nobody(one, material)]
    only = "only " if len(naming) == 1 and len(found) > 2 else ""
    sentence = (f"{only}{_headline_of(naming)} {'names' if len(naming) == 1 else 'name'} {rare.name}; "
                f"{_headline_of(without)} {'does' if len(without) == 1 else 'do'} not, though every article does")
    central = _total(rare) >= 3 * len(found)
    if not nobody and not central:
        return
    if nobody:
        sentence += f"; {_headline_of(nobody)} {'names' if len(nobody) == 1 else 'name'} no person at all"
    worth = 0.58 + 0.06 * bool(nobody) + 0.06 * central
    yield Proposal(NAMED, f"{capital(sentence)}.", "", PAGE, _evidence(material), worth)


def _marked(material: Material) -> Iterator[Proposal]:
    """A loaded word that one headline sets in quotation marks and another uses as its own; else who alone has marks."""
    names, found = material.names, material.headlines
    marks = {one.article: [m.group("words").rstrip(",.") for m in _IN_MARKS.finditer(one.words)] for one in found}
    for one in found:
        for other in found:
            shared = _shared_stem(one, other, material) if marks[one.article] and not marks[other.article] else None
            if shared is not None:
                sentence = (f"The headline of {names[one.article]} sets {listed(_in_marks(marks[one.article]))} in "
                            f"quotation marks; that of {names[other.article]} writes “{shared}” as its own word: "
                            f"{_quoted(other.words)}.")
                yield Proposal(MARKED, sentence, "", PAGE, _evidence(material), 0.76)
                return
    having = [one for one in found if marks[one.article]]
    if len(having) == 1:
        words = listed(_in_marks(marks[having[0].article]))
        sentence = f"Only the headline of {names[having[0].article]} sets words in quotation marks: {words}."
        yield Proposal(MARKED, sentence, "", PAGE, _evidence(material), 0.56)


def _in_marks(words: list[str]) -> list[str]:
    return [f"“{one}”" for one in words]


def _shared_stem(one: Headline, other: Headline, material: Material) -> str | None:
    """A word of another headline with the stem of a loaded word that this one quotes."""
    annotated = material.articles[one.article]
    stems = {_stem(hit.span.of(annotated.text)) for hit in annotated.loaded
             if one.span.contains(hit.span) and hit.voice == "quoted"} - {""}
    return next((word for word in re.findall(r"[\w’'-]+", other.words) if _stem(word) in stems), None)


def _stem(word: str) -> str:
    """The beginning of a longer word, by which its forms agree ("racist", "racism"); "" for a short one."""
    return word.casefold()[:_STEM] if len(word) >= _LEAST_LETTERS else ""


def _loaded(material: Material) -> Iterator[Proposal]:
    """Loaded words that some headlines have in their own voice and others have none."""
    names = material.names
    having: dict[str, list[str]] = {}
    for one in material.headlines:
        hits = [hit for hit in material.articles[one.article].loaded if one.span.contains(hit.span)
                and hit.voice == "outlet" and hit.strength >= _STRONG and hit.term not in _REPORTED]
        if hits:
            having[one.article] = [hit.span.of(material.articles[one.article].text).lower() for hit in hits]
    if not having or len(having) == len(material.headlines):
        return
    told = listed([f"{names[article]} ({', '.join(_in_marks(words))})" for article, words in having.items()])
    rest = [names[article] for article in material.ids if article not in having]
    sentence = f"Words that take a side stand in the headline of {told}; {_headline_of(rest)} {_have(rest)} none."
    missing = [f"“{word}”" for article, words in having.items() for word in words
               if word[:_STEM] not in _below(article, material)]
    detail = f"The article below the headline does not use {listed(missing, 'or')}." if missing else ""
    yield Proposal(LOADED, sentence, detail, PAGE, _evidence(material), DULL)


def _have(outlets: list[str]) -> str:
    return "has" if len(outlets) == 1 else "have"


def _below(article: str, material: Material) -> str:
    annotated = material.articles[article]
    title = annotated.article.headline
    return annotated.text[title.end if title else 0 :].lower()


def _names_nobody(one: Headline, material: Material) -> bool:
    """Whether a headline has no word of any person's name in the event, of those left out elsewhere either."""
    parts = {part.strip(".,") for annotated in material.event.coverage for mention in annotated.mentions
             if mention.kind == "person" for part in mention.name.split()}
    words = {word.removesuffix("’s").removesuffix("'s") for word in re.findall(r"[\w’'-]+", one.words)}
    return not {word for word in words & parts if len(word) > 2 and word[0].isupper()}


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
