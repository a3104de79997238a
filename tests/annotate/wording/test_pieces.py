from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mediacompare.annotate.wording.pieces import MIN_FRAME_WORDS, cut_pieces
from mediacompare.model import AnnotatedArticle, Article, Sentence, Span, merge_spans
from mediacompare.text.words import find_words
from tests.annotate.marked import annotate


def shown(annotated: AnnotatedArticle) -> list[tuple[str, str]]:
    return [(piece.voice, piece.span.of(annotated.text)) for piece in cut_pieces(annotated)]


def test_a_sentence_without_quoted_words_is_one_piece() -> None:
    annotated = annotate("The city closed the pool.")
    assert shown(annotated) == [("outlet", "The city closed the pool.")]


def test_a_short_frame_is_no_piece() -> None:
    annotated = annotate("“The pool is a wreck,” she said on Monday.", "The pool is a wreck,")
    assert shown(annotated) == [("quoted", "The pool is a wreck")]
    assert cut_pieces(annotated)[0].speaker == "Ana Ruiz"


def test_a_frame_of_five_words_is_a_piece_of_its_own() -> None:
    annotated = annotate("“It is a wreck,” she said at the meeting.", "It is a wreck,")
    assert shown(annotated) == [("quoted", "It is a wreck"), ("outlet", "she said at the meeting")]


def test_a_quote_over_two_sentences_is_cut_at_the_sentence() -> None:
    annotated = annotate("“It is a wreck.\nClose it,” she said.", "It is a wreck.\nClose it,")
    assert shown(annotated) == [("quoted", "It is a wreck"), ("quoted", "Close it")]


def test_quotation_marks_around_nothing_give_no_piece() -> None:
    annotated = annotate("She said “…” and then went home with a smile.", "…")
    assert shown(annotated) == [("outlet", "and then went home with a smile")]


@given(st.text("ab “”.\n'é😀", max_size=60), st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20)), max_size=4))
def test_a_piece_keeps_to_one_voice(text: str, cuts: list[tuple[int, int]]) -> None:
    quoted = merge_spans(Span(start, min(len(text), start + size)) for start, size in cuts if start < len(text))
    sentence = (Sentence(Span(0, len(text)), 0),) if text else ()
    annotated = AnnotatedArticle(Article("a", text, "o"), words=find_words(text), sentences=sentence, quoted=quoted)
    for piece in cut_pieces(annotated):
        words = find_words(text, piece.span.start, piece.span.end)
        if piece.voice == "outlet":
            assert not any(piece.span.overlaps(span) for span in quoted)
            assert not quoted or len(words) >= MIN_FRAME_WORDS
        else:
            assert any(span.contains(piece.span) for span in quoted) and words
