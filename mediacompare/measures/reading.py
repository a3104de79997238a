"""How each text was read: as what, in which encoding, where its fields were taken from, how much of it was kept."""
from __future__ import annotations

from mediacompare.measures import table
from mediacompare.model import Event
from mediacompare.tidy import TidyTable

ORDER = 200
FIELDS = ("title", "outlet", "date", "author", "url", "text")
COLUMNS = (
    "event", "article", "outlet", "kind", "encoding", *(f"{name}_from" for name in FIELDS), "unused", "kept", "given",
    "problems", "form", "undone",
)  # fmt: skip


def measure(event: Event) -> TidyTable:
    """One row for each article and each source that was read from an input.

    event, article, outlet: keys. kind: what the input was read as ("web page"). encoding: of its text, "" where the
    format settles it. title_from, outlet_from, date_from, author_from, url_from, text_from: where the article's
    field was taken from ("front matter", "column media_name", "file name"), "" where the input has none. unused:
    names of the input's other fields, joined by commas. kept: words of the article, given: words of the whole input
    (counts, parted at white space). problems: what is odd about it, joined by semicolons. form: `transcript` or
    `interview` where it was read turn by turn, "" for running text. undone: what the rules read otherwise than it
    stands ("wrapped lines joined"), joined by semicolons; the text itself is kept as given.
    """
    rows = []
    for annotated in event.articles:
        article = annotated.article
        if (receipt := article.receipt) is None:
            continue
        origins = dict(receipt.origins)
        rows.append((
            event.id, article.id, article.outlet, receipt.kind, receipt.encoding,
            *(origins.get(name, "") for name in FIELDS), ", ".join(receipt.unused), receipt.kept, receipt.given,
            "; ".join(problem.what for problem in receipt.problems), annotated.form,
            "; ".join(annotated.view.steps if annotated.view else ()),
        ))  # fmt: skip
    return table(COLUMNS, rows)
