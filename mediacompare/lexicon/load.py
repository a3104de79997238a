"""Reading the word lists: the built-in ones once, and a user's own on top of them."""
from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import cast

from mediacompare.lexicon.entries import (
    POS,
    Affix,
    Category,
    Context,
    Effect,
    Entry,
    Lexicon,
    Pattern,
    Pos,
    Position,
    Words,
    pieces,
)
from mediacompare.lexicon.rows import Line, read_lines

FOLDER = Path(__file__).parent
MAX_TERM = 80  # characters
# Signs that stand in regular expressions and in no word of a newspaper.
REGEX_SIGNS = frozenset("*+?[](){}|^$\\<>")
_COLUMNS = ("term", "category", "strength")
_OPTIONAL = ("pos", "forms", "neutral", "sense", "source")


def load_lexicon(extra_paths: Iterable[str | Path] = ()) -> Lexicon:
    """The built-in lexicon with the users' own lists added, in order: a later row for the same term replaces an
    earlier one, and a strength of 0 switches a term off.

    An own list is a CSV file with the columns term, category, strength, and if wanted pos, forms, neutral, sense,
    source. Raises SettingsError naming the file, the lines and what is wrong with them.
    """
    base = _built_in()
    paths = [Path(path) for path in extra_paths]
    if not paths:
        return base
    entries = {entry.key: entry for entry in base.entries}
    for path in paths:
        for entry in read_entries(path, base.categories):
            if entry.pos == "phrase":  # a row without a part of speech speaks for every one
                for pos in POS:
                    entries.pop((pieces(entry.term), pos), None)
            entries[entry.key] = entry
    return Lexicon(tuple(entry for entry in entries.values() if entry.strength > 0), base.contexts, base.patterns,
                   base.categories)


@lru_cache(maxsize=1)
def _built_in() -> Lexicon:
    categories = _read_categories(FOLDER / "categories.csv")
    contexts = _read_contexts(FOLDER / "contexts.csv", _read_domains(FOLDER / "domains.csv"))
    return Lexicon(_built_in_entries(FOLDER / "loaded.csv"), contexts, _read_patterns(FOLDER / "patterns.csv"),
                   categories)


def _built_in_entries(path: Path) -> tuple[Entry, ...]:
    """The entries of the built-in list, unchecked: a test reads them with `read_entries`, so no start needs to."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return tuple(
            Entry(term, category, float(strength), cast(Pos, pos), tuple(forms.split(";")) if forms else (),
                  neutral or None, sense, source)
            for term, category, strength, pos, forms, neutral, sense, source in rows)


def read_entries(path: Path, categories: Mapping[str, Category]) -> tuple[Entry, ...]:
    """The entries of one CSV file. Raises SettingsError for anything that is wrong in it, by line."""
    lines = read_lines(path, _COLUMNS, _OPTIONAL)
    entries: dict[tuple[tuple[str, ...], Pos], tuple[Entry, int]] = {}
    for line in lines:
        entry = _entry(line, categories)
        if entry is None:
            continue
        if entry.key in entries:
            line.wrong(f"“{entry.term}” is there already, on line {entries[entry.key][1]}")
            continue
        entries[entry.key] = entry, line.number
    lines.raise_errors()
    return tuple(entry for entry, _ in entries.values())


def _entry(line: Line, categories: Mapping[str, Category]) -> Entry | None:
    """The entry on a line, or None after saying what is wrong with it."""
    term, pos = line["term"], line["pos"] or "phrase"
    forms = tuple(form.strip() for form in line["forms"].split(";") if form.strip())
    wrong = next(filter(None, map(_wrong_term, (term, *(form for form in forms if form != "-")))), "")
    if wrong:
        line.wrong(wrong)
        return None
    strength = line.number_between("strength", 0, 1)
    category = line.one_of("category", categories)
    if strength is None or category is None or line.one_of("pos", POS, default="phrase") is None:
        return None
    neutral = line["neutral"] or None
    if neutral == term:
        line.wrong(f"the neutral wording of “{term}” is the term itself")
        return None
    return Entry(term, category, strength, cast(Pos, pos), forms, neutral, line["sense"], line["source"])


def _wrong_term(term: str) -> str:
    """What is wrong with a term, or an empty string."""
    if not any(character.isalpha() for character in term):
        return "the term is empty or has no letter" if not term else f"the term “{term}” has no letter"
    if REGEX_SIGNS.intersection(term):
        return f"the term “{term}” looks like a regular expression; terms are plain words, their forms are found"
    if len(term) > MAX_TERM:
        return f"the term “{term[:30]}…” is longer than {MAX_TERM} characters"
    return ""


def _read_categories(path: Path) -> dict[str, Category]:
    lines = read_lines(path, ("category", "label", "description"))
    return {line["category"]: Category(line["category"], line["label"], line["description"]) for line in lines}


def _read_contexts(path: Path, domains: Mapping[str, frozenset[Words]]) -> tuple[Context, ...]:
    """The contexts of one file. `@animals` among the words stands for all words of that domain."""
    contexts = []
    for line in read_lines(path, ("term", "effect", "position", "words", "note")):
        listed = line["words"].split("|")
        words = [domains[name[1:]] if name.startswith("@") else {pieces(name)} for name in listed]
        contexts.append(Context(line["term"], cast(Effect, line["effect"]), cast(Position, line["position"]),
                                frozenset[Words]().union(*words), line["note"], tuple(listed)))
    return tuple(contexts)


def _read_domains(path: Path) -> dict[str, frozenset[Words]]:
    return {line["domain"]: frozenset(pieces(words) for words in line["words"].split("|"))
            for line in read_lines(path, ("domain", "label", "words"))}


def _read_patterns(path: Path) -> tuple[Pattern, ...]:
    lines = read_lines(path, ("kind", "affix", "category", "strength", "known", "note"))
    return tuple(
        Pattern(cast(Affix, line["kind"]), line["affix"], line["category"],
                float(line["strength"]), frozenset(line["known"].split("|")), line["note"])
        for line in lines)

