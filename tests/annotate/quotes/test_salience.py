"""Whom "he", "she", "it" and "they" mean: by who was spoken of before, in what role, how long ago."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article, Quote


def quotes(text: str) -> list[Quote]:
    return list(annotate_quotes(Article("a", text.replace("|", "\n\n"), "Bell")).quotes)


def last(text: str) -> tuple[str | None, str]:
    quote = quotes(text)[-1]
    return quote.speaker, quote.grade


@pytest.mark.parametrize(("text", "name"), [
    # Subject before object, object before what a preposition brings, all before an owner.
    ("Ben Dale met Tom Orr. “Go,” he said.", "Ben Dale"),
    ("Ben Dale spoke with Tom Orr. “Go,” he said.", "Ben Dale"),
    ("Tom Orr’s lawyer, Ben Dale, left. “Go,” he said.", "Ben Dale"),
    ("The first witness was Ben Dale. “Go,” he said.", "Ben Dale"),
    # Whose words came last, though another was named since.
    ("“We sail,” Ben Dale said of Tom Orr. “Now,” he added.", "Ben Dale"),
    # The nearest sentence before an older one.
    ("Tom Orr left on Monday. Ben Dale stayed. “Go,” he said.", "Ben Dale"),
    ("“We sail,” Tom Orr said.|Ben Dale, R-Ariz., who waited, met the crew on Monday.|“Go,” he said.", "Ben Dale"),
    # A subordinate clause's subject is not the sentence's.
    ("Mary Dale told how Jane Orr left.|She said: “Go.”", "Mary Dale"),
    # Who is named in a phrase before the pronoun's own clause is not meant.
    ("Ben Dale won. Tom Orr lost.|“Good,” Dale said. Of Orr, he said, “I like him.”", "Ben Dale"),
    ("Ben Dale waited. Under questions by Tom Orr, he said the “pier” fell.", "Ben Dale"),
    # Gender weighs.
    ("Mary Dale met Tom Orr. “Go,” he said.", "Tom Orr"),
    ("Ben Dale met Jane Orr. “Go,” she said.", "Jane Orr"),
    # Unknown first names are people too.
    ("Xanthor Quibble runs the union. “Go,” he said.", "Xanthor Quibble"),
    ("Envoy Bo Lind left.|“We ran,” said resident Zuzka Perl, 55, a cook.|“I must go,” she added.", "Zuzka Perl"),
    # A spokesman is who speaks, not the one he speaks for; so is somebody without a name.
    ("A spokesman for Tom Orr declined. “Not now,” he said.", "A spokesman for Tom Orr"),
    ("A police officer shot at Tom Orr’s dog. “It ran,” he said.", "A police officer"),
    # An office in between is who holds it.
    ("Rep. Ben Dale waited. The congressman met his wife, Jane Dale. “Go,” he said.", "Ben Dale"),
])  # fmt: skip
def test_who_weighs_most_is_meant(text: str, name: str) -> None:
    assert last(text) == (name, "reference")


@pytest.mark.parametrize("text", [
    "Ben Dale and Tom Orr met. “Go,” he said.",
    "Ben Dale left. Tom Orr left. The pier fell. It rained. The ferry sank. The sun shone. Dogs ran.|“Go,” he said.",
    "The pier fell. “Go,” she said.",
])  # fmt: skip
def test_where_two_may_be_meant_or_nobody_is_near_nobody_is_named(text: str) -> None:
    assert last(text) == (None, "none")


@pytest.mark.parametrize(("text", "name"), [
    ("The Harbor Board met. It called the pier “rotten”.", "Harbor Board"),
    ("The pamphlet is new. It tells people to keep “enough cash” at home.", "pamphlet"),
    ("Ben Dale met the Harbor Board. The board left. It called the pier “rotten”.", "Harbor Board"),
    ("Lawmakers met on Monday. They called the pier “rotten”.", "Lawmakers"),
    ("Ben Dale and his colleagues wrote.|“We wait,” they said.", "Ben Dale and his colleagues"),
])  # fmt: skip
def test_bodies_documents_and_groups(text: str, name: str) -> None:
    assert last(text) == (name, "reference")


def test_it_is_no_person() -> None:
    assert last("Ben Dale waited. It called the pier “rotten”.") == (None, "none")


@pytest.mark.parametrize(("text", "name"), [
    ("The Defense Ministry met. “We wait,” the ministry said.", "Defense Ministry"),
    ("Strider Labs left the town. The company said it was “sorry”.", "Strider Labs"),
    ("Secretary of State Jane Orr left. “Go,” the secretary said.", "Jane Orr"),
    ("Officer Ben Dale waited. “Go,” the officer said.", "Ben Dale"),
    ("The Harrow governor, Rick Perl, spoke. “Go,” the governor said.", "Rick Perl"),
    ("Rick Perl, the former Harrow police chief, spoke. “Go,” the chief said.", "Rick Perl"),
    ("Sen. Ben Dale, R-Ariz., spoke. “Go,” the Arizona Republican said.", "Ben Dale"),
    ("The ambassador to Vinland, Jane Orr, said the pier was “rotten”.", "Jane Orr"),
])  # fmt: skip
def test_roles_and_descriptions_as_the_text_gave_them(text: str, name: str) -> None:
    assert last(text)[0] == name


@pytest.mark.parametrize("text", [
    "Officer Ben Dale waited. Another officer came. “Go,” the officer said.",
    "Ben Dale met Tom Orr. “Go,” the officer said.",
    "Strider Labs met Harbor Works. “Go,” the company said.",
])  # fmt: skip
def test_somebody_elses_role_gives_no_name(text: str) -> None:
    name = last(text)[0]
    assert name is None or not any(one in name for one in ("Dale", "Orr", "Strider", "Harbor"))
