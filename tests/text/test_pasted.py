"""Text copied from a page: what is story is kept, each line of the page set aside and named."""
from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.text.furniture import find_furniture
from mediacompare.text.page_lines import is_sentence, line_kind
from mediacompare.text.pasted import look_for_paste

STORY = (
    "The ferry to Ashgrove left forty minutes late on Monday, and its captain said that nobody on the quay "
    "had minded it.",
    "“We waited for the mail,” said Ada Quill, who has steered the boat for nineteen years and never lost a passenger.",
    "Travel across the bay",
    "The harbor office counted two hundred people on board, thirty more than on the same day of the week "
    "before that one.",
)
PASTE = (
    "Skip to content", "Home", "Politics", "Sports",
    "A ferry that waited for the mail", "By Tom Reed", "Published June 3, 2024 2:15 pm", "Facebook", "Share",
    STORY[0], "The ferry at its berth in Ashgrove. (Photo: Lena Voss/Harbor Bell)",
    STORY[1], "Advertisement", "Related stories", "Why the pier was never finished by its builders",
    STORY[0].replace("Monday", "Tuesday"), STORY[2], STORY[3],
    "More from Harbor Bell", "Ten bridges that you can see from the train", "Sign up for our newsletter",
    "© 2024 Harbor Bell. All rights reserved.",
)


def kept(lines: tuple[str, ...], between: str = "\n") -> list[str]:
    text = between.join(lines)
    gone = {item.span for item in find_furniture(text)}
    starts = []
    at = 0
    for line in lines:
        if not any(span.start == at for span in gone):
            starts.append(line)
        at += len(line) + len(between)
    return starts


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n"])
def test_of_a_paste_headline_and_story_are_kept(between: str) -> None:
    story = [PASTE[4], STORY[0], STORY[1], PASTE[15], STORY[2], STORY[3]]
    assert kept(PASTE, between) == story


def test_every_line_set_aside_has_its_kind() -> None:
    text = "\n".join(PASTE)
    rules = {item.span.of(text): item.rule for item in find_furniture(text)}
    assert rules["By Tom Reed"] == "byline"
    assert rules["Published June 3, 2024 2:15 pm"] == "dateline of the page"
    assert rules[PASTE[10]] == "picture and caption"
    assert rules["Why the pier was never finished by its builders"] == "link or caption"
    assert len(rules) == len(PASTE) - 6


def test_a_clean_text_is_no_paste() -> None:
    assert look_for_paste("\n\n".join((STORY[0], STORY[1], STORY[2], STORY[3]))) is None


def test_words_of_a_page_inside_sentences_are_the_storys() -> None:
    lines = (STORY[0], "She told readers to share the article and to sign up for the newsletter of the ferry company.",
             "The photo by Lena Voss hangs in the harbor office, and the captain reads the news there every "
             "morning.", STORY[3])
    assert kept(lines) == list(lines)


def test_the_hours_over_posts_make_no_paste() -> None:
    lines = tuple(line for hour in range(1, 7) for line in (f"{hour}:15 p.m.", STORY[0].replace("forty",
        str(hour + 11))))
    assert kept(lines) == list(lines)


def test_a_text_that_is_broken_at_seventy_columns_is_no_paste() -> None:
    lines = ("By Tom Reed", "June 3, 2024", *(
        "the ferry came late again and nobody on the quay had minded it because the" for _ in range(8)),
        "mail was late.")
    assert look_for_paste("\n".join(lines)) is None


def test_a_sentence_whose_links_stand_on_lines_of_their_own_is_whole() -> None:
    lines = (*PASTE[4:10], "The report", ", opens new tab", "by the harbor office names three captains who were late.",
             *STORY[1:], "Share", "Comments")
    assert "The report" in kept(lines)


@pytest.mark.parametrize(("line", "kind"), [
    ("Facebook", "share line"), ("Copy link", "share line"), ("4 min read", "dateline of the page"),
    ("Updated 9:20 a.m. ET, Aug. 20, 2025", "dateline of the page"), ("20 Aug 2025", "dateline of the page"),
    ("2 hours ago", "dateline of the page"), ("BY ADA QUILL", "byline"), ("READ MORE: A pier for sale",
    "related stories"),
    ("The pier in June. (AP Photo/Ann Lee)", "picture and caption"), ("Photograph: Ann Lee", "picture and caption"),
    ("By signing up, you agree to our terms of use.", "subscription line"), ("Story continues below", "advertisement"),
    ("— Ann Lee (@annlee) May 3, 2024", "embedded post"), ("Opinion", "menu"), ("12 comments", "comments"),
    ("The ferry was late.", None), ("Friday", None), ("“Share it,” he said.", None), ("A fair share of the catch",
    None),
])  # fmt: skip
def test_line_kind(line: str, kind: str | None) -> None:
    assert line_kind(line) == kind


def test_a_teaser_that_breaks_off_is_no_sentence() -> None:
    assert not is_sentence("The ferry company has asked for a new pier in the …")
    assert is_sentence("The ferry was late. [Harbor Bell]")


@given(st.text(alphabet="Aa By.,/()|@“”—2:0\n\t", max_size=400))
def test_any_text_has_its_lines_in_order(text: str) -> None:
    found = find_furniture(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(item.span.of(text).strip() == item.span.of(text) for item in found)


@pytest.mark.parametrize("line", ["BY " + "A B C D " * 52, "(" + "A/" * 200, "Photo by " * 46, "— " * 200, "'" * 410])
def test_no_line_takes_long(line: str) -> None:
    started = time.process_time()
    line_kind.__wrapped__(line)
    assert time.process_time() - started < 0.2
