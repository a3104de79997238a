"""What only one article tells: sentences that no other article of the coverage tells too."""
from __future__ import annotations

from mediacompare.align.coverage import told_elsewhere
from mediacompare.measures import table
from mediacompare.measures._voices import share
from mediacompare.model import AnnotatedArticle, Event
from mediacompare.tidy import TidyTable

ORDER = 86
COLUMNS = (
    "event", "article", "outlet", "sentence", "start", "end", "words", "in_source", "only_here", "unsure",
    "sentences", "share_only_here",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each sentence that only one article of the coverage tells; empty with fewer than two articles.

    event, article, outlet, sentence (its number in the article, from 1): keys. start, end: the sentence in the
    article's text. words: its words (count). in_source: whether a source tells it too. only_here: sentences of the
    article that it alone tells; unsure: sentences left out here because another article echoes them, too loosely to
    say either; sentences: all sentences of the article (counts). share_only_here: only_here over sentences, 0 to 1.
    Passages told in quite other words are hard to find: this is what the program finds nowhere else.
    """
    if len(event.coverage) < 2:
        return table(COLUMNS, ())
    told = told_elsewhere(event, event.links)
    echoed = told_elsewhere(event, event.echoes) - told
    sourced = {end for link in event.links for end in ((link.a, link.a_span), (link.b, link.b_span))}
    rows: list[tuple[object, ...]] = []
    for annotated in event.coverage:
        key = annotated.article.id
        alone = [i for i, s in enumerate(annotated.sentences) if (key, s.span) not in told | echoed]
        unsure = sum((key, s.span) in echoed for s in annotated.sentences)
        total = len(annotated.sentences)
        for i in alone:
            span = annotated.sentences[i].span
            rows.append((
                event.id, key, annotated.article.outlet, i + 1, span.start, span.end, _words(annotated, i),
                (key, span) in sourced, len(alone), unsure, total, share(len(alone), total),
            ))  # fmt: skip
    return table(COLUMNS, rows)


def _words(annotated: AnnotatedArticle, sentence: int) -> int:
    span = annotated.sentences[sentence].span
    return sum(span.contains(word) for word in annotated.words)
