"""What an article reports of a source's speaker in its own words, and whether the source has any of it."""
from __future__ import annotations

import pytest

from mediacompare.align.source_paraphrase import find_paraphrases
from mediacompare.annotate import annotate_quotes
from mediacompare.comparison import build_event
from mediacompare.findings.against_source import against_source
from mediacompare.findings.material import gather
from mediacompare.model import Article, Event

SPEECH = "We will mend the bridge before winter. The builders begin tomorrow, and no taxes will rise for it."


def event_of(article: str) -> Event:
    source = Article("speech", SPEECH, "Town", role="source", speaker="Ada Brook")
    return build_event([annotate_quotes(Article("bell", article, "Bell")), annotate_quotes(source)])


@pytest.mark.parametrize(("article", "found", "nearest"), [
    ("Ada Brook accused the council of endless shameful delays.", 0, None),
    ("Ada Brook said that the builders would mend the bridge.", 3, 0),
    ("Ada Brook said that builders begin soon and that taxes stay low.", 3, 1),
])
def test_telling_words_are_looked_for_in_the_whole_source(article: str, found: int, nearest: int | None) -> None:
    (one,) = find_paraphrases(event_of(article))
    assert (one.found, one.nearest) == (found, nearest)


@pytest.mark.parametrize("article", [
    "Tom Reed accused the council of endless shameful delays.",  # another speaker
    "Ada Brook said so.",  # too few telling words
    "Ada Brook has long accused the council of endless shameful delays.",  # another time
    "“The council delays endlessly and shamefully,” Ada Brook said.",  # in quotation marks
])
def test_what_need_not_stand_in_this_source_is_left_out(article: str) -> None:
    assert find_paraphrases(event_of(article)) == ()


def test_what_the_source_does_not_say_is_told_as_not_found() -> None:
    found = list(against_source(gather(event_of("Ada Brook accused the council of endless shameful delays."))))
    assert [one.sentence for one in found] == [
        "Bell has Ada Brook “accused the council of endless shameful delays”: none of the telling words stands in this "
        "source."
    ]
    told = gather(event_of("Ada Brook said that the builders would mend the bridge."))
    assert list(against_source(told)) == []
