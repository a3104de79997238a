"""The one place where a contrast is put into words. It can only say what its interval supports."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mediacompare.display import capital, listed, spelled
from mediacompare.findings.chance import Outcome, standfirst
from mediacompare.findings.wording import all_of
from mediacompare.statistics import Interval


@dataclass(frozen=True, slots=True)
class Statement:
    """What can be said on one topic.

    `headline` has no full stop; `standfirst` says in a sentence or two how sure one can be; `detail` gives the
    counts behind the headline; `evidence` are refs of the form article:start-end. `weight` is 2 for a
    difference that the numbers support, 1 for a full count, 0 where nothing can be claimed.
    """

    topic: str
    headline: str
    standfirst: str
    detail: str
    evidence: tuple[str, ...] = ()
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Side:
    """One article in a contrast: its name in a sentence, its value with limits, and the counts ("12 in 253 words")."""

    name: str
    interval: Interval
    counts: str


@dataclass(frozen=True, slots=True)
class Phrases:
    """How a quantity is spoken of, in the singular and in the plural.

    For loaded terms: `lead` "in its own voice, ", `leads` "in their own voice, ", `verb` "uses", `verbs` "use",
    `unit` "loaded terms per 1,000 words", `more` "uses more loaded terms", `less` "uses fewer loaded terms", `scale`
    "per 1,000 words", `call` "more loaded", `uses` "loaded terms" (what it takes some of for a test, "" for none).
    `show` writes a value.
    """

    lead: str
    leads: str
    verb: str
    verbs: str
    unit: str
    more: str
    less: str
    scale: str
    call: str
    uses: str
    show: Callable[[float], str]


def state_contrast(sides: Sequence[Side], found: Outcome, phrases: Phrases) -> tuple[str, str, bool]:
    """A headline and a standfirst on how the sides differ, and whether a difference is claimed.

    `found` is the test of the figure. A difference is stated only where its contrast is `clear`, and only of the
    article that it names; otherwise the values stand beside a plain word that nothing more follows from them.
    """
    known = [side for side in sides if side.interval.value == side.interval.value]
    if not known:
        return "Too little text to say", "None of the texts is long enough for this.", False
    if len(sides) == 1:
        return _alone(sides[0], phrases), "One article stands alone here: there is nothing to compare it with.", False
    told = standfirst(found, uses=phrases.uses)
    if found.clear is not None:
        return _clear_headline(sides, found, phrases), told, True
    return _unclear_headline(sides, known, found, phrases), told, False


def counts_of(sides: Sequence[Side]) -> str:
    """The counts behind a headline: alone, side by side, or by name."""
    if len(sides) <= 2:
        return capital(listed([side.counts for side in sides])) + "."
    return "; ".join(f"{side.name}: {side.counts}" for side in sides) + "."


def _alone(side: Side, phrases: Phrases) -> str:
    told = f"{phrases.lead}{side.name} {phrases.verb} {phrases.show(side.interval.value)} {phrases.unit}"
    return capital(told.rstrip())


def _clear_headline(sides: Sequence[Side], found: Outcome, phrases: Phrases) -> str:
    """The article that stands apart, from the other by name or from the others; of two the one that has more."""
    first, places, more = found.told_of()
    others = [sides[place] for place in places]
    whom = others[0].name if len(others) == 1 else "the others"
    values = sorted(side.interval.value for side in others if side.interval.value == side.interval.value)
    headline = f"{phrases.lead}{sides[first].name} {phrases.more if more else phrases.less} than {whom}"
    if values:
        against = dict.fromkeys(phrases.show(value) for value in (values[0], values[-1]))
        headline += f": {phrases.show(sides[first].interval.value)} against {' to '.join(against)} {phrases.scale}"
    return capital(headline.rstrip())


def _unclear_headline(sides: Sequence[Side], known: Sequence[Side], found: Outcome, phrases: Phrases) -> str:
    values = [phrases.show(side.interval.value) for side in known]
    if len(known) == len(sides) and len(set(values)) == 1:
        about = "" if len({side.interval.value for side in known}) == 1 else "about "
        same = f"{phrases.leads}{all_of(len(sides))} {phrases.verbs} {about}{values[0]} {phrases.unit}".rstrip()
        return capital(same if found.tested else f"{same}: too little text to call them alike")
    if len(sides) == len(known) == 2:
        first, second = known
        told = f"{first.name} {phrases.verb} {values[0]} {phrases.unit}".rstrip() + f" and {second.name} {values[1]}"
    else:
        ranked = sorted(known, key=lambda side: side.interval.value)
        low, high = (phrases.show(side.interval.value) for side in (ranked[0], ranked[-1]))
        told = f"the {spelled(len(sides))} articles {phrases.verbs} {low} to {high} {phrases.unit}".rstrip()
    return capital(f"{phrases.leads}{told}: {_why_unclear(sides, found, phrases)}")


def _why_unclear(sides: Sequence[Side], found: Outcome, phrases: Phrases) -> str:
    if found.tested:
        return "a gap that chance could make" if len(sides) == 2 else "gaps that chance could make"
    return f"too little text to call {'either' if len(sides) == 2 else 'any'} {phrases.call}"
