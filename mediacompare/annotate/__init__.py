"""Everything that is found in one article by itself: sentences, furniture, quotes with speakers, mentions."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mediacompare.annotate.quotes import find_quotes
from mediacompare.annotate.quotes.stances import tells_content
from mediacompare.annotate.wording.judging import score_judging
from mediacompare.annotate.wording.loaded import find_loaded
from mediacompare.annotate.wording.tone import score_tone
from mediacompare.annotate.wording.towards import score_towards
from mediacompare.lexicon import Lexicon, load_lexicon
from mediacompare.model import AnnotatedArticle, Article, Problem, Quote, Span, merge_spans, without
from mediacompare.text.furniture import find_furniture
from mediacompare.text.sentences import split_sentences
from mediacompare.text.words import find_words


def annotate(article: Article, *, lexicon: Lexicon | None = None) -> AnnotatedArticle:
    """`article` with everything found in it; `lexicon` is the shipped one by default.

    A pure function: it needs no other article and changes nothing. Each further annotation is one line, and may read
    what the lines before it found.
    """
    annotated = annotate_quotes(article)
    annotated = replace(annotated, loaded=find_loaded(annotated, lexicon or load_lexicon()))
    return replace(annotated, tone=score_tone(annotated), judging=score_judging(annotated),
                   towards=score_towards(annotated))


def annotate_quotes(article: Article) -> AnnotatedArticle:
    """`article` with its words, sentences, furniture, quotes, asides and mentions: what `quotes` needs, and fast."""
    furniture = find_furniture(article.text)
    skip = [item.span for item in furniture]
    sentences = split_sentences(article.text, skip=skip, headline=article.headline)
    found = find_quotes(article, sentences=sentences, furniture=furniture)
    words = find_words(article.text, skip=skip)
    quoted = merge_spans(span for quote in found.quotes for span in quote.quoted)
    annotated = AnnotatedArticle(article, words, sentences, furniture)
    return replace(
        annotated,
        mentions=found.mentions,
        quotes=found.quotes,
        quoted=quoted,
        reported=_reported(article.text, found.quotes, quoted),
        asides=found.asides,
        problems=tuple(_unclosed(article, span) for span in found.unclosed),
    )


def _reported(text: str, quotes: Sequence[Quote], quoted: Sequence[Span]) -> tuple[Span, ...]:
    """What the quotes hold outside quotation marks, in order; marks alone are nothing."""
    content = merge_spans(span for quote in quotes if tells_content(text, quote) for span in quote.spans)
    return tuple(span for span in without(content, quoted) if any(map(str.isalnum, span.of(text))))


def _unclosed(article: Article, span: Span) -> Problem:
    """The problem with a quotation mark that is never closed: whose words follow is a guess."""
    opening = " ".join(span.of(article.text).split()[:6])
    return Problem(article.path or article.id, f"opens a quotation that is never closed: “{opening} …",
                   "close it; until then the rest of its paragraph counts as quoted")
