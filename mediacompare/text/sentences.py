"""Sentences of news text: "U.S.", "Sen.", "3.5" and "$1.2 billion" do not end one, nor does a quote's own "?"."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mediacompare.model import Sentence, Span
from mediacompare.text.lines import find_paragraphs

END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+(\S))")
LAST_WORD = re.compile(r"[\w.’'&-]+$")
NEXT_WORDS = re.compile(r"\s+[\"'“‘«(\[]*(\w[\w’'-]*)")
SPOKE = (r"(?:said|says|asked|asks|told|wrote|writes|added|adds|replied|shouted|yelled|tweeted|joked|cried|exclaimed|"
         r"wondered|demanded|called|quipped|screamed|whispered|recalled|continued|answered|began|posted|chanted|read)")
# A closing quote that ends with "?" or "!" belongs to the sentence that goes on: to say who spoke, or when.
SPEECH_GOES_ON = re.compile(
    rf"\s+(?!Nobody|No one|Every)(?:[A-Z][\w.’'-]*,?\s+(?:(?:of|the|who|a|an|de|van|von)\s+)*){{1,5}}{SPOKE}\b"
    rf"|\s+{SPOKE}\b"
    rf"|\s+(?:I|He|She|They|We)\s+{SPOKE}\b"
    r"|\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
ITEM = re.compile(r"\s+[a-h][.)]\s+[A-Z]")  # "Bread is cheap. b. Milk is not."
TITLES = frozenset(
    """mr mrs ms mx dr drs sen sens rep reps gov govs gen lt col sgt capt cmdr comdr adm maj prof profs rev hon fr pres
    messrs supt atty det vs approx dept dist est al cpl pfc pvt spc pte cllr amb asst assoc msgr mme mlle insp brig ens
    lieut treas ald mt ft sec eg ie viz cf e.g i.e a.k.a mses sr jr cong del rt bp abp ven br v vice-adm
    lt-col""".split()
)
NUMBERED = frozenset("no nos fig figs vol p pp ch art op sect para nr".split())
"""Stand before a number; before anything else they are words: "She said no. He left."."""
MEASURES = frozenset("ft sec mt min hr hrs lb lbs oz in yd mi km cm mm kg".split())
CLOCK = frozenset("a.m p.m am pm".split())
BEHIND_CLOCK = frozenset(
    """et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst cet utc eastern central mountain pacific monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thurs fri sat sun""".split()
)
MAY_END = frozenset(
    """inc co corp ltd llc plc jr sr esq u.s u.k u.n d.c e.u u.s.a ph.d m.d b.a m.a etc st calif mass conn fla ill ind
    minn miss mo okla ore pa tenn tex vt va wash wis wyo ariz ark colo del ga ky la md mich mont neb nev n.h n.j n.m n.y
    n.c n.d s.c s.d r.i w.va ala jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
    ave blvd rd hwy bros assn natl gov t.co i-vt ont que dr""".split()
)
STARTERS = frozenset(
    """the a an he she it they we you i this that these those there his her its their our my but and or so yet in on at
    for from with as if when while after before since because although though however meanwhile also then now what who
    why how where according both some many most all more one two another other still even not no to by during
    under over asked earlier later last next mr mrs ms sen rep gov instead despite yes perhaps among nobody everyone
    nothing everything anyone someone until once each every few several such here today yesterday tomorrow police
    officials critics supporters experts residents it’s that’s he’s she’s they’re we’re there’s don’t""".split()
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
    following, sign = mark.group(1), mark.group()
    if following.islower():
        return ITEM.match(text, mark.end()) is not None
    if following in ".…":
        return False
    if sign[0] in "!?" and len(sign) > 1 and sign[-1] not in "!?":
        return SPEECH_GOES_ON.match(text, mark.end(), mark.end() + 120) is None
    if sign.startswith(("…", "..")):
        return following not in ",;)" and _opens_sentence(text, mark.end())
    if sign != ".":
        return following not in ",;"
    if mark.start() > begin and text[mark.start() - 1].isspace():
        return not text[begin : mark.start()].rstrip().endswith(".") or _opens_sentence(text, mark.end())
    before = LAST_WORD.search(text, max(begin, mark.start() - 24), mark.start())
    return before is None or _ends_behind(text, begin, mark, before.group())


def _ends_behind(text: str, begin: int, mark: re.Match[str], printed: str) -> bool:
    """Whether the one stop behind the word `printed` ends the sentence, or belongs to the word."""
    word = printed.lower().lstrip("('’‘-")
    following = mark.group(1)
    if word in NUMBERED and following.isdigit():
        return False
    if text[begin : mark.start()].strip("(\"“‘'") == printed and _counts_items(printed):
        return False  # "1. Open the lid.": the number of an item
    if word in MEASURES and text[begin : mark.start() - len(printed)].rstrip()[-1:].isdigit():
        return True
    if word in CLOCK:
        return _next_word(text, mark.end()) not in BEHIND_CLOCK and not following.isdigit()
    if word in TITLES and word not in MAY_END:
        return False
    single = len(word) == 1 and word.isalpha() and word != "i" and printed[-1:].isupper()
    if single or word in MAY_END or re.fullmatch(r"(?:\w\.)+\w|[dri]-\w+", word):
        return _opens_sentence(text, mark.end()) and not (single and _initial(text, begin, mark))
    return True


def _counts_items(printed: str) -> bool:
    return (printed.isdigit() and len(printed) <= 2) or (len(printed) == 1 and printed.isalpha() and printed != "I")


def _initial(text: str, begin: int, mark: re.Match[str]) -> bool:
    """Whether a single capital letter stands for a name, in front of more of it or behind a first name."""
    before = text[begin : mark.start() - 1].rstrip()
    return before.endswith(".") or not before or not mark.group(1).isalpha()


def _opens_sentence(text: str, at: int) -> bool:
    """Whether the next word is one that often opens a sentence."""
    return _next_word(text, at) in STARTERS


def _next_word(text: str, at: int) -> str:
    following = NEXT_WORDS.match(text, at)
    return following.group(1).lower().replace("'", "’") if following else ""
