"""From articles to a comparison: the one place that knows the order of work."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mediacompare.errors import InputError
from mediacompare.model import AnnotatedArticle, Article, Comparison, Event, Problem
from mediacompare.text.language import language_problem

if TYPE_CHECKING:
    from mediacompare.lexicon import Lexicon

SharedCopyChoice = Literal["keep", "drop"]
_SAYS_NOTHING = re.compile(
    r"(?:event|events|articles?|texts?|files?|data|corpus|new folder|[\d\s]*)|(?=.*\d)[0-9a-f]{6,}", re.IGNORECASE
)
"""Names of folders that tell nothing of what happened."""


def compare(
    articles: Iterable[Article],
    *,
    title: str | None = None,
    lexicon: Lexicon | None = None,
    event_id: str | None = None,
    problems: Iterable[Problem] = (),
    settings: Mapping[str, object] | None = None,
    shared_copy: SharedCopyChoice = "keep",
    forms: bool = True,
) -> Comparison:
    """Compare the articles of one event: quotes, loaded words, tone, passages, and what the numbers support.

    `title` and `event_id` are taken from the articles' folder where they are not given; `lexicon` is the shipped one
    by default; `problems` are those met while reading and are carried into the result; so are `settings`, which the
    method page prints. With `shared_copy="drop"` passages that several outlets print word for word (wire copy) are
    taken out before anything is measured, and listed among the furniture; their own table is kept. Without `forms`
    transcripts, interviews and documents printed in full are read as running text. Raises InputError when no article of
    the coverage has any words.
    """
    from mediacompare.annotate import annotate

    annotated = [annotate(article, lexicon=lexicon, forms=forms) for article in articles]
    return compare_annotated(
        annotated, title=title, event_id=event_id, problems=problems, settings=settings, shared_copy=shared_copy
    )


def compare_annotated(
    articles: Iterable[AnnotatedArticle],
    *,
    title: str | None = None,
    event_id: str | None = None,
    problems: Iterable[Problem] = (),
    settings: Mapping[str, object] | None = None,
    shared_copy: SharedCopyChoice = "keep",
) -> Comparison:
    """The same for articles that were annotated before (annotations may be cached: they need no other article)."""
    from mediacompare.findings import find
    from mediacompare.measures import all_measures

    usable, skipped = _usable(articles)
    whole = build_event(usable, event_id=event_id, problems=(*problems, *skipped))
    event = _without_shared_copy(whole) if shared_copy == "drop" else whole
    tables = {name: module.measure(whole if name == "shared_copy" else event) for name, module in all_measures()}
    return Comparison(
        event=event,
        title=title or title_of(event),
        measured=tables,
        findings=find(event, tables),
        settings={**(settings or {}), "shared_copy": shared_copy},
    )


def _without_shared_copy(event: Event) -> Event:
    from mediacompare.align.shared_copy import without_shared_copy

    return without_shared_copy(event)


def build_event(
    articles: Iterable[AnnotatedArticle], *, event_id: str | None = None, problems: Iterable[Problem] = ()
) -> Event:
    """Articles made one event: speakers named alike, passages aligned, quotes held against the sources."""
    from mediacompare.align.checked_links import with_checked_links
    from mediacompare.align.passages import link_passages
    from mediacompare.align.people import merge_speakers
    from mediacompare.align.source_check import check_quotes

    merged, speakers = merge_speakers(sorted(articles, key=_order))
    links, echoes = link_passages(merged)
    checks = check_quotes(merged)
    return Event(
        id=event_id or _folder_name(merged) or "event",
        articles=tuple(merged),
        speakers=tuple(speakers),
        links=with_checked_links(merged, checks, links),
        checks=checks,
        problems=tuple(dict.fromkeys((*problems, *_problems_of(merged)))),
        echoes=echoes,
    )


def _problems_of(articles: Iterable[AnnotatedArticle]) -> Iterator[Problem]:
    """What was odd about each article when it was read, then when it was annotated."""
    for annotated in articles:
        yield from annotated.article.receipt.problems if annotated.article.receipt else ()
        yield from annotated.problems


def title_of(event: Event) -> str:
    """A title that claims nothing: the event's name, written as words.

    Where the name says nothing ("event", "0c78e748"), it is the words that most headlines share, if there are two.
    """
    from mediacompare.align.headlines import shared_words

    words = event.id.replace("-", " ").replace("_", " ").strip()
    if _SAYS_NOTHING.fullmatch(words):
        shared = shared_words(event)
        if len(" ".join(shared).split()) > 1:
            return ", ".join(shared)
    return words[:1].upper() + words[1:]


def _usable(articles: Iterable[AnnotatedArticle]) -> tuple[list[AnnotatedArticle], list[Problem]]:
    """Articles that can be compared, and a problem for each that cannot. Raises InputError when no coverage is left."""
    usable: dict[str, AnnotatedArticle] = {}
    problems = []
    for annotated in articles:
        article = annotated.article
        where = article.path or article.id
        if article.id in usable:
            problems.append(Problem(where, f"a second article with the id “{article.id}” was left out",
                                    "give each article an id of its own"))  # fmt: skip
        elif not annotated.words:
            problems.append(Problem(where, "no words of a story were found in it", "check the file's content"))
        elif foreign := language_problem(article):
            problems.append(foreign)
        else:
            usable[article.id] = annotated
    if not any(annotated.article.role == "coverage" for annotated in usable.values()):
        reasons = "".join(f"; {problem}" for problem in problems)
        raise InputError(f"there is no article to compare: give at least one text whose role is coverage{reasons}")
    return list(usable.values()), problems


def _order(annotated: AnnotatedArticle) -> tuple[bool, str, str]:
    article = annotated.article
    return article.role == "source", article.outlet.casefold(), article.id


def _folder_name(articles: Iterable[AnnotatedArticle]) -> str | None:
    """The folder that all articles come from, if they come from one and it has a name."""
    folders = {Path(annotated.article.path).parent for annotated in articles if annotated.article.path}
    return next(iter(folders)).name or None if len(folders) == 1 else None
