"""The task that needs no source: the same quotation in two texts."""
from __future__ import annotations

from mediacompare.classroom.same_words import choose_same_words
from mediacompare.classroom.worksheet import build_worksheet
from mediacompare.comparison import compare
from mediacompare.model import Article, Comparison
from mediacompare.report.blocks import plain
from tests.align.test_same_quotation import BELL, CRIER


def comparison(**texts: str) -> Comparison:
    return compare([Article(name, text, name.title()) for name, text in texts.items()])


def test_without_a_source_students_compare_one_quotation_in_two_texts() -> None:
    sheet = build_worksheet(comparison(bell=BELL, crier=CRIER))
    (task,) = [one for one in sheet.sections if one.title == "One quotation, two texts"]
    shown = [" ".join(plain(words) for words in excerpt.paragraphs) for excerpt in task.excerpts]
    assert "before the first frost" in shown[0]
    assert "before the first snow" in shown[1]
    answers = [plain(answer) for answer in task.answers]
    assert answers[0] == (
        "Only Text A prints “I have told the builders to begin tomorrow morning at six”; Text B has it nowhere.")
    assert answers[1].endswith("Check this yourself.")
    assert answers[2:] == ["Text A: 29 quoted words in this paragraph, brought in by “said”.",
                           "Text B: 18 quoted words in this paragraph, brought in by “insisted”."]  # fmt: skip


def test_a_quotation_that_is_the_same_in_both_is_no_task() -> None:
    from mediacompare.classroom.excerpts import Scissors

    same = comparison(bell=CRIER, crier=CRIER.replace("Nobody else spoke.", "Rain fell."))
    assert choose_same_words(same.event, {"bell": "Text A", "crier": "Text B"}, Scissors(same)) is None
    titles = [one.title for one in build_worksheet(same).sections]
    assert "Check the source" in titles
    assert "One quotation, two texts" not in titles
