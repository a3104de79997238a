"""What of a source was told, and whether quotations match it: full counts, in sentences."""
from __future__ import annotations

from collections import Counter

from mediacompare.display import capital, count_of, listed, spelled
from mediacompare.findings.statements import Statement
from mediacompare.findings.wording import all_of, article_names, counted
from mediacompare.model import AnnotatedArticle, Event, QuoteCheck, Verdict
from mediacompare.text.words import words_within
from mediacompare.tidy import TidyTable

COVERAGE = "coverage"
CHECKED = "quotes-checked"
TOO_SHORT = 2
"""A quotation of so few words is found in almost any text, and missing it says little."""
_OUTCOMES: dict[Verdict, tuple[str, str, str]] = {
    "verbatim": ("stands there word for word", "stand there word for word", "word for word"),
    "marked_edit": ("marks its changes", "mark their changes", "with marked changes"),
    "altered": ("has other words", "have other words", "with other words"),
    "spliced": ("joins parts that stand apart", "join parts that stand apart", "joined from parts"),
    "not_found": ("was not found", "were not found", "not found"),
}
"""How a verdict is told of one quotation, of several, and in short."""


def coverage(event: Event, table: TidyTable) -> Statement | None:
    """How many of the sources' sentences the articles tell; None without a source.

    `table` is `source_coverage`; what it calls an echo is too loose to count as told.
    """
    tellers: dict[tuple[str, int], set[str]] = {}
    echoed: set[tuple[str, int]] = set()
    columns = zip(*(table[c] for c in ("source", "sentence", "article", "told", "level")), strict=True)
    for source, place, article, told, level in columns:
        sentence = (source, place)
        tellers.setdefault(sentence, set()).update([article] if told else [])
        echoed.update([sentence] if level == "echo" else [])
    if not tellers:
        return None
    names, total, articles = article_names(event), len(tellers), len(event.coverage)
    ids = [annotated.article.id for annotated in event.coverage]
    each = [f"{names[article]} tells {sum(article in told for told in tellers.values())}" for article in ids]
    missing = {sentence for sentence, told in tellers.items() if not told}
    standfirst = "A sentence is told when it is quoted, changed or unchanged, or its point is made in other words."
    if articles > 1:
        everywhere = sum(len(told) == articles for told in tellers.values())
        appear = "appears" if everywhere == 1 else "appear"
        standfirst += f" {capital(counted(everywhere, 'sentence'))} {appear} in {all_of(articles)}."
    if missing & echoed:
        have = "has" if len(missing & echoed) == 1 else "have"
        standfirst += f" {capital(spelled(len(missing & echoed)))} of the others {have} an echo too loose to count."
    return Statement(
        COVERAGE,
        _coverage_headline(event, len(missing), total),
        standfirst,
        capital(f"{listed(each)} of {count_of(total, 'sentence')}."),
    )


def _coverage_headline(event: Event, missing: int, total: int) -> str:
    sources, articles = _sources(event.sources), len(event.coverage)
    nowhere = {1: "the article", 2: "neither article"}.get(articles, "no article")
    if missing == total:
        return f"No sentence of {sources} was found in {'any' if articles > 1 else 'the'} article"
    if missing == 0:
        return f"Every sentence of {sources} appears in {'an' if articles > 1 else 'the'} article"
    if 2 * missing > total:
        reached = "did not reach the article" if articles == 1 else f"reached {nowhere}"
        return f"Most of {sources} {reached}: {spelled(missing)} of its {total} sentences"
    if articles == 1:
        return f"{capital(spelled(total - missing))} of the {total} sentences of {sources} appear in the article"
    appear = "appears" if missing == 1 else "appear"
    return f"{capital(spelled(missing))} of the {total} sentences of {sources} {appear} in {nowhere}"


def _sources(sources: tuple[AnnotatedArticle, ...]) -> str:
    if len(sources) > 1:
        return f"the {spelled(len(sources))} sources"
    speaker = sources[0].article.speaker
    return f"{speaker}’s text" if speaker else "the source"


def quotes_checked(event: Event) -> Statement | None:
    """How the quotations stand against the source; None where none could be held against one."""
    if not event.checks:
        return None
    long = [check for check in event.checks if _words(check, event) > TOO_SHORT]
    if not long:
        return Statement(CHECKED, "The quotations are too short to check", _too_short(len(event.checks)), "")
    outcomes = Counter(check.check.verdict for check in long)
    counts = [(outcomes[verdict], *_OUTCOMES[verdict]) for verdict in _OUTCOMES if outcomes[verdict]]
    told = capital(listed([f"{spelled(count)} {one if count == 1 else many}" for count, one, many, _ in counts]))
    standfirst = [f"{told}."]
    if outcomes["not_found"]:
        standfirst.append("What is not in this source may stand in another.")
    if len(event.checks) > len(long):
        standfirst.append(_too_short(len(event.checks) - len(long)))
    return Statement(
        topic=CHECKED,
        headline=_checked_headline(event, outcomes),
        standfirst=" ".join(standfirst),
        detail=f"{count_of(len(long), 'quotation')}: {listed([f'{count} {short}' for count, *_, short in counts])}.",
        evidence=tuple(
            f"{check.article}:{check.quote.start}-{check.quote.end}"
            for check in long
            if check.check.verdict not in ("verbatim", "marked_edit")
        ),
    )


def _checked_headline(event: Event, outcomes: Counter[Verdict]) -> str:
    source = "the source" if len(event.sources) == 1 else "the sources"
    differ, missing, total = outcomes["altered"] + outcomes["spliced"], outcomes["not_found"], outcomes.total()
    of_all = f"of {counted(total, 'quotation')}"
    if differ:
        return f"{capital(spelled(differ))} {of_all} {'differs' if differ == 1 else 'differ'} from {source}"
    if missing:
        return f"{capital(spelled(missing))} {of_all} {'was' if missing == 1 else 'were'} not found in {source}"
    every = {1: "The one quotation matches", 2: "Both quotations match"}
    return f"{every.get(total, f'All {spelled(total)} quotations match')} {source}"


def _too_short(count: int) -> str:
    are = "is" if count == 1 else "are"
    return f"{capital(counted(count, 'quotation'))} of one or two words {are} too short to check."


def _words(check: QuoteCheck, event: Event) -> int:
    return len(words_within(event.by_id()[check.article].words, [check.quote]))
