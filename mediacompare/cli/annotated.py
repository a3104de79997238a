"""The annotated articles that commands print from, read and analysed as lazily as the inputs allow."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from mediacompare.cli.options import DEFAULT_INTAKE, Intake, Problems, load, stream
from mediacompare.cli.terminal import progress
from mediacompare.model import AnnotatedArticle, Article
from mediacompare.text.language import language_problem

Annotator = Callable[[Article], AnnotatedArticle]
RECORDS = (".jsonl", ".ndjson")


def quotes_only(*, running_text: bool = False) -> Annotator:
    """Sentences, furniture, quotes and mentions: all that most commands need.

    With `running_text` transcripts, interviews and documents printed in full are read like any other text.
    """
    from mediacompare.annotate import annotate_quotes

    return partial(annotate_quotes, forms=not running_text)


def everything(lexicon: Path | None = None, *, running_text: bool = False) -> Annotator:
    """Loaded terms and tone too; `lexicon` is the user's word list, added to the one that is built in."""
    from mediacompare.annotate import annotate
    from mediacompare.lexicon import load_lexicon

    return partial(annotate, lexicon=load_lexicon([lexicon]) if lexicon else None, forms=not running_text)


def annotated_articles(paths: Sequence[str], problems: Problems, annotate: Annotator, *,
                       intake: Intake = DEFAULT_INTAKE) -> Iterator[AnnotatedArticle]:
    """The articles behind `paths`, annotated.

    Folders and single texts are one event: a person has one name in all of them. The records of a .jsonl file and of
    standard input are a corpus: each stands for itself and is let go when it has been printed, so memory stays flat.
    """
    if is_event(paths):
        yield from event_articles(load(paths, problems, intake=intake).articles, problems, annotate)
    else:
        articles = progress(stream(paths, problems, intake=intake), "Reading")
        yield from annotate_each(articles, problems, annotate, corpus=True)


def is_event(paths: Sequence[str]) -> bool:
    """Whether the paths are texts and folders that tell of one event, not a file of records or a stream."""
    return not any(path == "-" or Path(path).suffix.lower() in RECORDS for path in paths)


def event_articles(articles: Sequence[Article], problems: Problems, annotate: Annotator) -> list[AnnotatedArticle]:
    """The articles of one event, annotated, every person under one name."""
    from mediacompare.align.people import merge_speakers

    merged, _ = merge_speakers(list(annotate_each(progress(articles, "Reading", len(articles)), problems, annotate)))
    return list(merged)


def annotate_each(articles: Iterable[Article], problems: Problems, annotate: Annotator, *,
                  corpus: bool = False) -> Iterator[AnnotatedArticle]:
    """The English articles annotated one by one; other languages and problems are said as they come.

    What is odd inside the texts of a `corpus` is not said: it would be thousands of lines.
    """
    for article in articles:
        if foreign := language_problem(article):
            problems.say([foreign])
            continue
        annotated = annotate(article)
        if not corpus:
            problems.say(annotated.problems)
        yield annotated
