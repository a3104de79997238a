"""The worksheet: what students are asked about two texts of one event, and what the key answers.

Students mark by hand before they see the tool's marks. The outline follows what teachers ask for in media-literacy
grids (NAMLE's key questions; Common Core RI.8.9: where texts agree, disagree on facts, disagree on interpretation).
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from mediacompare.align.facts import find_facts, same_value
from mediacompare.classroom.excerpts import (
    Excerpt,
    Scissors,
    choose_sentences,
    count_words,
    linked_spans,
    shortened,
)
from mediacompare.classroom.same_words import choose_same_words
from mediacompare.classroom.tasks import SourceTask, choose_left_out, choose_source_task
from mediacompare.display import count_of, listed
from mediacompare.errors import InputError, SettingsError
from mediacompare.model import AnnotatedArticle, Comparison, Event, LoadedHit, Sentence, Span
from mediacompare.nearest import known
from mediacompare.report.blocks import Text, text

LETTERS = "AB"
HEADLINE_WORDS = 26


@dataclass(frozen=True, slots=True)
class Section:
    """One numbered task. Students get the excerpts bare and `room` to write, or a form of `columns` and `rows`.

    `room` is in shares of the page's free space. The key shows the excerpts marked, and the `answers`.
    """

    title: str
    prompt: str
    page: int
    excerpts: tuple[Excerpt, ...] = ()
    columns: tuple[str, ...] = ()
    rows: int = 0
    room: float = 2
    answers: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Worksheet:
    """Two pages for students and the key to them. `marked` are the excerpts whose sentences students mark.

    `hidden` says that students are not to learn the outlets' names.
    """

    title: str
    event: str
    sections: tuple[Section, ...]
    marked: tuple[Excerpt, ...]
    slug: str
    hidden: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True)
class _Text:
    """One of the worksheet's texts: its letter, its article, the sentences students mark."""

    label: str
    annotated: AnnotatedArticle
    sentences: tuple[Sentence, ...]


def build_worksheet(comparison: Comparison, *, texts: Sequence[str] | None = None,
                    hide_outlets: bool = False) -> Worksheet:
    """The worksheet of an event: on the two articles with most to compare, or on one when there is only one.

    `texts` chooses the articles instead, one or two, by id or by outlet; the first is Text A. With `hide_outlets` no
    outlet is named for the students; the key names them. Raises SettingsError for a text that the event does not have
    and for more than two, InputError when no article has a sentence to mark.
    """
    from mediacompare.report.build import slug

    event = comparison.event
    pair = _named_pair(event, texts) if texts is not None else _choose_pair(event)
    chosen = [_prepare(event, annotated, pair, label) for label, annotated in zip(LETTERS, pair, strict=False)]
    if not any(one.sentences for one in chosen):
        raise InputError(f"{comparison.title}: no article has a sentence to mark, so there is no worksheet to make")
    scissors = Scissors(comparison, hidden=hide_outlets)
    marked = tuple(scissors.cut(one.annotated, one.sentences, one.label) for one in chosen)
    sections = (_before(len(chosen)), _headlines(chosen, scissors), _marking(chosen, marked), _speaking(chosen),
                _source(event, chosen, scissors), _left_out(event, chosen, scissors),
                _agreeing(event, chosen, scissors), _questioning(chosen), _reflecting(chosen, Scissors(comparison)))
    return Worksheet("How is it told?", comparison.title, sections, marked, slug(event.id), hide_outlets)


def _named_pair(event: Event, names: Sequence[str]) -> tuple[AnnotatedArticle, ...]:
    """The articles of the coverage that the names name, by id or, where it has one article only, by outlet."""
    by_id = {annotated.article.id: annotated for annotated in event.coverage}
    outlets = Counter(annotated.article.outlet.casefold() for annotated in event.coverage)
    ids = {article.outlet.casefold(): article.id for article in (annotated.article for annotated in event.coverage)
           if outlets[article.outlet.casefold()] == 1}
    ids |= {own.casefold(): own for own in by_id}
    wanted = (name.strip() for name in names)
    pair = tuple(by_id[own] for own in dict.fromkeys(known(ids.get(name.casefold(), name), by_id, "text")
                                                     for name in wanted))
    if len(pair) > len(LETTERS):
        raise SettingsError(f"a worksheet has room for two texts, not {len(pair)}")
    return pair


def _choose_pair(event: Event) -> tuple[AnnotatedArticle, ...]:
    """The two articles with most to compare: sentences that both tell, loaded terms, a quotation that was changed."""
    pairs: list[tuple[AnnotatedArticle, ...]] = list(combinations(event.coverage, 2))
    return max(pairs, key=lambda pair: (_promise(event, pair), -pairs.index(pair))) if pairs else event.coverage


def _promise(event: Event, pair: Sequence[AnnotatedArticle]) -> int:
    ids = [annotated.article.id for annotated in pair]
    own = sum(hit.voice == "outlet" for annotated in pair for hit in annotated.loaded)
    changed = any(check.article in ids and check.check.verdict in ("altered", "spliced") for check in event.checks)
    return min(5, len(linked_spans(event, ids[0], ids[1]))) + min(6, own) + 3 * changed


def _prepare(event: Event, annotated: AnnotatedArticle, pair: Sequence[AnnotatedArticle], letter: str) -> _Text:
    own = annotated.article.id
    linked = frozenset(span for other in pair if other.article.id != own
                       for span in linked_spans(event, own, other.article.id))
    return _Text(f"Text {letter}", annotated, choose_sentences(annotated, linked))


def _before(count: int) -> Section:
    texts = "two texts" if count == 2 else "a text"
    return Section("Before you read", f"You will read from {texts} about one event. What do you know about it already? "
                   "What do you expect to be told, and what not?", 1,
                   answers=(text("Answers differ. Come back to them at the end: what was not as expected?"),))


def _headlines(texts: Sequence[_Text], scissors: Scissors) -> Section:
    """The headlines, or the first sentences where a text has no headline."""
    title, excerpts = "Headlines", []
    for one in texts:
        first = next((s for s in one.annotated.sentences if s.in_headline), None)
        if first is None:
            title = "Headlines and first sentences"
            first = next(iter(one.annotated.sentences))
        excerpts.append(shortened(scissors.cut(one.annotated, (first,), one.label), HEADLINE_WORDS))
    return Section(title, "What comes first in each? Who acts, and to whom is something done?", 1, tuple(excerpts),
                   answers=(text("There is no single answer. Look for who is named first, who is the subject of the "
                                 "verb, and what another order would change."),))


def _marking(texts: Sequence[_Text], marked: tuple[Excerpt, ...]) -> Section:
    answers = [text("Grey: words that somebody else said (their brackets). Underlined: loaded, in the writer’s own "
                    "voice. Dotted: loaded, inside a quotation. Credit other words when students can say which side "
                    "the word takes and offer a plainer one.")]
    pairs = [f"“{hit.span.of(one.annotated.text)}” → {hit.neutral}" for one in texts for hit in _hits(one)
             if hit.neutral]
    if pairs:
        answers.append(text(f"Plainer words, for example: {'; '.join(dict.fromkeys(pairs))}."))
    shown = tuple(shortened(excerpt) for excerpt in marked)
    return Section("Mark it yourself", "Put [brackets] around words that somebody else said. Underline each word in "
                   "the writer’s own voice that takes a side. Then choose one underlined word from each text and write "
                   "a plainer word that keeps the fact.", 1, shown, answers=tuple(answers))


def _hits(one: _Text) -> Iterator[LoadedHit]:
    spans = [sentence.span for sentence in one.sentences]
    return (hit for hit in one.annotated.loaded if any(span.contains(hit.span) for span in spans))


def _speaking(texts: Sequence[_Text]) -> Section:
    answers = []
    for one in texts:
        here = quoted_words(one.annotated, [sentence.span for sentence in one.sentences])
        whole = quoted_words(one.annotated, [Span(0, len(one.annotated.text))])
        answers.append((*text(f"{one.label}. ", "strong"),
                        *text(f"In the excerpt: {_tally(here)}. In the whole article: {_tally(whole)}.")))
    return Section("Who speaks?", "Who is quoted in your brackets, and for how many words?", 1,
                   columns=("Text", "Who is quoted", "How many words"), rows=3, room=2.4, answers=tuple(answers))


def quoted_words(annotated: AnnotatedArticle, spans: Sequence[Span]) -> Counter[str]:
    """Words inside quotation marks by speaker, within some spans of an article."""
    counts: Counter[str] = Counter()
    for quote in annotated.quotes:
        for quoted in quote.quoted:
            for span in spans:
                if quoted.overlaps(span):
                    part = Span(max(quoted.start, span.start), min(quoted.end, span.end))
                    counts[quote.speaker or "nobody named"] += count_words(annotated, part)
    return counts


def _tally(counts: Counter[str]) -> str:
    parts = [f"{name}, {count_of(count, 'word')}" for name, count in counts.most_common() if count]
    return "; ".join(parts) if parts else "nobody is quoted"


def _source(event: Event, texts: Sequence[_Text], scissors: Scissors) -> Section:
    task = choose_source_task(event, {one.annotated.article.id: one.label for one in texts}, scissors)
    if task is None:
        same = choose_same_words(event, {one.annotated.article.id: one.label for one in texts}, scissors)
        if same is not None:
            return Section("One quotation, two texts", "Both texts quote the same words. Underline what one prints and "
                           "the other does not, and circle words that are not the same. How is it brought in? What "
                           "does the difference do?", 2, same.excerpts, room=3,
                           answers=tuple(text(answer) for answer in same.answers))
        return Section("Check the source", "Choose one quotation. Where could you find the speaker’s own words in "
                       "full? What would you compare?", 2, room=3, answers=(
                           text("No quotation of these texts could be held against a source here. Look for the "
                                "speech, letter or recording itself, not for another report of it."),))
    return Section("Check the source", "The article quotes the source. Compare word by word: circle what was left out, "
                   "put in or changed. Does it change what is meant?", 2, task.excerpts, room=3,
                   answers=_checked(task))


def _checked(task: SourceTask) -> tuple[Text, ...]:
    return tuple(answer for answer in (text(task.verdict), task.difference) if answer)


def _left_out(event: Event, texts: Sequence[_Text], scissors: Scissors) -> Section:
    task = choose_left_out(event, {one.annotated.article.id: one.label for one in texts}, scissors)
    return Section("What was left out", f"{task.prompt} Who would want to know it? Why may it have been left out?", 2,
                   task.excerpts, answers=(text(task.answer),))


def _agreeing(event: Event, texts: Sequence[_Text], scissors: Scissors) -> Section:
    columns = ("Both tell these facts", "They differ on these facts", "Same facts, another meaning")
    if len(texts) < 2:
        columns = ("Facts that it tells", "Facts that could be checked", "Facts given a meaning")
        return Section("Facts and meaning", "Write short notes.", 2, columns=columns, rows=1, room=4)
    a, b = texts
    links = [link for link in event.links if {link.a, link.b} == {a.annotated.article.id, b.annotated.article.id}]
    found = [text(f"The tool links {count_of(len(links), 'pair')} of sentences. For the first column, for example:")]
    for link in sorted(links, key=lambda link: -link.score)[:2]:
        for own, span in ((link.a, link.a_span), (link.b, link.b_span)):
            one = a if own == a.annotated.article.id else b
            excerpt = scissors.cut(one.annotated, (Sentence(span, 0),), one.label)
            found.append((*text(f"{one.label}: ", "strong"), *shortened(excerpt, 30).paragraphs[0]))
    differing = "; ".join(_differing(event, texts))
    if differing:
        other = text(f"For the second column, for example: {differing}. Figures that differ may both be right. What "
                     "the facts mean is for the class.")
    else:
        other = text("It found no figures that differ and cannot tell what facts mean: the other columns are for the "
                     "class.")
    return Section("Agree and disagree", "Write short notes.", 2, columns=columns, rows=1, room=4,
                   answers=(*(found if links else ()), other))


def _differing(event: Event, texts: Sequence[_Text]) -> Iterator[str]:
    """The facts on which the two texts differ, each as both print it."""
    for fact in find_facts(event):
        told = {mention.article: mention for mention in reversed(fact.mentions)}
        pair = [(one, told[one.annotated.article.id].figure) for one in texts if one.annotated.article.id in told]
        if len(pair) == 2 and not same_value(pair[0][1], pair[1][1]):
            yield " and ".join(f"“{figure.span.of(one.annotated.text)}” ({one.label})" for one, figure in pair)


def _questioning(texts: Sequence[_Text]) -> Section:
    weakest = sorted((hit.strength, one.label, hit.span.of(one.annotated.text)) for one in texts for hit in _hits(one))
    doubts = listed([f"“{words}” ({label})" for _, label, words in weakest[:2]], "or")
    answers = [text("A list of words cannot know what is fair to say: a loaded word can be accurate. It misses what "
                    "is told or left out without a loaded word.")]
    if doubts:
        answers.append(text(f"Its weakest marks here are {doubts}."))
    return Section("Question the tool", "A program marked the same sentences. Find one of its marks that you would "
                   "take away, or a word that it missed. How do you know?", 2, answers=tuple(answers))


def _reflecting(texts: Sequence[_Text], scissors: Scissors) -> Section:
    """`scissors` hide no outlet: this is where the key names them."""
    names = "; ".join(f"{one.label}: {scissors.source(one.annotated)}" for one in texts)
    return Section("Reflect", "Somebody has time for one text only. What would they come to believe, and what would "
                   "they not know?", 2, answers=(
                       text(f"{names}. One article of each says nothing about the outlets in general."),))
