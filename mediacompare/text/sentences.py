"""Sentences of news text: "U.S.", "Sen.", "3.5" and "$1.2 billion" do not end one, nor does a quote's own "?"."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mediacompare.model import Sentence, Span
from mediacompare.text.lines import find_paragraphs

END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+(\S))")
LAST_WORD = re.compile(r"[\w.’'&-]+$")
NEXT_WORDS = re.compile(r"\s+[\"'“‘«(\[]*(\w[\w’'-]*)")
# A closing quote that ends with "?" or "!" belongs to the sentence that goes on to say who spoke.
SPEECH_GOES_ON = re.compile(
    r"\s+(?:[A-Z][\w.’'-]*\s+){1,5}(?:said|says|asked|asks|told|wrote|added|replied|shouted|yelled|tweeted|joked)\b"
    r"|\s+(?:said|says|asked|asks|wrote|added|replied)\b"
)
TITLES = frozenset(
    """mr mrs ms mx dr sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj prof rev hon st fr sr pres messrs
    supt atty det dist vs no nos fig op al eg ie viz cf approx dept est""".split()
)
MAY_END = frozenset(
    """inc co corp ltd llc jr sr u.s u.k u.n d.c a.m p.m e.u u.s.a ph.d m.d b.a m.a etc calif mass conn fla ill ind minn
    miss mo okla ore pa tenn tex vt va wash wis wyo ariz ark colo del ga ky la md mich mont neb nev n.h n.j n.m n.y n.c
    n.d s.c s.d r.i w.va ala jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ave
    blvd rd bros assn natl gov t.co i-vt""".split()
)
STARTERS = frozenset(
    """the a an he she it they we you i this that these those there his her its their our my but and or so yet in on at
    for from with as if when while after before since because although though however meanwhile also then now what who
    why how where according both some many most all more one two another other another still even not no to by during
    under over asked earlier later last next mr mrs ms sen rep gov instead despite yes perhaps among""".split()
)


def split_sentences(
    text: str, *, skip: Iterable[Span] = (), headline: Span | None = None
) -> tuple[Sentence, ...]:
    """The sentences of `text` in order, trimmed of white space; a paragraph's end always ends one.

    `skip` are spans whose paragraphs are no part of the story (furniture); `headline` marks the headline's sentences.
    """
    found: list[Sentence] = []
    for number, paragraph in enumerate(find_paragraphs(text, skip=skip)):
        inside = headline is not None and paragraph.overlaps(headline)
        for start, end in _split(text, paragraph.start, paragraph.end):
            found.append(Sentence(Span(start, end), number, inside))
    return tuple(found)


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for mark in END.finditer(text, start, end):
        if _ends(text, begin, mark):
            yield begin, mark.end()
            begin = mark.start(1)
    if begin < end:
        yield begin, end


def _ends(text: str, begin: int, mark: re.Match[str]) -> bool:
    """Whether the stop at `mark` ends the sentence that began at `begin`."""
    following = mark.group(1)
    if following.islower():
        return False
    sign = mark.group()
    if sign[0] in "!?" and len(sign) > 1 and sign[-1] not in "!?":
        return SPEECH_GOES_ON.match(text, mark.end(), mark.end() + 120) is None
    if sign != ".":
        return not (sign.startswith(("…", "..")) and following in ",;")
    before = LAST_WORD.search(text, max(begin, mark.start() - 24), mark.start())
    if before is None:
        return True
    word = before.group().lower().lstrip("('")
    if word in TITLES or (len(word) == 1 and word.isalpha() and word != "i"):
        return False
    if word in MAY_END or re.fullmatch(r"(?:\w\.)+\w|[dri]-\w+", word):
        after = NEXT_WORDS.match(text, mark.end())
        return after is not None and after.group(1).lower() in STARTERS
    return True
