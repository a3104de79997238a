"""Which words are names, so that a score can weigh how a sentence is worded and not whom it is about.

"Justice Department", "Grant" or "Joy" are no feelings. Names are the mentions found in the article and every run of
capitalised words inside a sentence; a sentence's first word, and every word of a line set in capitals (a headline),
is a name only when the article's running text shows it to be one. "The trust" is a name too where the article speaks
of the Eastfield Health Trust.
"""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from mediacompare.model import AnnotatedArticle, Mention, Sentence, Span, merge_spans

# Capitals alone do not make these names: they open sentences, quotations and titles, or are shouted.
FUNCTION_WORDS = frozenset("""
a about after again against all also although always am among an and any are aren't as at be because been before
being between both but by can can't could couldn't did didn't do does doesn't don't down during each either else even
ever every few first for from had hadn't has hasn't have haven't he her here hers herself him himself his how however
i i'd i'll i'm i've if in indeed instead into is isn't it it's its itself just last least less like many maybe me
meanwhile might mine more most much must my myself neither never next no nobody none nor not nothing now of off often
on once one only or other others our ours out over own perhaps same several shall she should shouldn't since so some
someone something still such than that that's the their theirs them themselves then there there's these they this those
though through thus till to today together tomorrow too toward towards under unless until up upon us very was wasn't we
we're we've were weren't what whatever when where whether which while who whom whose why with within without won't
would wouldn't yes yesterday yet you you're your yours
""".split())

_WORD = re.compile(r"[^\W\d_]+(?:['’‑.&-][^\W_]+)*\.?")
_TITLE_CASE_SHARE = 0.9
_TITLE_CASE_WORDS = 4


def name_spans(annotated: AnnotatedArticle) -> tuple[Span, ...]:
    """Every name in the article's sentences, in order, overlapping ones made one; offsets into its text."""
    return _name_spans(annotated.text, annotated.mentions, annotated.sentences)


@lru_cache(maxsize=1)  # every score of an article asks for them
def _name_spans(text: str, mentions: tuple[Mention, ...], sentences: tuple[Sentence, ...]) -> tuple[Span, ...]:
    found = [mention.span for mention in mentions if mention.kind in ("person", "body")]
    found += [mention.role for mention in mentions if mention.role is not None]
    lines = [[(m.group(), m.start()) for m in _WORD.finditer(text, s.span.start, s.span.end)] for s in sentences]
    known = _known_names(lines)
    for words in lines:
        found.extend(Span(start, start + len(word)) for word, start in _names(words, known))
    found.extend(_short_for_bodies(text, mentions))
    return merge_spans(found)


def _short_for_bodies(text: str, mentions: Iterable[Mention]) -> Iterator[Span]:
    """ "trust" in "the trust", where a body's name ends in it."""
    names = [mention.span.of(text).split() for mention in mentions if mention.kind == "body"]
    lasts = sorted({re.escape(words[-1].lower()) for words in names if len(words) > 1 and words[-1].isalpha()})
    if lasts:
        short = re.compile(rf"\b[Tt]he\s+({'|'.join(lasts)})\b")
        yield from (Span(*found.span(1)) for found in short.finditer(text))


def mask(text: str, spans: Iterable[Span], filler: str = "x") -> str:
    """`text` with every character of the spans replaced, its length unchanged. `filler` is one character."""
    parts, position = [], 0
    for span in merge_spans(spans):
        parts += [text[position : span.start], filler * len(span)]
        position = span.end
    return "".join([*parts, text[position:]])


def is_title_case(words: Sequence[str]) -> bool:
    """True for a line whose words, function words apart, are capitalised: there, a capital tells nothing."""
    content = [word for word in words if _plain(word) not in FUNCTION_WORDS]
    capitals = sum(word[0].isupper() for word in content)
    return capitals >= _TITLE_CASE_WORDS and capitals >= _TITLE_CASE_SHARE * len(content)


def _names(words: Sequence[tuple[str, int]], known: frozenset[str]) -> Iterator[tuple[str, int]]:
    """The capitalised words of a sentence that are names, with their positions."""
    title_case = is_title_case([word for word, _ in words])
    for index, (word, start) in enumerate(words):
        if not word[0].isupper() or _plain(word) in FUNCTION_WORDS:
            continue
        if (index and not title_case) or word in known:
            yield word, start


def _known_names(sentences: Sequence[Sequence[tuple[str, int]]]) -> frozenset[str]:
    """Words that stand capitalised inside sentences and never in lower case anywhere in the article."""
    inside: set[str] = set()
    lower: set[str] = set()
    for words in sentences:
        lower.update(word for word, _ in words if word[0].islower())
        if not is_title_case([word for word, _ in words]):
            inside.update(word for word, _ in words[1:] if word[0].isupper())
    return frozenset(word for word in inside if word.lower() not in lower)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").rstrip(".")
