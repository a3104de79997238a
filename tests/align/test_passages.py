from __future__ import annotations

from mediacompare.align.passages import align_passages
from mediacompare.model import Link
from tests.align.made import article

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
