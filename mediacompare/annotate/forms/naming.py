"""Who a label means: its fullest form in the transcript, in the capitals of running text."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from mediacompare.annotate.forms.labels import ROLES_ALONE, Label
from mediacompare.annotate.quotes.named import PARTICLES
from mediacompare.annotate.quotes.reading.roles import role_nouns, titles
from mediacompare.model import Article, Mention

ROMAN = frozenset("ii iii iv".split())
WORD = re.compile(r"[^\W\d_][\w’'.-]*")


def name_labels(text: str, labels: Sequence[Label], mentions: Iterable[Mention]) -> dict[str, str | None]:
    """The name for each label as printed; None for Q and A (see `answering`).

    "REED" is "Tom Reed" where another label or the text before the first label has the one full name that ends so;
    "TR" is "Tom Reed" where one name has these initials.
    """
    labels = list({label.printed: label for label in labels}.values())
    persons = list(dict.fromkeys(m.name for m in mentions if m.kind == "person" and " " in m.name))
    full = list(dict.fromkeys([*(_plain(text, label) for label in labels if len(label.words) > 1 and not label.letter),
                               *persons]))
    found: dict[str, str | None] = {}
    for label in labels:
        if label.printed in found:
            continue
        if label.letter:
            found[label.printed] = None
        else:
            found[label.printed] = _fullest(text, label, full)
    return found


def fullest(name: str | None, mentions: Iterable[Mention]) -> str | None:
    """The full name that ends as `name` does, where the mentions hold just one."""
    if name is None or " " in name:
        return name
    full = {m.name for m in mentions if m.kind == "person" and m.name.split()[-1] == name and " " in m.name}
    return full.pop() if len(full) == 1 else name


def answering(article: Article, mentions: Iterable[Mention]) -> str | None:
    """Who answers where nothing but Q and A says so: the one person whom the text around the interview names.

    Of several the one whom the headline names; None when that does not settle it. The author asks.
    """
    author = (article.author or "").lower()
    persons = [m for m in mentions if m.kind == "person" and m.name.lower() not in author]
    names = {m.name for m in persons}
    if len(names) > 1 and article.headline is not None:
        names = {m.name for m in persons if article.headline.contains(m.span)}
    return names.pop() if len(names) == 1 else None


def _fullest(text: str, label: Label, full: Sequence[str]) -> str:
    own = _plain(text, label)
    if len(label.words) > 1:
        return own
    word = label.words[0]
    fitting = [name for name in full if name.lower().split()[-1] == word]
    fitting = fitting or [name for name in full if name.lower().split()[0] == word]
    if not fitting and label.capitals and 2 <= len(word) <= 3:
        fitting = [name for name in full if "".join(part[0] for part in name.lower().split()) == word]
    return fitting[0] if len({name.lower() for name in fitting}) == 1 else own


def _plain(text: str, label: Label) -> str:
    """A label's name without its title, in the capitals that running text would give it."""
    words = label.printed.split()
    if words[0].lower() in ("the", "a", "an") and len(words) > 1:
        words = words[1:]
    while len(words) > 1 and words[0].lower() in titles() and not (
            words[-1].lower() in titles() or words[-1].isdigit()):
        words = words[1:]
    if all(word.lower().strip(".#") in ROLES_ALONE or word.lower() in role_nouns() or word.strip("#").isdigit()
           for word in words):
        return " ".join(words).lower()
    printed = " ".join(words)
    if not label.capitals:
        return printed
    same = re.search(rf"(?<!\w){re.escape(printed)}(?!\w)(?!\s*:)", text, re.IGNORECASE)
    mixed = [m[0] for m in re.finditer(rf"(?<!\w){re.escape(printed)}(?!\w)", text, re.IGNORECASE)
             if m[0].upper() != m[0] and m[0].lower() != m[0]] if same else []
    return mixed[0] if mixed else " ".join(_cased(word, at) for at, word in enumerate(words))


def _cased(word: str, at: int) -> str:
    lower = word.lower()
    if lower in ROMAN or ((len(lower) <= 3 and lower.endswith(".")) and lower not in ("jr.", "sr.")):
        return word
    if at and lower in PARTICLES:
        return lower
    if 1 < len(lower) <= 2 and not set(lower) & set("aeiouy"):
        return word  # "JD"
    parts = re.split(r"([-’'])", lower)
    shown = "".join(part.capitalize() for part in parts)
    return re.sub(r"\bMc([a-z])", lambda m: "Mc" + m[1].upper(), shown)


def of_the_outlet(labels: Iterable[Label], names: Mapping[str, str | None], article: Article) -> frozenset[str]:
    """The labels, as printed, of everybody who speaks for the outlet: "ORR" too, where "DAN ORR, BYLINE" does."""
    labels = list(labels)
    own = {label.printed for label in labels if outlet_speaks(label, names[label.printed], article)}
    persons = {names[printed] for printed in own} - {None}
    return frozenset(own | {label.printed for label in labels if names[label.printed] in persons})


def outlet_speaks(label: Label, name: str | None, article: Article) -> bool:
    """Whether the article says that a label's words are the outlet's: its name, its author's, or a byline's."""
    printed = label.printed.lower()
    if printed.removeprefix("the ") == article.outlet.lower().removeprefix("the "):
        return True
    if "byline" in label.role.lower().split():
        return True
    authors = [part.strip().lower() for part in re.split(r",| and |;", article.author or "")]
    return printed in authors or (name is not None and name.lower() in authors)


def by_surname(names: Mapping[str, str | None]) -> dict[str, str]:
    """The names by their last word, those left out that share it."""
    found: dict[str, set[str]] = {}
    for name in names.values():
        if name:
            found.setdefault(name.split()[-1].lower(), set()).add(name)
    return {surname: kept.pop() for surname, kept in found.items() if len(kept) == 1}
