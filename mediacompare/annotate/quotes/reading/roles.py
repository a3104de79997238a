"""Who somebody is, by the words for it: titles, first names and role nouns, as tables, and phrases that tell a role."""
from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mediacompare.annotate.quotes.reading.vocabulary import DET, NAME, NUM, POSS, PREP, read_rows

if TYPE_CHECKING:
    from mediacompare.annotate.quotes.reading.tokens import Tokens


@cache
def titles() -> dict[str, str]:
    """Every title word and the gender it tells, if any."""
    return {row["title"]: row["gender"] for row in read_rows("titles.csv")}


@cache
def first_names() -> dict[str, str]:
    """Every known first name and its gender: "f", "m" or "" where it may be either."""
    table: dict[str, str] = {}
    for row in read_rows("first_names.csv"):
        for name in row["names"].split():
            table[name] = "" if row["gender"] == "either" or name in table else row["gender"]
    return table


@cache
def places() -> dict[str, str]:
    """Every known name of a country, region, state or city, and every demonym, in small letters, with its kind."""
    return {name: row["kind"] for row in read_rows("places.csv") for name in row["names"].split(";")}


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Every first name that has short forms, or is one, with all the names that may stand for it."""
    together: dict[str, set[str]] = {}
    for row in read_rows("nicknames.csv"):
        names = row["names"].split()
        for name in names:
            together.setdefault(name, set()).update(names if name == names[0] else (names[0], name))
    return {name: frozenset(others) for name, others in together.items()}


@cache
def role_nouns() -> dict[str, tuple[str, str]]:
    """Every role noun with its gender and kind: person, body or document."""
    return {row["noun"]: (row["gender"], row["kind"]) for row in read_rows("role_nouns.csv")}


def tells_role(tokens: Tokens, start: int, end: int) -> bool:
    """Whether tokens `start` to `end` tell somebody's role: "the MP for Eastfield", "her lawyer", "one resident"."""
    for i in range(start + 1, end):
        if tokens.classes[i] & PREP:
            end = i
            break
    head = tokens.lower[end - 1]
    person = head in titles() or role_nouns().get(head, ("", ""))[1] == "person"
    return person and end - start > 1 and bool(tokens.classes[start] & (DET | POSS | NUM | NAME))
