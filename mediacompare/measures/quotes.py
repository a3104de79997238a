"""Every quote, one a row."""
from __future__ import annotations

from bisect import bisect_left

from mediacompare.measures import table
from mediacompare.measures._voices import share, words_by_quote
from mediacompare.model import Event, Span
from mediacompare.text.words import words_within
from mediacompare.tidy import TidyTable

ORDER = 30
COLUMNS = (
    "event", "article", "outlet", "start", "end", "kind", "speaker", "mention", "mention_start", "mention_end",
    "cue", "cue_start", "cue_end", "rule", "grade", "position", "quoted_words", "content_words", "text",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each quote of the coverage, in order of article and position.

    event, article, outlet: keys. start, end: where the content stands in the article's text (code points, half-open);
    key. kind: direct, mixed or indirect. speaker: the resolved name, "" where nobody can be named. mention,
    mention_start, mention_end: the speaker's mention beside the quote ("she said": she) and where it stands; cue,
    cue_start, cue_end: the word that attributes ("said") and where; "" and NaN where there is none. rule: the rule
    that found the speaker; grade: what the speaker stands on, "named" beside the words, "reference" (a pronoun or a
    role), "continuation" (the words go on with others) or "none" (nobody is named for sure). position: share of the
    story's words before the quote, 0 to 1. quoted_words: words inside quotation marks (count); content_words: words
    of the content, quoted or not (count). text: the content as printed, parts of an interrupted quote joined by
    " … ".
    """
    rows: list[tuple[object, ...]] = []
    for annotated in event.coverage:
        article, text = annotated.article, annotated.text
        starts = [word.start for word in annotated.words]
        for quote, words in words_by_quote(annotated):
            rows.append((
                event.id, article.id, article.outlet, quote.start, quote.end, quote.kind, quote.speaker or "",
                *_placed(quote.mention, text), *_placed(quote.cue, text), quote.rule, quote.grade,
                share(bisect_left(starts, quote.start), len(starts)), words,
                len(words_within(annotated.words, quote.spans)), " … ".join(span.of(text) for span in quote.spans),
            ))  # fmt: skip
    return table(COLUMNS, rows)


def _placed(span: Span | None, text: str) -> tuple[str, float, float]:
    """The words of a span and where they stand."""
    return (span.of(text), span.start, span.end) if span else ("", float("nan"), float("nan"))
