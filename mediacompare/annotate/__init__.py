"""Everything that is found in one article by itself: sentences, furniture, quotes with speakers, mentions."""
from __future__ import annotations

from dataclasses import replace

from mediacompare.annotate.quotes import find_quotes
from mediacompare.annotate.wording.judging import score_judging
from mediacompare.annotate.wording.loaded import find_loaded
from mediacompare.annotate.wording.tone import score_tone
from mediacompare.annotate.wording.towards import score_towards
from mediacompare.lexicon import Lexicon, load_lexicon
from mediacompare.model import AnnotatedArticle, Article, Problem, Span, merge_spans
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
    annotated = AnnotatedArticle(article, words, sentences, furniture)
    return replace(
        annotated,
        mentions=found.mentions,
        quotes=found.quotes,
        unsure=found.unsure,
        quoted=merge_spans(span for quote in found.quotes for span in quote.quoted),
        asides=found.asides,
        problems=tuple(_unclosed(article, span) for span in found.unclosed),
    )


def _unclosed(article: Article, span: Span) -> Problem:
    """The problem with a quotation mark that is never closed: whose words follow is a guess."""
    opening = " ".join(span.of(article.text).split()[:6])
    return Problem(article.path or article.id, f"opens a quotation that is never closed: “{opening} …",
                   "close it; until then the rest of its paragraph counts as quoted")
