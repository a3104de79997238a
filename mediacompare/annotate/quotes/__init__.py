"""Quotes and who is quoted: the direct, mixed and indirect attributions of one article, by rules, without a parser."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mediacompare.annotate.quotes.asides import find_asides, set_asides
from mediacompare.annotate.quotes.confidence import LEAST, how_sure
from mediacompare.annotate.quotes.named import find_named
from mediacompare.annotate.quotes.names import Decision, name_speakers
from mediacompare.annotate.quotes.people import People
from mediacompare.annotate.quotes.reading.tokens import Tokens, tokenize
from mediacompare.annotate.quotes.reading.vocabulary import PUNCT
from mediacompare.annotate.quotes.turns import Draft, read_speech
from mediacompare.annotate.quotes.uncued import attribute_uncued
from mediacompare.model import Article, Aside, Furniture, Grade, Mention, Quote, QuoteKind, Sentence, Span, Trace
from mediacompare.text.marks import Quoted, find_quoted

DIRECT_SHARE = 0.9
GOING_ON = frozenset(["continuation", "reported in the sentence before", "subject of the sentence before", "repeated"])
REFERRING = frozenset(["pronoun", "pronoun: body or group", "role", "goes on", "description", "relative clause"])
OPEN_RULES = frozenset(["shared surname"])
LABEL = re.compile(r"(?:[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}|Q|A):\s+")


@dataclass(frozen=True, slots=True)
class Attributions:
    """What `find_quotes` returns: quotes, asides and mentions, each in order of position.

    `unclosed` are the stretches whose quotation mark is never closed, taken to the end of their paragraph. `unsure` are
    statements without marks that are too likely wrong to be shown (`confidence`); whose words they are stays open.
    """

    quotes: tuple[Quote, ...]
    asides: tuple[Aside, ...]
    mentions: tuple[Mention, ...]
    unclosed: tuple[Span, ...] = ()
    unsure: tuple[Quote, ...] = ()


def find_quotes(
    article: Article, *, sentences: Sequence[Sentence], furniture: Iterable[Furniture]
) -> Attributions:
    """The attributions of `article`; `sentences` are its story's sentences, `furniture` is left out.

    The steps: which stretches in quotation marks are no speech; who is named; whose cue a statement is, what it
    attributes, and who goes on speaking (`turns`); whom the source of each attribution means (`names`).
    """
    quoted = find_quoted(article.text, skip=[item.span for item in furniture])
    tokens = tokenize(article.text, sentences, [_behind_label(article.text, stretch) for stretch in quoted])
    asides = find_asides(tokens)
    tokens = set_asides(tokens, asides)
    people = People(tokens, find_named(tokens))
    drafts = read_speech(tokens)
    narrator = article.speaker if article.role == "source" else None
    decided = name_speakers(tokens, drafts, people, narrator=narrator)
    covered = {i for draft in drafts for start, end in draft.ranges for i in tokens.quotes_in(start, end)}
    scare = {number: Aside(stretch.inner, "scare", "no cue beside it") for number, stretch in tokens.quoted.items()
             if number not in covered and number not in asides}  # fmt: skip
    both = [item for _, item in sorted((asides | scare).items())]
    quotes: list[Quote] = []
    unsure: list[Quote] = []
    for draft, name in zip(drafts, decided, strict=True):
        quote = _quote(tokens, draft, name, asides)
        if quote is not None:
            shown = quote.kind != "indirect" or how_sure(tokens, draft) >= LEAST
            (quotes if shown else unsure).append(quote)
    uncued, left = attribute_uncued(article.text, article.headline, both, quotes)
    return Attributions(
        tuple(sorted(quotes + uncued, key=lambda quote: quote.spans)),
        tuple(left),
        people.mentions(),
        tuple(stretch.inner for stretch in quoted if not (stretch.closed or stretch.continues or stretch.single)),
        tuple(unsure),
    )


def _behind_label(text: str, stretch: Quoted) -> Quoted:
    """A quoted stretch without the speaker's label that opens it in a transcript ("QUILL: ...")."""
    label = LABEL.match(text, stretch.inner.start, stretch.inner.end)
    if label is None or label.end() >= stretch.inner.end:
        return stretch
    words = Span(label.end(), stretch.inner.end)
    return replace(stretch, outer=Span(words.start, stretch.outer.end), inner=words)


def _quote(tokens: Tokens, draft: Draft, decision: Decision | None, asides: Mapping[int, Aside]) -> Quote | None:
    quoted: list[Span] = []
    spans: list[Span] = []
    inside = total = 0
    for start, end in sorted(draft.ranges):
        while end > start and tokens.classes[end - 1] & PUNCT:
            end -= 1
        if start >= end:
            continue
        parts = [tokens.quoted[i] for i in tokens.quotes_in(start, end) if i not in asides and i not in draft.others]
        quoted += [part.inner for part in parts]
        spans.append(_content_span(tokens, start, end, parts))
        total += _weight(spans[-1].of(tokens.text))
        inside += sum(_weight(part.inner.of(tokens.text)) for part in parts)
    if not total:
        return None
    kind: QuoteKind = "indirect" if not quoted else "direct" if inside / total >= DIRECT_SHARE else "mixed"
    cue = tokens.span(*draft.cue) if draft.cue else None
    mention = tokens.span(*draft.source) if draft.source else None
    speaker = decision.name if decision else None
    trace = Trace(draft.source_rule, draft.content_rule, draft.turn_rule, decision.rule if decision else None)
    return Quote(kind, tuple(spans), tuple(quoted), cue, mention, speaker, trace, _grade(speaker, trace))


def _grade(speaker: str | None, trace: Trace) -> Grade:
    """How sure a speaker is, by the rules that decided."""
    if speaker is None or trace.name in OPEN_RULES:
        return "none"
    if trace.turn in GOING_ON:
        return "continuation"
    return "reference" if trace.name in REFERRING else "named"


def _content_span(tokens: Tokens, start: int, end: int, parts: list[Quoted]) -> Span:
    """The span of tokens `start` to `end`; of a single quoted stretch, the words inside its marks."""
    if end - start == 1 and parts:
        return parts[0].inner
    return tokens.span(start, end)


def _weight(text: str) -> int:
    """How much text there is, spaces left out."""
    return len(text) - text.count(" ")
