from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mediacompare.align.meanings import MOST_WORDS, Likeness, Meanings, word_vectors
from mediacompare.align.pairs import weigh
from mediacompare.align.units import list_units
from tests.align.made import article


def likeness(*sentences: str) -> list[Likeness]:
    """How alike the first sentence is to each of the others."""
    units = list_units([article(f"a{number}", sentence) for number, sentence in enumerate(sentences)])
    return Meanings(units, weigh(units)).likenesses([(0, number) for number in range(1, len(units))])


def test_other_words_of_one_meaning_are_alike_and_other_matters_are_not() -> None:
    same, other = likeness(
        "The senator apologized for his remarks.",
        "Lawmaker says he regrets his comments.",
        "Rain flooded two farms beside the river.",
    )
    assert same.least > other.least + 0.1
    assert same.whole > other.whole + 0.2


def test_the_same_words_are_wholly_alike() -> None:
    (same,) = likeness("Firefighters saved nine horses.", "Firefighters saved nine horses.")
    assert (round(same.least, 4), round(same.most, 4), round(same.whole, 4)) == (1, 1, 1)


def test_names_and_numbers_are_the_same_or_they_are_not() -> None:
    (other,) = likeness("On Monday Jones flew to Paris with 14.", "On Friday Smith drove to London with 15.")
    (plain,) = likeness("He flew to a town.", "He drove to a city.")
    assert other.most < 0.2 < plain.least  # what is alike in the first pair is flying and driving


def test_a_sentence_without_a_word_that_tells_is_like_nothing() -> None:
    assert likeness("So it was.", "And so it is.") == [Likeness(0, 0, 0, 0)]


@given(st.lists(st.sampled_from("fire blaze river court judge ruled vote senator Brack Weld 12 30".split()),
                min_size=1, max_size=60), st.lists(st.sampled_from("fire judge tax Brack 12".split()), max_size=60))
def test_shares_are_between_nothing_and_all(first: list[str], second: list[str]) -> None:
    for found in likeness(" ".join(first), " ".join(second) or "x"):
        assert -1e-6 <= found.least <= found.most + 1e-6 <= 1 + 1e-5
        assert found.weight >= 0


def test_no_sentence_is_compared_by_more_than_its_weightiest_words() -> None:
    units = list_units([article("a", " ".join(f"word{number}" for number in range(3 * MOST_WORDS))), article("b", "x")])
    assert Meanings(units, weigh(units))._words.shape == (2, MOST_WORDS)


def test_near_pairs_are_of_different_articles_lower_number_first() -> None:
    units = list_units([article("a", "The court ruled against the company.", "The judge ruled against the firm."),
                        article("b", "A judge decided against the firm.")])
    assert list(Meanings(units, weigh(units)).near()) == [(0, 2), (1, 2)]


def test_the_vectors_are_of_words_each_once() -> None:
    numbers, vectors = word_vectors()
    assert len(numbers) == len(vectors) == 25_000
    assert vectors.dtype.name == "int8"
