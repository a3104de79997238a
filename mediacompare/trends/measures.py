"""Figures by outlet and period, with intervals over articles: the words inside one are not independent."""
from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from mediacompare.distributions import student_quantile
from mediacompare.statistics import LEVEL, MIN_WORDS, Interval, rate_interval
from mediacompare.tidy import TidyTable
from mediacompare.trends.records import MEASURES, Observation, Period, Voiced, period_of

MIN_ARTICLES = 5
COUNTS = frozenset({"loaded_outlet"})
OVER_TIME = ("outlet", "period", "measure", "value", "low", "high", "count", "denominator", "articles", "enough")
VOICES = ("outlet", "speaker", "role", "words", "quoted_words", "share", "articles", "outlet_articles")


def over_time(observations: Iterable[Observation], *, by: Period = "month") -> TidyTable:
    """One row for every outlet, period and measure.

    Columns: `outlet`, `period` ("2031-05" or "2031-W18"), `measure`; `value` (loaded terms per 1,000 own words; shares
    0 to 1; tone -1 to 1; school grade), its 95% interval `low` and `high` over articles (ratio of sums, linearised
    variance, Student's t; Cochran 1977, ch. 6), `count` and `denominator` as summed, the number of `articles`, and
    `enough`: at least 5 articles and 100 words. Without enough, or where all articles are exactly alike, the interval
    is NaN; that of a count is never narrower than the exact Poisson interval of the sum.
    """
    groups: dict[tuple[str, str, str], list[Observation]] = defaultdict(list)
    for seen in observations:
        groups[seen.outlet, period_of(seen.day, by), seen.measure].append(seen)
    per = {measure.name: measure.per for measure in MEASURES}
    rows = []
    for (outlet, period, measure), found in sorted(groups.items()):
        parts, wholes = [o.part for o in found], [o.whole for o in found]
        enough = len(found) >= MIN_ARTICLES and sum(o.words for o in found) >= MIN_WORDS
        ratio, scale = ratio_interval(parts, wholes), per[measure]
        if measure in COUNTS:
            ratio = _at_least_poisson(ratio, parts, wholes)
        low, high = (ratio.low, ratio.high) if enough else (math.nan, math.nan)
        rows.append((outlet, period, measure, ratio.value * scale, low * scale, high * scale,
                     sum(parts), sum(wholes), len(found), enough))  # fmt: skip
    return TidyTable(OVER_TIME, tuple(rows))


def voices(voiced: Iterable[Voiced], observations: Iterable[Observation]) -> TidyTable:
    """Who is quoted in which outlet, over all events: one row an outlet and speaker, most words first.

    Columns: `outlet`, `speaker` ("" for nobody named), `role` (the one most often printed), `words` quoted, of the
    outlet's `quoted_words`, their `share`, the number of `articles` that quote the speaker, of `outlet_articles`.
    """
    of_outlet: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for seen in observations:
        of_outlet[seen.outlet].add((seen.event, seen.article))
    totals: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    groups: dict[tuple[str, str], list[Voiced]] = defaultdict(list)
    for voice in voiced:
        totals[voice.outlet][voice.event, voice.article] = voice.quoted_words
        groups[voice.outlet, voice.speaker].append(voice)
    rows = []
    for (outlet, speaker), found in groups.items():
        words, quoted = sum(v.words for v in found), sum(totals[outlet].values())
        rows.append((outlet, speaker, _commonest(v.role for v in found), words, quoted, words / quoted,
                     len({(v.event, v.article) for v in found}), len(of_outlet[outlet])))  # fmt: skip
    rows.sort(key=lambda row: (row[0], -row[3], row[1]))
    return TidyTable(VOICES, tuple(rows))


def ratio_interval(parts: Sequence[float], wholes: Sequence[float]) -> Interval:
    """Sum of `parts` over sum of `wholes`, its 95% interval over the units; NaN limits where nothing varies."""
    count, whole = len(parts), math.fsum(wholes)
    if not count or not whole:
        return Interval(math.nan, math.nan, math.nan)
    value = math.fsum(parts) / whole
    if count < 2:
        return Interval(math.nan, value, math.nan)
    residuals = math.fsum((p - value * w) ** 2 for p, w in zip(parts, wholes, strict=True))
    if not residuals:
        return Interval(math.nan, value, math.nan)
    error = math.sqrt(residuals * count / (count - 1)) / whole
    reach = -student_quantile((1 - LEVEL) / 2, count - 1) * error
    return Interval(value - reach, value, value + reach)


def _at_least_poisson(ratio: Interval, parts: Sequence[float], wholes: Sequence[float]) -> Interval:
    exact = rate_interval(round(math.fsum(parts)), round(math.fsum(wholes)), per=1)
    if math.isnan(ratio.low):
        return exact
    return Interval(min(max(0.0, ratio.low), exact.low), ratio.value, max(ratio.high, exact.high))


def _commonest(roles: Iterable[str]) -> str:
    counts: dict[str, int] = defaultdict(int)
    for role in roles:
        if role:
            counts[role] += 1
    return min(counts, key=lambda role: (-counts[role], role), default="")
