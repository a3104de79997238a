from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.annotate.weights import FOLDER, pack_words, unpack_words
from mediacompare.annotate.wording.judging import MIN_WEIGHT, load_model, score_judging, score_sentence
from mediacompare.model import AnnotatedArticle, Article, Mention, Span
from tests.annotate.marked import annotate


def drivers(text: str) -> list[str]:
    return [drive.span.of(text) for drive in score_sentence(text)[1]]


def test_judging_wording_scores_above_reporting_wording() -> None:
    reports = "The council said on Monday that it approved the plan in a vote of five to two."
    judges = "The council shamelessly pushed its absurd plan, as if nothing ever mattered less than honesty."
    assert score_sentence(reports)[0] < 0.3 < 0.7 < score_sentence(judges)[0]
    assert {"shamelessly", "absurd"} <= set(drivers(judges))


def test_names_do_not_change_a_score() -> None:
    told = "{} ignored the warnings, and critics of {} say the plan is reckless."
    scores = {score_sentence(told.format(name, name))[0] for name in ("Ana Ruiz", "Omar", "Grant Hill", "Joy Rich")}
    assert len(scores) == 1


def test_a_name_made_of_words_counts_as_the_name_it_is_found_to_be() -> None:
    text = "Grant Will ignored the warnings."
    named = annotate(text, mentions=(Mention(Span(0, 10), "Grant Will", "person"),))
    assert score_judging(named)[0].value == score_sentence("Ana Ruiz ignored the warnings.")[0]


@pytest.mark.parametrize("subject", ["migrants", "senators", "vaccines", "transgender", "conservative", "pro-bridge"])
def test_subjects_and_names_drive_nothing(subject: str) -> None:
    text = f"The board of the {subject} group met Maria Hope in Boston."
    assert {subject, "Maria", "Hope", "Boston"}.isdisjoint(drivers(text))
    assert score_sentence(text)[0] == score_sentence("The board of the student group met Li Wei in Lima.")[0]


def test_quoted_words_do_not_count_against_the_outlet() -> None:
    told = "The mayor of the town said that it was “{}” and left the room."
    mild, harsh = "a disagreement", "a shameful absurd disgrace"
    scores = [score_judging(annotate(told.format(words), words))[0] for words in (mild, harsh)]
    assert scores[0].value == scores[1].value and {score.voice for score in scores} == {"outlet"}


def test_a_sentence_that_is_all_quote_is_scored_in_the_voice_that_is_quoted() -> None:
    annotated = annotate("“It is a shameful absurd disgrace,” she said.", "It is a shameful absurd disgrace,")
    (score,) = score_judging(annotated)
    assert score.voice == "quoted" and {"shameful", "disgrace"} <= {d.span.of(annotated.text) for d in score.drivers}


def test_the_drivers_stand_in_the_text_heaviest_first() -> None:
    text = "It rained.\nThis is a shameful, absurd and reckless plan."
    _, score = score_judging(annotate(text))
    weights = [abs(drive.weight) for drive in score.drivers]
    assert weights == sorted(weights, reverse=True) and min(weights) >= MIN_WEIGHT
    assert all(score.span.contains(drive.span) for drive in score.drivers)


def test_a_headline_in_capitals_is_read_as_words() -> None:
    assert "Absurd" in drivers("Mayor Defends Absurd Plan To Close Pool")


def test_an_unknown_word_is_judged_by_its_letters() -> None:
    model = load_model()
    assert model.word("ludicrousnessly")[0] > 0 and model.word("zzqx") == (0, 0)


@given(st.text(max_size=80))
def test_any_text_has_a_score_and_drivers_inside_it(text: str) -> None:
    value, found = score_sentence(text)
    assert 0 < value < 1 and all(drive.span.end <= len(text) for drive in found)


def test_an_empty_article_has_no_scores() -> None:
    assert score_judging(AnnotatedArticle(Article("a", "", "Outlet"))) == ()


def test_the_weights_are_small_and_hold_no_pickled_object() -> None:
    import numpy as np

    assert (FOLDER / "judging.npz").stat().st_size < 2_000_000
    with np.load(FOLDER / "judging.npz", allow_pickle=False) as archive:
        assert {archive[name].dtype.kind for name in archive.files} <= {"f", "u"}


@given(st.lists(st.text(st.characters(blacklist_characters="\n", blacklist_categories=("Cs",)), min_size=1)))
def test_packed_words_come_back(words: list[str]) -> None:
    assert unpack_words(pack_words(words)) == words
