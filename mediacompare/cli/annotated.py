"""The annotated articles that commands print from, read and analysed as lazily as the inputs allow."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mediacompare.cli.options import Problems, load, stream
from mediacompare.cli.terminal import progress
from mediacompare.model import AnnotatedArticle, Article

if TYPE_CHECKING:
    from mediacompare.lexicon import Lexicon


def annotated_articles(paths: Sequence[str], problems: Problems, *, recursive: bool = False,
                       lexicon: Path | None = None) -> Iterator[AnnotatedArticle]:
    """The articles behind `paths`, annotated.

    Folders and single texts are one event: a person has one name in all of them. The records of a .jsonl file and of
    standard input are a corpus: each stands for itself and is let go when it has been printed, so memory stays flat.
    """
    words = open_lexicon(lexicon)
    if is_event(paths):
        yield from event_articles(load(paths, problems, recursive=recursive).articles, problems, words)
        return
    yield from annotate_each(progress(stream(paths, problems, recursive=recursive), "Reading"), problems, words)


def is_event(paths: Sequence[str]) -> bool:
    """Whether the paths are texts and folders that tell of one event, not a file of records or a stream."""
    return not any(path == "-" or Path(path).suffix.lower() in (".jsonl", ".ndjson") for path in paths)


def event_articles(articles: Sequence[Article], problems: Problems,
                   lexicon: Lexicon | None) -> tuple[AnnotatedArticle, ...]:
    """The articles of one event, annotated, every person under one name."""
    from mediacompare.align.people import merge_speakers

    merged, _ = merge_speakers(list(annotate_each(progress(articles, "Reading", len(articles)), problems, lexicon)))
    return tuple(merged)


def annotate_each(articles: Iterable[Article], problems: Problems,
                  lexicon: Lexicon | None) -> Iterator[AnnotatedArticle]:
    """The articles annotated one by one, their problems said as they come."""
    from mediacompare.annotate import annotate

    for article in articles:
        annotated = annotate(article, lexicon=lexicon)
        problems.say(annotated.problems)
        yield annotated


def open_lexicon(path: Path | None) -> Lexicon | None:
    """The user's word list added to the one that is built in; None for the built-in one alone."""
    if path is None:
        return None
    from mediacompare.lexicon import load_lexicon

    return load_lexicon([path])
