"""Whether two printed names are the same person's, as far as print can tell."""
from __future__ import annotations

from mediacompare.align.folding import fold_words

NOT_NAMES = frozenset(
    """mr mrs ms dr sen senator rep representative gov governor mayor president secretary general attorney judge justice
    rev prof professor chief director chair chairman chairwoman congressman congresswoman speaker leader minister jr sr
    ii iii iv former vice acting us""".split()
)


def same_name(a: str, b: str) -> bool:
    """Whether two names agree: the same surname, and no first names (or initials) that differ.

    "Mayor Michelle Wu", "Wu" and "M. Wu" agree; "Thomas Wu" and "Michelle Wu" do not.
    """
    first, second = _name_words(a), _name_words(b)
    if not first or not second or first[-1] != second[-1]:
        return False
    if len(first) == 1 or len(second) == 1:
        return True
    return first[0].startswith(second[0]) or second[0].startswith(first[0])


def _name_words(name: str) -> list[str]:
    forms = [form.removesuffix("s") if name.endswith(("’s", "'s")) else form for form in fold_words(name).forms]
    return [form for form in forms if form not in NOT_NAMES] or forms
