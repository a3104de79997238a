"""What of a speech two short pieces tell, counted by hand."""
from __future__ import annotations

from mediacompare.align.coverage import cover_sources
from mediacompare.align.passages import link_passages
from mediacompare.align.source_check import check_quotes
from mediacompare.measures import only_here, passages, source_check, source_coverage, source_share
from mediacompare.model import Event
from tests.align.made import article

SPEECH = article(
    "speech",
    "The night ferry to Marle ends on Sunday.",  # 8 words
    "Nobody asked the islanders before this cruel decision.",  # 8 words
    "I will row across the strait myself.",  # 7 words
    role="source",
    speaker="Ida Holm",
)
GLOBE = article(
    "globe",
    "“Nobody asked the islanders before this cruel decision,” she told a crowd.",
    "A choir sang in the school of Lower Brack.",
    speaker="Ida Holm",
)
STAR = article(
    "star",
    "“Nobody asked the islanders before this stupid decision,” said the mayor.",
    "On Sunday the night ferry to Marle will end.",
    "Ticket prices doubled in spring.",
    speaker="Ida Holm",
)
ARTICLES = (GLOBE, STAR, SPEECH)
LINKS, ECHOES = link_passages(ARTICLES)
EVENT = Event("ferry", ARTICLES, links=LINKS, checks=check_quotes(ARTICLES), echoes=ECHOES)


def test_every_sentence_of_the_source_has_a_level_for_every_article() -> None:
    levels = {(cover.article, cover.number): cover.level for cover in cover_sources(EVENT)}
    assert levels == {
        ("globe", 0): "left out", ("globe", 1): "quoted", ("globe", 2): "left out",
        ("star", 0): "retold", ("star", 1): "changed", ("star", 2): "left out",
    }


def test_the_table_leads_to_both_texts() -> None:
    rows = source_coverage.measure(EVENT).frame()
    told = rows[rows["told"]]
    assert list(told["sentence"]) == [1, 2, 2]
    for row in told.itertuples():
        assert SPEECH.text[row.start : row.end] == SPEECH.text.split("\n")[row.sentence - 1]
        start, end = map(int, row.passages.split("-"))
        assert (start, end) in {(s.span.start, s.span.end) for a in ARTICLES for s in a.sentences}


def test_shares_are_counts_over_the_source() -> None:
    rows = source_share.measure(EVENT).frame().set_index("article")
    counts = ["quoted", "changed", "retold", "left_out", "told", "sentences"]
    assert list(rows.loc["globe", counts]) == [1, 0, 0, 2, 1, 3]
    assert list(rows.loc["star", counts]) == [0, 1, 1, 1, 2, 3]
    assert rows.loc["star", "words_told"] == 16
    assert rows.loc["globe", "words_quoted"] == 8
    assert rows.loc["star", "words"] == 23
    assert rows.loc["globe", "share_sentences"] == 1 / 3


def test_the_quotes_checked() -> None:
    rows = source_check.measure(EVENT).frame()
    assert list(rows["verdict"]) == ["verbatim", "altered"]
    assert list(rows["words"]) == [8, 8]
    assert list(rows["changes"]) == [0, 1]


def test_what_only_one_article_tells() -> None:
    rows = only_here.measure(EVENT).frame()
    told = [(row.article, row.sentence, row.in_source) for row in rows.itertuples()]
    assert told == [("globe", 2, False), ("star", 2, True), ("star", 3, False)]
    assert list(rows["share_only_here"]) == [1 / 2, 2 / 3, 2 / 3]


def test_one_article_tells_nothing_alone() -> None:
    assert len(only_here.measure(Event("one", (GLOBE, SPEECH))).frame()) == 0


def test_the_passages_table_is_the_links() -> None:
    rows = passages.measure(EVENT).frame()
    assert len(rows) == len(LINKS) == 4
    assert set(rows["relation"]) == {"verbatim quote", "altered quote", "paraphrase"}
