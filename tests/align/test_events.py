"""Grouping articles into events, on small corpora whose events a person can see."""
from __future__ import annotations

import random
from datetime import date

import pytest

from mediacompare.align.events import EventIndex, event_name
from mediacompare.align.similarity import TermCounts, TermReader, join, shared_terms, stem, weigh
from mediacompare.model import Article, Span

BRIDGE = [
    "Old stone bridge at Calder shut after cracks found in two arches. Engineers from the county inspected the bridge "
    "at dawn and found cracks in two of its five arches. Lorries will be sent round by Holm.",
    "Calder bridge closed as engineers find cracked arches. The stone bridge over the Calder is closed to all traffic "
    "after county engineers found cracks in its arches. Drivers must go round by Holm.",
    "Cracks shut Calder's bridge. The county closed the five-arch stone bridge at Calder this morning. Its engineers "
    "had found cracks in two arches, and lorries are being sent by way of Holm.",
]
CHOIR = [
    "Children's choir wins in Lisbon. The Marren children's choir came first of thirty choirs at a festival in Lisbon, "
    "singing sea songs under its conductor Ada Quill. The singers fly home on Sunday.",
    "Marren choir takes first prize at Lisbon festival. Thirty choirs sang in Lisbon, and the children of Marren won. "
    "Their conductor, Ada Quill, said the sea songs had carried the day.",
]
BEES = ["Beekeepers count their losses. One hive in three died in winter in the orchards of Tarn, keepers report."]


# What a reader could know of one event, each fact in three wordings; the first is what happened.
BARGE = (
    ("A barge hit the swing bridge at Orley before dawn.", "Before sunrise a barge ran into Orley's swing bridge.",
     "The swing bridge at Orley was struck by a barge."),
    ("Nobody was hurt, the harbour master Ines Calder said.", "Harbour master Ines Calder said there were no injuries.",
     "No one came to harm, according to Ines Calder, who runs the harbour."),
    ("The barge carried nine hundred tonnes of gravel.", "On board were nine hundred tonnes of gravel.",
     "Its load, gravel, weighed nine hundred tonnes."),
    ("Divers will look at the pier on Thursday.", "On Thursday divers go down to the pier.",
     "An inspection of the pier by divers is set for Thursday."),
    ("Buses to the island stopped and pupils stayed at home.", "Island pupils had no bus and no school.",
     "With the island buses halted, schools sent word to parents."),
    ("The skipper told police that his rudder had jammed.", "A jammed rudder was to blame, the skipper told officers.",
     "Police heard from the skipper of a rudder that would not turn."),
    ("Repairs may cost four million crowns.", "The bill could reach four million crowns.",
     "Engineers speak of four million crowns for the repair."),
    ("Shopkeepers on the quay fear for the summer fair.", "The summer fair on the quay is now in doubt.",
     "For the quay's shops the summer fair is at stake."),
)
ASIDES = ("Rain fell all week.", "The mayor was travelling.", "A ferry used to cross here.", "Gulls followed the tugs.",
          "An old song tells of the tower.", "Our readers sent pictures of the queue.", "The tide was low.",
          "A market stood by the gate.", "Fishermen shrugged.")


def article(id: str, text: str, outlet: str, day: int = 3) -> Article:
    return Article(id, text, outlet, date(2031, 5, day))


def corpus() -> list[Article]:
    return [
        article("b1", BRIDGE[0], "Post"), article("b2", BRIDGE[1], "Echo"), article("b3", BRIDGE[2], "Mail", 4),
        article("c1", CHOIR[0], "Post", 4), article("c2", CHOIR[1], "Mail", 4), article("h1", BEES[0], "Echo", 4),
    ]  # fmt: skip


def events(articles: list[Article]) -> set[frozenset[str]]:
    grouped: dict[str, set[str]] = {}
    for joined in EventIndex().add(articles).joined:
        grouped.setdefault(joined.event, set()).add(joined.article)
    return {frozenset(members) for members in grouped.values()}


def test_articles_of_one_event_are_joined_and_others_are_not() -> None:
    assert events(corpus()) == {frozenset({"b1", "b2", "b3"}), frozenset({"c1", "c2"}), frozenset({"h1"})}


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_files_plays_no_part(seed: int) -> None:
    shuffled = corpus()
    random.Random(seed).shuffle(shuffled)
    assert EventIndex().add(shuffled) == EventIndex().add(corpus())


def test_a_new_article_joins_the_known_event_which_keeps_its_id() -> None:
    index = EventIndex()
    first = index.add([a for a in corpus() if a.id != "b3"]).event_of()
    later = index.add([a for a in corpus() if a.id == "b3"])
    assert later.event_of() == {"b3": first["b1"]}
    assert later.joined[0].nearest in {"b1", "b2"}
    assert first["b1"] == first["b2"] == "2031-05-03-old-stone-bridge-at-calder-shut"


def test_the_same_story_a_month_later_is_another_event_with_an_id_of_its_own() -> None:
    again = Article("b9", BRIDGE[0], "Echo", date(2031, 6, 3))
    grouped = EventIndex().add([*corpus(), again]).event_of()
    assert grouped["b9"] != grouped["b1"]


def test_two_events_whose_names_would_be_the_same_are_told_apart() -> None:
    words = ("Notices of the week. " + " ".join(f"{stem}{i}" for i in range(40)) for stem in ("alder", "birch"))
    grouped = EventIndex().add([article(f"n{i}", text, "Post") for i, text in enumerate(words)]).event_of()
    assert sorted(grouped.values()) == [
        "2031-05-03-notices-of-the-week-alder0-alder1", "2031-05-03-notices-of-the-week-birch0-birch1"]
    same = [Article(f"m{i}", f"Notices of the week and all {text}", "Post", date(2031, 5, 3))
            for i, text in enumerate((" ".join(f"elm{n}" for n in range(60)), " ".join(f"oak{n}" for n in range(60))))]
    titled = [Article(a.id, a.text, a.outlet, a.date, headline=Span(0, 24)) for a in same]
    assert sorted(EventIndex().add(titled).event_of().values()) == [
        "2031-05-03-notices-of-the-week-and", "2031-05-03-notices-of-the-week-and-2"]


def test_the_same_text_under_two_names_is_named_as_a_duplicate() -> None:
    grouping = EventIndex().add([*corpus(), article("b1-again", BRIDGE[0], "Post")])
    assert [(a, b) for a, b, _ in grouping.duplicates] == [("b1", "b1-again")]
    assert grouping.duplicates[0][2] == pytest.approx(1)


def test_an_undated_article_counts_as_of_the_latest_day_and_is_named() -> None:
    undated = Article("b4", BRIDGE[1], "Star")
    grouping = EventIndex().add([*corpus(), undated])
    assert grouping.undated == ("b4",)
    assert grouping.event_of()["b4"] == grouping.event_of()["b1"]


@pytest.mark.parametrize("text", ["", "...", "the of and", "\u202e\x00", "漢字 かな"])
def test_a_text_without_terms_is_an_event_of_its_own(text: str) -> None:
    grouped = EventIndex().add([*corpus(), article("odd", text, "Post")]).event_of()
    assert [id for id, event in grouped.items() if event == grouped["odd"]] == ["odd"]


def test_many_outlets_on_one_event_stay_together() -> None:
    many = [article(f"m{i:02}", f"{BRIDGE[i % 3]} Paper number {i} saw it too.", f"Outlet {i}") for i in range(24)]
    assert events([*many, *corpus()[3:]]) == {
        frozenset(a.id for a in many), frozenset({"c1", "c2"}), frozenset({"h1"})}


@pytest.mark.parametrize("outlets", [5, 9, 12])
def test_an_event_of_which_every_outlet_tells_something_else_stays_whole(outlets: int) -> None:
    """Each tells what happened, two of seven facts, and a thing of its own; some pairs share the first fact only."""
    told = []
    for n in range(outlets):
        facts = (0, 1 + 2 * n % 7, 1 + (2 * n + 1) % 7)
        words = [BARGE[fact][(n + place) % 3] for place, fact in enumerate(facts)]
        told.append(article(f"o{n:02}", " ".join([*words, ASIDES[n % len(ASIDES)]]), f"Outlet {n}"))
    assert events([*told, *corpus()]) == {frozenset(a.id for a in told), *events(corpus())}


def test_nothing_in_nothing_out() -> None:
    assert EventIndex().add([]).joined == ()


def test_cosines_are_those_of_the_dense_vectors() -> None:
    reader, counts, read = TermReader(), TermCounts(), []
    for a in corpus():
        terms, amounts = reader.read(a)
        counts.add(terms)
        read.append((terms, amounts))
    vectors = [weigh(terms, amounts, counts) for terms, amounts in read]
    dense = [dict(zip(t.tolist(), v.tolist(), strict=True)) for t, v in vectors]
    cosines = join(vectors, vectors)
    for i, a in enumerate(dense):
        for j, b in enumerate(dense):
            assert cosines[i, j] == pytest.approx(sum(w * b.get(t, 0) for t, w in a.items()), abs=1e-5)
        assert cosines[i, i] == pytest.approx(1, abs=1e-5)


def test_the_words_that_joined_two_articles_can_be_shown() -> None:
    counts, reader = TermCounts(), TermReader()
    for a in corpus():
        counts.add(reader.read(a)[0])
    words = shared_terms(corpus()[3], corpus()[4], counts)
    assert {"choir", "Lisbon"} <= set(words)
    assert "the" not in words


def test_a_stem_is_one_for_the_forms_of_a_word() -> None:
    assert {stem(w) for w in ("arch", "arches")} == {"arch"}
    assert {stem(w) for w in ("crack", "cracks", "cracked", "cracking")} == {"crack"}
    assert stem("mayor’s") == stem("mayor's") == stem("mayors") == "mayor"


def test_an_event_name_is_fit_for_a_file() -> None:
    title = "../Étude: “A/B” <Test>"
    named = Article("x", f"{title}\n\nText.", "Post", date(2031, 5, 3), headline=Span(0, len(title)))
    assert event_name(named) == "2031-05-03-tude-a-b-test"
    assert event_name(Article("x", "漢字", "Post")) == "undated"
