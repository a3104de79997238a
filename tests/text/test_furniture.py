"""Furniture: lines that belong to the page, and lines of the story that only look like it."""
from __future__ import annotations

import pytest

from mediacompare.text.furniture import find_furniture

STORY = "The ferry left at noon.\n\n{}\n\nIt came back at six."


@pytest.mark.parametrize(("line", "rule"), [
    ("NEW You can now listen to Harbor Bell articles!", "listen line"),
    ("Listen to this article", "listen line"),
    ("CLICK HERE TO GET THE HARBOR BELL APP", "app line"),
    ("Read more: The pier that nobody wanted", "read-more line"),
    ("Sign up for our weekly newsletter.", "newsletter line"),
    ("Follow Ada Quill on Twitter: @adaquill.", "follow line"),
    ("Advertisement", "advertisement"),
    ("HARROW’S MAYOR HITS BACK AT THE FERRY COMPANY", "all-capitals link line"),
    ("© 2024 Harbor Bell. All rights reserved.", "rights line"),
])  # fmt: skip
def test_furniture(line: str, rule: str) -> None:
    text = STORY.format(line)
    assert [(item.span.of(text), item.rule) for item in find_furniture(text)] == [(line, rule)]


@pytest.mark.parametrize("line", [
    "Listen to the captain, and you hear a tired man.",
    "She asked readers to sign up for the ferry.",
    "“STOP THE FERRY NOW, PLEASE”",
    "WHAT COMES NEXT",
    "Read more books, she told them.",
    "Copyright law protects the song, the judge said on Monday.",
])  # fmt: skip
def test_a_line_of_the_story(line: str) -> None:
    assert find_furniture(STORY.format(line)) == ()


def test_a_text_in_capitals_is_no_list_of_links() -> None:
    assert find_furniture("THE FERRY LEFT AT NOON.\nIT CAME BACK AT SIX.\nNOBODY SAW IT LEAVE.") == ()
