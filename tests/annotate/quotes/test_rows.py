"""The source phrase: rows of asides, forgotten commas, quantified and modified subjects, words of an inner speaker."""
from __future__ import annotations

import pytest

from mediacompare.annotate import annotate_quotes
from mediacompare.model import Article
from tests.annotate.quotes.attributions import attributions


def sources(text: str, words: str) -> list[str | None]:
    """The source as printed of each attribution that holds `words`."""
    found = attributions(annotate_quotes(Article("a", text, "Bell")))
    holding = [quote for quote in found if words in " … ".join(span.of(text) for span in quote.spans)]
    return [quote.mention and quote.mention.of(text) for quote in holding]


@pytest.mark.parametrize(("text", "source"), [
    ("Bo Tarn, 43, from Eastfield, South Vinland, said: “We sail.”", "Bo Tarn"),
    ("Fellow sailor, engineer Bo Tarn, 43, of Eastfield, said: “We sail.”", "engineer Bo Tarn"),
    ("Bo Tarn, who owns nets, ropes and old boats, said: “We sail.”", "Bo Tarn"),
    ("Bo Tarn, the nets, ropes and sails member of the council, said: “We sail.”", "Bo Tarn"),
    ("Bo Tarn, president of the Trust, a body of sailors, said: “We sail.”", "Bo Tarn"),
    ("Bo Tarn (Lab, Eastfield), who owns a boat, said: “We sail.”", "Bo Tarn"),
    ("The Sailors’ Trust, which runs boats in Harrow, Eastfield and Penmouth, said: “We sail.”", "The Sailors’ Trust"),
    ("Owners of the boats, led by captain Bo Tarn, R-Wis., said: “We sail.”", "Owners of the boats"),
    ("In Harrow, Bo Tarn, 43, said: “We sail.”", "Bo Tarn"),
    ("The head of the Trust, Bo Tarn, said: “We sail.”", "Bo Tarn"),
    ("Bo Tarn, a former pilot who retired said: “We sail.”", "Bo Tarn"),
    ("Some in Harrow said: “We sail.”", "Some in Harrow"),
    ("Sailors involved in the strike said: “We sail.”", "Sailors involved in the strike"),
    ("“We sail,” one of the sailors said.", "one of the sailors"),
])  # fmt: skip
def test_the_source_is_the_name_that_the_asides_hang_on(text: str, source: str) -> None:
    assert sources(text, "sail") == [source]


@pytest.mark.parametrize(("text", "words", "source"), [
    ("The firm showed tools to make what engineer Bo Tarn calls “dry water.”", "dry water", "engineer Bo Tarn"),
    ("Harrow bought a boat to — as Tarn puts it — “bring the sea to all.”", "the sea", "Tarn"),
    ("While Ada Quill insisted it was “fair and right,” Bo Tarn said it was neither.", "fair and right", "Ada Quill"),
    ("When it rained, Bo Tarn recalls, it was “sort of cold”.", "sort of cold", "Bo Tarn"),
    ("Supporters of Ada Quill say the pier is “safe.”", "safe", "Supporters of Ada Quill"),
    ("About 42% say they are “glad.”", "glad", "42%"),
    ("Quill says raising the pier will be “hard.”", "hard", "Quill"),
    ("The request came in response to Harrow’s decision to ban the boats.", "to ban", "Harrow"),
])  # fmt: skip
def test_whose_words(text: str, words: str, source: str) -> None:
    assert sources(text, words)[-1] in (source, f"About {source}")


@pytest.mark.parametrize("text", [
    "No one said the ferry was late.",
    "None of the sailors said the ferry was late.",
    "The list, published Wednesday night, put the ferry first.",
    "Harrow has six green ferry projects meant to be late.",
    "HARROW: The ferry was late, and the pier was closed.",
])  # fmt: skip
def test_nobody_speaks(text: str) -> None:
    assert [quote.mention for quote in annotate_quotes(Article("a", text, "Bell")).quotes] == []
