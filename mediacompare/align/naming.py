"""What the same people, group, policy or event is called by each article of an event.

Two sources: the contrast sets of the lexicon ("illegal immigrants", "migrants", "residents"), and the names that the
articles' mentions resolve to ("Mayor Michelle Wu", "Wu", "the mayor").
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mediacompare.lexicon.matching import Pieces, find_forms
from mediacompare.lexicon.naming import ContrastSets, Naming, load_contrast_sets
from mediacompare.model import AnnotatedArticle, Event, Mention, Sentence, Span, overlapping

Found = Literal["set", "mention"]
OPENING = "“\"‘'(["
_NAMED = ("person", "body")


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
