"""Where in an article things stand: headline, first quarter, rest."""
from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import Literal, get_args

from mediacompare.measures import table
from mediacompare.measures._voices import share
from mediacompare.model import AnnotatedArticle, Event, Span
from mediacompare.text.words import words_within
from mediacompare.tidy import TidyTable

Part = Literal["headline", "first quarter", "rest"]
PARTS: tuple[Part, ...] = get_args(Part)
ORDER = 50
COLUMNS = ("event", "article", "outlet", "part", "what", "name", "count", "part_words", "total", "share")
LOADED = "loaded terms"
SPEAKER = "speaker"


def measure(event: Event) -> TidyTable:
    """For each article of the coverage and each part of it: loaded terms by voice, and words by speaker.

    event, article, outlet: keys. part: `headline`, `first quarter` (of the words below the headline) or `rest`;
    key. what: `loaded terms` or `speaker`; key. name: for loaded terms the voice (`outlet`, `quoted` or
    `reported`), for a speaker the name, "" where nobody is named; key. count: loaded terms that begin there, or the
    speaker's words inside quotation marks there. part_words: words of the part in any voice (its size). total: the
    same count over the whole article. share: count / total, 0 to 1, NaN when the total is 0. A full count of an
    article has no sampling error, so there is no interval. The parts of an article without a headline are the other
    two.
    """
    rows: list[tuple[object, ...]] = []
    for annotated in event.coverage:
        parts = split_parts(annotated)
        sizes = Counter(parts.values())
        counted = {LOADED: _loaded(annotated, parts), SPEAKER: _spoken(annotated, parts)}
        for what, counts in counted.items():
            totals: Counter[str] = Counter()
            for (_, name), count in counts.items():
                totals[name] += count
            rows.extend(
                (event.id, annotated.article.id, annotated.article.outlet, part, what, name, counts[part, name],
                 sizes[part], totals[name], share(counts[part, name], totals[name]))
                for part in PARTS if sizes[part] for name in sorted(totals, key=lambda n: (n == "", -totals[n], n)))
    return table(COLUMNS, rows)


def split_parts(annotated: AnnotatedArticle) -> dict[Span, Part]:
    """Which part each word of the story stands in. The first quarter is rounded up to whole words."""
    headline = annotated.article.headline
    below = [word for word in annotated.words if headline is None or word.start >= headline.end]
    above = len(annotated.words) - len(below)
    quarter = -(-len(below) // 4)
    return {word: "headline" if i < above else "first quarter" if i < above + quarter else "rest"
            for i, word in enumerate(annotated.words)}


def _loaded(annotated: AnnotatedArticle, parts: dict[Span, Part]) -> Counter[tuple[Part, str]]:
    """Hits by part and voice; a hit inside a hyphenated word stands where the word begins."""
    found: Counter[tuple[Part, str]] = Counter()
    for hit in annotated.loaded:
        place = min(bisect_left(annotated.words, hit.span.start, key=lambda word: word.end - 1),
                    len(annotated.words) - 1)
        found[parts[annotated.words[place]], hit.voice] += 1
    return found


def _spoken(annotated: AnnotatedArticle, parts: dict[Span, Part]) -> Counter[tuple[Part, str]]:
    """Words by part and speaker. A word that two quotes hold counts for the one that opens first, as everywhere."""
    speakers: dict[Span, str] = {}
    for quote in sorted(annotated.quotes, key=lambda quote: (quote.start, -quote.end)):
        for word in words_within(annotated.words, quote.quoted):
            speakers.setdefault(word, quote.speaker or "")
    return Counter((parts[word], speaker) for word, speaker in speakers.items())
