"""What each rule means, in one sentence: the answer to "how do you know?"."""
from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from mediacompare.annotate.quotes.reading.vocabulary import read_lines
from mediacompare.model import Trace

STEPS = ("source", "content", "turn", "name", "aside")


@cache
def rules() -> dict[str, dict[str, dict[str, Any]]]:
    """Every step's rules by name, each with its `explanation`, `examples` and `counter_examples`."""
    return tomllib.loads(read_lines("rules.toml"))


def explain(trace: Trace) -> str:
    """The sentences behind a quote's trace: whose cue, which words, who goes on, who is meant."""
    steps = (("source", trace.source), ("content", trace.content), ("turn", trace.turn), ("name", trace.name))
    return " ".join(rules()[step][rule]["explanation"] for step, rule in steps if rule is not None)


def explain_aside(rule: str) -> str:
    """The sentence behind an aside's rule."""
    return str(rules()["aside"][rule]["explanation"])
