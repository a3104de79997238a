"""Whether two printed names are the same person's, as far as print can tell."""
from __future__ import annotations

from mediacompare.align.folding import fold_words
from mediacompare.annotate.quotes.reading.roles import nicknames

NOT_NAMES = frozenset(
    """mr mrs ms dr sen senator rep representative gov governor mayor president secretary general attorney judge justice
    rev prof professor chief director chair chairman chairwoman congressman congresswoman speaker leader minister
    former vice acting us""".split()
)
SUFFIXES = frozenset("jr sr ii iii iv".split())


def same_name(a: str, b: str) -> bool:
    """Whether two names agree: one surname, and every other word of the shorter (its initial, its short form) in the
    longer one.

    "Mayor Michelle Wu", "Wu", "M. Wu" and "Mike Wu" for "Michael Wu" agree; "Thomas Wu" and "Michelle Wu" do not, nor
    do "Dale Quill" and "Dale Quill Jr.".
    """
    one, other = name_words(a), name_words(b)
    if {w for w in one if w in SUFFIXES} != {w for w in other if w in SUFFIXES} and min(len(one), len(other)) > 1:
        return False
    shorter, longer = sorted(([w for w in one if w not in SUFFIXES], [w for w in other if w not in SUFFIXES]), key=len)
    if not shorter or shorter[-1] != longer[-1]:
        return False
    return all(any(_agree(word, name) for name in longer[:-1]) for word in shorter[:-1])


def _agree(a: str, b: str) -> bool:
    """The same word, one the initial of the other, or one a short form of the other."""
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) or b in nicknames().get(a, ())


def name_words(name: str) -> list[str]:
    """The words of a name in lower case, titles left out where anything else is left."""
    forms = [form.removesuffix("s") if name.endswith(("’s", "'s")) else form for form in fold_words(name).forms]
    return [form for form in forms if form not in NOT_NAMES] or forms
