"""The people of an event: who names them, who lets them speak, and how each article introduces them.

A person counts as named in an article where the surname is printed, whoever is printed with it: a surname that two
people of the event share is left out, because nothing there can be counted for either.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from mediacompare.align.introduced import Introduction, find_introduction
from mediacompare.align.printed_names import PrintedNames, read_names
from mediacompare.align.sure import sure_speaker
from mediacompare.annotate.quotes.named import BODY_WORDS
from mediacompare.annotate.quotes.reading.roles import first_names
from mediacompare.model import AnnotatedArticle, Event, Quote, Span
from mediacompare.text.words import words_within

_SUFFIXES = ("jr", "sr", "ii", "iii", "iv")
_LEAST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person in one article.

    `places` are where the surname is printed below the headline, `headline` whether it stands in it. `sure` are the
    quotes with words in quotation marks whose speaker is certain, `unsure` all others that may be the person's, and
    `reported` the statements without marks. `words` are those inside the marks of `sure` and `unsure` together,
    `sure_words` those of `sure` alone; `paragraph` is where the first of `sure` stands (from 1), of `paragraphs`, None
    without one.
    """

    article: str
    places: tuple[Span, ...]
    headline: bool
    sure: tuple[Quote, ...]
    unsure: tuple[Quote, ...]
    reported: tuple[Quote, ...]
    words: int
    sure_words: int
    paragraph: int | None
    paragraphs: int
    introduced: Introduction | None

    @property
    def silent(self) -> bool:
        """Whether no quotation of the article is this person's, as far as the program can tell."""
        return not (self.sure or self.unsure)


@dataclass(frozen=True, slots=True)
class Person:
    """One person of an event, in the articles of the coverage by their ids."""

    name: str
    surname: str
    appearances: Mapping[str, Appearance]


def find_persons(event: Event) -> tuple[Person, ...]:
    """Everybody named in full in the coverage, in order of how often the articles print the name, then by name."""
    forms: dict[str, list[str]] = defaultdict(list)
    together = [{mention.name for mention in annotated.mentions} for annotated in event.coverage]
    for name in _names(event):
        forms[_surname(name)].append(name)
    printed = {annotated.article.id: read_names(annotated) for annotated in event.coverage}
    persons = [
        Person(max(names, key=len), surname, {key: _appearance(one, names, surname) for key, one in printed.items()})
        for surname, names in forms.items()
        if _are_one(names) and not any(_is_junior(names, own) for own in together)
    ]  # fmt: skip
    persons = [person for person in persons if any(a.places for a in person.appearances.values())]
    return tuple(sorted(persons, key=lambda one: (-sum(len(a.places) for a in one.appearances.values()), one.name)))


def _names(event: Event) -> list[str]:
    """Names of two words or more that are a person's for sure: by a first name, a title, a quotation, two articles."""
    seen: dict[str, set[str]] = defaultdict(set)
    titled: set[str] = set()
    for annotated in event.coverage:
        titled |= {who for quote in annotated.quotes if quote.quoted and (who := sure_speaker(annotated, quote))}
        for mention in annotated.mentions:
            if mention.kind == "person" and not _in_headline(annotated, mention.span):
                seen[mention.name].add(annotated.article.id)
                if mention.role is not None:
                    titled.add(mention.name)
    return sorted(name for name, articles in seen.items()
                  if _is_full_name(name) and (name in titled or len(articles) > 1 or _first(name) in first_names()))


def _is_full_name(name: str) -> bool:
    words = name.split()
    few = 2 <= len(words) <= 5 and len(_surname(name)) >= _LEAST_LETTERS
    return few and not any(word.lower().strip(".,") in BODY_WORDS for word in words) and words[0][0].isupper()


def _is_junior(names: Sequence[str], printed: set[str]) -> bool:
    """Whether an article prints a name with "Jr." and without: father and son share all the rest."""
    both = {name.rstrip(".").lower().endswith(" jr") for name in names if name in printed}
    return len(both) > 1


def _are_one(names: Sequence[str]) -> bool:
    """Whether names of one surname can be one person's: "Jim Hale" and "James R. Hale" can, "Ann Hale" is another."""
    firsts = {_first(name).strip(".") for name in names}
    longest = max(firsts, key=len)
    return all(
        one == longest
        or one == longest[0]
        or longest in nicknames().get(one, ())
        or one in nicknames().get(longest, ())
        for one in firsts
    )


@cache
def nicknames() -> dict[str, tuple[str, ...]]:
    """Short forms of first names, each with the names it may stand for, in lower case."""
    rows = [line.split() for line in _NICKNAMES.splitlines() if line.strip()]
    return {row[0]: tuple(row[1:]) for row in rows}


_NICKNAMES = """
abe abraham
al albert alan alfred
alex alexander alexandra
andy andrew
barb barbara
ben benjamin
bernie bernard
bill william
billy william
bob robert
bobby robert
cathy catherine
charlie charles
chris christopher christine
chuck charles
dan daniel
danny daniel
dave david
debbie deborah
dick richard
don donald
doug douglas
ed edward edwin
fred frederick
gene eugene
greg gregory
hank henry
jack john
jeff jeffrey geoffrey
jerry gerald jerrold jerome
jim james
jimmy james
joe joseph
jon jonathan
josh joshua
kate katherine kathleen
kathy katherine kathleen
ken kenneth
larry lawrence
liz elizabeth
matt matthew
mike michael
mitch mitchell
nick nicholas
pat patrick patricia
peggy margaret
pete peter
phil philip phillip
ray raymond
rich richard
rick richard
rob robert
ron ronald
russ russell
sam samuel samantha
steve steven stephen
stu stuart
sue susan
ted edward theodore
terry terrence teresa
tim timothy
tom thomas
tony anthony
vince vincent
walt walter
will william
"""


def _first(name: str) -> str:
    return name.split()[0].lower()


def _surname(name: str) -> str:
    words = [word for word in name.replace(",", " ").split() if word.lower().strip(".") not in _SUFFIXES]
    return words[-1].strip(".’'")


def _in_headline(annotated: AnnotatedArticle, span: Span) -> bool:
    return annotated.article.headline is not None and span.overlaps(annotated.article.headline)


def _appearance(printed: PrintedNames, names: Sequence[str], surname: str) -> Appearance:
    """A person in one article. A quote credited to anybody with the surname in its name ("the Hale campaign") is kept
    with the unsure ones: whoever is said to be silent must have none."""
    annotated = printed.annotated
    own = printed.quotes.get(surname, ())
    spoken = [quote for quote in own if quote.quoted]
    sure = tuple(quote for quote in spoken if quote.speaker in names and sure_speaker(annotated, quote))
    mentions = sorted((m for name in names for m in printed.mentions.get(name, ())), key=lambda one: one.span)
    return Appearance(
        annotated.article.id,
        printed.places.get(surname, ()),
        surname in printed.above,
        sure,
        tuple(quote for quote in spoken if quote not in sure),
        tuple(quote for quote in own if not quote.quoted),
        len(words_within(annotated.words, [span for quote in spoken for span in quote.quoted])),
        len(words_within(annotated.words, [span for quote in sure for span in quote.quoted])),
        printed.paragraph_of(sure[0].start) if sure else None,
        len(printed.number),
        find_introduction(annotated, mentions, surname),
    )
