from __future__ import annotations

import pytest

from mediacompare.model import Span
from training.towards import Example, cross_validate, macro_f1

TOLD = (("{} was praised for brave work on {}.", 1), ("{} was accused of fraud on {}.", -1), ("{} met them on {}.", 0))
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "May 1", "May 2", "May 3")


def test_the_macro_f1_by_hand() -> None:
    assert macro_f1([(1, 1), (0, 0), (-1, -1)]) == 1
    # Bright: 1 of 1 found, 1 of 2 given right; dark: none found; neither: 1 of 1.
    assert macro_f1([(1, 1), (0, 0), (-1, 1)]) == pytest.approx((2 / 3 + 1 + 0) / 3)


def test_a_sentence_is_in_one_fold_whoever_is_asked_about() -> None:
    text = "Ana Ruiz met Omar Haddad."
    assert Example(text, Span(0, 8), 1).fold == Example(text, Span(13, 24), -1).fold


def test_every_example_is_answered_once_by_a_model_that_did_not_see_it() -> None:
    examples = [Example(text.format("Ana", day), Span(0, 3), label) for text, label in TOLD for day in DAYS]
    judged = list(cross_validate(examples))
    pairs = [(label, given) for label, given, _ in judged]
    assert all(1 / 3 <= likely <= 1 for _, _, likely in judged)
    assert sorted(label for label, _ in pairs) == sorted(example.label for example in examples)
    assert macro_f1(pairs) > 0.9
