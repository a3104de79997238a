"""What a lexicon is: entries, their written forms indexed for matching, and what arms or disarms them."""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

from mediacompare.lexicon.inflect import inflect, inflect_like

Pos = Literal["verb", "noun", "adjective", "adverb", "phrase"]
Effect = Literal["disarm", "arm"]
Position = Literal["before", "after", "near"]
Affix = Literal["prefix", "suffix", "ending"]
POS: tuple[Pos, ...] = get_args(Pos)
Words = tuple[str, ...]

# A term and a text are compared as runs of letters and digits: "witch hunt" and "witch-hunt" are one.
PIECE = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of loading: `id` as in the lists, `label` as a reader sees it, and what belongs to it."""

    id: str
    label: str
    description: str


class Entry(NamedTuple):  # a tuple, for thousands are made at every start
    """One judged term.

    `strength` runs from 0 (reports) to 1 (judges whatever the context). `forms` are its irregular forms; none lets
    `inflect` make them, `-` alone says that it has no other. `neutral` is a wording that would not judge, where
    there is one; `sense` says what the term is not; `source` where the judgement comes from.
    """

    term: str
    category: str
    strength: float
    pos: Pos = "phrase"
    forms: tuple[str, ...] = ()
    neutral: str | None = None
    sense: str = ""
    source: str = ""

    @property
    def key(self) -> tuple[Words, Pos]:
        """What makes two entries the same: their letters and their part of speech."""
        return pieces(self.term), self.pos

    def written(self) -> tuple[str, ...]:
        """Every form it is printed in, itself first."""
        if self.forms:
            return (self.term, *(form for form in self.forms if form != "-"))
        return inflect(self.term, self.pos)

    def plainer(self, written: str) -> str | None:
        """The neutral wording in the form that the term was printed in: "criticized" for "slammed". A form that is
        listed and not made by rule tells nothing about the neutral wording's."""
        if self.neutral is None or pieces(written) not in map(pieces, inflect(self.term, self.pos)[1:]):
            return self.neutral
        return inflect_like(self.neutral, self.term, written.lower(), self.pos)


@dataclass(frozen=True, slots=True)
class Context:
    """Neighbouring words that change whether a term counts.

    With a `disarm` context beside it the term does not count. A term that has `arm` contexts counts only beside one
    of them. `before` and `after` are the words that touch the term, `near` stand anywhere in its sentence. The term
    `*` is every term, `*verb` every verb in a form that may be a noun as well ("the slam"), `*name` every term with a
    capital. `listed` is what the list
    says: single words, and domains with all their words ("@animals"), which `words` has word by word.
    """

    term: str
    effect: Effect
    position: Position
    words: frozenset[Words]
    note: str = ""
    listed: tuple[str, ...] = ()
    firsts: frozenset[str] = field(init=False, repr=False, compare=False)
    sizes: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "firsts", frozenset(words[0] for words in self.words))
        object.__setattr__(self, "sizes", tuple(sorted({len(words) for words in self.words})))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way of making words that judges.

    A `prefix` ("pseudo-") or `suffix` ("-hating") is joined to a word by a hyphen, and does not judge joined to one of
    `known` ("fossil-fueled"); an `ending` closes a word ("-splaining"), and `known` are whole words that do not judge.
    """

    kind: Affix
    affix: str
    category: str
    strength: float
    known: frozenset[str]
    note: str = ""


class Form(NamedTuple):
    """A written form of an entry, as lower-case pieces.

    `capitals` are the pieces that a text must capitalise ("Big Tech"), `hyphens` the joints where it must have a
    hyphen: in an adjective they tell "a made-up story" from "she made up her mind". None asks for nothing.
    """

    words: Words
    entry: Entry
    capitals: tuple[bool, ...] | None = None
    hyphens: tuple[bool, ...] | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that loaded terms are found by. Make one with `load_lexicon`; `starts` leads from a form's first word, or
    its first two, to the forms that begin so (see `index_forms`)."""

    entries: tuple[Entry, ...]
    contexts: tuple[Context, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    categories: Mapping[str, Category] = field(default_factory=dict)
    starts: Mapping[str, tuple[Form, ...]] = field(init=False, repr=False, compare=False)
    by_term: Mapping[str, tuple[Context, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", index_forms(self.entries))
        by_term: dict[str, list[Context]] = defaultdict(list)
        for context in self.contexts:
            by_term[context.term].append(context)
        object.__setattr__(self, "by_term", {term: tuple(found) for term, found in by_term.items()})

    def contexts_of(self, form: Form, capital: bool = False) -> tuple[Context, ...]:
        """Every context that bears on the form; `capital` says whether it is printed with one."""
        found = self.by_term.get(form.entry.term, ()) + self.by_term.get("*", ())
        if form.entry.pos == "verb" and not form.words[0].endswith(("ed", "ing")):
            found += self.by_term.get("*verb", ())
        return found + self.by_term.get("*name", ()) if capital else found

    def explain(self, words: str) -> tuple[Entry, ...]:
        """The entries that have `words` among their forms, in the order in which they are tried."""
        wanted = pieces(words)
        forms = self.starts.get(" ".join(wanted[:2]), ())
        return tuple(form.entry for form in forms if form.words == wanted)


def pieces(words: str) -> Words:
    """The runs of letters and digits in `words`, in lower case."""
    return tuple(PIECE.findall(words.lower()))


def index_forms(entries: Iterable[Entry]) -> dict[str, tuple[Form, ...]]:
    """Forms of one word by that word, longer ones by their first two with a space between, each so ordered that the
    first that fits is the right one (see `_precedence`)."""
    starts: dict[str, list[Form]] = {}
    for entry in entries:
        simple = entry.term.islower() and entry.term.isalpha()
        for written in entry.written():
            form = Form((written,), entry) if simple and written.isalpha() else _form(written, entry)
            starts.setdefault(" ".join(form.words[:2]), []).append(form)
    for forms in starts.values():
        if len(forms) > 1:
            forms.sort(key=_precedence)
    return {word: tuple(forms) for word, forms in starts.items()}


def _precedence(form: Form) -> tuple[int, bool, float, str, str]:
    """Longest first, then any other part of speech before a noun ("a radical plan", "they rant"; contexts take the
    verb out of "a rant"), then strongest."""
    entry = form.entry
    return -len(form.words), entry.pos == "noun", -entry.strength, entry.term, entry.pos


def _form(written: str, entry: Entry) -> Form:
    """A written form made ready for matching. An inflected form has its term's capitals."""
    lowered = written.lower()
    plain = entry.term.islower()
    if plain and lowered.isalnum():
        return Form((lowered,), entry)
    words = pieces(written)
    capitals = None if plain else tuple(piece[0].isupper() for piece in PIECE.findall(entry.term))
    hyphens = None
    if entry.pos == "adjective" and "-" in written:
        hyphens = tuple("-" in joint for joint in PIECE.split(written)[1:-1])
    return Form(words, entry, capitals if capitals and len(capitals) == len(words) else None, hyphens)
