from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mediacompare.annotate.weights import FOLDER
from mediacompare.annotate.wording.features import TARGET, find_features
from mediacompare.annotate.wording.towards import MIN_WEIGHT, SURE, score_target, score_towards
from mediacompare.model import AnnotatedArticle, Article, Mention, Span
from tests.annotate.marked import annotate

VALENCES = {"good": 2.0, "bad": -2.0}


def value(text: str, target: str) -> float:
    at = text.index(target)
    return score_target(text, Span(0, len(text)), Span(at, at + len(target))).value


def mention(text: str, name: str) -> Mention:
    return Mention(Span(text.index(name), text.index(name) + len(name)), name, "person")


def test_bright_and_dark_wording_around_a_name() -> None:
    assert value("Ana Ruiz was accused of fraud and lied to the court.", "Ana Ruiz") < -0.2
    assert value("Ana Ruiz won praise for her brave and honest work.", "Ana Ruiz") > 0.2


def test_another_name_scores_the_same() -> None:
    told = "{} was accused of fraud on Monday, as {} had warned."
    assert value(told.format("Ana Ruiz", "Omar"), "Ana Ruiz") == value(told.format("Li", "Joan Bell"), "Li")


def test_the_drivers_stand_on_the_words() -> None:
    text = "The board praised Ana Ruiz for her brave work."
    verdict = score_target(text, Span(0, len(text)), Span(18, 26))
    words = [drive.span.of(text) for drive in verdict.drivers]
    assert "praised" in words and "Ana Ruiz" not in words
    weights = [abs(drive.weight) for drive in verdict.drivers]
    assert weights == sorted(weights, reverse=True) and min(weights) >= MIN_WEIGHT


def test_a_valence_is_turned_by_a_negation_and_told_apart_by_side() -> None:
    found = {name: value for name, value, _ in find_features(["not", "good", "day", TARGET, "was", "bad"], 3, VALENCES)}
    assert found["v b-"] == 2.0 * 0.74 / 4 and found["v a-"] == 0.5
    assert "v b+" not in found and found["n a0-1"] == 1.0


def test_the_first_word_past_auxiliaries_is_what_happens_to_the_target() -> None:
    names = {name for name, _, _ in find_features([TARGET, "was", "not", "openly", "charged"], 0, {})}
    assert {"do charged", "dx benot charg", "pl ^"} <= names


def test_quoted_words_are_not_the_outlets_tone() -> None:
    told = "Omar Haddad spoke on Monday of Ana Ruiz and said “{}” there."
    values = []
    for words in ("a vile lying fraud", "a brave honest friend"):
        text = told.format(words)
        (found,) = score_towards(annotate(text, words, mentions=(mention(text, "Ana Ruiz"),)))
        values.append(found.value)
    assert values[0] == values[1]


def test_somebody_named_by_a_speaker_is_not_named_by_the_outlet() -> None:
    text = "“Ana Ruiz is a liar,” he said."
    assert score_towards(annotate(text, "Ana Ruiz is a liar,", mentions=(mention(text, "Ana Ruiz"),))) == ()


def test_an_unsure_label_is_told_as_neither_unless_it_is_asked_for() -> None:
    text = "Ana Ruiz was accused of it."
    verdict = score_target(text, Span(0, len(text)), Span(0, 8))
    assert verdict.label == -1 and verdict.likely < SURE and verdict.sure == 0
    annotated = annotate(text, mentions=(mention(text, "Ana Ruiz"),))
    assert [tone.label for tone in score_towards(annotated)] == [0]
    asked = replace(annotated, article=replace(annotated.article, targets=(Span(0, 8),)))
    assert [tone.label for tone in score_towards(asked)] == [-1]


def test_a_sure_label_is_told() -> None:
    text = "Ana Ruiz was accused of fraud and lied to the court."
    assert [tone.label for tone in score_towards(annotate(text, mentions=(mention(text, "Ana Ruiz"),)))] == [-1]


def test_each_of_a_records_own_targets_is_answered() -> None:
    text = "She lied. Ana Ruiz is a friend."
    annotated = annotate(text)
    targets = (Span(0, 3), Span(4, 15), Span(10, 18))
    asked = replace(annotated, article=replace(annotated.article, targets=targets), sentences=annotated.sentences[:0])
    assert [tone.target for tone in score_towards(asked)] == list(targets)


def test_a_sentence_as_long_as_a_book_is_read_around_the_target() -> None:
    text = "vile " * 20000 + "Ana Ruiz " + "vile " * 20000
    near = score_target(text, Span(0, len(text)), Span(100000, 100008))
    assert near.label == -1 and all(abs(drive.span.start - 100000) < 1000 for drive in near.drivers)


def test_nobody_named_no_tone() -> None:
    assert score_towards(AnnotatedArticle(Article("a", "", "Outlet"))) == ()
    assert score_towards(annotate("It rained.")) == ()


@given(st.text(max_size=60), st.integers(0, 59), st.integers(1, 20))
def test_any_stretch_of_any_text_has_a_tone(text: str, start: int, size: int) -> None:
    if start >= len(text):
        return
    target = Span(start, min(len(text), start + size))
    verdict = score_target(text, Span(0, len(text)), target)
    assert -1 <= verdict.value <= 1 and verdict.label in (-1, 0, 1)
    assert all(drive.span.end <= len(text) and not drive.span.overlaps(target) for drive in verdict.drivers)


def test_the_weights_are_small() -> None:
    assert (FOLDER / "towards.npz").stat().st_size < 2_000_000
