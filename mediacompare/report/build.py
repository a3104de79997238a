"""From a comparison to a report: which pages, in which order, under which title."""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mediacompare.display import count_of, day_range, listed, spelled
from mediacompare.file_names import RESERVED
from mediacompare.findings.wording import article_names
from mediacompare.model import Comparison, Event
from mediacompare.nearest import known
from mediacompare.report.blocks import Report
from mediacompare.report.pages import all_pages
from mediacompare.report.refs import Refs

_SLUG_LENGTH = 60


HANDOUT = ("overview", "told", "voices", "same-quotation", "quotes-checked")
"""The pages of a hand-out for a class, those that the event has: what stands out, what each tells and leaves out, who
speaks, the same quotation, the quotations against the source."""
SETS = ("handout", "full")


def known_pages() -> tuple[str, ...]:
    """The ids of all pages, in the report's order."""
    return tuple(name for name, _ in all_pages())


def build_report(comparison: Comparison, *, pages: Iterable[str] | None = None) -> Report:
    """The report of a comparison: every page that has something to show, or those named in `pages` only.

    "handout" among the `pages` stands for those of `HANDOUT`, "full" for all. The overview always opens the report.
    Raises SettingsError for a page that is neither one of `known_pages()` nor of `SETS`.
    """
    chosen = _chosen(pages) if pages is not None else None
    refs = Refs(comparison)
    built = [module.page(comparison, refs) for name, module in all_pages()
             if chosen is None or name in chosen or name == "overview"]
    event = comparison.event
    return Report(
        title=comparison.title,
        subtitle=_subtitle(event),
        summary=_summary(event, refs),
        footer=" · ".join(part for part in ("mediacompare", comparison.title, _days(event)) if part),
        pages=tuple(page for page in built if page is not None),
        slug=slug(event.id),
        settings=dict(comparison.settings),
    )


def _chosen(pages: Iterable[str]) -> frozenset[str]:
    names = {known(name.strip(), (*known_pages(), *SETS), "page") for name in pages}
    whole = known_pages() if "full" in names else HANDOUT if "handout" in names else ()
    return frozenset(names).union(whole)


def slug(name: str) -> str:
    """A name as the stem of a file's name: letters, digits and hyphens, at most 60; "report" when nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-").lower()[:_SLUG_LENGTH].strip("-") or "report"
    return f"{stem}-report" if stem in RESERVED else stem


def _days(event: Event) -> str:
    return day_range(a.article.date for a in event.articles)


def _subtitle(event: Event) -> str:
    outlets = len({a.article.outlet for a in event.coverage})
    articles = len(event.coverage)
    covered = "one event"
    if event.sources:
        covered = "one source" if len(event.sources) == 1 else f"{spelled(len(event.sources))} sources"
    if outlets == articles:
        return f"How {count_of(outlets, 'outlet', words=True)} covered {covered}"
    what = f"{count_of(articles, 'article', words=True)} of {count_of(outlets, 'outlet', words=True)}"
    return f"How {what} covered {covered}"


def _summary(event: Event, refs: Refs) -> str:
    """What the report compares: no claim on what happened, which only the articles can make."""
    called = article_names(event)
    names = [called[a.article.id] for a in event.coverage]
    shown = listed(names) if len(names) <= 5 else f"{', '.join(names[:3])} and {spelled(len(names) - 3)} others"
    days = _days(event)
    when = f", published {days}" if days else ""
    said = f"This report sets side by side what {shown} wrote{when}."
    if len(names) == 1:
        said = f"This report looks at what {shown} wrote{when}: one article, so there is nothing to compare it with."
    speakers = [a.article.speaker or refs.names[a.article.id] for a in event.sources]
    if speakers:
        said += f" It also holds {'them' if len(names) > 1 else 'it'} against the words of {listed(speakers)}."
    return said
