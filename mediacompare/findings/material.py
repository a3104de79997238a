"""What the proposals are made of, gathered once for an event: people, shared quotations, headlines."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mediacompare.align.headlines import Headline, find_headlines
from mediacompare.align.persons import Person, find_persons
from mediacompare.align.same_quotation import SameQuotation, find_same_quotations
from mediacompare.findings.wording import article_names
from mediacompare.model import AnnotatedArticle, Event


@dataclass(frozen=True, slots=True)
class Material:
    """An event with what was found in it; `names` and `articles` are by article id, the coverage in its order first."""

    event: Event
    names: Mapping[str, str]
    articles: Mapping[str, AnnotatedArticle]
    persons: tuple[Person, ...]
    quotations: tuple[SameQuotation, ...]
    headlines: tuple[Headline, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the coverage, in order."""
        return tuple(annotated.article.id for annotated in self.event.coverage)


def gather(event: Event) -> Material:
    persons = find_persons(event)
    return Material(
        event, article_names(event), event.by_id(), persons, find_same_quotations(event),
        find_headlines(event, persons),
    )  # fmt: skip
