"""Words that carry the meaning of a statement: negations, numbers, names and qualifiers, lost, added or changed."""
from __future__ import annotations

import re

NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor nowhere without cannot hardly barely scarcely aint".split()
)
CONTRACTED_NOT = re.compile(
    r"^(?:do|does|did|is|are|was|were|has|have|had|wo|ca|could|would|should|might|must|need|sha)n'?t$"
)

# Words that narrow, weaken or hedge a statement; without one it claims more than was said.
QUALIFIERS = frozenset(
    """alleged allegedly almost apparent apparently approximately arguably assuming barely believe believed can
    claimed could dozens essentially estimated except few fewer frequently generally if largely least less likely
    many may maybe might more most mostly nearly occasionally often only partially partly perhaps possible possibly
    potential potentially presumably primarily probable probably provided purported purportedly rarely relatively
    reported reportedly roughly seem seemed seemingly seems several should some sometimes somewhat suggest suggested
    supposed supposedly suspected think thought till typically unclear unless unlikely until usually virtually
    would""".split()
)

NUMBER_WORDS = frozenset(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
    million millions billion billions trillion dozen dozens half third quarter first second double triple twice
    both percent all every""".split()
)

# The commonest words of English prose: they say little about where a sentence comes from.
FUNCTION_WORDS = frozenset(
    """a about after all also an and any are as at be because been before being but by can could did do does for from
    had has have he her here him his how i if in into is it its just like me more most my no not now of on one only or
    other our out over said say says she should so some such than that the their them then there these they this those
    through to up us very was we were what when where which while who whom whose why will with would you your im
    were its theyre dont doesnt didnt isnt wasnt hes shes thats weve ive youre""".split()
)


def is_negation(form: str) -> bool:
    """Whether a folded word negates ("not", "never", "dont", "won't")."""
    return form in NEGATIONS or bool(CONTRACTED_NOT.match(form))


def is_number(form: str) -> bool:
    """Whether a folded word is a number, in digits or in letters."""
    return form[0].isdigit() or form in NUMBER_WORDS


def is_content(form: str) -> bool:
    """Whether a folded word says something by itself."""
    return form not in FUNCTION_WORDS and len(form) > 1


def same_stem(a: str, b: str) -> bool:
    """Whether two folded words look like forms of one word ("stand", "stands"; "bowing", "bow")."""
    short, long = sorted((a, b), key=len)
    if len(short) < 3 or short[0].isdigit():
        return False
    common = 0
    while common < len(short) and short[common] == long[common]:
        common += 1
    return common >= max(3, len(short) - 1) and len(long) - common <= 3
