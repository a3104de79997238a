"""Who gets to speak: the words inside quotation marks, by speaker and article."""
from __future__ import annotations

from dataclasses import dataclass

from mediacompare.measures import table
from mediacompare.measures._voices import share, words_by_quote
from mediacompare.model import AnnotatedArticle, Event
from mediacompare.tidy import TidyTable

ORDER = 20
COLUMNS = (
    "event", "article", "outlet", "speaker", "role", "quotes", "indirect", "words", "words_continued",
    "words_reference", "quoted_words", "named_words", "article_words", "share_quoted", "share_named", "share_article",
)  # fmt: skip
UNNAMED = ""
"""What stands in `speaker` for words that nobody is named for."""


@dataclass(slots=True)
class _Tally:
    quotes: int = 0
    indirect: int = 0
    words: int = 0
    words_continued: int = 0
    words_reference: int = 0


def measure(event: Event) -> TidyTable:
    """One row for each speaker of each article of the coverage; most words first, words of nobody named last.

    event, article, outlet: keys. speaker: the name, "" where nobody is named; key. role: the speaker's role in the
    event ("Mayor of Boston"), "" when unknown. quotes: quotations, direct or mixed (count). indirect: statements
    reported without quotation marks (count); their words are the outlet's and count nowhere here. words: words of
    this speaker inside quotation marks (count). words_continued: those among them in quotes without a cue of their
    own, given to the speaker who goes on; words_reference: those whose speaker is a pronoun or a role beside them
    (counts); the other words have the name beside them. quoted_words: all words inside quotation marks in the article;
    named_words: those with a named speaker; article_words: all words of the story: the three denominators.
    share_quoted, share_named, share_article: words over each, 0 to 1, NaN where the denominator is 0. A full count
    of an article has no sampling error, so there is no interval.
    """
    roles = {speaker.name: speaker.role or "" for speaker in event.speakers}
    rows: list[tuple[object, ...]] = []
    for annotated in event.coverage:
        article = annotated.article
        tallies = _tally(annotated)
        quoted = sum(tally.words for tally in tallies.values())
        named = quoted - tallies.get(UNNAMED, _Tally()).words
        for speaker, tally in sorted(tallies.items(), key=lambda item: (item[0] == UNNAMED, -item[1].words)):
            rows.append((
                event.id, article.id, article.outlet, speaker, roles.get(speaker, ""), tally.quotes, tally.indirect,
                tally.words, tally.words_continued, tally.words_reference, quoted, named, len(annotated.words),
                share(tally.words, quoted),
                share(tally.words, named) if speaker != UNNAMED else float("nan"),
                share(tally.words, len(annotated.words)),
            ))  # fmt: skip
    return table(COLUMNS, rows)


def _tally(annotated: AnnotatedArticle) -> dict[str, _Tally]:
    """What each speaker has, in order of first appearance."""
    tallies: dict[str, _Tally] = {}
    for quote, words in words_by_quote(annotated):
        tally = tallies.setdefault(quote.speaker or UNNAMED, _Tally())
        if quote.kind == "indirect":
            tally.indirect += 1
            continue
        tally.quotes += 1
        tally.words += words
        if quote.grade == "continuation":
            tally.words_continued += words
        elif quote.grade == "reference":
            tally.words_reference += words
    return tallies
