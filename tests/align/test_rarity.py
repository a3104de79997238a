from __future__ import annotations

from mediacompare.align.rarity import rarity


def test_a_common_word_is_less_rare_than_an_uncommon_one() -> None:
    assert 0 < rarity("presid") < rarity("librar") <= rarity("zzzzzz") == 1
