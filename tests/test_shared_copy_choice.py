"""Every measure with and without what several outlets print word for word."""
from __future__ import annotations

from mediacompare.comparison import SharedCopyChoice, compare
from mediacompare.model import Article

WIRE = "The quarry above Tollen caught fire shortly before dawn on Tuesday."  # 11 words
ONE = Article("one", f"Sirens woke the valley.\n\n{WIRE}", "One")  # 4 words of its own
TWO = Article("two", f"{WIRE}\n\nOur reporter saw smoke at noon.", "Two")  # 6 words of its own


def words(shared_copy: SharedCopyChoice = "keep") -> list[int]:
    summary = compare([ONE, TWO], shared_copy=shared_copy).tables["summary"]
    return list(summary["words"])


def test_shared_copy_counts_or_is_left_out() -> None:
    assert words() == [15, 17]
    assert words(shared_copy="drop") == [4, 6]


def test_its_own_table_is_there_either_way() -> None:
    assert len(compare([ONE, TWO], shared_copy="drop").tables["shared_copy"]) == 2
