"""Tone of the outlets' own sentences towards the people and bodies they name."""
from __future__ import annotations

from collections import defaultdict

from mediacompare.measures import table
from mediacompare.model import Event, TargetTone
from mediacompare.resampling import bootstrap_mean
from mediacompare.tidy import TidyTable

ORDER = 66
COLUMNS = (
    "event", "name", "article", "outlet", "tone", "low", "high", "dark", "neither", "bright", "mentions",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each person or body that an article of the coverage names in its own voice; most named first.

    event, name, article, outlet: keys. tone: mean over the mentions of how much likelier bright than dark wording is
    towards the name, -1 to 1, by `mediacompare.annotate.wording.towards`. low, high: its 95% bootstrap interval over
    mentions, NaN under two. dark, neither, bright: mentions by label, dark or bright only where the model is sure
    (counts); mentions: all of them in the outlet's own voice (count), the denominator.
    """
    found: dict[str, dict[str, list[TargetTone]]] = defaultdict(lambda: defaultdict(list))
    for annotated in event.coverage:
        for tone in annotated.towards:
            if tone.voice == "outlet":
                found[tone.name][annotated.article.id].append(tone)
    outlets = {annotated.article.id: annotated.article.outlet for annotated in event.coverage}
    rows: list[tuple[object, ...]] = []
    for name, articles in sorted(found.items(), key=lambda item: (-sum(map(len, item[1].values())), item[0])):
        for article, tones in articles.items():
            mean = bootstrap_mean([tone.value for tone in tones])
            labels = [tone.label for tone in tones]
            rows.append((event.id, name, article, outlets[article], mean.value, mean.low, mean.high, labels.count(-1),
                         labels.count(0), labels.count(1), len(labels)))
    return table(COLUMNS, rows)
