from __future__ import annotations

import math

from mediacompare.align.pairs import SharedRun, find_pairs, shared_runs, weigh
from mediacompare.align.rarity import rarity
from mediacompare.align.units import list_units, stem
from tests.align.made import article

ONE = article("one", "The ferry to Marle sank at the pier.", "Nobody was hurt.")
TWO = article("two", "“Nobody was hurt at all,” she said.", "A ferry bound for Marle sank.")


def test_weights_are_rarity_in_the_event_times_rarity_in_news() -> None:
    weights = weigh(list_units([ONE, TWO]))
    assert math.isclose(weights["ferry"], math.log(1 + 4 / 2) * rarity("ferry"))  # in two of the four sentences
    assert math.isclose(weights["pier"], math.log(1 + 4 / 1) * rarity("pier"))


def test_runs_are_three_words_or_more() -> None:
    assert shared_runs(list_units([ONE, TWO])) == {(1, 2): [SharedRun(0, 0, 3)]}


def test_pairs_share_a_word_and_come_from_two_articles() -> None:
    pairs = {(p.a.number, p.b.number): p.common for p in find_pairs(list_units([ONE, TWO]))}
    assert pairs == {(1, 0): ("hurt", "nobody"), (0, 1): ("ferry", "marle", "sank")}


def test_words_are_said_when_both_print_them_as_speech() -> None:
    three = article("three", "“Nobody was hurt,” he wrote.")
    (pair,) = [p for p in find_pairs(list_units([TWO, three])) if p.runs]
    assert pair.said_words(pair.runs[0]) == [0, 1, 2]
    (pair,) = [p for p in find_pairs(list_units([ONE, TWO])) if p.runs]
    assert pair.said_words(pair.runs[0]) == []


def test_initials_stand_for_names_that_another_article_abbreviates() -> None:
    units = list_units([
        article("one", "The Bureau of Harbour Safety opened a case."), article("two", "The BHS opened a case.")])
    assert "bhs" in units[0].names & units[1].names


def test_hyphens_do_not_part_words() -> None:
    units = list_units([article("one", "A fund-raiser was held."), article("two", "A fundraiser was held.")])
    assert stem("fundraiser") in units[0].stems & units[1].stems


def test_stems() -> None:
    assert stem("communities") == stem("community")
    assert stem("threatening") == stem("threats")
    assert stem("2024") == "2024"
