"""Who is named and who is given words: full counts of each article."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mediacompare.align.introduced import Introduction
from mediacompare.align.persons import Person, find_persons
from mediacompare.align.sure import sure_speaker
from mediacompare.align.unnamed import find_unnamed
from mediacompare.annotate.mentions import role_nouns, titles
from mediacompare.display import capital, listed, number, percent, spelled
from mediacompare.findings.excerpts import ended
from mediacompare.findings.proposals import Proposal, ref
from mediacompare.findings.wording import article_names
from mediacompare.measures._voices import quoted_words
from mediacompare.model import AnnotatedArticle, Event

PAGE = "voices"
UNNAMED, SHARE = "people without a name", "how much is quoted"
ONLY_HEARD, NOT_HEARD, HEARD_BY_SOME, FIRST_HEARD = "only heard here", "named, not heard", "heard by some", "heard first"
_WORDS, _NAMED, _OPENING_WORDS = 10, 2, 4
_UNNAMED, _LEAST_WORDS, _GAP = 2, 150, 0.2
_SHOWN = 2
_LONGEST = 12


def voices(event: Event) -> Iterator[Proposal]:
    """What the people of the event show: who is heard in one article only, who in none, who first."""
    if len(event.coverage) < 2:
        return
    names, articles = article_names(event), event.by_id()
    persons = find_persons(event)
    yield from _only_heard(event, persons, names, articles)
    for person in persons:
        yield from _named_not_heard(event, person, names, articles)
    yield from _first_heard(event, names)
    yield from _unnamed(event, names)
    yield from _share(event, names)


def described(person: Person, annotated: AnnotatedArticle) -> str:
    """The name with the article's own description of the person, where it is short enough."""
    introduced = person.appearances[annotated.article.id].introduced
    if introduced is None:
        return person.name
    text = annotated.text
    name = _whole_name(person.name, text, introduced)
    if introduced.behind and len(introduced.behind.of(text).split()) <= _LONGEST:
        return f"{name} ({' '.join(introduced.behind.of(text).split())})"
    if introduced.before and introduced.before.start > 0 and _inside(text, introduced.before.start):
        return f"{' '.join(introduced.before.of(text).split())} {name}"
    return name


def _whole_name(name: str, text: str, introduced: Introduction) -> str:
    """The name with the capitalised word before it, inside a sentence, that belongs to it: "Nora Lee Hart"."""
    found = re.search(r"(?<=[a-z,] )([A-Z][a-z]+) $", text[max(0, introduced.name.start - 40) : introduced.name.start])
    known = found is not None and (found.group(1).lower() in titles() or found.group(1).lower() in role_nouns())
    return f"{found.group(1)} {name}" if found and not known and not introduced.before else name


def _inside(text: str, start: int) -> bool:
    """Whether the words stand inside a sentence, or open it with a capital that is theirs anyway."""
    return text[:start].rstrip()[-1:] not in ("", ".", "?", "!", "”", '"', "—", "-") or text[start : start + 4] in (
        "Sen.", "Rep.", "Gov.", "Sena", "Repr")  # fmt: skip


def _only_heard(event: Event, persons: tuple[Person, ...], names: Mapping[str, str],
                articles: Mapping[str, AnnotatedArticle]) -> Iterator[Proposal]:
    """People quoted in one article whom no other so much as names."""
    heard: dict[str, list[Person]] = {}
    for person in persons:
        speaking = [a for a in person.appearances.values() if a.sure and a.words >= _WORDS]
        if len(speaking) != 1:
            continue
        others = [articles[a.article].text for a in person.appearances.values() if a is not speaking[0]]
        if not any(re.search(rf"\b{re.escape(person.surname)}", text) for text in others):
            heard.setdefault(speaking[0].article, []).append(person)
    parts, evidence, counts = [], [], []
    for annotated in event.coverage:
        article = annotated.article.id
        own = sorted(heard.get(article, []), key=lambda one: -one.appearances[article].words)
        if own:
            shown = [described(person, annotated) for person in own[:_SHOWN]]
            more = [f"{spelled(len(own) - _SHOWN)} more"] if len(own) > _SHOWN else []
            parts.append(f"{names[article]} {listed([*shown, *more])}")
            counts.append(f"{names[article]}: " + ", ".join(
                f"{person.name} {person.appearances[article].words} words" for person in own))
            evidence += [ref(article, quote.start, quote.end) for person in own
                         for quote in person.appearances[article].sure[:1]]
    if not parts:
        return
    nobody = "the other does not name" if len(event.coverage) == 2 else "no other article names"
    if len(parts) == 1:
        article = next(iter(heard))
        whom = parts[0].removeprefix(f"{names[article]} ")
        sentence = f"Only {names[article]} quotes {whom}, whom {nobody}"
    else:
        sentence = f"Some people are quoted in one article and named in no other: {'; '.join(f'in {part}' for part in parts)}"
    people = sum(map(len, heard.values()))
    yield Proposal(ONLY_HEARD, ended(capital(sentence)), f"{'; '.join(counts)}, in quotation marks.", PAGE, tuple(evidence),
                   0.74 + 0.03 * min(people, 4))


def _named_not_heard(event: Event, person: Person, names: Mapping[str, str],
                     articles: Mapping[str, AnnotatedArticle]) -> Iterator[Proposal]:
    """A person whom all name: quoted in none, or in some only."""
    own = [person.appearances[a.article.id] for a in event.coverage]
    if min(len(a.places) for a in own) < _NAMED or _is_gone(person, articles):
        return
    heard = [a for a in own if a.sure and a.words >= _WORDS]
    silent = [a for a in own if a.silent]
    counts = [f"{number(len(a.places))} in {names[a.article]}" for a in own]
    evidence = tuple(ref(a.article, a.places[0].start, a.places[0].end) for a in own)
    central = any(a.headline for a in own)
    everybody = "Both articles" if len(own) == 2 else f"All {spelled(len(own))} articles"
    if len(silent) == len(own):
        told = [names[a.article] for a in own if a.reported]
        detail = f"Times the name is printed: {listed(counts)}."
        if told:
            detail += f" {capital(listed(told))} {'reports' if len(told) == 1 else 'report'} what {person.surname} says or thinks, without quotation marks."
        worth = 0.6 + 0.16 * central + 0.04 * (min(len(a.places) for a in own) > 2) - 0.1 * bool(told)
        none = "neither quotes" if len(own) == 2 else "none quotes"
        yield Proposal(NOT_HEARD, f"{everybody} name {person.name}; {none} a word of {_them(person)}.", detail, PAGE,
                       evidence, worth)
    elif heard and len(heard) + len(silent) == len(own) and silent:
        quoting = listed([f"{names[a.article]} ({number(a.words)} words)" for a in heard])
        verb = "quotes" if len(heard) == 1 else "quote"
        quiet = listed([names[a.article] for a in silent], "and")
        do = "does" if len(silent) == 1 else "do"
        sentence = f"{everybody} name {person.name}; {quoting} {verb} {_them(person)}, {quiet} {do} not."
        yield Proposal(HEARD_BY_SOME, sentence, f"Times the name is printed: {listed(counts)}.", PAGE,
                       tuple(ref(a.article, q.start, q.end) for a in heard for q in a.sure[:1]) +
                       tuple(ref(a.article, a.places[0].start, a.places[0].end) for a in silent),
                       0.68 + 0.08 * central + 0.06 * (max(a.words for a in heard) >= 25))


def _them(person: Person) -> str:
    return person.surname


def _is_gone(person: Person, articles: Mapping[str, AnnotatedArticle]) -> bool:
    """Whether an article says that the person is dead: nobody could have asked."""
    name = re.escape(person.surname)
    said = re.compile(rf"\b(?:late|slain|dead|killed|killing of|death of)\b[^.]{{0,40}}\b{name}\b|"
                      rf"\b{name}\b(?:’s|'s)?[^.]{{0,40}}\b(?:died|death|was killed|was shot|murdered|assassinat)")  # fmt: skip
    return any(said.search(articles[article].text) for article in person.appearances)


def _first_heard(event: Event, names: Mapping[str, str]) -> Iterator[Proposal]:
    """Who speaks first in each article, where the articles differ and every first speaker is sure."""
    first: dict[str, tuple[str, int, str]] = {}
    known = {person.name for person in find_persons(event)}
    for annotated in event.coverage:
        title = annotated.article.headline
        body = title.end if title else 0
        opening = next((s for s in annotated.quoted if s.start >= body
                        and len(s.of(annotated.text).split()) >= _OPENING_WORDS), None)
        quote = next((q for q in annotated.quotes if opening and any(q_.overlaps(opening) for q_ in q.quoted)), None)
        who = sure_speaker(annotated, quote) if quote else None
        if quote is None or who not in known:
            return
        numbers = list(dict.fromkeys(s.paragraph for s in annotated.sentences if not s.in_headline))
        at = next(s.paragraph for s in annotated.sentences if quote.start < s.span.end)
        first[annotated.article.id] = (who, numbers.index(at) + 1, ref(annotated.article.id, quote.start, quote.end))
    if len({who for who, *_ in first.values()}) < 2:
        return
    told = [f"{who} in {names[article]} (paragraph {at})" for article, (who, at, *_) in first.items()]
    yield Proposal(FIRST_HEARD, f"The first to be quoted is {listed(told)}.", "", PAGE,
                   tuple(where for *_, where in first.values()), 0.58)


def _unnamed(event: Event, names: Mapping[str, str]) -> Iterator[Proposal]:
    """Statements that rest on people without a name: several in one article, none in another."""
    found = {a.article.id: find_unnamed(a) for a in event.coverage}
    most = max(found, key=lambda article: len(found[article]))
    none = [article for article in found if not found[article]]
    if len(found[most]) < _UNNAMED or not none:
        return
    articles = event.by_id()
    examples = [f"“{_in_line(span.of(articles[most].text))}”" for span in found[most][:_SHOWN]]
    told = f"{names[most]} rests {spelled(len(found[most]))} statements on people without a name ({', '.join(examples)})"
    counts = [f"{names[article]} {len(spans)}" for article, spans in found.items()]
    yield Proposal(UNNAMED, f"{capital(told)}; {listed([names[article] for article in none])} {'none' if len(none) == 1 else 'none'}.",
                   f"Statements credited to unnamed people: {listed(counts)}.", PAGE,
                   tuple(ref(article, span.start, span.end) for article, spans in found.items() for span in spans),
                   0.66 + 0.04 * min(3, len(found[most]) - _UNNAMED))


def _in_line(words: str) -> str:
    return " ".join(words.split())


def _share(event: Event, names: Mapping[str, str]) -> Iterator[Proposal]:
    """How much of each article stands in quotation marks, where one has twice another's share and more."""
    shares = {a.article.id: (quoted_words(a), len(a.words)) for a in event.coverage}
    if min(words for _, words in shares.values()) < _LEAST_WORDS:
        return
    high, low = (pick(shares, key=lambda one: shares[one][0] / shares[one][1]) for pick in (max, min))
    above, below = (shares[one][0] / shares[one][1] for one in (high, low))
    if above - below < _GAP or above < 2 * below:
        return
    yield Proposal(SHARE, f"{percent(above)} of {names[high]}’s words stand in quotation marks, {percent(below)} of "
                   f"{names[low]}’s: one leaves the telling to others, the other tells it.",
                   "; ".join(f"{names[one]}: {number(quoted)} of {number(words)} words"
                             for one, (quoted, words) in shares.items()) + ".", "who-speaks", (), 0.54)
