"""Who is named and who is given words: full counts of each article."""
from __future__ import annotations

import re
from collections.abc import Iterator

from mediacompare.align.introduced import Introduction
from mediacompare.align.persons import Appearance, Person
from mediacompare.align.sure import sure_speaker
from mediacompare.align.unnamed import find_unnamed, may_have_unnamed
from mediacompare.annotate.quotes.reading.roles import role_nouns, titles
from mediacompare.display import capital, listed, number, percent, spelled
from mediacompare.findings.excerpts import ended
from mediacompare.findings.material import Material
from mediacompare.findings.proposals import DULL, Proposal, ref
from mediacompare.findings.wording import all_of
from mediacompare.measures._voices import quoted_words, words_by_quote
from mediacompare.model import AnnotatedArticle

PAGE = "voices"
ONLY_HEARD, FIRST_HEARD = "only heard here", "heard first"
NOT_HEARD, HEARD_BY_SOME = "named, not heard", "heard by some"
UNNAMED, SHARE, LEADING = "people without a name", "how much is quoted", "quoted most"
_WORDS, _SURE, _NAMED, _CENTRAL, _OPENING_WORDS, _LONG = 10, 5, 2, 3, 4, 25
_UNNAMED, _LEAST_WORDS, _GAP = 2, 150, 0.2
_QUOTED, _MARGIN, _PART = 40, 1.4, 0.3
_SHOWN, _LONGEST = 2, 12


def voices(material: Material) -> Iterator[Proposal]:
    """What the people of the event show: who is heard in one article only, who in none, who first."""
    if len(material.ids) < 2:
        return
    yield from _only_heard(material)
    for person in material.persons:
        yield from _named_not_heard(person, material)
    yield from _first_heard(material)
    yield from _unnamed(material)
    yield from _leading(material)
    yield from _share(material)


def described(person: Person, annotated: AnnotatedArticle) -> str:
    """The name with the article's own description of the person, where it is short enough."""
    introduced = person.appearances[annotated.article.id].introduced
    if introduced is None:
        return person.name
    text = annotated.text
    name = _whole_name(person.name, text, introduced)
    if introduced.behind and len(introduced.behind.of(text).split()) <= _LONGEST:
        return f"{name} ({' '.join(introduced.behind.of(text).split())})"
    if introduced.before and _inside(text, introduced.before.start):
        before = " ".join(introduced.before.of(text).split())
        owned = before[0].islower() and before.split()[0].endswith(("’s", "'s"))  # "company’s chief"
        return f"{'the ' if owned else ''}{before} {name}"
    return name


def _whole_name(name: str, text: str, introduced: Introduction) -> str:
    """The name with the capitalised word before it, inside a sentence, that belongs to it: "Nora Lee Hart"."""
    before = text[max(0, introduced.name.start - 40) : introduced.name.start]
    found = re.search(r"(?:\s[a-z]+,?|,) ([A-Z][a-z]+) $", before)  # not in "Harbor Works Director Nora Hart"
    known = found is not None and (found.group(1).lower() in titles() or found.group(1).lower() in role_nouns())
    return f"{found.group(1)} {name}" if found and not known and not introduced.before else name


def _inside(text: str, start: int) -> bool:
    """Whether words stand inside a sentence, or are a title that has its capital there too."""
    opens = text[:start].rstrip()[-1:] in ("", ".", "?", "!", "”", '"', "—", "-")
    return not opens or text[start:].split(" ", 1)[0].lower() in titles()


def _only_heard(material: Material) -> Iterator[Proposal]:
    """People quoted in one article whom no other so much as names."""
    heard = _heard_once(material)
    if not heard:
        return
    names, parts, counts, evidence = material.names, {}, [], []
    for article, own in heard.items():
        shown = [described(person, material.articles[article]) for person in own[:_SHOWN]]
        more = [f"at least {spelled(len(own) - _SHOWN)} more"] if len(own) > _SHOWN else []
        parts[article] = listed([*shown, *more])
        words = [f"{person.name} {number(person.appearances[article].sure_words)}" for person in own]
        counts.append(f"{names[article]}: {', '.join(words)}")
        evidence += [ref(article, person.appearances[article].sure[0].start, person.appearances[article].sure[0].end)
                     for person in own]
    if len(parts) == 1:
        (article, people), *_ = parts.items()
        nobody = "the other does not name" if len(material.ids) == 2 else "no other article names"
        sentence = f"only {names[article]} quotes {people}, whom {nobody}"
    else:
        told = "; ".join(f"in {names[article]} {people}" for article, people in parts.items())
        sentence = f"some people are quoted in one article and named in no other: {told}"
    detail = f"Words in quotation marks, at least: {'; '.join(counts)}."
    yield Proposal(ONLY_HEARD, ended(capital(sentence)), detail, PAGE, tuple(evidence),
                   0.74 + 0.03 * min(sum(map(len, heard.values())), 4))


def _heard_once(material: Material) -> dict[str, list[Person]]:
    """By article, in the event's order, the people whom it alone quotes and names, the longest quoted first."""
    # Words that another article prints too were said by somebody there, whatever it calls the speaker.
    elsewhere = {(one.article, span) for quotation in material.quotations for one in quotation.printings
                 for span in one.spans}
    heard: dict[str, list[Person]] = {article: [] for article in material.ids}
    for person in material.persons:
        speaking = [one for one in person.appearances.values() if one.sure_words >= _SURE and one.words >= _WORDS]
        if len(speaking) != 1:
            continue
        article = speaking[0].article
        printed = {(article, span) for quote in (*speaking[0].sure, *speaking[0].unsure) for span in quote.quoted}
        named = any(re.search(rf"\b{re.escape(person.surname)}", material.articles[other].text)
                    for other in material.ids if other != article)
        if not named and not printed & elsewhere:
            heard[article].append(person)
    return {article: sorted(own, key=lambda one: -one.appearances[article].sure_words)
            for article, own in heard.items() if own}


def _named_not_heard(person: Person, material: Material) -> Iterator[Proposal]:
    """A person whom all name: quoted in none, or in some only."""
    own = [person.appearances[article] for article in material.ids]
    fewest, central = min(len(one.places) for one in own), any(one.headline for one in own)
    if fewest < _NAMED or not (central or fewest >= _CENTRAL) or _is_gone(person, material):
        return
    names = material.names
    everybody = capital(all_of(len(own)))
    times = listed([f"{number(len(one.places))} in {names[one.article]}" for one in own])
    detail = f"Times the name is printed: {times}."
    heard = [one for one in own if one.sure_words >= _SURE and one.words >= _WORDS]
    silent = [one for one in own if one.silent]
    if len(silent) == len(own):
        told = any(one.reported for one in own)
        none = "neither quotes" if len(own) == 2 else "none quotes"
        yield Proposal(NOT_HEARD, f"{everybody} name {person.name}; {none} a word of {person.surname}’s.", detail, PAGE,
                       tuple(_first_place(one) for one in own), 0.6 + 0.16 * central - 0.1 * told)
    elif heard and silent and len(heard) + len(silent) == len(own):
        quoting = listed([f"{names[one.article]} ({_counted(one)} words)" for one in heard])
        quiet = listed([names[one.article] for one in silent])
        sentence = (f"{everybody} name {person.name}; {quoting} {'quotes' if len(heard) == 1 else 'quote'} "
                    f"{person.surname}, {quiet} {'does' if len(silent) == 1 else 'do'} not.")
        evidence = (*(ref(one.article, one.sure[0].start, one.sure[0].end) for one in heard),
                    *(_first_place(one) for one in silent))
        worth = 0.68 + 0.08 * central + 0.06 * (max(one.sure_words for one in heard) >= _LONG)
        yield Proposal(HEARD_BY_SOME, sentence, detail, PAGE, evidence, worth)


def _counted(one: Appearance) -> str:
    """The words that are surely the person's: others may be too, since a quotation can be missed."""
    return f"at least {number(one.sure_words)}"


def _first_place(one: Appearance) -> str:
    return ref(one.article, one.places[0].start, one.places[0].end)


def _is_gone(person: Person, material: Material) -> bool:
    """Whether an article says that the person is dead: nobody could have asked."""
    name = re.escape(person.surname)
    said = re.compile(
        rf"\b(?:late|slain|dead|killed|killing of|death of)\b[^.]{{0,40}}\b{name}\b|"
        rf"\b{name}\b(?:’s|'s)?[^.]{{0,40}}\b(?:died|death|was killed|was shot|murdered|assassinat)"
    )
    return any(said.search(material.articles[article].text) for article in material.ids)


def _first_heard(material: Material) -> Iterator[Proposal]:
    """Who speaks first in each article, where the articles differ and every first speaker is sure."""
    known = {person.name for person in material.persons}
    first: list[tuple[str, str]] = []
    evidence = []
    for article in material.ids:
        annotated = material.articles[article]
        body = annotated.article.headline.end if annotated.article.headline else 0
        opening = next((span for span in annotated.quoted if span.start >= body
                        and len(span.of(annotated.text).split()) >= _OPENING_WORDS), None)
        opens = (one for one in annotated.quotes if opening and any(s.overlaps(opening) for s in one.quoted))
        quote = next(opens, None)
        who = sure_speaker(annotated, quote) if quote else None
        if quote is None or who is None or who not in known:
            return
        numbers = list(dict.fromkeys(s.paragraph for s in annotated.sentences if not s.in_headline))
        at = next(s.paragraph for s in annotated.sentences if quote.start < s.span.end)
        first.append((who, f"{who} in {material.names[article]} (paragraph {numbers.index(at) + 1})"))
        evidence.append(ref(article, quote.start, quote.end))
    if len({who for who, _ in first}) > 1:
        yield Proposal(FIRST_HEARD, f"The first to be quoted is {listed([told for _, told in first])}.", "", PAGE,
                       tuple(evidence), 0.52)


def _unnamed(material: Material) -> Iterator[Proposal]:
    """Statements that rest on people without a name: several in one article, none in another."""
    names = material.names
    found = {article: find_unnamed(material.articles[article]) for article in material.ids}
    most = max(found, key=lambda article: len(found[article]))
    none = [names[article] for article in found if not may_have_unnamed(material.articles[article])]
    if len(found[most]) < _UNNAMED or not none:
        return
    printed = [" ".join(span.of(material.articles[most].text).split()) for span in found[most]]
    different = {words.casefold(): words for words in reversed(printed)}
    examples = ", ".join(f"“{words}”" for words in list(different.values())[::-1][:_SHOWN])
    sentence = (f"{names[most]} rests at least {spelled(len(found[most]))} statements on people whom it does not name "
                f"({examples}); none were found in {listed(none)}.")
    counts = listed([f"{names[article]} {len(spans)}" for article, spans in found.items()])
    yield Proposal(UNNAMED, capital(sentence), f"Statements credited to unnamed people, as found: {counts}.", PAGE,
                   tuple(ref(article, span.start, span.end) for article, spans in found.items() for span in spans),
                   0.66 + 0.04 * min(3, len(found[most]) - _UNNAMED))


def _leading(material: Material) -> Iterator[Proposal]:
    """Who has most of an article's quoted words, where two articles differ: only leaders by far who are sure."""
    told, leaders, evidence = [], set(), []
    for article in material.ids:
        found = _leader(article, material)
        if found is None:
            continue
        person, quoted = found
        one = person.appearances[article]
        leaders.add(person.name)
        of_all = f"{_counted(one)} of {number(quoted)} quoted words"
        told.append(f"{person.name} in {material.names[article]} ({of_all})")
        evidence += [ref(article, quote.start, quote.end) for quote in one.sure]
    if len(leaders) > 1:
        yield Proposal(LEADING, f"Quoted at greatest length is {listed(told)}.", "", "who-speaks", tuple(evidence),
                       DULL)


def _leader(article: str, material: Material) -> tuple[Person, int] | None:
    """The person with most of an article's quoted words, and how many those are; None unless that is sure: the words
    that are surely the person's are far more than anybody else may have."""
    quoted = quoted_words(material.articles[article])
    person = max(material.persons, key=lambda one: one.appearances[article].sure_words, default=None)
    if person is None or quoted < _QUOTED:
        return None
    sure = person.appearances[article].sure_words
    spoken: dict[str, int] = {}
    for quote, words in words_by_quote(material.articles[article]):
        if quote not in person.appearances[article].sure + person.appearances[article].unsure:
            spoken[quote.speaker or ""] = spoken.get(quote.speaker or "", 0) + words
    enough = sure >= _PART * quoted and sure >= _MARGIN * max(spoken.values(), default=0)
    return (person, quoted) if enough else None


def _share(material: Material) -> Iterator[Proposal]:
    """How much of each article stands in quotation marks, where one has twice another's share and more."""
    counts = {article: (quoted_words(material.articles[article]), len(material.articles[article].words))
              for article in material.ids}
    if min(words for _, words in counts.values()) < _LEAST_WORDS:
        return
    shares = {article: quoted / words for article, (quoted, words) in counts.items()}
    high, low = (pick(shares, key=lambda article: shares[article]) for pick in (max, min))
    if shares[high] - shares[low] < _GAP or shares[high] < 2 * shares[low]:
        return
    names = material.names
    sentence = (f"{percent(shares[high])} of the words of {names[high]} stand in quotation marks, "
                f"{percent(shares[low])} of those of {names[low]}.")
    detail = [f"{names[one]}: {number(quoted)} of {number(words)} words" for one, (quoted, words) in counts.items()]
    yield Proposal(SHARE, sentence, f"{'; '.join(detail)}.", "who-speaks", (), DULL)
