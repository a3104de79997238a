from __future__ import annotations

from pathlib import Path

import pytest

from mediacompare.errors import SettingsError
from mediacompare.lexicon import load_lexicon


def own(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.csv"
    path.write_text(text, encoding="utf-8")
    return path


def refused(tmp_path: Path, text: str) -> str:
    with pytest.raises(SettingsError) as caught:
        load_lexicon([own(tmp_path, text)])
    return str(caught.value)


def test_loading_twice_reads_once() -> None:
    assert load_lexicon() is load_lexicon()


def test_an_own_list_is_added(tmp_path: Path) -> None:
    path = own(tmp_path, "term,category,strength,neutral\ngizmocrat,epithet,0.9,engineer\n")
    entry, = load_lexicon([path]).explain("Gizmocrat")
    assert (entry.category, entry.strength, entry.neutral) == ("epithet", 0.9, "engineer")


def test_an_own_row_replaces_the_built_in_one_whatever_its_part_of_speech(tmp_path: Path) -> None:
    assert len(load_lexicon().explain("rant")) == 2  # noun and verb
    path = own(tmp_path, "term,category,strength\nrant,ridicule,0.2\n")
    assert [(e.category, e.strength) for e in load_lexicon([path]).explain("rant")] == [("ridicule", 0.2)]


def test_strength_nothing_switches_a_term_off(tmp_path: Path) -> None:
    path = own(tmp_path, "term,category,strength\nrant,ridicule,0\n")
    assert load_lexicon([path]).explain("rant") == ()
    assert load_lexicon().explain("rant")


def test_forms_of_an_own_term(tmp_path: Path) -> None:
    path = own(tmp_path, "term,category,strength,pos,forms\nbad man,epithet,0.5,noun,bad men\n")
    lexicon = load_lexicon([path])
    assert lexicon.explain("bad men") and not lexicon.explain("bad mans")


def test_a_file_saved_by_excel(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes("\ufeffterm,category,strength\r\ngizmocrat,epithet,0.9\r\n\r\n".encode())
    assert load_lexicon([path]).explain("gizmocrats") == ()  # a row without a part of speech does not inflect
    assert load_lexicon([path]).explain("gizmocrat")


def test_duplicates_are_named_by_line(tmp_path: Path) -> None:
    said = refused(tmp_path, "term,category,strength\ngizmo,epithet,0.5\nGizmo,moral,0.6\n")
    assert "own.csv: line 3: “Gizmo” is there already, on line 2" in said


@pytest.mark.parametrize("strength", ["1.4", "-0.1", "strong", "", "nan", "inf"])
def test_bad_strengths(tmp_path: Path, strength: str) -> None:
    said = refused(tmp_path, f"term,category,strength\ngizmo,epithet,{strength}\n")
    assert f"line 2: strength is “{strength}”; it must be a number from 0 to 1" in said


@pytest.mark.parametrize("term", ["ultra.*", "(far|hard) left", "[Tt]hug", "thugs?", "^thug", "thug$", "th\\w+"])
def test_regex_like_terms(tmp_path: Path, term: str) -> None:
    assert "looks like a regular expression" in refused(tmp_path, f"term,category,strength\n{term},epithet,0.5\n")


def test_a_regex_like_form(tmp_path: Path) -> None:
    said = refused(tmp_path, "term,category,strength,forms\ngizmo,epithet,0.5,gizmoes;gizmo(s)\n")
    assert "line 2: the term “gizmo(s)” looks like a regular expression" in said


@pytest.mark.parametrize("term", ["", "  ", "123", "—"])
def test_terms_without_a_letter(tmp_path: Path, term: str) -> None:
    assert "line 2: the term" in refused(tmp_path, f"term,category,strength\n{term},epithet,0.5\n")


def test_an_unknown_category_gets_a_suggestion(tmp_path: Path) -> None:
    assert "did you mean epithet?" in refused(tmp_path, "term,category,strength\ngizmo,epithets,0.5\n")


def test_wrong_columns(tmp_path: Path) -> None:
    said = refused(tmp_path, "word,category,strength\ngizmo,epithet,0.5\n")
    assert "line 1: no column term; unknown column word" in said
    assert "columns term, category, strength" in said


def test_an_empty_file(tmp_path: Path) -> None:
    assert "line 1: no column term, category, strength" in refused(tmp_path, "")


def test_a_row_with_too_many_cells(tmp_path: Path) -> None:
    said = refused(tmp_path, "term,category,strength\ngizmo, the best,epithet,0.5\n")
    assert "line 2: 4 cells where the first line has 3" in said


def test_a_neutral_wording_that_is_the_term(tmp_path: Path) -> None:
    assert "is the term itself" in refused(tmp_path, "term,category,strength,neutral\ngizmo,epithet,0.5,gizmo\n")


def test_all_errors_come_at_once_and_the_rest_is_counted(tmp_path: Path) -> None:
    text = "term,category,strength\n" + "".join(f"word{chr(97 + i)},epithet,7\n" for i in range(20))
    said = refused(tmp_path, text)
    assert "line 2:" in said and "line 9:" in said and said.endswith("and 12 more")


def test_a_hundred_thousand_rows(tmp_path: Path) -> None:
    letters = "abcdefghij"
    words = ("".join(letters[int(digit)] for digit in f"{number:05d}") for number in range(100_000))
    text = "term,category,strength\n" + "".join(f"{word},epithet,0.5\n" for word in words)
    assert "has more than 50,000 rows" in refused(tmp_path, text)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"gone\.csv: cannot be read"):
        load_lexicon([tmp_path / "gone.csv"])


def test_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes("term,category,strength\ncliché,epithet,0.5\n".encode("cp1252"))
    with pytest.raises(SettingsError, match="is not UTF-8"):
        load_lexicon([path])
