from __future__ import annotations

from mediacompare.align.passages import align_passages, link_passages
from mediacompare.model import Link
from tests.align.made import article
from tests.build import annotated

HERALD = article(
    "herald",
    "The council of Eastmere voted to close the Brick Lane library in September.",
    "“We are shutting the last warm room in this ward,” said Nadia Okafor.",
    "Rain is expected on Friday.",
)
POST = article(
    "post",
    "Parking fees stay as they are.",
    "Okafor called it “the last warm room in this ward” and left the hall.",
    "Eastmere council members voted on Monday to close the library on Brick Lane.",
)


def told(links: tuple[Link, ...]) -> set[tuple[str, str]]:
    texts = {"herald": HERALD.text, "post": POST.text}
    return {(link.a_span.of(texts[link.a])[:11], link.b_span.of(texts[link.b])[:11]) for link in links}


def test_a_shared_quotation_and_a_shared_fact_are_linked_and_nothing_else() -> None:
    assert told(align_passages([HERALD, POST])) == {("“We are shu", "Okafor call"), ("The council", "Eastmere co")}


def test_the_relation_says_what_is_shared() -> None:
    relations = {link.a_span.start: link.relation for link in align_passages([HERALD, POST])}
    assert relations[HERALD.sentences[1].span.start] == "verbatim quote"
    assert relations[HERALD.sentences[0].span.start] in ("paraphrase", "same fact")


def test_sentences_of_one_article_are_not_linked() -> None:
    assert align_passages([HERALD]) == ()
    assert align_passages([]) == ()


def test_spans_are_the_sentences() -> None:
    spans = {s.span for s in HERALD.sentences}
    assert all(link.a_span in spans and 0 <= link.score <= 1 for link in align_passages([HERALD, POST]))


def test_two_quotations_with_a_phrase_in_common_are_linked_each_to_its_like() -> None:
    said = ("“We will count every single vote in this hall,” she said.",
            "“I came to count every single vote tonight,” she added.")
    links = align_passages([article(name, *said, speaker="Nadia Okafor") for name in ("one", "two")])
    assert [(link.a_span == link.b_span, link.relation) for link in links] == [(True, "verbatim quote")] * 2


def test_quoted_words_that_a_source_lacks_are_not_retold_from_it() -> None:
    source = article("speech", "No hall in this town shall ever bow to tyrants.", role="source", speaker="Ivor Lund")
    piece = article("piece", "Lund explained that the statute itself was “a refusal to bow to tyrants,” a reading that "
                    "lawyers dispute.", speaker="Ivor Lund")
    assert align_passages([piece, source]) == ()


def test_a_few_words_of_two_people_are_no_quotation() -> None:
    one = article("one", "“We love small towns,” she said.", speaker="Nadia Okafor")
    two = article("two", "“We love small towns,” he said.", speaker="Ivor Lund")
    assert align_passages([one, two]) == ()


def test_many_words_of_two_people_are_one_quotation_given_to_a_wrong_speaker() -> None:
    one = article("one", "“We will count every single vote,” she said.", speaker="Nadia Okafor")
    two = article("two", "“We will count every single vote,” he said.", speaker="Ivor Lund")
    assert [link.relation for link in align_passages([one, two])] == ["verbatim quote"]


def test_unquoted_words_of_a_source_are_retold_not_quoted() -> None:
    source = article("speech", "The tram to Brack will run on Sundays from May.", role="source", speaker="Ivor Lund")
    piece = article("piece", "From May the tram to Brack will run on Sundays.", speaker="Ivor Lund")
    assert [link.relation for link in align_passages([piece, source])] == ["paraphrase"]


def test_echoes_are_kept_apart_from_links() -> None:
    links, echoes = link_passages([HERALD, POST])
    assert not set(links) & set(echoes)
    assert all(echo.score < link.score for echo in echoes for link in links)


def test_all_that_one_speaker_says_is_one_quotation_however_common_its_words() -> None:
    bell = annotated("Bell", "“You had to be there,” he said.", quotes=[("You had to be there,", "Tom Hall")])
    crier = annotated("Crier", "“You had to be there.”", quotes=[("You had to be there.", "Tom Hall")])
    other = annotated("Echo", "“You had to be there.”", quotes=[("You had to be there.", "Ada Brook")])
    assert [(link.a, link.b, link.relation) for link in align_passages([bell, crier, other])] == [
        ("Bell", "Crier", "verbatim quote")]
