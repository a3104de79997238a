"""How each speaker is introduced: the stance of the cues, by speaker and article."""
from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from mediacompare.annotate.quotes.stances import STANCES, stance_of
from mediacompare.measures import table
from mediacompare.measures._voices import share
from mediacompare.model import AnnotatedArticle, Event
from mediacompare.tidy import TidyTable

ORDER = 35
COLUMNS = (
    "event", "article", "outlet", "speaker", "stance", "cues", "speaker_cues", "share", "verbs", "first_position",
    "speaks_first",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each speaker and stance that occurs in an article of the coverage, in order of first attribution.

    event, article, outlet, speaker: keys. stance: key; what the cue says about the words it introduces: neutral
    ("said"), asserting ("insisted"), doubting ("claimed"), hostile ("blasted"), praising ("applauded") or belief
    ("hopes"), by the list of cues that the quotes were found with. cues: attributions of that stance (count);
    speaker_cues: all of the speaker's attributions with a cue there (the denominator); share: cues by speaker_cues.
    verbs: the cues as printed, commonest first, each with its count. first_position: share of the story's words
    before the speaker's first attribution, 0 to 1. speaks_first: whether no other speaker of the article comes before.
    """
    rows: list[tuple[object, ...]] = []
    for annotated in event.coverage:
        article = annotated.article
        cues, firsts = _profiles(annotated)
        starts = [word.start for word in annotated.words]
        opening = min(firsts.values(), default=-1)
        for speaker in sorted(cues, key=lambda name: (firsts[name], name)):
            total = sum(cues[speaker].values())
            for stance in STANCES:
                used = {cue: count for cue, count in cues[speaker].items() if stance_of(cue) == stance}
                if used:
                    rows.append((
                        event.id, article.id, article.outlet, speaker, stance, sum(used.values()), total,
                        share(sum(used.values()), total), _listed(used),
                        share(bisect_left(starts, firsts[speaker]), len(starts)), firsts[speaker] == opening,
                    ))  # fmt: skip
    return table(COLUMNS, rows)


def _profiles(annotated: AnnotatedArticle) -> tuple[dict[str, Counter[str]], dict[str, int]]:
    """For each speaker the cues with their counts, and where the first attribution stands."""
    cues: dict[str, Counter[str]] = {}
    firsts: dict[str, int] = {}
    for quote in annotated.quotes:
        if quote.speaker and quote.cue:
            printed = " ".join(quote.cue.of(annotated.text).lower().split())
            cues.setdefault(quote.speaker, Counter())[printed] += 1
            firsts.setdefault(quote.speaker, quote.start)
    return cues, firsts


def _listed(used: dict[str, int]) -> str:
    ranked = sorted(used.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(cue if count == 1 else f"{cue} ({count})" for cue, count in ranked)
