"""Sentences made ready for comparing: folded words, their stems, names and numbers, and whose words they are."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mediacompare.align.folding import FoldedWords, fold_words
from mediacompare.align.meaning import FUNCTION_WORDS, is_number
from mediacompare.model import AnnotatedArticle, Role, Span, merge_spans

SUFFIX = re.compile(r"(?<=\w{3})(?:ingly|edly|ings|ing|ied|ies|ed|es|s|ly)$")
STEM_LENGTH = 6
LONG_ASIDE = 4
HYPHENS = frozenset("-‐‑")
# Number words that hardly count anything: "one of them", "the first time".
NO_FIGURES = frozenset("one first second third half both all every".split())
AS_DIGITS = {word: str(number) for number, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty".split()
)} | {"dozen": "12", "twice": "2"}  # fmt: skip
SMALL_WORDS_IN_NAMES = frozenset("of the and for de la del von van".split())


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence: `article` and `number` count from 0; `stems` are of its content words, `said` tells for each word
    whether it stands inside quotation marks (every word of a source does); `speakers` are quoted in it word for word,
    `reported` in the outlet's own words; `figures` are its numbers, small ones as digits; `speech` is true when most
    of its words are said."""

    article: int
    number: int
    span: Span
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    said: tuple[bool, ...]
    stems: frozenset[str]
    names: frozenset[str]
    speakers: frozenset[str]
    reported: frozenset[str]
    figures: frozenset[str]
    source: bool
    speech: bool


def list_units(articles: Sequence[AnnotatedArticle]) -> list[Unit]:
    """The sentences of all articles, furniture left out, those without a word too."""
    units = [unit for number, annotated in enumerate(articles) for unit in _units_of(number, annotated)]
    known = {form for unit in units for form in unit.forms}
    return [_with_acronyms(unit, articles[unit.article].text, known) for unit in units]


def _units_of(article: int, annotated: AnnotatedArticle) -> Iterator[Unit]:
    source = annotated.article.role == "source"
    spoken = _spoken(annotated)
    for number, sentence in enumerate(annotated.sentences):
        words = fold_words(annotated.text, sentence.span.start, sentence.span.end)
        if not len(words):
            continue
        said = tuple(source or inside for inside in _inside(words.starts, spoken))
        telling = _telling_words(said, annotated.article.role)
        yield Unit(
            article,
            number,
            sentence.span,
            words.forms,
            words.starts,
            words.ends,
            said,
            frozenset(_stems(annotated.text, words, telling)),
            frozenset(_names(annotated.text, words, telling)),
            frozenset(_speakers(annotated, sentence.span)),
            frozenset(_reported(annotated, sentence.span)),
            frozenset(AS_DIGITS.get(form, form) for form in words.forms if is_number(form) and form not in NO_FIGURES),
            source,
            2 * sum(said) > len(said),
        )


def _spoken(annotated: AnnotatedArticle) -> tuple[Span, ...]:
    """What stands inside quotation marks as speech, and longer asides: so many words are a quotation all the same."""
    longer = (
        aside.span
        for aside in annotated.asides
        if aside.kind == "scare" and len(aside.span.of(annotated.text).split()) >= LONG_ASIDE
    )
    return merge_spans((*annotated.quoted, *longer))


def _telling_words(said: Sequence[bool], role: Role) -> list[int]:
    """The numbers of the words that tell what a sentence is about: of a quotation with its cue only the quotation."""
    if role == "coverage" and 2 * sum(said) > len(said):
        return [number for number, inside in enumerate(said) if inside]
    return list(range(len(said)))


def _speakers(annotated: AnnotatedArticle, sentence: Span) -> Iterator[str]:
    """Who is quoted word for word in a sentence; in a source its speaker throughout."""
    if annotated.article.role == "source":
        yield annotated.article.speaker or annotated.article.outlet
        return
    for quote in annotated.quotes:
        if _is_named(quote.speaker) and any(span.overlaps(sentence) for span in quote.quoted):
            yield str(quote.speaker)


def _is_named(speaker: str | None) -> bool:
    """Whether a speaker has a name ("Ida Holm") and not only a role ("the governor", "Texas governor")."""
    return speaker is not None and speaker.split()[-1][0].isupper()


def _reported(annotated: AnnotatedArticle, sentence: Span) -> Iterator[str]:
    """Whose words or thoughts a sentence of the coverage gives in the outlet's own words."""
    if annotated.article.role == "source":
        return
    for quote in annotated.quotes:
        if quote.kind != "direct" and quote.speaker and any(span.overlaps(sentence) for span in quote.spans):
            yield quote.speaker


def _stems(text: str, words: FoldedWords, telling: Iterable[int]) -> Iterator[str]:
    """Stems of the content words; hyphenated ones also joined ("fund-raiser", "fundraiser")."""
    before = -1
    for number in telling:
        form = words.forms[number]
        if form not in FUNCTION_WORDS:
            yield stem(form)
        if before == number - 1 >= 0 and text[words.ends[before] : words.starts[number]] in HYPHENS:
            yield stem(words.forms[before] + form)
        before = number


def _inside(starts: Iterable[int], spans: Sequence[Span]) -> Iterator[bool]:
    for start in starts:
        at = bisect_left(spans, start + 1, key=lambda span: span.start) - 1
        yield at >= 0 and start < spans[at].end


def _names(text: str, words: FoldedWords, telling: Iterable[int]) -> Iterator[str]:
    """Stems of the capitalised words that are no common words."""
    for number in telling:
        form = words.forms[number]
        if text[words.starts[number]].isupper() and form not in FUNCTION_WORDS:
            yield stem(form)


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """A rough stem: endings off, six letters kept ("communities" and "community" are "commun")."""
    if form[0].isdigit():
        return form
    return SUFFIX.sub("", form)[:STEM_LENGTH]


def _with_acronyms(unit: Unit, text: str, known: set[str]) -> Unit:
    """The unit with the initials of its names ("Department of Justice": "doj") where an article prints them."""
    initials = set(_initials(unit, text)) & known
    if not initials:
        return unit
    return replace(unit, stems=unit.stems | initials, names=unit.names | initials)


def _initials(unit: Unit, text: str) -> Iterator[str]:
    """The initials of every run of capitalised words, with and without the small words between them."""
    run: list[tuple[str, bool]] = []
    for form, start in [*zip(unit.forms, unit.starts, strict=True), ("", -1)]:
        small = form in SMALL_WORDS_IN_NAMES
        if start >= 0 and (text[start].isupper() or (run and small)):
            run.append((form, small))
            continue
        if sum(not is_small for _, is_small in run) >= 2:
            yield "".join(word[0] for word, is_small in run if not is_small)
            yield "".join(word[0] for word, _ in run)
        run = []
