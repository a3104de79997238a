"""Facts that agree and differ: figures, days, places and posts attached to the same thing by several texts."""
from __future__ import annotations

from mediacompare.align.facts import find_facts
from mediacompare.measures import table
from mediacompare.model import Event
from mediacompare.tidy import TidyTable

ORDER = 87
COLUMNS = (
    "event", "fact", "article", "outlet", "role", "status", "kind", "thing", "value", "vague", "start", "end",
    "sentence_start", "sentence_end", "texts", "all_texts",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each fact and each text that has it: first the facts that differ, then those on which all agree,
    then those that one text alone has.

    event, fact (its number, from 1), article, outlet: keys; role: "coverage" or "source". status: "differ" (figures of
    the same thing in sentences that tell the same, and not the same figure), "all agree" (all texts that have it) or
    "only here". kind: "count", "money", "percent", "age", "day", "place" or "name" (of who holds a post). thing: what
    is counted or placed, as this text prints it. value: the figure as printed; vague: whether it is round or vague
    ("nearly 1,500", "dozens of"), so that figures that differ may both be right. start, end: value and thing in the
    article's text; sentence_start, sentence_end: the sentence around it. texts: how many texts have the fact;
    all_texts: how many there are, sources among them (counts).

    A page shows the sentences: they, and not the table, say whether two figures mean the same thing.
    """
    by_id = event.by_id()
    rows: list[tuple[object, ...]] = []
    for number, fact in enumerate(find_facts(event), start=1):
        texts = len({mention.article for mention in fact.mentions})
        for mention in fact.mentions:
            article, figure = by_id[mention.article].article, mention.figure
            rows.append((
                event.id, number, mention.article, article.outlet, article.role, fact.status, figure.kind,
                figure.thing, figure.value, not figure.exact, figure.span.start, figure.span.end,
                mention.sentence.start, mention.sentence.end, texts, len(by_id),
            ))  # fmt: skip
    return table(COLUMNS, rows)
