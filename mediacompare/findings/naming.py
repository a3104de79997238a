"""What the same things are called, and which words set the articles apart, in sentences."""
from __future__ import annotations

from collections import Counter

from mediacompare.display import capital, count_of, listed, spelled
from mediacompare.findings.chance import NEEDS
from mediacompare.findings.statements import Statement
from mediacompare.findings.wording import article_names, counted
from mediacompare.lexicon.naming import load_contrast_sets
from mediacompare.measures._voices import own_words
from mediacompare.model import Event
from mediacompare.statistics import ALPHA, MIN_USES, MIN_WORDS
from mediacompare.tidy import TidyTable

NAMING = "naming"
DISTINCTIVE = "distinctive"
_MIN_USES = 2
"""A referent is told only where each of two articles names it so often."""
_SHOWN = 4
_EVERYDAY = ("letters", "politics")
"""Subjects of the contrast sets whose names are left to the page: a statement or a remark is hardly a choice."""


def naming(event: Event, table: TidyTable) -> Statement | None:
    """The referent whose names differ most between the articles, of those that are sure to be one thing; else None."""
    uses: dict[str, dict[str, Counter[str]]] = {}
    spans: dict[tuple[str, str, str], str] = {}
    columns = zip(*(table[c] for c in ("found", "referent", "article", "name", "count", "spans", "sure")), strict=True)
    for found, referent, article, name, count, where, sure in columns:
        if found == "set" and sure:
            uses.setdefault(referent, {}).setdefault(article, Counter())[name] = int(count)
            spans[referent, article, name] = where
    everyday = {
        name.referent for names in load_contrast_sets().by_name.values() for name in names if name.subject in _EVERYDAY
    }
    enough = {
        referent: articles
        for referent, articles in uses.items()
        if referent not in everyday and sum(names.total() >= _MIN_USES for names in articles.values()) >= 2
    }
    if not enough:
        return None
    referent = max(enough, key=lambda referent: _distance(enough[referent]))
    articles = enough[referent]
    standfirst = "Names are copied from the outlets’ own words, quotations left out."
    headline = _naming_headline(event, articles, referent)
    weight = 1
    if headline is None:
        headline, weight = f"The articles call {referent} by much the same names", 0
    evidence = tuple(
        f"{article}:{place}"
        for article, names in articles.items()
        for name in names
        for place in spans[referent, article, name].split("; ")
    )
    names = article_names(event)
    told = [f"{names[article]}: {_counted(own)}" for article, own in articles.items()]
    return Statement(NAMING, headline, standfirst, capital(f"{'; '.join(told)}."), evidence, weight)


def _naming_headline(event: Event, articles: dict[str, Counter[str]], referent: str) -> str | None:
    """How many names several articles have, or what each of two alone writes; None where they hardly differ.

    Of two, those are told whose own names are at least half of their uses.
    """
    if len(articles) > 2:
        different = {name for names in articles.values() for name in names}
        told = f"{spelled(len(articles))} articles have {spelled(len(different))} names for {referent}"
        return capital(told) if len(different) > 1 else None
    names = article_names(event)
    (first, firsts), (second, seconds) = articles.items()
    parts = []
    for article, own, other in ((first, firsts, seconds), (second, seconds, firsts)):
        alone = [(name, count) for name, count in own.most_common() if name not in other]
        if 2 * sum(count for _, count in alone) >= own.total():
            parts.append(f"only {names[article]} writes “{alone[0][0]}”")
    return capital(f"for {referent}, {listed(parts)}") if parts else None


def _distance(articles: dict[str, Counter[str]]) -> tuple[float, int]:
    """How little the articles' names overlap: 1 minus the share that every pair has in common, on average."""
    shares = [{name: count / names.total() for name, count in names.items()} for names in articles.values()]
    pairs = [(a, b) for i, a in enumerate(shares) for b in shares[i + 1 :]]
    common = sum(min(a[name], b[name]) for a, b in pairs for name in a.keys() & b.keys()) / len(pairs)
    return round(1 - common, 9), sum(names.total() for names in articles.values())


def _counted(names: Counter[str]) -> str:
    shown = [f"“{name}” {count}" for name, count in names.most_common(_SHOWN)]
    return listed([*shown, f"{len(names) - _SHOWN} more"] if len(names) > _SHOWN else shown)


def distinctive(event: Event, table: TidyTable) -> Statement | None:
    """The words that one article uses more than the others by more than chance; None for a single article."""
    if len(event.coverage) < 2:
        return None
    names = article_names(event)
    clear: dict[str, list[tuple[str, int, int]]] = {}
    columns = zip(*(table[c] for c in ("article", "term", "count", "others_count", "adjusted")), strict=True)
    for article, term, count, others, adjusted in columns:
        if adjusted < ALPHA:
            clear.setdefault(article, []).append((term, int(count), int(others)))
    if not clear:
        return _nothing_distinctive(event, table)
    parts = []
    for article, terms in clear.items():
        words = listed([f"“{term}”" for term, *_ in terms[:_SHOWN]])
        parts.append(f"{names[article]} writes {words} more often than {_others(event, article)}")
    shown = parts if len(parts) <= 2 else [*parts[:2], _others_too(len(parts) - 2)]
    detail = "; ".join(
        f"{names[article]}: {listed([f'“{term}” {count} against {others}' for term, count, others in terms[:_SHOWN]])}"
        for article, terms in clear.items()
    )
    standfirst = (
        f"Of {count_of(max(table['tests']), 'comparison')} of words, quotations left out, these stand out further than "
        "chance would let any. A word can stand out because of what an article is about."
    )
    return Statement(DISTINCTIVE, capital("; ".join(shown)), standfirst, capital(f"{detail}."), weight=2)


def _others_too(count: int) -> str:
    return f"{counted(count, 'other article')} {'has words of its own' if count == 1 else 'have words of their own'}"


def _others(event: Event, article: str) -> str:
    """Whom an article stands against: the other one by name, or all others."""
    others = [annotated.article.id for annotated in event.coverage if annotated.article.id != article]
    return article_names(event)[others[0]] if len(others) == 1 else "the others"


def _nothing_distinctive(event: Event, table: TidyTable) -> Statement:
    """What is said where no word stands out: too little text, or enough and no difference."""
    # Texts that use every word alike have no rows, however long they are.
    long = sorted(own_words(annotated) for annotated in event.coverage)[-2] >= MIN_WORDS
    if not any(table["enough"]) and (len(table) or not long):
        return Statement(
            DISTINCTIVE,
            "Too little text to say which words set the articles apart",
            f"A word is tested from {spelled(MIN_USES)} uses together, and {NEEDS}.",
            "No word could be tested.",
            weight=0,
        )
    return Statement(
        DISTINCTIVE,
        "No word sets the articles apart by more than chance could",
        "All words with enough uses were tested together, quotations left out.",
        "No word has a corrected p under .05.",
        weight=0,
    )
