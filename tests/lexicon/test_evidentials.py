from __future__ import annotations

from mediacompare.lexicon.evidentials import find_evidentials, load_evidentials


def found(words: str) -> list[tuple[str, str]]:
    forms = words.split()
    return [(" ".join(forms[one.start : one.end]), one.evidential.distance) for one in find_evidentials(forms)]


def test_the_longest_stands_for_what_begins_at_a_word() -> None:
    assert found("he may have lied without evidence he allegedly said") == [
        ("may have", "hedged"), ("without evidence", "doubted"), ("allegedly", "alleged"), ("said", "credited")]


def test_reach_is_counted_in_words() -> None:
    (one,) = find_evidentials("she was accused of hiding two old letters in a drawer behind it".split())
    assert [word for word in range(13) if one.reaches(word)] == [4, 5, 6, 7, 8, 9]


def test_terms_are_folded_and_each_stands_once() -> None:
    terms = [one.words for rows in load_evidentials().values() for one in rows]
    assert len(terms) == len(set(terms)) > 100
    assert all(word == word.lower() for words in terms for word in words)
