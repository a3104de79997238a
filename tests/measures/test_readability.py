from __future__ import annotations

import socket
from typing import cast

import pytest

from mediacompare.measures import readability
from mediacompare.model import AnnotatedArticle, Article, Event, Sentence, Span
from mediacompare.text.words import find_words
from tests.annotate.marked import annotate


def figures(annotated: AnnotatedArticle, voice: str = "all") -> dict[str, float]:
    table = readability.measure(Event("event", (annotated,))).frame()
    assert tuple(table.columns) == readability.COLUMNS
    return cast("dict[str, float]", table[table["voice"] == voice].iloc[0].to_dict())


def test_the_formulas_by_hand() -> None:
    # Six words of one syllable, 17 letters and a full stop, twenty times.
    found = figures(annotate("\n".join(["The cat sat on the mat."] * 20)))
    assert (found["words"], found["sentences"], found["syllables"]) == (120, 20, 120)
    assert found["flesch_reading_ease"] == pytest.approx(206.835 - 1.015 * 6 - 84.6)
    assert found["flesch_kincaid_grade"] == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert found["gunning_fog"] == pytest.approx(0.4 * 6)
    assert found["smog"] == pytest.approx(3.1291)
    assert found["coleman_liau"] == pytest.approx(5.88 * 17 / 6 - 29.6 / 6 - 15.8)
    assert found["ari"] == pytest.approx(4.71 * 18 / 6 + 0.5 * 6 - 21.43)


def test_points_inside_a_sentence_do_not_end_it() -> None:
    found = figures(annotate("\n".join(["Sen. Ruiz said U.S. costs rose 3.5 percent to $1.2 billion."] * 10)))
    assert (found["words"], found["sentences"]) == (110, 10)


def test_longer_words_read_harder() -> None:
    easy = figures(annotate("\n".join(["The cat sat on the mat."] * 20)))
    hard = figures(annotate("\n".join(["Municipal authorities reconsidered immigration regulations yesterday."] * 20)))
    assert hard["flesch_reading_ease"] < easy["flesch_reading_ease"]
    assert hard["gunning_fog"] > easy["gunning_fog"] and hard["smog"] > easy["smog"]


def test_too_few_words_give_no_grade_but_counts() -> None:
    found = figures(annotate("The cat sat on the mat.\nNot so."))
    assert (found["words"], found["sentences"]) == (6, 1)
    assert found["flesch_reading_ease"] != found["flesch_reading_ease"]


def test_the_outlets_own_sentences_hold_no_quoted_word() -> None:
    annotated = annotate("The cat sat on the mat.\nShe said: “The dog ate the rug.”", "The dog ate the rug.")
    assert figures(annotated)["words"] == 13
    assert figures(annotated, "outlet")["words"] == 6


def test_a_headline_is_no_sentence() -> None:
    text = "Cat Found On Mat\n\nThe cat sat on the mat."
    sentences = (Sentence(Span(0, 16), 0, in_headline=True), Sentence(Span(18, len(text)), 1))
    annotated = AnnotatedArticle(Article("a", text, "Outlet"), words=find_words(text), sentences=sentences)
    assert figures(annotated)["words"] == 6


def test_an_empty_article_and_an_empty_event() -> None:
    assert figures(AnnotatedArticle(Article("a", "", "Outlet")))["words"] == 0
    assert readability.measure(Event("event", ())).frame().empty


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    import nltk

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(nltk, "download", refuse)
    readability._textstat.cache_clear()
    assert figures(annotate("\n".join(["Nobody downloads a dictionary here any longer."] * 20)))["syllables"] == 300


def test_the_counts_of_the_sentences_give_textstats_grade() -> None:
    annotated = annotate("\n".join([
        "The council’s budget passed on Monday after a seven-hour meeting.",
        "Sen. Ruiz said U.S. costs rose 3.5 percent to $1.2 billion.",
        "Not so.",
        "Municipal authorities reconsidered immigration regulations yesterday, and nobody complained.",
    ] * 5))  # fmt: skip
    totals = [sum(column) for column in zip(*readability.sentence_counts(annotated), strict=True)]
    found = figures(annotated)
    assert totals == [found["words"], found["sentences"], found["syllables"]]
    assert readability.flesch_kincaid(*totals) == pytest.approx(found["flesch_kincaid_grade"])
