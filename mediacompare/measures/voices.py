"""Who is named and who is given words, by person and article."""
from __future__ import annotations

from mediacompare.align.groups import group_of
from mediacompare.align.persons import Appearance, find_persons
from mediacompare.measures import table
from mediacompare.model import AnnotatedArticle, Event
from mediacompare.tidy import TidyTable

ORDER = 33
COLUMNS = (
    "event", "person", "article", "outlet", "group", "named", "in_headline", "quoted_words", "sure_quotes",
    "other_quotes", "reported", "first_paragraph", "paragraphs", "introduction", "start", "end",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each person named in full in the coverage and each article of it, the most named person first.

    event, person (the fullest name), article, outlet: keys. group: in what role the articles introduce the person
    ("politics and government", "experts"; see `lexicon/speaker_groups.csv`), "" where they do not say. named: how
    often the surname is printed below the headline (count; "the Hale administration" is no use of it). in_headline:
    whether the headline has it. quoted_words: the person's words inside quotation marks (count). sure_quotes:
    quotations whose attribution names the person; other_quotes: those whose speaker is inferred, from a pronoun for
    one; reported: statements without marks (counts). first_paragraph: where the first sure quotation stands, counted
    from 1 below the headline, of `paragraphs`; missing without one. introduction: how the article introduces the
    full name, as printed, with what describes the person before and behind it; start, end: where, in code points;
    missing where only the surname is printed. People who share a surname are left out: print cannot tell them apart.
    A full count of an article has no sampling error, so there is no interval.
    """
    rows: list[tuple[object, ...]] = []
    articles = event.by_id()
    for person in find_persons(event):
        group = group_of(person, articles)
        for annotated in event.coverage:
            rows.append((event.id, person.name, annotated.article.id, annotated.article.outlet, group,
                         *_counts(annotated, person.appearances[annotated.article.id])))  # fmt: skip
    return table(COLUMNS, rows)


def _counts(annotated: AnnotatedArticle, one: Appearance) -> tuple[object, ...]:
    span = one.introduced.span if one.introduced else None
    return (
        len(one.places), one.headline, one.words, len(one.sure), len(one.unsure), len(one.reported), one.paragraph,
        one.paragraphs, " ".join(span.of(annotated.text).split()) if span else None,
        span.start if span else None, span.end if span else None,
    )  # fmt: skip
