"""Everything that is found in one article by itself: sentences, furniture, quotes with speakers, mentions."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mediacompare.annotate.forms import Forms, all_mentions, find_forms, read_forms, rest_of
from mediacompare.annotate.given import lay_back, seen, view_of
from mediacompare.annotate.quotes import find_quotes
from mediacompare.annotate.quotes.stances import tells_content
from mediacompare.annotate.wording.judging import score_judging
from mediacompare.annotate.wording.loaded import find_loaded
from mediacompare.annotate.wording.tone import score_tone
from mediacompare.annotate.wording.towards import score_towards
from mediacompare.lexicon import Lexicon, load_lexicon
from mediacompare.model import AnnotatedArticle, Article, Furniture, Problem, Quote, Span, View, merge_spans, without
from mediacompare.text.furniture import find_furniture
from mediacompare.text.sentences import split_sentences
from mediacompare.text.words import find_words


def annotate(article: Article, *, lexicon: Lexicon | None = None, forms: bool = True) -> AnnotatedArticle:
    """`article` with everything found in it; `lexicon` is the shipped one by default. Without
    `forms` transcripts, interviews and documents are read as running text.

    A pure function: it needs no other article and changes nothing. Each further annotation is one line, and may read
    what the lines before it found.
    """
    annotated = _found_quotes(article, forms)
    annotated = replace(annotated, loaded=find_loaded(annotated, lexicon or load_lexicon()))
    annotated = replace(annotated, tone=score_tone(annotated), judging=score_judging(annotated),
                        towards=score_towards(annotated))
    return _given(annotated, article)


def annotate_quotes(article: Article, *, forms: bool = True) -> AnnotatedArticle:
    """`article` with its words, sentences, furniture, quotes, asides and mentions: what `quotes` needs, and fast."""
    return _given(_found_quotes(article, forms), article)


def read_as(article: Article) -> tuple[str, ...]:
    """How the article's text is read, in a few words each: what is undone first, and as which form; () as it stands."""
    view = view_of(article)
    seen_as = article if view is None else seen(article, view)
    form = find_forms(seen_as, furniture=_furniture(seen_as), emphasised=_emphasised(view)).kind
    return (*(view.steps if view else ()), *([f"read as {'an' if form[0] in 'aeiou' else 'a'} {form}"] if form else []))


def _furniture(article: Article) -> tuple[Furniture, ...]:
    """The lines that are no story; none where the reader asked to keep them all."""
    return () if article.keep_all else find_furniture(article.text, headline=article.headline)


def _emphasised(view: View | None) -> list[Span]:
    """What the view's markup sets in bold or italic, in the view."""
    return [] if view is None else [span for one in view.emphasised if (span := view.to_view(one)) is not None]


def _given(annotated: AnnotatedArticle, article: Article) -> AnnotatedArticle:
    """What was found on a view of the text, its spans laid back onto the text as it was given."""
    return annotated if annotated.view is None else lay_back(annotated, article, annotated.view)


def _found_quotes(given: Article, forms: bool) -> AnnotatedArticle:
    """What `annotate_quotes` finds. Where the text has to be read on a view, all spans and `article` are the view's."""
    view = view_of(given)
    article = given if view is None else seen(given, view)
    furniture = _furniture(article)
    skip = [item.span for item in furniture]
    sentences = split_sentences(article.text, skip=skip, headline=article.headline)
    shaped = find_forms(article, furniture=furniture, emphasised=_emphasised(view)) if forms else Forms()
    found = find_quotes(article, sentences=rest_of(sentences, shaped),
                        furniture=(*furniture, *(Furniture(span, shaped.kind) for span in shaped.taken)))
    told, labels = read_forms(article, shaped, found.mentions)
    quotes = tuple(sorted((*found.quotes, *told), key=lambda quote: quote.spans)) if told else found.quotes
    quoted = merge_spans(span for quote in quotes for span in quote.quoted)
    annotated = AnnotatedArticle(article, find_words(article.text, skip=merge_spans((*skip, *shaped.apart))), sentences,
                                 furniture, view=view, form=shaped.kind)
    return replace(
        annotated,
        unsure=found.unsure,
        mentions=all_mentions(article, sentences, found.mentions, labels, shaped),
        quotes=quotes,
        quoted=quoted,
        reported=_reported(article.text, (*quotes, *found.unsure), quoted),
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
