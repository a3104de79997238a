"""Do the quotations match the source: changed ones as two lines, grouped by what was found."""
from __future__ import annotations

from typing import get_args

from mediacompare.display import capital, count_of
from mediacompare.findings import Headline
from mediacompare.model import Change, Comparison, QuoteCheck, Verdict
from mediacompare.report.blocks import Cell, Column, Mark, Page, Row, Run, Table, Text, text
from mediacompare.report.marked import with_marks
from mediacompare.report.pages._shared import cell, headline, note, sentences
from mediacompare.report.refs import Refs
from mediacompare.text.words import find_words

ORDER = 60
_CLOSING = ",.;:!?)’”"
_BARE_CUE, _AROUND = 3, 12
_TOO_SHORT = 2
"""A quotation of so few words is found in almost any text, and missing one says little."""
_GROUPS: tuple[tuple[Verdict, str, str], ...] = (
    ("altered", "Words changed", "Struck through: in the source only. Underlined: in the article only."),
    ("spliced", "Put together from parts", "Words that stand apart in the source, joined in one quotation."),
    ("marked_edit", "Edited, and says so", "Changes marked by brackets or an ellipsis."),
    ("verbatim", "Word for word", "Punctuation and capitals are ignored."),
    ("not_found", "Not found in this source", "Nothing in the source is close."),
)
assert {verdict for verdict, _, _ in _GROUPS} == set(get_args(Verdict))


def page(comparison: Comparison, refs: Refs) -> Page | None:
    """The page, or None when no quotation could be held against a source."""
    checks = comparison.event.checks
    if not checks:
        return None
    short = [c for c in checks if _words(c, refs) <= _TOO_SHORT]
    long = [c for c in checks if _words(c, refs) > _TOO_SHORT]
    rows: list[Row] = []
    for verdict, name, meaning in _GROUPS:
        rows += _group([c for c in long if c.check.verdict == verdict], name, meaning, refs)
    rows += _group(short, "Too short to check", "One word or two say little, found or not.", refs)
    said = headline("quotes-checked", comparison, Headline("How the quotations stand to the source", "", ""))
    columns = (Column("Ref.", width=0.55), Column("Article", width=1.9), Column("Text", width=0.75),
               Column("Wording", width=5.8, serif=True))
    closing = note("What “not found” does not mean.", "Words that are missing in the source may stand in a letter, an "
                   "interview or a post that is not part of this report, and changed words may be the speaker’s own "
                   "on another occasion.")
    return Page("quotes-checked", "Do the quotations match the source?", said.headline,
                sentences(said.standfirst),
                (Table(columns, tuple(rows), id="checks", style="plain"), closing))


def _words(check: QuoteCheck, refs: Refs) -> int:
    return len(find_words(check.quote.of(refs.article(check.article).text)))


def _group(checks: list[QuoteCheck], name: str, meaning: str, refs: Refs) -> list[Row]:
    if not checks:
        return []
    head: Text = (*text(name, "strong"), *text(f"  {count_of(len(checks), 'quotation')}. {meaning}", "secondary"))
    rows = [Row((Cell(head),), heading=True)]
    for check in checks:
        rows += _rows(check, refs)
    return rows


def _rows(check: QuoteCheck, refs: Refs) -> list[Row]:
    """Two lines where words differ, the source's and the article's, one where they do not; then the remarks."""
    ref = refs.near(check.article, check.quote)
    label = Cell((ref.run,), ref.label) if ref else cell("")
    name = cell(refs.names[check.article], "strong")
    remarks = [_below("", words) for words in (_remarks(check), _credit(check, refs)) if words]
    changes = check.check.changes
    if check.check.verdict in ("altered", "spliced", "marked_edit") and changes:
        source = _parts(check, refs) if all(change.kind == "equal" for change in changes) else None
        return [Row((label, name, cell("source", "secondary"), Cell(source or _side(changes, "dropped")))),
                _below("article", _side(changes, "added")), *remarks]
    words = check.quote.of(refs.article(check.article).text)
    return [Row((label, name, cell("article", "secondary"), cell(f"“{words}”"))), *remarks]


def _below(side: str, words: Text) -> Row:
    """A further line of the quotation above."""
    return Row((cell(""), cell(""), cell(side, "secondary") if side else cell(""), Cell(words)), joined=True)


def _parts(check: QuoteCheck, refs: Refs) -> Text:
    """The source's own words for a quotation put together from parts, with what stands between them left out."""
    words = refs.article(check.source).text
    shown = " … ".join(span.of(words) for span in check.check.source_spans)
    return (Run(shown, data=(("side", "source"),)),)


def _side(changes: tuple[Change, ...], mark: Mark) -> Text:
    """One side of a changed quotation; what only this side has carries `mark`."""
    runs: list[Run] = []
    data = (("side", "source" if mark == "dropped" else "article"),)
    for change in changes:
        words = change.source if mark == "dropped" else change.quote
        if not words.strip():
            continue
        if runs and not runs[-1].text.endswith(" ") and words[0] not in _CLOSING:
            runs.append(Run(" "))
        marks = frozenset[Mark]() if change.kind == "equal" else frozenset[Mark]({mark})
        runs.append(Run(words, marks, data=data))
    return tuple(runs)


def _credit(check: QuoteCheck, refs: Refs) -> Text:
    """How the article brings in a quotation that its source words otherwise or does not have: the sentence around it.

    It may say that the words were written or said elsewhere. Nothing for a bare "she said".
    """
    if check.check.verdict not in ("altered", "spliced", "not_found"):
        return ()
    annotated = refs.article(check.article)
    around = [s.span for s in annotated.sentences if s.span.overlaps(check.quote)]
    quoted = with_marks(annotated.text, check.quote)
    before = annotated.text[min(around[0].start, quoted.start):quoted.start].split() if around else []
    after = annotated.text[quoted.end:max(around[-1].end, quoted.end)].split() if around else []
    if len(before) + len(after) <= _BARE_CUE:
        return ()
    words = " ".join([*(["…"] if len(before) > _AROUND else []), *before[-_AROUND:], "“…”", *after[:_AROUND],
                      *(["…"] if len(after) > _AROUND else [])])
    return text(f"The article’s sentence: {words}", "tag", "secondary")


def _remarks(check: QuoteCheck) -> Text:
    """Warnings and notes of the check, under the wording; that nothing was found stands above the group."""
    notes = [part for part in check.check.note.split("; ")
             if part and not part.startswith(("not found in this source", "it may come from"))]
    said = [*check.check.warnings, *notes]
    return text(" ".join(f"{capital(words.rstrip('.'))}." for words in said), "tag", "secondary") if said else ()
