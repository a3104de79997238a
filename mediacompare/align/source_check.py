"""Quotes held against the source they come from: what is word for word, what was changed, what is not in it."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from mediacompare.align.changes import list_changes, list_warnings, source_spans
from mediacompare.align.marks import MarkedQuote, read_marks
from mediacompare.align.source_index import SourceIndex, english_share, index_source
from mediacompare.align.speakers import same_name
from mediacompare.align.verdicts import Match, match_quote
from mediacompare.model import AnnotatedArticle, Article, Quote, QuoteCheck, SourceCheck, Span, Verdict

# From the best to the worst.
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

TOO_SHORT = 2
# Shares of function words that tell running English from another language, and the fewest words to tell it by.
ENGLISH, FOREIGN, ENOUGH_WORDS = 0.2, 0.08, 20


def check_quote(quote: str, source_text: str) -> SourceCheck:
    """How a quote stands in a source; docs/checking.md gives the rules.

    Both are plain text, the quote without its outer quotation marks. The verdict is `verbatim`, `marked_edit`,
    `altered`, `spliced` or `not_found`; `source_spans` index `source_text`, one for each part that was found, in the
    quote's order; `changes` run through the quote word by word; `warnings` name negations, numbers, names and
    qualifiers that differ; `note` says what a reader must know, such as that one word is too short to check well.
    """
    read, index = read_marks(quote), index_source(source_text)
    if not len(read.words):
        return SourceCheck("not_found", note="the quote holds no words")
    if not len(index.words):
        return SourceCheck("not_found", note="the source holds no words")
    match = match_quote(read, index)
    return SourceCheck(
        match.verdict,
        source_spans(read, match, index),
        list_changes(read, match, index),
        list_warnings(read, match, index),
        _note(read, match, index),
    )


def _note(read: MarkedQuote, match: Match, index: SourceIndex) -> str:
    size = len(read.literal)
    notes = []
    if size <= TOO_SHORT:
        notes.append(f"{('one word is', 'two words are')[size - 1]} too short to check well")
    if size > len(index.words):
        notes.append("the quote is longer than the source")
    if match.verdict == "not_found" and _languages_differ(read, index):
        notes.append("the quote and the source seem to be in different languages")
    elif match.verdict == "not_found":
        notes.append("not found in this source; it may come from another text or occasion")
    return "; ".join(notes)


def _languages_differ(read: MarkedQuote, index: SourceIndex) -> bool:
    """Whether one of the two is running English by its function words and the other is not."""
    if len(index.words) < ENOUGH_WORDS or len(read.literal) < ENOUGH_WORDS // 4:
        return False
    shares = sorted((english_share(read.literal.forms), index.english))
    return shares[0] < FOREIGN and shares[1] >= ENGLISH


def check_quotes(articles: Sequence[AnnotatedArticle], *, everyone: bool = False) -> tuple[QuoteCheck, ...]:
    """The coverage's quotes held against the sources among `articles`, in the order of the articles and their text.

    A quote is checked against the sources of its own speaker, in the words that stand inside quotation marks; a
    source that names no speaker is taken for everybody's, and with `everyone` every source is. Each quoted stretch is
    checked by itself. Of several sources the one that has the quote best is given.
    """
    sources = [a.article for a in articles if a.article.role == "source"]
    checks: list[QuoteCheck] = []
    for annotated in articles:
        if annotated.article.role != "coverage":
            continue
        for quote in annotated.quotes:
            meant = [s for s in sources if everyone or s.speaker is None or _is_by(quote, s.speaker)]
            if meant:
                checks.extend(_best_check(stretch, annotated.article, quote, meant) for stretch in quote.quoted)
    # Somebody quoting somebody: two quotes may hold the same words.
    return tuple(dict.fromkeys(checks))


def _is_by(quote: Quote, speaker: str) -> bool:
    return quote.speaker is not None and same_name(quote.speaker, speaker)


def _best_check(stretch: Span, article: Article, quote: Quote, sources: Sequence[Article]) -> QuoteCheck:
    """The check against the source that has the words best, the first of them when several do."""
    checks = [(check_quote(stretch.of(article.text), source.text), source) for source in sources]
    check, source = min(checks, key=lambda pair: VERDICTS.index(pair[0].verdict))
    if check.verdict == "not_found" and len(sources) > 1:
        check = replace(check, note=f"{check.note}; the same holds for the other sources ({len(sources)} in all)")
    if source.text.strip() == article.text.strip():
        check = replace(check, note="; ".join(filter(None, [check.note, "the source is the article's own text"])))
    return QuoteCheck(article.id, stretch, source.id, quote.speaker, check)
