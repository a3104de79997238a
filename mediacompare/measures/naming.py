"""What each article calls the same people, group, policy or event."""
from __future__ import annotations

from collections import Counter, defaultdict

from mediacompare.align.naming import Found, NameUse, find_name_uses, sure_names
from mediacompare.measures import table
from mediacompare.measures._voices import share
from mediacompare.model import Event
from mediacompare.tidy import TidyTable

ORDER = 45
COLUMNS = (
    "event", "article", "outlet", "referent", "found", "name", "count", "total", "share", "names", "spans", "sure",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each name that an article of the coverage uses in its own voice for a referent; referents with
    most names first, then contrast sets before mentions, then by referent; an article's most used name first.

    event, article, outlet: keys. referent: what is named ("people without legal status"), or the person or body that
    a mention resolves to; key. found: `set` (a contrast set of the lexicon) or `mention`; key. name: as the set lists
    it, or as printed; key. count: uses in the outlet's own voice. total: uses of all names for the referent in the
    article's own voice. share: count / total, 0 to 1. names: how many different names all articles of the coverage
    together use for the referent; a contrast needs two. spans: where, as "start-end" in code points, joined by "; ".
    sure: whether the name is sure to speak of the same thing as the set's others here: it means that wherever it
    stands, or linked passages prove it; of a mention always true. A full count of an article has no sampling error, so
    there is no interval.
    """
    own = [use for use in find_name_uses(event) if use.own]
    sure = sure_names(event, own)
    names: dict[tuple[Found, str], set[str]] = defaultdict(set)
    for use in own:
        names[use.found, use.referent].add(use.name)
    totals = Counter((use.article, use.found, use.referent) for use in own)
    groups: dict[tuple[str, Found, str, str], list[NameUse]] = defaultdict(list)
    for use in own:
        groups[use.article, use.found, use.referent, use.name].append(use)
    outlets = {annotated.article.id: annotated.article.outlet for annotated in event.coverage}
    places = {article: place for place, article in enumerate(outlets)}
    ordered = sorted(groups.items(), key=lambda item: (
        -len(names[item[0][1:3]]), item[0][1] == "mention", item[0][2], places[item[0][0]], -len(item[1]), item[0][3]))
    return table(COLUMNS, [
        (event.id, article, outlets[article], referent, found, name, len(uses), totals[article, found, referent],
         share(len(uses), totals[article, found, referent]), len(names[found, referent]),
         "; ".join(f"{use.span.start}-{use.span.end}" for use in uses), found == "mention" or (referent, name) in sure)
        for (article, found, referent, name), uses in ordered
    ])
