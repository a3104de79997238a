"""What the numbers support, in sentences.

`find` gives the overview's findings, `headline_for` the headline and standfirst of one page. Every sentence about a
difference comes from `statements.state_contrast`, which cannot state one that its interval does not support; full
counts (who is quoted, what of the source appears) are told as counts. No outlet is ranked and none is judged.
"""
from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mediacompare.findings import naming, sourced, speaking, wordings
from mediacompare.findings.statements import Statement
from mediacompare.model import Comparison, Event, Finding
from mediacompare.tidy import TidyTable

Tables = Mapping[str, TidyTable]

_TOPICS: dict[str, Callable[[Event, Tables], Statement | None]] = {
    speaking.TOPIC: lambda event, tables: speaking.who_speaks(event),
    wordings.LOADED: lambda event, tables: wordings.loaded_terms(event, tables["contrasts"]),
    naming.NAMING: lambda event, tables: naming.naming(event, tables["naming"]),
    sourced.COVERAGE: lambda event, tables: sourced.coverage(event, tables["source_coverage"]),
    sourced.CHECKED: lambda event, tables: sourced.quotes_checked(event),
    wordings.JUDGING: lambda event, tables: wordings.judging(event, tables["contrasts"]),
    wordings.TONE: lambda event, tables: wordings.tone(event, tables["contrasts"]),
    wordings.READABILITY: lambda event, tables: wordings.readability(event, tables["contrasts"]),
    naming.DISTINCTIVE: lambda event, tables: naming.distinctive(event, tables["keyness"]),
}


@dataclass(frozen=True, slots=True)
class Headline:
    """A page's headline (no full stop), the standfirst below it (sentences), and the counts that stand behind it."""

    headline: str
    standfirst: str
    detail: str


def topics() -> tuple[str, ...]:
    """The topics that have sentences, in the order of the findings; each is the id of the page that shows it."""
    return tuple(_TOPICS)


def find(event: Event, tables: Tables) -> tuple[Finding, ...]:
    """What the overview says: sentences with their counts, their page and the passages they stand on.

    `tables` are those of `measures.all_measures()`. Left to their own pages are the topics on which the numbers
    support nothing, but for loaded terms: that there is too little text to compare them is what most readers need to
    know.
    """
    statements = [make(event, tables) for make in _TOPICS.values()]
    return tuple(
        Finding(said.topic, f"{said.headline}.", said.detail, said.topic, said.evidence)
        for said in statements
        if said and (said.weight or said.topic == wordings.LOADED)
    )


def headline_for(topic: str, comparison: Comparison) -> Headline | None:
    """The words above a page, or None when the event has nothing on the topic (no source: no coverage of one).

    Raises KeyError for a topic that is not one of `topics()`.
    """
    said = _TOPICS[topic](comparison.event, comparison.measured)
    return Headline(said.headline, said.standfirst, said.detail) if said else None
