from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediacompare.model import Span, merge_spans, overlapping

SPANS = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 40), st.integers(1, 8))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_a_span_is_neither_empty_nor_reversed_nor_negative(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="a span needs"):
        Span(start, end)


@given(st.lists(SPANS))
def test_merged_spans_cover_the_same_and_stand_apart(spans: list[Span]) -> None:
    merged = merge_spans(spans)
    assert {at for span in merged for at in range(span.start, span.end)} == {
        at for span in spans for at in range(span.start, span.end)}
    assert all(first.end < second.start for first, second in pairwise(merged))


@given(st.lists(SPANS), SPANS)
def test_overlapping_finds_what_looking_at_each_finds(spans: list[Span], span: Span) -> None:
    apart = merge_spans(spans)
    assert overlapping(apart, span) == [one for one in apart if one.overlaps(span)]
