"""Each rule of `rules.toml` against its examples: it decides them all, and none of its counter-examples."""
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.annotate.quotes.rules import STEPS, explain, explain_aside, rules
from mediacompare.model import AnnotatedArticle, Article, Span
from tests.annotate.quotes.attributions import attributions


def annotate(example: dict[str, Any]) -> AnnotatedArticle:
    """The example's text with its headline, where it has one, in front."""
    headline = example.get("headline")
    text = f"{headline}\n\n{example['text']}" if headline else example["text"]
    return annotate_quotes(Article("a", text, "Bell", headline=Span(0, len(headline)) if headline else None))


def decided(article: AnnotatedArticle, step: str, rule: str) -> list[tuple[str, str | None]]:
    """The words and the speaker of everything that `rule` decided."""
    if step == "aside":
        return [(aside.span.of(article.text), None) for aside in article.asides if aside.rule == rule]
    return [(" … ".join(span.of(article.text) for span in quote.spans), quote.speaker)
            for quote in attributions(article) if getattr(quote.trace, step) == rule]


def examples(key: str) -> Iterator[Any]:
    for step in STEPS:
        for rule, entry in rules()[step].items():
            for example in entry[key]:
                yield pytest.param(step, rule, example, id=f"{step}-{rule}-{example['text'][:30]}")


@pytest.mark.parametrize(("step", "rule", "example"), list(examples("examples")))
def test_the_rule_decides_its_example(step: str, rule: str, example: dict[str, Any]) -> None:
    assert (example["words"], example.get("speaker")) in decided(annotate(example), step, rule)


@pytest.mark.parametrize(("step", "rule", "example"), list(examples("counter_examples")))
def test_the_rule_keeps_away_from_its_counter_example(step: str, rule: str, example: dict[str, Any]) -> None:
    assert decided(annotate(example), step, rule) == []


def test_every_rule_has_two_examples_and_a_counter_example_and_explains_itself() -> None:
    for step in STEPS:
        for rule, entry in rules()[step].items():
            assert len(entry["examples"]) >= 2, f"{step}: {rule}"
            assert entry["counter_examples"], f"{step}: {rule}"
            assert entry["explanation"].rstrip("”").endswith((".", "?"))


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
    told = [explain(quote.trace) for quote in attributions(found)]
    told += [explain_aside(aside.rule) for aside in found.asides]
    assert told
    assert all(sentence.rstrip("”").endswith((".", "?")) for sentence in told)
