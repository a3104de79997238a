"""Quotes and who is quoted: the direct, mixed and indirect attributions of one article, by rules, without a parser."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from mediacompare.annotate.asides import read_aside
from mediacompare.annotate.contents import Content, find_content
from mediacompare.annotate.cues import Cue, find_cues
from mediacompare.annotate.mentions import People, find_named
from mediacompare.annotate.speakers import Resolver
from mediacompare.annotate.tokens import Tokens, Unit, tokenize
from mediacompare.annotate.vocabulary import NAME, PUNCT, QUOTE
from mediacompare.model import Article, Aside, Furniture, Mention, Quote, QuoteKind, Sentence, Span
from mediacompare.text.marks import Quoted, find_quoted

DIRECT_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class Attributions:
    """What `find_quotes` returns: quotes, asides and mentions, each in order of position."""

    quotes: tuple[Quote, ...]
    asides: tuple[Aside, ...]
    mentions: tuple[Mention, ...]


@dataclass(slots=True)
class _Draft:
    """An attribution on its way: its cue (None when the speaker goes on without one) and its content."""

    cue: Cue | None
    ranges: list[tuple[int, int]]
    rule: str
    paragraph: int
    speaker: str | None = None
    mention: tuple[int, int] | None = None
    follows: _Draft | None = field(default=None, repr=False)


def find_quotes(
    article: Article, *, sentences: Sequence[Sentence], furniture: Iterable[Furniture]
) -> Attributions:
    """The attributions of `article`; `sentences` are its story's sentences, `furniture` is left out."""
    quoted = find_quoted(article.text, skip=[item.span for item in furniture])
    tokens = tokenize(article.text, sentences, quoted)
    asides: dict[int, Aside] = {}
    for number in tokens.quoted:
        aside = read_aside(tokens, number)
        if aside is not None:
            asides[number] = aside
            tokens.classes[number] = NAME
    people = People(tokens, find_named(tokens))
    resolver = Resolver(tokens, people)
    drafts: list[_Draft] = []
    for unit in tokens.units:
        drafts += _read_unit(tokens, unit, drafts[-1] if drafts else None)
    for draft in drafts:
        _name_speaker(draft, resolver)
    covered = {i for draft in drafts for start, end in draft.ranges for i in range(start, end)}
    for number, stretch in tokens.quoted.items():
        if number not in covered and number not in asides:
            asides[number] = Aside(stretch.inner, "scare", "no cue beside it")
    quotes = [quote for draft in drafts if (quote := _quote(tokens, draft, asides)) is not None]
    return Attributions(
        tuple(sorted(quotes, key=lambda quote: quote.spans)),
        tuple(asides[number] for number in sorted(asides)),
        people.mentions(),
    )


def _read_unit(tokens: Tokens, unit: Unit, previous: _Draft | None) -> list[_Draft]:
    """The attributions of one sentence, outermost only: what somebody says that others say is the sayer's content."""
    found: list[tuple[Cue, Content]] = []
    for cue in find_cues(tokens, unit):
        if any(start <= cue.head < end for _, content in found for start, end in content.ranges):
            continue
        content = find_content(tokens, unit, cue)
        if content is None:
            continue
        if content.rule == "cue after content":
            found = [item for item in found if not _inside(item[0], content)]
        found.append((cue, content))
    drafts = [_Draft(cue, list(content.ranges), content.rule, unit.paragraph) for cue, content in found]
    _go_on(tokens, unit, drafts, previous)
    return drafts


def _inside(cue: Cue, content: Content) -> bool:
    return any(start <= cue.head < end for start, end in content.ranges)


def _go_on(tokens: Tokens, unit: Unit, drafts: list[_Draft], previous: _Draft | None) -> None:
    """Give quotes that stand as sentences of their own, without a cue, to whoever spoke before."""
    number = unit.start
    if not tokens.classes[number] & QUOTE or any(s <= number < e for d in drafts for s, e in d.ranges):
        return
    stretch = tokens.quoted[number]
    whole = tokens.text[stretch.inner.end - 1] in ".?!…,—" or not stretch.closed
    if not whole:
        return
    if drafts and not drafts[0].ranges[0][0] > number + 12:
        drafts[0].ranges.insert(0, (number, number + 1))
        return
    if previous is not None and previous.paragraph == unit.paragraph and QUOTE & _classes(tokens, previous):
        previous.ranges.append((number, number + 1))
        return
    drafts.insert(0, _Draft(None, [(number, number + 1)], "continuation", unit.paragraph, follows=previous))


def _classes(tokens: Tokens, draft: _Draft) -> int:
    flags = 0
    for start, end in draft.ranges:
        for i in range(start, end):
            flags |= tokens.classes[i]
    return flags


def _name_speaker(draft: _Draft, resolver: Resolver) -> None:
    if draft.cue is None:
        if draft.follows is not None:
            draft.speaker, draft.mention = draft.follows.speaker, draft.follows.mention
        return
    draft.mention = draft.cue.source
    if draft.cue.source is not None:
        draft.speaker, _ = resolver.resolve(draft.cue.source)


def _quote(tokens: Tokens, draft: _Draft, asides: dict[int, Aside]) -> Quote | None:
    quoted: list[Span] = []
    spans: list[Span] = []
    inside = total = 0
    for start, end in draft.ranges:
        while end > start and tokens.classes[end - 1] & PUNCT:
            end -= 1
        if start >= end:
            continue
        parts = [tokens.quoted[i] for i in range(start, end) if i in tokens.quoted and i not in asides]
        quoted += [part.inner for part in parts]
        spans.append(_content_span(tokens, start, end, parts))
        total += _letters(spans[-1].of(tokens.text))
        inside += sum(_letters(part.inner.of(tokens.text)) for part in parts)
    if not spans or not total:
        return None
    kind: QuoteKind = "indirect" if not quoted else "direct" if inside / total >= DIRECT_SHARE else "mixed"
    cue = tokens.span(draft.cue.start, draft.cue.end) if draft.cue else None
    mention = tokens.span(*draft.mention) if draft.mention else None
    return Quote(kind, tuple(sorted(spans)), tuple(sorted(quoted)), cue, mention, draft.speaker, draft.rule)


def _content_span(tokens: Tokens, start: int, end: int, parts: list[Quoted]) -> Span:
    """The span of tokens `start` to `end`; of a single quoted stretch, the words inside its marks."""
    if end - start == 1 and parts:
        return parts[0].inner
    return tokens.span(start, end)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
