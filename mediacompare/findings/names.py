"""Other names for the same thing, where it is sure that the articles name the same.

A name of a contrast set counts when it means its referent wherever it stands (`lexicon/naming_exact.csv`), or when two
linked passages prove it: they tell the same, and one has this name where the other has that one.
"""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from mediacompare.align.naming import NameUse, find_name_uses
from mediacompare.display import capital, listed
from mediacompare.findings.material import Material
from mediacompare.findings.proposals import Proposal, ref
from mediacompare.lexicon.naming import load_contrast_sets, load_exact_names
from mediacompare.model import Event, Link

PAGE = "naming"
NAMED = "names for one thing"
_LINKED = 0.5
_SHOWN = 2
_EVERYDAY = ("politics", "justice")
"""Subjects whose names are house style ("GOP", "Republicans") or plain synonyms ("inquiry", "probe")."""
_EVERYDAY_NAMES = frozenset("what an official says in public;shutting a public place;people in the street".split(";"))

Uses = Mapping[str, list[NameUse]]


def names_for_one_thing(material: Material) -> Iterator[Proposal]:
    """For each thing that two articles name differently in their own voice: the names with their counts."""
    event, names = material.event, material.names
    own = [use for use in find_name_uses(event) if use.own and use.found == "set"]
    exact = load_exact_names()
    proven = _proven(event, own)
    by_referent: dict[str, dict[str, list[NameUse]]] = defaultdict(lambda: defaultdict(list))
    for use in own:
        if (use.referent, use.name) in exact or (use.referent, use.name) in proven:
            by_referent[use.referent][use.article].append(use)
    for referent, articles in by_referent.items():
        contrast = _contrast(articles)
        if contrast is None:
            continue
        told = [f"{names[a.article.id]} writes {_counted(articles[a.article.id])}"
                for a in event.coverage if a.article.id in articles]
        uses = sum(map(len, articles.values()))
        evidence = tuple(ref(use.article, use.span.start, use.span.end) for own in articles.values() for use in own)
        sentence = f"{capital(f'for {referent}, {listed(told)}')}."
        yield Proposal(NAMED, sentence, "Quotations are left out.", PAGE, evidence, 0.7 + 0.03 * min(4, uses - 2))


def _contrast(articles: Uses) -> tuple[str, str] | None:
    """Two articles each of which mostly uses a name that the other never has; None where there are none."""
    counted = {article: Counter(use.name for use in uses) for article, uses in articles.items()}
    for first, firsts in counted.items():
        for second, seconds in counted.items():
            alone = sum(count for name, count in firsts.items() if name not in seconds)
            others = sum(count for name, count in seconds.items() if name not in firsts)
            if first != second and 2 * alone > firsts.total() and 2 * others > seconds.total():
                return first, second
    return None


def _counted(uses: list[NameUse]) -> str:
    counts = Counter(use.name for use in uses).most_common(_SHOWN)
    return listed([f"“{name}”" + (f" {count} times" if count > 1 else "") for name, count in counts])


def _proven(event: Event, own: list[NameUse]) -> set[tuple[str, str]]:
    """Names that stand for each other in linked passages: neither passage has the other's name."""
    listed_names = [naming for found in load_contrast_sets().by_name.values() for naming in found]
    subjects = {naming.referent: naming.subject for naming in listed_names}
    anchors = {(naming.referent, naming.name) for naming in listed_names if naming.anchor}
    proven: set[tuple[str, str]] = set()
    for link in event.links:
        if link.score < _LINKED:
            continue
        for one, other in _facing(link, own):
            everyday = subjects[one.referent] in _EVERYDAY or one.referent in _EVERYDAY_NAMES
            pair = {(one.referent, one.name), (other.referent, other.name)}
            if not everyday and pair <= anchors:
                proven |= pair
    return proven


def _facing(link: Link, own: list[NameUse]) -> Iterator[tuple[NameUse, NameUse]]:
    first = [use for use in own if use.article == link.a and link.a_span.contains(use.span)]
    second = [use for use in own if use.article == link.b and link.b_span.contains(use.span)]
    for one in first:
        for other in second:
            same = one.referent == other.referent and one.name != other.name
            if same and not {u.name for u in first} & {u.name for u in second if u.referent == one.referent}:
                yield one, other
