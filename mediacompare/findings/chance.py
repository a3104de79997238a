"""What a test says, in words: the only sentences of a report about chance.

A page that shows a figure and a finding on it read the same rows of the table `contrasts`, so they cannot contradict
each other.
"""
from __future__ import annotations

from dataclasses import dataclass

from mediacompare.display import capital, p_value, percent, spelled
from mediacompare.findings.wording import article_names, counted
from mediacompare.model import Event
from mediacompare.permutation import MANY, SHUFFLES
from mediacompare.statistics import MIN_SENTENCES, MIN_USES, MIN_WORDS, Contrast
from mediacompare.tidy import TidyTable

POOLED = ("loaded_rate", "judging")
"""The figures that are tested together as well, as own wording."""
NEEDS = f"{MIN_WORDS} words and {spelled(MIN_SENTENCES)} sentences a side"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The test of one figure: each article that was compared, by its place in the coverage, with its contrast."""

    contrasts: dict[int, Contrast]
    articles: int

    @property
    def tested(self) -> dict[int, Contrast]:
        return {place: contrast for place, contrast in self.contrasts.items() if contrast.enough}

    @property
    def first(self) -> int | None:
        """The place of the article that lies furthest from the others; None where nothing was tested."""
        tested = self.tested
        return min(tested, key=lambda place: (tested[place].adjusted, tested[place].p, place)) if tested else None

    @property
    def entered(self) -> tuple[int, ...]:
        """The places of the articles that were long enough to be tested."""
        return (0, 1) if self.articles == 2 and self.tested else tuple(sorted(self.tested))

    def told_of(self) -> tuple[int, tuple[int, ...], bool]:
        """Whom a claim names, whom that one differs from, and whether it has more; of two, the one that has more.

        Raises ValueError where nothing is claimed.
        """
        if self.clear is None or self.first is None:
            raise ValueError("nothing is claimed of this figure")
        first, more = self.first, self.clear.value > 0
        if len(self.entered) == 2 and not more:
            first, more = next(place for place in self.entered if place != first), True
        return first, tuple(place for place in self.entered if place != first), more

    @property
    def clear(self) -> Contrast | None:
        """The contrast that may be claimed: that of `first`, or None."""
        return self.contrasts[self.first] if self.first is not None and self.contrasts[self.first].clear else None


def outcome(event: Event, contrasts: TidyTable, figure: str) -> Outcome:
    """The test of a figure, from the table `contrasts`."""
    places = {annotated.article.id: place for place, annotated in enumerate(event.coverage)}
    return Outcome({
        places[row["article"]]: Contrast(row["value"], row["low"], row["high"], row["p"], row["enough"],
                                         row["adjusted"], row["tests"])
        for row in contrasts.records() if row["figure"] == figure
    }, len(event.coverage))  # fmt: skip


def outcome_on_page(event: Event, contrasts: TidyTable, figure: str) -> tuple[Outcome, bool]:
    """The test that a figure's page tells of, and whether it is the pooled one.

    Loaded terms and judging sentences are tested together as well. Where only that test carries a claim, it is the one
    that both pages tell of: a page that tells of two tests would seem to contradict itself.
    """
    alone = outcome(event, contrasts, figure)
    if figure not in POOLED or alone.clear:
        return alone, False
    pooled = outcome(event, contrasts, "wording")
    return (pooled, True) if pooled.clear else (alone, False)


def short(found: Outcome, event: Event) -> str:
    """The outcome in a few words, for a chart; "" where there is nothing to compare."""
    if not found.contrasts:
        return ""
    if found.first is None:
        return "too little text to test"
    p = f"{p_value(found.contrasts[found.first].adjusted)}, corrected"
    if found.clear is None:
        return f"{'a gap' if len(found.entered) == 2 else 'gaps'} that chance could make ({p})"
    if len(found.entered) == 2:
        return f"a gap beyond chance ({p})"
    return f"{article_names(event)[event.coverage[found.first].article.id]} stands apart beyond chance ({p})"


def standfirst(found: Outcome, *, uses: str = "") -> str:
    """The outcome in a sentence. `uses` names what it takes `MIN_USES` of together, "" where it takes no such."""
    if found.first is None:
        together = f", and {spelled(MIN_USES)} {uses} together" if uses else ""
        return f"A difference is tested from {NEEDS}{together}."
    first = found.contrasts[found.first]
    p = f"{p_value(first.adjusted)} after Holm’s correction for {counted(first.tests, 'test')}"
    if found.clear is not None:
        return f"Chance would seldom make so large a gap ({p})."
    return f"Chance could make a gap of this size ({p})."


def told(found: Outcome, event: Event, *, uses: str = "") -> str:
    """How the test was made and what it gave, for the note at a page's foot; "" where there is nothing to compare."""
    if not found.contrasts:
        return ""
    if found.first is None:
        return f"There is too little text to test. {standfirst(found, uses=uses)}"
    first = found.contrasts[found.first]
    deals = SHUFFLES if len(found.entered) <= MANY else SHUFFLES // 4
    who = "the two articles lay" if len(found.entered) == 2 else "an article lay"
    name = article_names(event)[event.coverage[found.first].article.id]
    furthest = "" if len(found.entered) == 2 else f" {name} lies furthest from the others."
    left = found.articles - len(found.entered)
    out = f" {capital(counted(left, 'article'))} {'was' if left == 1 else 'were'} too short to enter." if left else ""
    return (f"The sentences were dealt out anew {deals:,} times, in runs of neighbours, as if it did not matter whose "
            f"they are.{furthest} In {percent(first.p)} of the deals {who} so far apart. {standfirst(found)}{out}")
