"""What the articles are, before anything is said of their differences: one text, much copy, or another event each."""
from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from mediacompare.display import capital, listed, percent, spelled
from mediacompare.findings.material import Material
from mediacompare.findings.proposals import Proposal, ref
from mediacompare.findings.wording import all_of
from mediacompare.tidy import TidyTable

ONE_TEXT, COPY, APART = "one text", "shared copy", "different events"
_ONE_TEXT, _MUCH = 0.8, 0.25
_SHOWN = 5


def one_text(material: Material, shared_copy: TidyTable) -> Proposal | None:
    """That all articles are one text, by the table of shared copy; None where they are not."""
    shares = _shares(material, shared_copy)
    if len(shares) < 2 or min(shares.values()) < _ONE_TEXT:
        return None
    low, high = percent(min(shares.values())), percent(max(shares.values()))
    of_each = low if low == high else f"{low} to {high}"
    sentence = f"{all_of(len(shares))} are one text: {of_each} of the words of each stand in another word for word."
    detail = "An agency’s story, or one that was taken over. What is left to compare is where they differ."
    return Proposal(ONE_TEXT, capital(sentence), detail, "side-by-side", _places(shared_copy), 1)


def different_events(material: Material) -> Proposal | None:
    """That no two articles name anybody in common or tell the same passage; None where any two do."""
    ids = set(material.ids)
    tied = any({link.a, link.b} <= ids for link in (*material.event.links, *material.event.echoes))
    names = [{mention.name for mention in annotated.mentions if mention.kind in ("person", "body")}
             for annotated in material.event.coverage]
    if len(ids) < 2 or tied or any(one & other for one, other in combinations(names, 2)) or not all(names):
        return None
    sentence = (f"The {spelled(len(ids))} articles name nobody in common, and no passage of one was found in another: "
                f"they may tell of different events.")
    return Proposal(APART, sentence, "Nothing else is compared on this page.", "side-by-side", (), 1)


def shared_copies(material: Material, shared_copy: TidyTable) -> Iterator[Proposal]:
    """How much of an article stands word for word in another, where that is a quarter or more."""
    shares = {article: share for article, share in _shares(material, shared_copy).items() if share >= _MUCH}
    if shares:
        told = listed([f"{percent(share)} of {material.names[article]}" for article, share in shares.items()])
        yield Proposal(COPY, f"{capital(told)} {'stands' if len(shares) == 1 else 'stand'} word for word in another "
                       "article: copy of an agency, or taken over.", "Counted in words; quotations alone are no copy.",
                       "side-by-side", _places(shared_copy), 0.78)


def _shares(material: Material, shared_copy: TidyTable) -> dict[str, float]:
    """The share of each article's words that stand in shared copy, in the order of the articles."""
    shares = dict.fromkeys(material.ids, 0.0)
    for row in shared_copy.records():
        if row["article"] in shares:
            shares[row["article"]] += row["share"]
    return shares


def _places(shared_copy: TidyTable) -> tuple[str, ...]:
    return tuple(ref(row["article"], row["start"], row["end"]) for row in shared_copy.records()[:_SHOWN])
