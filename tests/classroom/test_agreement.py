"""Agreement: alphas that can be worked out by hand, undefined where nothing can be said, names kept back."""
from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.classroom.agreement import _alpha_with_limits, alpha, measure_agreement, tool_mark
from mediacompare.classroom.agreement_page import build_agreement_report
from mediacompare.classroom.marks import Mark, form, read_marks
from mediacompare.classroom.worksheet import build_worksheet
from mediacompare.errors import InputError
from mediacompare.report.blocks import Report, Table, plain
from mediacompare.report.writers.html import render
from tests.classroom.made_event import make_comparison

HEADER = "student,quoted,loaded,loaded in a quotation,article,start,end\n"


def marks(said: dict[str, str], category: str = "quoted") -> list[Mark]:
    """Each student's answers, a letter a sentence: y, n, or . for none; sentences run through both articles."""
    event = make_comparison().event
    spans = [(a.article.id, s.span) for a in event.coverage for s in a.sentences]
    return [Mark(student, *spans[i], category, letter == "y")
            for student, letters in said.items() for i, letter in enumerate(letters) if letter != "."]


def rows(text: str, tmp_path: Path) -> tuple[Mark, ...]:
    path = tmp_path / "marks.csv"
    path.write_text(text, encoding="utf-8")
    return read_marks(path, make_comparison().event)


def row_of(student: str, answers: str, sentence: int = 2) -> str:
    span = make_comparison().event.articles[0].sentences[sentence].span
    return f"{student},{answers},herald,{span.start},{span.end}\n"


def test_alpha_of_four_items_by_hand() -> None:
    # Krippendorff: 8 marks, 5 yes and 3 no; one item differs. Observed 2/8, expected 2*5*3/(8*7).
    assert alpha([(True, True), (True, True), (False, False), (True, False)]) == pytest.approx(1 - (2 / 8) / (30 / 56))


def test_alpha_is_one_when_all_agree_and_undefined_when_all_marks_are_the_same() -> None:
    assert alpha([(True, True), (False, False)]) == 1
    assert math.isnan(alpha([(True, True), (True, True)]))
    assert math.isnan(alpha([(True,), (False,)]))
    assert math.isnan(alpha([]))


@given(st.lists(st.lists(st.booleans(), min_size=1, max_size=5), max_size=12))
def test_alpha_is_never_above_one(items: list[list[bool]]) -> None:
    value = alpha(items)
    assert math.isnan(value) or value <= 1


def test_seven_sentences_have_an_alpha_without_an_interval() -> None:
    agreement = measure_agreement(make_comparison().event, marks({"a": "yynnyyn", "b": "yynnynn", "c": "yyynyyn"}))
    among = agreement.categories[0].among
    assert among.value == pytest.approx(0.63, abs=0.005)
    assert math.isnan(among.low) and math.isnan(among.high)


def test_the_interval_of_eight_sentences_holds_alpha() -> None:
    items = [[True, True, True], [True, True, True], [False, False, True], [False, False, False]] * 2
    among = _alpha_with_limits(items)
    assert -1 <= among.low < among.value < among.high <= 1


def test_the_tool_marks_quotations_and_loaded_words_by_voice() -> None:
    herald = make_comparison().event.articles[0]
    found = {name: [tool_mark(herald, s.span, name) for s in herald.sentences]
             for name in ("quoted", "loaded", "loaded in a quotation")}
    assert found == {"quoted": [False, False, True, False], "loaded": [False, True, False, False],
                     "loaded in a quotation": [False, False, True, False]}


def test_the_class_is_held_against_the_tool_by_its_majority() -> None:
    # The tool: herald n n y n, ledger n y n. The class: y n y n, n y and a tie.
    agreement = measure_agreement(make_comparison().event, marks({"a": "ynynnyy", "b": "ynynnyn"}))
    one = agreement.categories[0]
    assert (one.same, one.compared, one.items, one.marks) == (5, 6, 7, 14)


def test_students_are_held_against_the_tool_and_the_others() -> None:
    agreement = measure_agreement(make_comparison().event, marks({"a": "nnynnyn", "b": "yyynnyn", "c": "nnynnyn"}))
    by_name = {one.student: one for one in agreement.students}
    assert (by_name["a"].same, by_name["a"].marks, by_name["a"].with_tool) == (7, 7, 1)
    assert (by_name["b"].same, by_name["b"].marks) == (5, 7)
    assert by_name["b"].with_others == pytest.approx(alpha([(True, False), (True, False), (True, True), (False, False),
                                                            (False, False), (True, True), (False, False)]))


def test_the_most_disputed_come_first_and_agreed_ones_not_at_all() -> None:
    agreement = measure_agreement(make_comparison().event, marks({"a": "yyn", "b": "yny", "c": "yny", "d": "yyy"}))
    assert [(one.yes, one.no) for one in agreement.disputed] == [(2, 2), (3, 1)]


def test_few_sentences_give_counts_and_no_alpha() -> None:
    one = measure_agreement(make_comparison().event, marks({"a": "yn", "b": "yn"})).categories[0]
    assert not one.enough and math.isnan(one.among.value) and one.items == 2


def page(report: Report) -> str:
    return render(report)


def test_names_stay_away_unless_asked() -> None:
    comparison = make_comparison()
    agreement = measure_agreement(comparison.event, marks({"Zoë Quist": "yynnyyn", "Ida Berg": "ynnnyyn"}))
    hidden = page(build_agreement_report(comparison, agreement))
    assert "Quist" not in hidden and "Student 1" in hidden
    shown = page(build_agreement_report(comparison, agreement, names=True))
    assert "Zoë Quist" in shown and "Student 1" not in shown


def test_the_page_counts_and_shows_the_disputed_sentence() -> None:
    comparison = make_comparison()
    report = build_agreement_report(comparison, measure_agreement(
        comparison.event, marks({"a": "yynnyyn", "b": "ynnnyyn"})))
    tables = [block for block in report.pages[0].blocks if isinstance(block, Table)]
    assert [plain(cell.text) for cell in tables[0].rows[0].cells][3:5] == ["7", "14"]
    assert [plain(cell.text) for cell in tables[1].rows[0].cells] == [
        "Harbor Herald", "The mayor slammed the bridge toll on Monday amid outrage in the town.", "quoted", "1", "1",
        "no"]
    assert "Two students made 14 marks" in plain(report.pages[0].standfirst)


def test_the_form_has_a_row_for_each_sentence_to_mark_and_reads_back(tmp_path: Path) -> None:
    comparison = make_comparison()
    empty = form(build_worksheet(comparison))
    lines = empty.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("student,item,sentence,quoted: somebody else's words (yes/no),")
    assert len(lines) == 1 + sum(len(excerpt.sentences) for excerpt in build_worksheet(comparison).marked)
    filled = tmp_path / "filled.csv"
    filled.write_bytes(b"\r\n".join([empty.splitlines()[0], *(b"7" + line.replace(b",,,,", b",yes,no,,")
                                                              for line in empty.splitlines()[1:])]))
    found = read_marks(filled, comparison.event)
    assert {(mark.student, mark.category, mark.yes) for mark in found} == {
        ("7", "quoted", True), ("7", "loaded", False)}


def test_the_form_of_hidden_outlets_names_none_and_reads_back(tmp_path: Path) -> None:
    comparison = make_comparison()
    empty = form(build_worksheet(comparison, hide_outlets=True)).decode("utf-8-sig")
    assert "herald" not in empty.lower() and "ledger" not in empty.lower()
    filled = tmp_path / "filled.csv"
    filled.write_text("\n".join(line if i == 0 else f"a{line}".replace(",,,,", ",yes,,,")
                                for i, line in enumerate(empty.splitlines())), encoding="utf-8")
    assert {mark.article for mark in read_marks(filled, comparison.event)} == {"herald", "ledger"}


def test_a_folder_of_forms_is_one_class(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.csv").write_text(HEADER + row_of(name, "yes,no,"), encoding="utf-8")
    assert {mark.student for mark in read_marks(tmp_path, make_comparison().event)} == {"one", "two"}


def test_semicolons_and_many_ways_of_yes_are_read(tmp_path: Path) -> None:
    text = (HEADER + row_of("a", "X,-,0")).replace(",", ";")
    assert [mark.yes for mark in rows(text, tmp_path)] == [True, False, False]


@pytest.mark.parametrize(("text", "message"), [
    ("", "is empty"),
    ("a,b\n1,2\n", "lacks the columns student, article, start, end"),
    ("student,article,start,end\n", "has no column of marks"),
    (HEADER, "nobody answered yes or no"),
    (HEADER + row_of("a", "maybe,,"), r"line 2: “maybe” under quoted is neither yes nor no"),
    (HEADER + row_of("", "yes,,"), "line 2: has marks but no student"),
    (HEADER + "a,yes,,,gazette,0,5\n", "there is no article “gazette” here.*known are herald, ledger, speech"),
    (HEADER + "a,yes,,,herald,0,5\n", "no sentence of “herald” runs from 0 to 5"),
    (HEADER + "a,yes\n", "there is no article"),
    (HEADER + row_of("a", "yes,,") * 2, "line 3: this student marked the same sentence before"),
    (HEADER + "\x00", "binary data"),
])
def test_a_bad_form_is_one_clear_error(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=message):
        rows(text, tmp_path)


def test_a_folder_without_forms_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"holds no \.csv file"):
        read_marks(tmp_path, make_comparison().event)
