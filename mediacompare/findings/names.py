"""Other names for the same thing, where it is sure that the articles name the same."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from mediacompare.align.naming import NameUse, find_name_uses, sure_names
from mediacompare.display import capital, listed
from mediacompare.findings.material import Material
from mediacompare.findings.proposals import DULL, Proposal, ref

PAGE = "naming"
NAMED = "names for one thing"
_SHOWN = 2
Uses = Mapping[str, list[NameUse]]


def names_for_one_thing(material: Material) -> Iterator[Proposal]:
    """For each thing that two articles name differently in their own voice: the names with their counts."""
    event, names = material.event, material.names
    own = [use for use in find_name_uses(event) if use.own and use.found == "set"]
    sure = sure_names(event, own)
    by_referent: dict[str, dict[str, list[NameUse]]] = defaultdict(lambda: defaultdict(list))
    for use in own:
        if (use.referent, use.name) in sure:
            by_referent[use.referent][use.article].append(use)
    for referent, articles in by_referent.items():
        contrast = _contrast(articles)
        if contrast is None:
            continue
        told = [f"{names[a.article.id]} writes {_counted(articles[a.article.id])}"
                for a in event.coverage if a.article.id in articles]
        evidence = tuple(ref(use.article, use.span.start, use.span.end) for own in articles.values() for use in own)
        sentence = f"{capital(f'for {referent}, {listed(told)}')}."
        yield Proposal(NAMED, sentence, "Quotations are left out.", PAGE, evidence, DULL)


def _contrast(articles: Uses) -> tuple[str, str] | None:
    """Two articles each of which mostly uses a name that the other never has; None where there are none."""
    counted = {article: Counter(use.name for use in uses) for article, uses in articles.items()}
    for first, firsts in counted.items():
        for second, seconds in counted.items():
            alone = sum(count for name, count in firsts.items() if name not in seconds)
            others = sum(count for name, count in seconds.items() if name not in firsts)
            if first != second and 2 * alone > firsts.total() and 2 * others > seconds.total():
                return first, second
    return None


def _counted(uses: list[NameUse]) -> str:
    counts = Counter(use.name for use in uses).most_common(_SHOWN)
    return listed([f"“{name}”" + (f" {count} times" if count > 1 else "") for name, count in counts])
