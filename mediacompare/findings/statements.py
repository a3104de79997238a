"""The one place where a contrast is put into words. It can only say what its interval supports."""
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from mediacompare.display import capital, listed, p_value, spelled
from mediacompare.findings.wording import all_of, counted
from mediacompare.statistics import Contrast, Interval

Pairs = Mapping[tuple[int, int], Contrast]
"""Contrasts by the places of the two sides, the smaller first."""


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
    `unit` "loaded terms per 1,000 words", `more` "uses more loaded terms", `mores` "use more loaded terms", `scale`
    "per 1,000 words", `call` "more loaded", `needs` "words and loaded terms". `show` writes a value.
    """

    lead: str
    leads: str
    verb: str
    verbs: str
    unit: str
    more: str
    mores: str
    scale: str
    call: str
    needs: str
    show: Callable[[float], str]


def state_contrast(sides: Sequence[Side], contrasts: Pairs, phrases: Phrases) -> tuple[str, str, bool]:
    """A headline and a standfirst on how the sides differ, and whether a difference is claimed.

    `contrasts` has every pair of sides, by their places, corrected over all tests. A difference is stated only of
    pairs whose `Contrast` is `clear`; otherwise the values stand beside a plain word that nothing more follows from
    them.
    """
    known = [side for side in sides if side.interval.value == side.interval.value]
    if not known:
        return "Too little text to say", "None of the texts is long enough for this.", False
    if len(sides) == 1:
        return _alone(sides[0], phrases), "One article stands alone here: there is nothing to compare it with.", False
    clear = {pair: found for pair, found in contrasts.items() if found.clear}
    if clear:
        return _clear_headline(sides, clear, phrases), _clear_standfirst(clear, contrasts), True
    return _unclear_headline(sides, known, contrasts, phrases), _unclear_standfirst(contrasts, phrases), False


def counts_of(sides: Sequence[Side]) -> str:
    """The counts behind a headline: alone, side by side, or by name."""
    if len(sides) <= 2:
        return capital(listed([side.counts for side in sides])) + "."
    return "; ".join(f"{side.name}: {side.counts}" for side in sides) + "."


def _alone(side: Side, phrases: Phrases) -> str:
    told = f"{phrases.lead}{side.name} {phrases.verb} {phrases.show(side.interval.value)} {phrases.unit}"
    return capital(told.rstrip())


def _clear_headline(sides: Sequence[Side], clear: Pairs, phrases: Phrases) -> str:
    """Those that clearly have more than the same others, the longest such list first."""
    below: dict[int, list[int]] = {}
    for (i, j), found in clear.items():
        high, low = (i, j) if found.value > 0 else (j, i)
        below.setdefault(high, []).append(low)
    lows = max(below.values(), key=len)
    highs = [high for high in sorted(below) if below[high] == lows]
    lead, more = (phrases.lead, phrases.more) if len(highs) == 1 else (phrases.leads, phrases.mores)
    subject, others = (listed([sides[i].name for i in group]) for group in (highs, lows))
    headline = f"{lead}{subject} {more} than {others}"
    if len(highs) == len(lows) == 1:
        larger, smaller = (phrases.show(sides[group[0]].interval.value) for group in (highs, lows))
        headline += f": {larger} against {smaller} {phrases.scale}"
    return capital(headline.rstrip())


def _clear_standfirst(clear: Pairs, contrasts: Pairs) -> str:
    first = next(iter(clear.values()))
    tests = f"after Holm’s correction for {counted(first.tests, 'test')}"
    if len(contrasts) == 1:
        return f"Chance would seldom make so large a gap ({p_value(first.adjusted)} {tests})."
    differ, them = ("differs", "it") if len(clear) == 1 else ("differ", "them")
    pairs = f"{capital(spelled(len(clear)))} of {spelled(len(contrasts))} pairs"
    return (
        f"{pairs} {differ} more than chance would make {them} (p under .05 {tests}); of the others nothing can be said."
    )


def _unclear_headline(sides: Sequence[Side], known: Sequence[Side], contrasts: Pairs, phrases: Phrases) -> str:
    values = [phrases.show(side.interval.value) for side in known]
    why = _why_unclear(sides, contrasts, phrases)
    if len(known) == len(sides) and len(set(values)) == 1:
        about = "" if len({side.interval.value for side in known}) == 1 else "about "
        same = f"{phrases.leads}{all_of(len(sides))} {phrases.verbs} {about}{values[0]} {phrases.unit}".rstrip()
        enough = any(found.enough for found in contrasts.values())
        return capital(same if enough else f"{same}: too little text to call them alike")
    if len(sides) == len(known) == 2:
        first, second = known
        told = f"{first.name} {phrases.verb} {values[0]} {phrases.unit}".rstrip() + f" and {second.name} {values[1]}"
    else:
        ranked = sorted(known, key=lambda side: side.interval.value)
        low, high = (phrases.show(side.interval.value) for side in (ranked[0], ranked[-1]))
        told = f"the {spelled(len(sides))} articles {phrases.verbs} {low} to {high} {phrases.unit}".rstrip()
    return capital(f"{phrases.leads}{told}: {why}")


def _why_unclear(sides: Sequence[Side], contrasts: Pairs, phrases: Phrases) -> str:
    if any(found.enough for found in contrasts.values()):
        return "a gap that chance could make" if len(sides) == 2 else "gaps that chance could make"
    return f"too little text to call {'either' if len(sides) == 2 else 'any'} {phrases.call}"


def _unclear_standfirst(contrasts: Pairs, phrases: Phrases) -> str:
    tested = [found for found in contrasts.values() if found.enough]
    if not tested:
        return f"A difference is tested only where both texts have enough {phrases.needs}."
    if len(contrasts) == 1:
        return f"A gap of this size is no surprise in texts this short ({p_value(tested[0].adjusted)})."
    pairs = {1: "The one pair with enough text does not differ", 2: "Neither of the two pairs with enough text differs"}
    none = pairs.get(len(tested), f"None of the {spelled(len(tested))} pairs with enough text differs")
    return f"{none} clearly (p under .05 after Holm’s correction would be needed)."
