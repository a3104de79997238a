"""Every rule that can decide has its explanation."""
from __future__ import annotations

import re
from pathlib import Path

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.annotate.quotes import rules
from mediacompare.model import Article

TEXTS = (
    "“We won,” Ada Quill said. “All of it.”\n\n“More to come.”\n\nQuill insisted that they won. She hopes to sail.",
    "Critics say Quill’s claim that the pier is safe was wrong, according to the Harbor Board. Bo Marsh opposed it.",
    "The mayor, Ada Quill, is skeptical of the plan. The mayor spoke about the ferry. She urged voters to wait.",
    "Quill was asked whether it would sail. It is expected to sail. I think so. Marsh wrote this:\n\n“No.”\n\n– Quill",
    'He watched “Harbor Nights.” Ada “Ace” Quill won. They call it a “plan” for “Snow White”.',
)


@pytest.mark.parametrize("text", TEXTS)
def test_every_decision_is_explained(text: str) -> None:
    found = annotate_quotes(Article("a", text, "Bell"))
    decided = [quote.rule for quote in found.quotes] + [aside.rule for aside in found.asides]
    assert decided
    for rule in decided:
        assert rules.explain(rule).endswith((".", "?"))


def test_every_rule_named_in_the_code_is_explained() -> None:
    """Resolver rules are returned as strings; each of them must be in the table."""
    source = (Path(rules.__file__).parent / "names.py").read_text(encoding="utf-8")
    named = set(re.findall(r'"((?:pronoun|relative|named|as printed|role$)[^"]*)"', source))
    assert named and named <= set(rules.explanations())
