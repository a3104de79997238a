from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.annotate.wording.tone import score_tone, score_wording
from mediacompare.model import AnnotatedArticle, Article, Mention, Span
from tests.annotate.marked import annotate


def drivers(text: str) -> list[str]:
    return [drive.span.of(text) for drive in score_wording(text)[1]]


def test_dark_and_bright_words_have_their_sign_and_are_named() -> None:
    dark, bright = "It was a horrible week.", "It was a wonderful week."
    assert score_wording(dark)[0] < 0 < score_wording(bright)[0]
    assert drivers(dark) == ["horrible"] and drivers(bright) == ["wonderful"]


def test_the_value_is_vaders_own() -> None:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    for text in ("It was a horrible week.", "The plan is very good, but the cost is not.", "They failed!"):
        assert score_wording(text)[0] == SentimentIntensityAnalyzer().polarity_scores(text)["compound"]


def test_curly_marks_do_not_hide_a_word_or_a_negation() -> None:
    assert drivers("They called it “a disgrace,” again.") == ["disgrace"]
    assert score_wording("It wasn’t good.")[0] == score_wording("It wasn't good.")[0] < 0


@pytest.mark.parametrize(("text", "felt"), [
    ("Cities like Boston got a letter.", []), ("They like the park.", ["like"]), ("She would like a word.", ["like"]),
    ("It hit the school as well as the pool.", []), ("They did well.", ["well"]),
])  # fmt: skip
def test_function_words_are_no_feelings(text: str, felt: list[str]) -> None:
    assert drivers(text) == felt


def test_wording_without_a_known_word_is_neutral() -> None:
    assert score_wording("The bus left at nine.") == (0.0, ())
    assert score_wording("") == (0.0, ())


def test_names_are_no_feelings() -> None:
    annotated = annotate("Aides of the Justice Department met Joy Grant.")
    assert [score.value for score in score_tone(annotated)] == [0.0]


def test_a_person_named_like_a_word_at_the_start_is_no_feeling() -> None:
    text = "Rich Hope arrived at nine."
    assert score_tone(annotate(text))[0].value > 0
    mention = Mention(Span(0, 9), "Rich Hope", "person")
    assert score_tone(annotate(text, mentions=(mention,)))[0].value == 0


def test_the_quoted_words_are_the_speakers() -> None:
    text = "“It is a horrible plan,” Ana Ruiz told the board on a sunny day."
    annotated = annotate(text, "It is a horrible plan,")
    quoted, frame = score_tone(annotated)
    assert (quoted.voice, quoted.speaker) == ("quoted", "Ana Ruiz") and quoted.value < 0
    assert [drive.span.of(text) for drive in quoted.drivers] == ["horrible"]
    assert (frame.voice, frame.speaker) == ("outlet", None)
    assert "horrible" not in frame.span.of(text)


def test_an_article_that_is_all_quotes_has_no_tone_of_its_own() -> None:
    annotated = annotate("“Close it now.”", "Close it now.")
    assert {score.voice for score in score_tone(annotated)} == {"quoted"}


def test_an_empty_article_has_no_tone() -> None:
    assert score_tone(AnnotatedArticle(Article("a", "", "Outlet"))) == ()


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    from mediacompare.annotate.wording import tone

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    tone._vader.cache_clear()
    assert score_wording("a good day")[0] > 0


@given(st.text(max_size=80))
def test_any_text_has_a_tone_and_drivers_inside_it(text: str) -> None:
    value, found = score_wording(text, 7)
    assert -1 <= value <= 1
    assert all(drive.span.start >= 7 and drive.span.end <= 7 + len(text) for drive in found)


def test_a_number_is_no_feeling() -> None:
    assert score_wording("He is paid 187 pounds in lot 86 on 143 days.") == (0.0, ())


def test_a_word_behind_a_number_keeps_its_place() -> None:
    _, (driver,) = score_wording("In 10,250 days a murder.")
    assert driver.span == Span(17, 23)
