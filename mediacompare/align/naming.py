"""What the same people, group, policy or event is called by each article of an event.

Two sources: the contrast sets of the lexicon ("illegal immigrants", "migrants", "residents"), and the names that the
articles' mentions resolve to ("Mayor Michelle Wu", "Wu", "the mayor").
"""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from mediacompare.lexicon.matching import Pieces, find_forms
from mediacompare.lexicon.naming import ContrastSets, Naming, load_contrast_sets, load_exact_names
from mediacompare.model import AnnotatedArticle, Event, Link, Mention, Sentence, Span, overlapping

Found = Literal["set", "mention"]
OPENING = "“\"‘'(["
_NAMED = ("person", "body")
_LINKED = 0.5
"""Passages linked with so high a score tell the same for sure enough to say that they name the same."""
_EVERYDAY = ("politics", "justice")
"""Subjects whose names are house style ("GOP", "Republicans") or plain synonyms ("inquiry", "probe")."""
_APART = frozenset([
    "what an official says in public", "shutting a public place", "people in the street",
    "legal status for those without it",
])  # fmt: skip
"""Sets whose names are everyday words, or things that some hold apart: legal status is not yet citizenship."""


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name where it stands in one article: `name` as listed in its set, or as printed for a mention. `own` is true
    in the outlet's own voice."""

    article: str
    referent: str
    found: Found
    name: str
    span: Span
    own: bool


def find_name_uses(event: Event, sets: ContrastSets | None = None) -> tuple[NameUse, ...]:
    """Every use of a name in the coverage, by article, referent and place. Sets without an anchor in the event
    (in any voice, sources included) are left out: there an ordinary word speaks of something else."""
    sets = sets or load_contrast_sets()
    listed = {annotated.article.id: list(_listed(annotated, sets)) for annotated in event.articles}
    open_sets = {naming.referent for uses in listed.values() for naming, _ in uses if naming.anchor}
    uses = []
    for annotated in event.coverage:
        article = annotated.article.id
        found = [NameUse(article, naming.referent, "set", naming.name, span, _own(annotated, span))
                 for naming, span in listed[article] if naming.referent in open_sets]
        found += [NameUse(article, mention.name, "mention", _printed(annotated, mention), mention.span,
                          _own(annotated, mention.span)) for mention in annotated.mentions if mention.kind in _NAMED]
        uses += sorted(found, key=lambda use: (use.found == "mention", use.referent, use.span))
    return tuple(uses)


def _listed(annotated: AnnotatedArticle, sets: ContrastSets) -> Iterator[tuple[Naming, Span]]:
    """The listed names of an article with the referents they may have; a lower-case name inside the name of a person
    or body ("the Letter Carriers") is none."""
    bodies = [mention.span for mention in annotated.mentions if mention.kind in _NAMED]
    for sentence in annotated.sentences:
        pieces = Pieces(annotated.text, sentence.span)
        for form, first, last in find_forms(pieces, sets.starts, lambda form, first, last: True):
            span = pieces.span(first, last)
            if form.capitals is None and _is_name(pieces, first, sentence):
                continue
            if form.capitals is not None or not any(span.overlaps(body) for body in bodies):
                for naming in sets.by_name[form.entry.term]:
                    yield naming, span


def _is_name(pieces: Pieces, first: int, sentence: Sentence) -> bool:
    """Whether a capital inside a sentence makes a name of an ordinary word: "on 31 March", "the National Guard".
    A headline may set every word so; there only the month is a name."""
    start = pieces.starts[first]
    opens = first == 0 or pieces.text[start - 1] in OPENING
    if opens or not pieces.text[start].isupper():
        return False
    return not sentence.in_headline or pieces.words[first] == "march"


def _own(annotated: AnnotatedArticle, span: Span) -> bool:
    place = Span(span.start, span.start + 1)
    return not (overlapping(annotated.quoted, place) or overlapping(annotated.reported, place))


def _printed(annotated: AnnotatedArticle, mention: Mention) -> str:
    """The mention as printed, with the title in front of it if there is one: "Mayor Michelle Wu"."""
    start = mention.span.start
    if mention.role is not None and mention.role.start < start and mention.role.end + 1 >= start:
        start = mention.role.start
    return " ".join(annotated.text[start : mention.span.end].split())


def sure_names(event: Event, uses: Iterable[NameUse]) -> frozenset[tuple[str, str]]:
    """Referent and name of those uses of contrast sets that are sure to speak of one thing.

    A name counts when it means its referent wherever it stands (`lexicon/naming_exact.csv`), or when two linked
    passages prove it: they tell the same, one has this name and the other that one, and neither has both.
    """
    own = [use for use in uses if use.own and use.found == "set"]
    return load_exact_names() | _proven(event, own)


def _proven(event: Event, own: list[NameUse]) -> frozenset[tuple[str, str]]:
    """Names that stand for each other in linked passages: neither passage has the other's name."""
    listed_names = [naming for found in load_contrast_sets().by_name.values() for naming in found]
    subjects = {naming.referent: naming.subject for naming in listed_names}
    anchors = {(naming.referent, naming.name) for naming in listed_names if naming.anchor}
    proven: set[tuple[str, str]] = set()
    for link in event.links:
        if link.score < _LINKED:
            continue
        for one, other in _facing(link, own):
            everyday = subjects[one.referent] in _EVERYDAY or one.referent in _APART
            pair = {(one.referent, one.name), (other.referent, other.name)}
            if not everyday and pair <= anchors:
                proven |= pair
    return frozenset(proven)


def _facing(link: Link, own: list[NameUse]) -> Iterator[tuple[NameUse, NameUse]]:
    first = [use for use in own if use.article == link.a and link.a_span.contains(use.span)]
    second = [use for use in own if use.article == link.b and link.b_span.contains(use.span)]
    for one in first:
        for other in second:
            same = one.referent == other.referent and one.name != other.name
            if same and not {u.name for u in first} & {u.name for u in second if u.referent == one.referent}:
                yield one, other
