"""The same words in several articles: found, placed, and held against each other word by word."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mediacompare.align.same_quotation import SameQuotation, find_same_quotations
from mediacompare.annotate import annotate_quotes
from mediacompare.comparison import build_event
from mediacompare.model import Article, Event, Span

BELL = """Bridge stays shut

The council met for three hours on Monday.

“We will mend the old bridge before the first frost, and nobody will pay a penny for it,” Mayor Ada Brook said. \
“I have told the builders to begin tomorrow morning at six.”
"""
CRIER = """Mayor promises a bridge

“We will mend the old bridge before the first snow, and nobody will pay a penny for it,” Ada Brook insisted.

Nobody else spoke.
"""


def event_of(**texts: str) -> Event:
    """An event of these articles; a first line without a full stop, above an empty one, is the headline."""
    articles = []
    for name, text in texts.items():
        first, _, rest = text.partition("\n\n")
        titled = bool(rest) and "\n" not in first and not first.endswith((".", "”"))
        articles.append(Article(name, text, name.title(), headline=Span(0, len(first)) if titled else None))
    return build_event([annotate_quotes(article) for article in articles])


def only(event: Event) -> SameQuotation:
    (found,) = find_same_quotations(event)
    return found


def words(event: Event, article: str, found: object) -> str:
    return found.of(event.by_id()[article].text)  # type: ignore[attr-defined]


def test_the_same_words_are_one_quotation_with_its_paragraph_and_size_in_each() -> None:
    found = only(event_of(bell=BELL, crier=CRIER))
    assert [(one.article, one.paragraph, one.paragraphs, one.words) for one in found.printings] == [
        ("bell", 2, 2, 29), ("crier", 1, 2, 18)]  # fmt: skip


def test_what_one_prints_and_the_other_nowhere_is_left_out() -> None:
    event = event_of(bell=BELL, crier=CRIER)
    (left,) = only(event).left_out
    assert (left.article, left.other) == ("bell", "crier")
    assert words(event, "bell", left.span) == "I have told the builders to begin tomorrow morning at six"


def test_what_the_other_prints_elsewhere_is_not_left_out() -> None:
    more = "She added: “I have told the builders to begin tomorrow morning at six.”"
    told = CRIER.replace("Nobody else spoke.", more)
    assert only(event_of(bell=BELL, crier=told)).left_out == ()


def test_another_word_between_the_same_ones_is_a_rewording() -> None:
    event = event_of(bell=BELL, crier=CRIER)
    (change,) = only(event).rewordings
    assert words(event, "bell", change.changed) == "frost"
    assert words(event, "crier", change.other_changed) == "snow"
    around = words(event, "crier", change.other_span)
    assert around.startswith("will mend the old bridge before the first snow, and nobody")


def test_a_marked_change_is_no_rewording() -> None:
    for marked in ("the first [snow], and", "the first … snow, and", "the first” cold and “snow, and"):
        assert only(event_of(bell=BELL, crier=CRIER.replace("the first snow, and", marked))).rewordings == ()


def test_spelling_is_no_rewording() -> None:
    bell = BELL.replace("frost", "neighbour")
    assert only(event_of(bell=bell, crier=CRIER.replace("snow", "neighbor"))).rewordings == ()


def test_a_phrase_that_both_use_once_in_longer_speech_is_not_the_same_quotation() -> None:
    bell = "“I think it is between a man and a woman and I have said so many times over many years,” Ada Brook said."
    crier = "“A quarrel like this one stays between a man and a woman, no matter who began it,” Ada Brook said."
    assert find_same_quotations(event_of(bell=bell, crier=crier)) == ()


def test_words_outside_quotation_marks_are_no_quotation() -> None:
    plain = CRIER.replace("“", "").replace("”", "")
    assert find_same_quotations(event_of(bell=BELL, crier=plain)) == ()


def test_three_articles_print_one_quotation() -> None:
    found = only(event_of(bell=BELL, crier=CRIER, post=CRIER.replace("snow", "frost")))
    assert [one.article for one in found.printings] == ["bell", "crier", "post"]


SAID = st.lists(st.sampled_from("we will mend the bridge [and] … not soon “all” of us".split()), max_size=30)


@given(first=SAID, second=SAID)
def test_every_place_lies_inside_quotation_marks_of_its_article(first: list[str], second: list[str]) -> None:
    event = event_of(bell=f"“{' '.join(first)},” Ada Brook said.", crier=f"Ada Brook said: “{' '.join(second)}.”")
    quoted = {annotated.article.id: annotated.quoted for annotated in event.articles}
    for found in find_same_quotations(event):
        for one in found.printings:
            assert set(one.spans) <= set(quoted[one.article])
        for left in found.left_out:
            assert any(stretch.contains(left.span) for stretch in quoted[left.article])
        for change in found.rewordings:
            assert any(stretch.contains(change.span) for stretch in quoted[change.article])
            assert any(stretch.contains(change.other_span) for stretch in quoted[change.other])
