"""Names in every shape: where a name begins and ends, and what is none."""
from __future__ import annotations

import time

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article


def speaker(text: str) -> str | None:
    return annotate_quotes(Article("a", text.replace("|", "\n\n"), "Bell")).quotes[-1].speaker


def persons(text: str) -> list[str]:
    return [m.name for m in annotate_quotes(Article("a", text, "Bell")).mentions if m.kind == "person"]


@pytest.mark.parametrize("name", [
    "Bridget O’Neil", "Jan van der Berg", "Omar bin Talal", "Nguyễn Văn An", "Ada B. Quill", "J. B. Quill",
    "Abu Hassan Amer", "Alano De La Rosa", "Dale Quill Jr.", "Will Grant", "Joy May", "Łukasz Żal", "Zuzka Perl-Orr",
])  # fmt: skip
def test_names_in_many_shapes_stay_whole(name: str) -> None:
    assert speaker(f"{name}, 44, waited. “Go,” {name} said.") == name


@pytest.mark.parametrize(("text", "name"), [
    ("Assistant Secretary for Diplomatic Safety Charlene Lamb spoke. “Go,” she said.", "Charlene Lamb"),
    ("Director of National Defence James Poe spoke. “Go,” he said.", "James Poe"),
    ("Republican Mitt Poe spoke. “Go,” he said.", "Mitt Poe"),
    ("Keeper Sam Reed spoke. “Go,” he said.", "Sam Reed"),
    ("The minister of mines and energy Tom Alwen said the mine was “open”.", "Tom Alwen"),
])  # fmt: skip
def test_a_name_begins_behind_offices_and_adjectives(text: str, name: str) -> None:
    assert speaker(text) == name


@pytest.mark.parametrize(("text", "name"), [
    ("Minister Israel Katan left. Israel said it would “block the road”.", "Israel"),
    ("Statistics Canada counted. Canada said the talks were “over”.", "Canada"),
    ("Norm Stamp, the Boston police chief, said so.|“It was calm,” he said.", "Norm Stamp"),
])  # fmt: skip
def test_countries_and_cities_are_no_people(text: str, name: str) -> None:
    assert speaker(text) == name


@pytest.mark.parametrize("text", ["BOSTON: The “plan” may change.", "Paris: The “plan” may change."])
def test_a_dateline_speaks_no_words(text: str) -> None:
    assert annotate_quotes(Article("a", text, "Bell")).quotes == ()


def test_namesakes_stay_two_and_mr_is_not_dora() -> None:
    text = "Dora Quill wore blue. President Quill opened the fair.|“It is fine,” Mr. Quill said."
    assert speaker(text) == "Mr. Quill"
    assert speaker("Ada Orr and Ben Orr met. “Go,” Orr said.") == "Orr"
    assert speaker("Ada Orr and Ben Orr met. “Go,” Ben Orr said.") == "Ben Orr"


def test_a_title_in_capitals_letters_names_only_whom_the_text_names() -> None:
    title = "Meghan Poe Torn Apart By Royal Expert"
    text = f"{title}\n\nMeghan Poe left. “Go,” Poe said."
    assert persons(text) == ["Meghan Poe"] * 3


def test_an_article_in_which_everybody_is_called_smith_names_nobody_for_sure() -> None:
    text = "Ann Smith, Bob Smith, Cy Smith and Di Smith met. “Go,” Smith said."
    quote = annotate_quotes(Article("a", text, "Bell")).quotes[-1]
    assert (quote.speaker, quote.grade) == ("Smith", "none")


def test_three_hundred_people_take_no_more_than_linear_time() -> None:
    def seconds(people: int) -> float:
        text = "".join(f"Ann Quill{i} met Bob Marsh{i}. “We go at {i},” she said.\n\n" for i in range(people))
        begin = time.process_time()
        quotes = annotate_quotes(Article("a", text, "Bell")).quotes
        assert len(quotes) == people
        return time.process_time() - begin

    seconds(20)
    assert seconds(300) < 6 * seconds(100) + 0.2
