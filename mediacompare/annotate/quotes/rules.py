"""What each rule means, in one sentence: the answer to "how do you know?"."""
from __future__ import annotations

from functools import cache

from mediacompare.annotate.quotes.reading.vocabulary import read_rows

SEPARATOR = "; "


@cache
def explanations() -> dict[str, str]:
    """Every rule's name and its explanation."""
    return {row["rule"]: row["explanation"] for row in read_rows("rules.csv")}


def explain(rule: str) -> str:
    """The sentences behind a quote's or aside's `rule`: how its words were found, and how its speaker was."""
    return " ".join(explanations()[part] for part in rule.split(SEPARATOR))
