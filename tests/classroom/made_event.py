"""A small event made by hand for the classroom's tests: two articles, a source, every annotation placed by its words.

Herald: four sentences, 14 words of Ann Rowe's in quotation marks, two loaded terms of its own ("slammed", "outrage").
Ledger: three sentences, 5 words of Ann Rowe's in quotation marks, one of them ("robbery") loaded; one word changed.
Source: three sentences, of which neither article tells the last.
"""
from __future__ import annotations

from datetime import date

from mediacompare.model import (
    AnnotatedArticle,
    Article,
    Change,
    Comparison,
    Event,
    Link,
    LoadedHit,
    Quote,
    QuoteCheck,
    Sentence,
    SourceCheck,
    Span,
)
from mediacompare.text.words import find_words

HERALD = ("Mayor slammed over bridge toll\n\nThe mayor slammed the bridge toll on Monday amid outrage in the town.\n\n"
          "“This toll is robbery, and we will not pay it this year or next,” Ann Rowe said.\n\n"
          "Nobody crossed the bridge on Tuesday.")
LEDGER = ("Ann Rowe turned the toll down at the harbor on Monday and left.\n\n"
          "“This toll is plain robbery,” she said, and she promised that the old ferry would run again "
          "in the autumn.\n\n"
          "The ferry last ran in 1998.")
SPEECH = ("This toll is robbery, and we will not pay it this year or next. The ferry will run again. "
          "It will cost 12 cents and carry 40 people at a time.")


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def sentences(text: str, *starts: str, headline: str | None = None) -> tuple[Sentence, ...]:
    """The sentences that begin with these words, each running to the next; paragraphs end at empty lines."""
    places = [text.index(start) for start in starts]
    found = []
    for start, end in zip(places, [*places[1:], len(text)], strict=True):
        span = Span(start, start + len(text[start:end].rstrip()))
        in_headline = headline is not None and text[start:end].startswith(headline)
        found.append(Sentence(span, text[:start].count("\n\n"), in_headline=in_headline))
    return tuple(found)


def annotated(name: str, outlet: str, text: str, found: tuple[Sentence, ...], *, quoted: str = "",
              loaded: tuple[tuple[str, str, str | None], ...] = (), **fields: object) -> AnnotatedArticle:
    """An article whose `quoted` words are Ann Rowe's and whose `loaded` words are (words, voice, neutral)."""
    spans = (place(text, quoted),) if quoted else ()
    quotes = (Quote("direct", spans, spans, None, None, "Ann Rowe"),) if quoted else ()
    hits = tuple(LoadedHit(place(text, words), words, "crime", 0.5, voice, neutral=neutral)  # type: ignore[arg-type]
                 for words, voice, neutral in loaded)
    article = Article(name, text, outlet, date(2025, 5, 4), **fields)  # type: ignore[arg-type]
    return AnnotatedArticle(article, tuple(find_words(text)), found, quotes=quotes, quoted=spans, loaded=hits)


def make_comparison() -> Comparison:
    herald = annotated(
        "herald", "Harbor Herald", HERALD, sentences(HERALD, "Mayor slammed", "The mayor", "“This", "Nobody",
                                                     headline="Mayor slammed"),
        quoted="This toll is robbery, and we will not pay it this year or next,",
        loaded=(("outrage", "outlet", "anger"), ("robbery", "quoted", None)), headline=Span(0, 30))
    ledger = annotated("ledger", "River Ledger", LEDGER, sentences(LEDGER, "Ann Rowe", "“This", "The ferry last"),
                       quoted="This toll is plain robbery,", loaded=(("robbery", "quoted", "a high price"),))
    speech = annotated("speech", "Town Hall", SPEECH, sentences(SPEECH, "This toll", "The ferry", "It will"),
                       role="source", speaker="Ann Rowe")
    quote, said = place(LEDGER, "This toll is plain robbery,"), place(SPEECH, "This toll is robbery")
    check = SourceCheck("altered", (said,), (
        Change("equal", "This toll is", "This toll is"), Change("added", "plain", ""),
        Change("equal", "robbery", "robbery")))
    links = (Link("herald", herald.sentences[2].span, "ledger", ledger.sentences[1].span, "altered quote", 0.8),
             Link("herald", herald.sentences[2].span, "speech", speech.sentences[0].span, "verbatim quote", 1.0),
             Link("ledger", ledger.sentences[1].span, "speech", speech.sentences[1].span, "paraphrase", 0.5))
    event = Event("bridge-toll", (herald, ledger, speech), links=links,
                  checks=(QuoteCheck("ledger", quote, "speech", "Ann Rowe", check),))
    return Comparison(event, "Bridge toll", {})
