"""Names in the text: runs of capitalised words, split into title and name; each a person, body, place or unknown."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mediacompare.annotate.quotes.reading.roles import first_names, places, role_nouns, titles
from mediacompare.annotate.quotes.reading.tokens import Tokens, Unit
from mediacompare.annotate.quotes.reading.vocabulary import (
    AUX,
    BE,
    CUE,
    DET,
    ING,
    NAME,
    NOUN,
    NUM,
    PREP,
    PUNCT,
    REL,
    TIME,
)

BODY_WORDS = frozenset(
    """department committee commission council court university college party agency association union institute
    foundation coalition campaign administration bureau board office ministry senate house congress parliament police
    bank company corporation corp inc llc group network news times post journal herald tribune gazette magazine press
    center centre society federation league alliance fund service services enforcement authority church school academy
    team club army navy force guard pac project caucus convention poll survey act economics partners systems
    technologies labs holdings industries solutions analytics studies affairs weapons accountants securities ventures
    pictures records airlines motors energy care watch international strategies associates consulting trust
    street road avenue bridge river bay terminal stand airport station hall square park hotel hospital museum library
    theatre theater tower building stadium island islands county valley mountain hills beach war treaty agreement award
    prize constitution amendment times-picayune states nations""".split()
)
PARTICLES = frozenset("de la le du van von der den bin ibn abu al el ben del da di dos st.".split())
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
PLACE_STARTS = frozenset(
    """new north south east west northern southern eastern western san los las santa fort port mount lake united
    supreme white wall""".split()
)
NEVER_PEOPLE = frozenset(
    """americans republicans democrats republican democrat democratic god internet twitter facebook instagram youtube x
    photo video image watch photograph file""".split()
)
PARTISANS = frozenset("republican democrat conservative liberal libertarian tory".split())
COURTESY = frozenset("mr mr. mrs mrs. ms ms. mx mx. miss sir dame lady lord".split())
MODIFYING = frozenset("former then acting senior deputy longtime veteran retired chief".split())
OPENING = frozenset([",", "(", "–", "—"])
OLDEST = 120
LONGEST_DESCRIPTION = 10


@dataclass(frozen=True, slots=True)
class Described:
    """A description beside a name: tokens `start` to `end`, and its role noun: "a planner in Harrow", "planner"."""

    noun: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """A name: tokens `start` to `end`, and the range of the title before it. `kind` is "person", "body", "place" or
    "name" where the words beside it do not tell; `described` are the descriptions set beside it."""

    start: int
    end: int
    title: tuple[int, int] | None
    kind: str
    described: tuple[Described, ...] = ()


def find_named(tokens: Tokens) -> list[Named]:
    """Every name outside quoted stretches, in order; in a headline in title case only what the text names too."""
    found: list[Named] = []
    headlines: list[Unit] = []
    for unit in tokens.units:
        if unit.in_capitals and not _is_sentence(tokens, unit):
            headlines.append(unit)
        else:
            found += _names_of(tokens, unit)
    if headlines:
        known = {tuple(tokens.lower[n.start : n.end]) for n in found}
        last_words = {words[-1]: True for words in known}
        for unit in headlines:
            found += _known_names(tokens, unit, known, last_words)
        found.sort(key=lambda name: name.start)
    return found


def _is_sentence(tokens: Tokens, unit: Unit) -> bool:
    """Whether capitals are names and not a headline's: what ends with a full stop, or holds a quotation."""
    return tokens.words[unit.end - 1] in ".?!" or bool(tokens.quotes_in(unit.start, unit.end) and not unit.in_headline)


def _names_of(tokens: Tokens, unit: Unit) -> Iterator[Named]:
    i = unit.start
    while i < unit.end:
        if not tokens.classes[i] & NAME or tokens.classes[i] & TIME:
            i += 1
            continue
        end = _run_end(tokens, i, unit.end)
        office = _office_end(tokens, i, end, unit.end)
        if office is not None:
            end = _run_end(tokens, office - 1, unit.end)
            if office < end:
                yield _named(tokens, office, end, (i, office), unit)
        else:
            yield from _read_run(tokens, i, end, unit)
        i = end


def _office_end(tokens: Tokens, start: int, end: int, ceiling: int) -> int | None:
    """Where the name begins behind an office of several words: "Secretary of State Ada Quill"; the office's end where
    no name follows, None where tokens `start` to `end` open no such office."""
    if end + 1 >= ceiling or tokens.lower[end] not in ("of", "for") or not is_title(tokens.lower[end - 1]):
        return None
    i = end + 1 + (tokens.lower[end + 1] == "the")
    if i >= ceiling or not tokens.classes[i] & NAME:
        return None
    if tokens.lower[i] in first_names() and i == end + 1:
        return None  # "a lawyer for Ada Quill"
    i += 1
    while i < ceiling and tokens.lower[i] not in first_names():
        joins = tokens.lower[i] in ("and", "&") and i + 1 < ceiling and tokens.classes[i + 1] & NAME
        if not (tokens.classes[i] & NAME or joins):
            break
        i += 1
    return i


def _known_names(
    tokens: Tokens, unit: Unit, known: set[tuple[str, ...]], last_words: dict[str, bool]
) -> Iterator[Named]:
    """The names of a headline in title case that the text names too, the longest first; all of it if none is known."""
    found = []
    i = unit.start
    while i < unit.end:
        size = next((n for n in (4, 3, 2, 1) if tuple(tokens.lower[i : i + n]) in known and i + n <= unit.end), 0)
        if not size and tokens.lower[i] in last_words and tokens.classes[i] & NAME:
            size = 1
        if size and tokens.words[i][0].isupper():
            found.append(replace(_named(tokens, i, i + size, None, unit), described=()))
        i += max(size, 1)
    yield from found or _names_of(tokens, unit)


def _run_end(tokens: Tokens, start: int, ceiling: int) -> int:
    i = start + 1
    while i < ceiling:
        if tokens.classes[i] & NAME and not tokens.classes[i] & TIME:
            i += 1
        elif i + 1 < ceiling and _continues_name(tokens, i):
            i += 2
        elif i + 2 < ceiling and tokens.lower[i] in PARTICLES and _continues_name(tokens, i + 1):
            i += 3  # "Jan van der Berg"
        else:
            break
    return i


def _continues_name(tokens: Tokens, i: int) -> bool:
    """ "van" before a name, the comma before "Jr.", and the "of" of a body: "Department of Justice"."""
    if tokens.lower[i] == "of" and tokens.lower[i - 1] in BODY_WORDS:
        return bool(tokens.classes[i + 1] & NAME)
    if tokens.lower[i] in PARTICLES:
        return bool(tokens.classes[i + 1] & NAME)
    return tokens.words[i] == "," and tokens.lower[i + 1] in SUFFIXES


def is_title(word: str) -> bool:
    """Whether a word in small letters may stand before a name as a title: "mayor", "ceo"."""
    if word in titles() or role_nouns().get(word, ("", ""))[1] == "person":
        return True
    return "-" in word and all(part in titles() for part in word.split("-"))  # "major-general"


def _read_run(tokens: Tokens, start: int, end: int, unit: Unit) -> Iterator[Named]:
    """Split a run into title and name: "Boston Mayor Michelle Wu" is "Boston Mayor" and "Michelle Wu"."""
    split = start
    for i in range(start, end - 1):
        if is_title(tokens.lower[i]) and not (i == start and tokens.lower[i] in first_names() and end - i == 2):
            split = i + 1
    if split == start:
        split = _behind_adjective(tokens, start, end, unit.start)
    title_start = start
    while title_start > unit.start and is_title(tokens.lower[title_start - 1]):
        title_start -= 1
    title = (title_start, split) if split > title_start else None
    # "the Attorney General", "the Arizona Republican": a role without a name.
    last = tokens.lower[end - 1]
    behind_article = start > unit.start and tokens.classes[start - 1] & DET
    role_alone = (split == end - 1 and (
        (split > start and is_title(last) and last not in first_names())
        or (behind_article and role_nouns().get(last, ("", ""))[1] == "person")
    )) or (behind_article and end - split == 2 and last in PARTISANS)
    if split < end and not role_alone:
        yield _named(tokens, split, end, title, unit)


def _behind_adjective(tokens: Tokens, start: int, end: int, floor: int) -> int:
    """Where a person's name begins behind "Republican", "Texas" or "ABC", or behind a word that only the sentence's
    beginning gives its capital: "Keeper Sam Reed"."""
    for i in range(start + 1, end - 1):
        if i - start > 2 and tokens.lower[i] in first_names() and tokens.lower[i - 1] not in first_names():
            return i  # "Diplomatic Security Ada Quill"
        before = " ".join(tokens.lower[start:i])
        opens = i == start + 1 and start == floor and before not in PARTICLES and before not in first_names()
        strange = opens or before in places() or tokens.lower[i - 1] in NEVER_PEOPLE or _is_acronym(tokens.words[i - 1])
        if strange and tokens.lower[i] in first_names():
            return i
    return start


def _named(tokens: Tokens, start: int, end: int, title: tuple[int, int] | None, unit: Unit) -> Named:
    before = tokens.words[start - 1] if start > unit.start else "A"
    behind = end + 1 < unit.end and (tokens.words[end] in OPENING or tokens.classes[end] & BE)
    described = tuple(_described(tokens, start, end, unit)) if behind or before == "," or before[0].islower() else ()
    return Named(start, end, title, _kind(tokens, start, end, title, unit, described), described)


def _kind(
    tokens: Tokens, start: int, end: int, title: tuple[int, int] | None, unit: Unit, described: Sequence[Described]
) -> str:
    words = tokens.lower[start:end]
    if any(word in BODY_WORDS for word in words):
        return "body"
    if title is not None:
        return "person"
    if " ".join(words) in places():
        return "place"
    kinds = {role_nouns()[one.noun][1] for one in described}
    if "person" in kinds or _has_age(tokens, end, unit) or _is_who(tokens, end, unit):
        return "person"
    if "body" in kinds or any(word in NEVER_PEOPLE for word in words) or _has_acronym(tokens.words[start:end]):
        return "body"
    after_article = start > unit.start and tokens.classes[start - 1] & DET
    if end - start > 1:
        if (words[0] in first_names() and words[0] not in places()) or _has_initial(words):
            return "person"
        if words[0] in PLACE_STARTS or words[-1] in places() or words[0] in places():
            return "body"
        capitals = all(len(w) > 1 and w.isupper() for w in tokens.words[start:end])
        return "body" if after_article or capitals else "name"
    word = tokens.words[start]
    if word.lower() in PLACE_STARTS:
        return "name"
    return "body" if (word.isupper() and len(word) > 1) or after_article else "name"


def _has_initial(words: Sequence[str]) -> bool:
    """ "Ada B. Quill": an initial between a first name and a surname."""
    return len(words) == 3 and len(words[1].rstrip(".")) == 1


def _has_age(tokens: Tokens, end: int, unit: Unit) -> bool:
    """ "Quill, 44, ...", "Quill (44)"."""
    if end + 2 >= unit.end or tokens.words[end] not in (",", "(") or not tokens.words[end + 1].isdigit():
        return False
    return int(tokens.words[end + 1][:4]) < OLDEST and tokens.words[end + 2] in (",", ")", ".")


def _is_who(tokens: Tokens, end: int, unit: Unit) -> bool:
    """ "Quill, who ...": only a person is "who"."""
    return end + 1 < unit.end and tokens.words[end] == "," and tokens.lower[end + 1] in ("who", "whom")


def _described(tokens: Tokens, start: int, end: int, unit: Unit) -> Iterator[Described]:
    """What stands beside a name: "resident Ada Quill", "Ada Quill, a planner", "The mayor, Ada Quill,"."""
    if start > unit.start:
        before = tokens.lower[start - 1]
        if tokens.words[start - 1][0].islower() and before in role_nouns():
            yield Described(before, _first_modifier(tokens, start - 1, unit.start), start)
        elif tokens.words[start - 1] == "," and end < unit.end and tokens.words[end] in ",.;)—–":
            yield from _before(tokens, start - 1, unit)
    if end + 1 < unit.end and (tokens.words[end] in OPENING or tokens.classes[end] & BE):
        yield from _behind(tokens, end + 1, unit)


def _first_modifier(tokens: Tokens, head: int, floor: int) -> int:
    """Where "former police chief" begins, its head given."""
    i = head
    while i > floor and head - i < LONGEST_DESCRIPTION and tokens.classes[i - 1] & (NOUN | NAME):
        if tokens.classes[i - 1] & (CUE | PUNCT | DET):
            break
        i -= 1
    return i


def _before(tokens: Tokens, comma: int, unit: Unit) -> Iterator[Described]:
    """The description that ends at `comma` and begins with an article or a possessor: "The head of the union, "."""
    head = None
    for i in range(comma - 1, max(unit.start - 1, comma - LONGEST_DESCRIPTION), -1):
        flags = tokens.classes[i]
        if flags & (PUNCT | CUE | AUX | REL) and not flags & NOUN:
            return
        if tokens.lower[i] in role_nouns():
            head = i
        elif flags & PREP:
            head = None
        elif head is not None and tokens.lower[i] in ("the", "a", "an", "his", "her", "its", "their"):
            yield Described(tokens.lower[head], i + 1, comma)
            return
    if head is not None and tokens.classes[unit.start] & NAME and comma - unit.start < LONGEST_DESCRIPTION:
        yield Described(tokens.lower[head], unit.start, comma)


def _behind(tokens: Tokens, first: int, unit: Unit) -> Iterator[Described]:
    """The description that begins at `first`; its head is the last noun before a preposition or a comma."""
    head = None
    stop = min(first + LONGEST_DESCRIPTION, unit.end)
    for i in range(first, stop):
        flags, word = tokens.classes[i], tokens.lower[i]
        if flags & (PUNCT | REL | AUX) or (flags & PREP and not flags & NUM):
            break
        if head is not None and flags & ING and not flags & NAME:
            break  # "the attorney representing the company"
        if word in role_nouns() and (i > first or tokens.words[i][0].islower()):
            head = i
        elif not flags & (DET | NAME | NOUN | NUM) and word not in MODIFYING:
            if i == first:
                return
        elif flags & NOUN and not flags & NUM:
            head = None
    if head is not None:
        begin = first + bool(tokens.classes[first] & DET)
        yield Described(tokens.lower[head], begin, _end_of_phrases(tokens, head + 1, stop))


def _end_of_phrases(tokens: Tokens, i: int, stop: int) -> int:
    """Past "of the union" and "in Harrow" behind a role noun."""
    end = i
    while i < stop and tokens.classes[i] & (PREP | DET | NAME | NOUN) and not tokens.classes[i] & (PUNCT | AUX | REL):
        if tokens.classes[i] & PREP and tokens.lower[i] not in ("of", "for", "in", "at", "from"):
            break
        i += 1
        if tokens.classes[i - 1] & (NAME | NOUN) and not tokens.classes[i - 1] & PREP:
            end = i
    return end


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word[:2].isalpha() and word[:2].isupper()


def _has_acronym(words: Sequence[str]) -> bool:
    """Whether a name of several words holds one as bodies have it ("Boston ICE", "UMass Boston"), "JD" left aside."""
    if len(words) < 2 or words[-1].lower() in SUFFIXES or all(map(str.isupper, words)):
        return False
    return any(len(word) > 2 and _is_acronym(word) for word in words)
