"""What the numbers support, in sentences.

`find` gives the first page's findings, `headline_for` the headline and standfirst of one page. Every sentence about a
difference in rates comes from `statements.state_contrast`, which cannot state one that its interval does not support;
full counts (who is quoted, what of a quotation was cut) are told as counts. No outlet is ranked and none is judged.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from mediacompare.findings import naming, sourced, speaking, wordings
from mediacompare.findings.against_source import against_source
from mediacompare.findings.headlines import headlines
from mediacompare.findings.introductions import introductions
from mediacompare.findings.material import Material, gather
from mediacompare.findings.names import names_for_one_thing
from mediacompare.findings.proposals import Proposal, choose
from mediacompare.findings.quotations import same_quotations
from mediacompare.findings.statements import Statement
from mediacompare.findings.told import told
from mediacompare.findings.voices import voices
from mediacompare.findings.what_it_is import different_events, one_text, shared_copies
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
_PROPOSERS: tuple[Callable[[Material], Iterable[Proposal]], ...] = (
    against_source, same_quotations, voices, names_for_one_thing, headlines, introductions,
)  # fmt: skip
_WORTH = {sourced.CHECKED: 0.6, sourced.COVERAGE: 0.75}
"""What a page's own headline is worth on the first page. The others stay on their pages: a set of names may speak of
several things, and that one article reads harder or has words of its own is no lesson."""
_ALONE = 0.5
"""What the page of who speaks is worth for a single article; of several, `voices` says what is sure."""


@dataclass(frozen=True, slots=True)
class Headline:
    """A page's headline (no full stop), the standfirst below it (sentences), and the counts that stand behind it."""

    headline: str
    standfirst: str
    detail: str


def topics() -> tuple[str, ...]:
    """The topics that have a headline; each is the id of the page that shows it."""
    return tuple(_TOPICS)


def find(event: Event, tables: Tables) -> tuple[Finding, ...]:
    """What the first page says: three to five sentences where the texts give so many, with their counts, their page and
    the passages they stand on; chosen by the rules of `proposals`. Of articles that are one text, or that seem to tell
    of different events, it says that and nothing else.

    `tables` are those of `measures.all_measures()`.
    """
    material = gather(event)
    alone = one_text(material, tables["shared_copy"]) or different_events(material)
    if alone is not None:
        return choose([alone])
    proposals = [proposal for propose in _PROPOSERS for proposal in propose(material)]
    proposals += told(event, tables["points"])
    proposals += shared_copies(material, tables["shared_copy"])
    return choose([*proposals, *_from_pages(event, tables)])


def too_short(event: Event, tables: Tables) -> str | None:
    """The sentence that says that loaded terms cannot be compared here, for the foot of the page; None where they can
    or where there is nothing to compare."""
    said = _TOPICS[wordings.LOADED](event, tables)
    return f"{said.headline}." if said and not said.weight and len(event.coverage) > 1 else None


def headline_for(topic: str, comparison: Comparison) -> Headline | None:
    """The words above a page, or None when the event has nothing on the topic (no source: no coverage of one).

    Raises KeyError for a topic that is not one of `topics()`.
    """
    said = _TOPICS[topic](comparison.event, comparison.measured)
    return Headline(said.headline, said.standfirst, said.detail) if said else None


def _from_pages(event: Event, tables: Tables) -> Iterator[Proposal]:
    """The pages' own headlines where they claim something."""
    for topic, make in _TOPICS.items():
        said = make(event, tables)
        worth = _WORTH.get(topic)
        if topic == speaking.TOPIC and len(event.coverage) == 1:
            worth = _ALONE
        if said and said.weight and worth is not None:
            yield Proposal(topic, f"{said.headline}.", said.detail, topic, said.evidence, worth)
