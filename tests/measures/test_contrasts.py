"""Articles against the others, tested together."""
from __future__ import annotations

import math
from dataclasses import replace

import pytest

from mediacompare.measures import _claims, contrasts
from mediacompare.model import AnnotatedArticle, LoadedHit, Score
from tests.build import annotated, event


def hot(outlet: str, uses: int, sentences: int = 40) -> AnnotatedArticle:
    """Sentences of four words each; `uses` of them, spread evenly, have a loaded word, a dark tone and a high score."""
    loaded = {i * sentences // uses for i in range(uses)} if uses else set()
    text = " ".join("A reckless plan passed." if i in loaded else "The dull plan passed." for i in range(sentences))
    made = annotated(outlet, text, tone=[-0.5 if i in loaded else 0.01 * (i % 7) for i in range(sentences)])
    hits = (LoadedHit(w, "reckless", "epithet", 0.9, "outlet") for w in made.words if w.of(text) == "reckless")
    scores = (Score(s.span, 0.9 if i in loaded else 0.1 + 0.01 * (i % 5), "outlet")
              for i, s in enumerate(made.sentences))
    return replace(made, loaded=tuple(hits), judging=tuple(scores))


def one(rows, figure: str, article: str):
    return rows[(rows.figure == figure) & (rows.article == article)].iloc[0]


def test_a_rate_of_twice_is_a_log_ratio_of_one() -> None:
    rows = contrasts.measure(event(hot("Bell", 20), hot("Crier", 10))).frame()
    loaded = one(rows, "loaded_rate", "Bell")
    assert (loaded.other, loaded.value) == ("Crier", pytest.approx(1))
    # Twenty sentences of .9 among forty, against ten: a quarter of .8 or so.
    assert one(rows, "judging", "Bell").value == pytest.approx(0.195, abs=0.01)
    assert len(rows) == 5


def test_a_claim_names_the_article_that_stands_apart() -> None:
    rows = contrasts.measure(event(hot("Bell", 4), hot("Crier", 30), hot("Post", 5))).frame()
    assert len(rows) == 5 * 3
    claimed = rows[rows.clear]
    assert set(claimed.article) == {"Crier"}
    assert {"wording", "loaded_rate", "judging"} <= set(claimed.figure)
    assert set(rows.other) == {""}
    assert one(rows, "tone", "Crier").value < 0
    # Bell is as far from the others as chance would seldom have it, because Crier is among them: not claimed.
    assert one(rows, "wording", "Bell").adjusted == 1


def test_a_topic_that_was_not_tested_keeps_its_share() -> None:
    # Own wording, tone, grade and distinctive words; no word here has a tone that VADER gave it.
    rows = contrasts.measure(event(hot("Bell", 20), hot("Crier", 10))).frame()
    assert set(rows.tests) == {4}
    assert set(rows[~rows.enough].figure) == {"tone"}
    wording = one(rows, "wording", "Bell")
    assert wording.adjusted == pytest.approx(min(1, 2 * wording.p))  # three of six shares


def test_the_same_sentences_everywhere_are_no_difference() -> None:
    rows = contrasts.measure(event(hot("Bell", 20), hot("Crier", 20), hot("Post", 20))).frame()
    assert not rows.clear.any()
    assert set(rows[rows.figure == "loaded_rate"].value) == {0}


@pytest.mark.parametrize(("uses", "sentences", "enough"), [(3, 24, False), (3, 25, True), (2, 40, False)])
def test_a_hundred_words_and_five_uses_are_enough(uses: int, sentences: int, enough: bool) -> None:
    """24 sentences have 96 words, 25 have 100; two articles with 2 uses each have 4 together."""
    rows = contrasts.measure(event(hot("Bell", uses, sentences), hot("Crier", uses, sentences))).frame()
    assert bool(one(rows, "loaded_rate", "Bell").enough) is enough


def test_a_hundred_words_in_four_sentences_are_not_enough() -> None:
    long = "word " * 30
    rows = contrasts.measure(event(annotated("Bell", f"{long}. " * 4), annotated("Crier", f"{long}. " * 4))).frame()
    assert not rows.enough.any()
    assert rows.p.isna().all() and rows.adjusted.isna().all() and rows.low.isna().all()
    assert not rows.clear.any()


def test_an_article_too_short_to_enter_is_left_out_and_the_others_are_compared() -> None:
    rows = contrasts.measure(event(hot("Bell", 30), hot("Crier", 5), hot("Post", 2, 10))).frame()
    assert one(rows, "loaded_rate", "Bell").enough
    assert one(rows, "loaded_rate", "Bell").other == "Crier"
    assert one(rows, "loaded_rate", "Crier").other == "Bell"
    assert not one(rows, "loaded_rate", "Post").enough
    assert one(rows, "loaded_rate", "Post").other == ""


def test_a_part_of_a_topic_is_claimed_only_where_the_topic_is() -> None:
    topics = {"wording": 0.03, "tone": 0.5}
    # Four shares, three of them for wording: .03 x 4/3; a part that is surer by itself is no surer than its topic.
    assert _claims._corrected(topics, "wording", 0.03) == pytest.approx(0.04)
    assert _claims._corrected(topics, "wording", 0.001) == pytest.approx(0.04)
    assert _claims._corrected(topics, "wording", 0.045) == pytest.approx(0.06)


def test_two_hundred_scraps_are_too_little_text(recwarn: pytest.WarningsRecorder) -> None:
    scraps = [annotated(f"Outlet {i}", "Rain fell on the old town and the river rose " * 2 + ".") for i in range(200)]
    rows = contrasts.measure(event(*scraps)).frame()
    assert not rows.enough.any() and not rows.clear.any()
    assert not recwarn.list


def test_one_article_is_compared_with_nothing() -> None:
    assert len(contrasts.measure(event(hot("Bell", 20)))) == 0


def test_no_own_words_and_one_sentence_are_too_little(recwarn: pytest.WarningsRecorder) -> None:
    quoted = annotated("Bell", '"We won." ' * 60, quotes=[("We won.", "Ada Brook")])
    endless = annotated("Crier", "word " * 5000 + ".")
    rows = contrasts.measure(event(quoted, endless)).frame()
    assert not rows.enough.any()
    assert not rows[["low", "high"]].apply(lambda column: column.map(math.isinf)).any().any()
    assert not recwarn.list
