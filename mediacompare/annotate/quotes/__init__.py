"""Quotes and who is quoted: the direct, mixed and indirect attributions of one article, by rules, without a parser."""
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mediacompare.annotate.quotes.asides import read_aside
from mediacompare.annotate.quotes.names import Resolver
from mediacompare.annotate.quotes.people import People, find_named
from mediacompare.annotate.quotes.reading.tokens import Tokens, tokenize
from mediacompare.annotate.quotes.reading.vocabulary import NAME, NOUN, PUNCT
from mediacompare.annotate.quotes.rules import SEPARATOR
from mediacompare.annotate.quotes.turns import Draft, read_speech
from mediacompare.annotate.quotes.uncued import attribute_uncued
from mediacompare.model import Article, Aside, Furniture, Mention, Quote, QuoteKind, Sentence, Span
from mediacompare.text.marks import Quoted, find_quoted

DIRECT_SHARE = 0.9
LABEL = re.compile(r"(?:[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}|Q|A):\s+")


@dataclass(frozen=True, slots=True)
class Attributions:
    """What `find_quotes` returns: quotes, asides and mentions, each in order of position.

    `unclosed` are the stretches whose quotation mark is never closed, taken to the end of their paragraph.
    """

    quotes: tuple[Quote, ...]
    asides: tuple[Aside, ...]
    mentions: tuple[Mention, ...]
    unclosed: tuple[Span, ...] = ()


def find_quotes(
    article: Article, *, sentences: Sequence[Sentence], furniture: Iterable[Furniture]
) -> Attributions:
    """The attributions of `article`; `sentences` are its story's sentences, `furniture` is left out."""
    quoted = find_quoted(article.text, skip=[item.span for item in furniture])
    tokens = tokenize(article.text, sentences, [_behind_label(article.text, stretch) for stretch in quoted])
    asides = _early_asides(tokens)
    people = People(tokens, find_named(tokens))
    drafts = read_speech(tokens)
    narrator = article.speaker if article.role == "source" else None
    _name_speakers(drafts, Resolver(tokens, people, narrator=narrator))
    covered = {i for draft in drafts for start, end in draft.ranges for i in tokens.quotes_in(start, end)}
    for number, stretch in tokens.quoted.items():
        if number not in covered and number not in asides:
            asides[number] = Aside(stretch.inner, "scare", "no cue beside it")
    quotes = [quote for draft in drafts if (quote := _quote(tokens, draft, asides)) is not None]
    uncued, left = attribute_uncued(article.text, article.headline, map(asides.__getitem__, sorted(asides)), quotes)
    return Attributions(
        tuple(sorted(quotes + uncued, key=lambda quote: quote.spans)),
        tuple(left),
        people.mentions(),
        tuple(stretch.inner for stretch in quoted if not (stretch.closed or stretch.continues or stretch.single)),
    )


def _behind_label(text: str, stretch: Quoted) -> Quoted:
    """A quoted stretch without the speaker's label that opens it in a transcript ("QUILL: ...")."""
    label = LABEL.match(text, stretch.inner.start, stretch.inner.end)
    if label is None or label.end() >= stretch.inner.end:
        return stretch
    words = Span(label.end(), stretch.inner.end)
    return replace(stretch, outer=Span(words.start, stretch.outer.end), inner=words)


def _early_asides(tokens: Tokens) -> dict[int, Aside]:
    """Titles and nicknames by token number; from here on their tokens are nouns, and parts of names."""
    asides: dict[int, Aside] = {}
    for number in tokens.quoted:
        aside = read_aside(tokens, number)
        if aside is not None:
            asides[number] = aside
            tokens.classes[number] = NAME if aside.kind == "nickname" else NOUN
            if aside.kind == "title" and aside.span.of(tokens.text).endswith(","):
                # The comma in "On ABC's “This Week,” Quill said" stands inside the marks; the sentence needs it.
                tokens.classes[number], tokens.words[number], tokens.lower[number] = PUNCT, ",", ","
    return asides


def _name_speakers(drafts: Sequence[Draft], resolver: Resolver) -> None:
    """Give every draft the name that its source means, in order of position: pronouns look back."""
    for draft in drafts:
        if draft.source is None:
            continue
        leader = draft.follows
        if leader is not None and leader.source == draft.source and leader.speaker is not None:
            draft.speaker = leader.speaker
        else:
            draft.speaker, how = resolver.resolve(draft.source)
            if how != "named":
                draft.rule += SEPARATOR + how


def _quote(tokens: Tokens, draft: Draft, asides: dict[int, Aside]) -> Quote | None:
    quoted: list[Span] = []
    spans: list[Span] = []
    inside = total = 0
    for start, end in sorted(draft.ranges):
        while end > start and tokens.classes[end - 1] & PUNCT:
            end -= 1
        if start >= end:
            continue
        parts = [tokens.quoted[i] for i in tokens.quotes_in(start, end) if i not in asides]
        quoted += [part.inner for part in parts]
        spans.append(_content_span(tokens, start, end, parts))
        total += _weight(spans[-1].of(tokens.text))
        inside += sum(_weight(part.inner.of(tokens.text)) for part in parts)
    if not total:
        return None
    kind: QuoteKind = "indirect" if not quoted else "direct" if inside / total >= DIRECT_SHARE else "mixed"
    cue = tokens.span(*draft.cue) if draft.cue else None
    mention = tokens.span(*draft.source) if draft.source else None
    return Quote(kind, tuple(spans), tuple(quoted), cue, mention, draft.speaker, draft.rule)


def _content_span(tokens: Tokens, start: int, end: int, parts: list[Quoted]) -> Span:
    """The span of tokens `start` to `end`; of a single quoted stretch, the words inside its marks."""
    if end - start == 1 and parts:
        return parts[0].inner
    return tokens.span(start, end)


def _weight(text: str) -> int:
    """How much text there is, spaces left out."""
    return len(text) - text.count(" ")
