"""References: the short labels (F1, P3, L12) under which quotations and loaded terms are found, and their anchors."""
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from mediacompare.display import day
from mediacompare.model import AnnotatedArticle, Comparison, LoadedHit, Quote, Span
from mediacompare.report.blocks import Run, Text

_RESERVED = "L"


@dataclass(frozen=True, slots=True)
class Ref:
    """A label as printed, the anchor of its row among the evidence, and the anchor of the passage it stands in."""

    label: str
    anchor: str
    passage: str

    @property
    def run(self) -> Run:
        """The label, linked to its row among the evidence."""
        return Run(self.label, frozenset({"tag"}), f"#{self.anchor}")


class Refs:
    """The references of one comparison.

    Quotations are numbered within their article behind the letter of its outlet (F1), statements reported without
    quotation marks behind that letter and an r (Fr1); loaded terms are numbered through the report (L12). `names`
    gives every article the name it is shown under, `ink` the place of its ink in charts.
    """

    def __init__(self, comparison: Comparison) -> None:
        event = comparison.event
        self._articles = event.by_id()
        self._people = {speaker.name for speaker in event.speakers if speaker.kind == "person"}
        self.names = _names(event.articles)
        # Two outlets have an ink each; more are told apart by their labels alone, in the first.
        self.ink = {a.article.id: i if len(event.coverage) == 2 else 0 for i, a in enumerate(event.coverage)}
        self.letters = _letters([a.article.id for a in event.coverage], self.names)
        self._places = {a.article.id: i for i, a in enumerate(event.articles)}
        self.quotes: dict[tuple[str, Span], Ref] = {}
        self.loaded: dict[tuple[str, Span], Ref] = {}
        for annotated in event.coverage:
            self._number_quotes(annotated)
        count = 0
        for annotated in event.coverage:
            for hit in annotated.loaded:
                count += 1
                article = annotated.article.id
                self.loaded[article, hit.span] = Ref(f"L{count}", f"loaded-{count}", self.passage_at(article, hit.span))

    def _number_quotes(self, annotated: AnnotatedArticle) -> None:
        article = annotated.article.id
        counts: Counter[str] = Counter()
        for quote in annotated.quotes:
            letter = self.letters[article] + ("r" if quote.kind == "indirect" else "")
            counts[letter] += 1
            label = f"{letter}{counts[letter]}"
            self.quotes.setdefault((article, Span(quote.start, quote.end)),
                                   Ref(label, f"quote-{label}", self.passage_at(article, quote.spans[0])))

    def article(self, article: str) -> AnnotatedArticle:
        """The article of this id."""
        return self._articles[article]

    def of_quote(self, article: str, quote: Quote) -> Ref:
        return self.quotes[article, Span(quote.start, quote.end)]

    def of_loaded(self, article: str, hit: LoadedHit) -> Ref:
        return self.loaded[article, hit.span]

    def near(self, article: str, span: Span) -> Ref | None:
        """The quotation that a stretch of an article belongs to: the one it equals, or the first that it touches."""
        exact = self.quotes.get((article, span))
        if exact:
            return exact
        return next((ref for (owner, quote), ref in self.quotes.items() if owner == article and quote.overlaps(span)),
                    None)

    def short(self, speaker: str | None) -> str:
        """A speaker's name in a narrow place: a person's last name, any other name whole."""
        if not speaker:
            return "nobody named"
        return speaker.split()[-1] if speaker in self._people else speaker

    def evidence(self, place: str) -> Run | None:
        """What a finding's evidence ("article:start-end") is shown as: a quotation's or a loaded term's label, else the
        article's letter with the paragraph ("F ¶3"); None when there is no such place in the coverage."""
        article, _, ends = place.rpartition(":")
        start, _, end = ends.partition("-")
        if not (start.isdigit() and end.isdigit()) or int(end) <= int(start):
            return None
        span = Span(int(start), int(end))
        ref = self.loaded.get((article, span)) or self.near(article, span)
        return ref.run if ref else self._passage(article, span)

    def _passage(self, article: str, span: Span) -> Run | None:
        """A place that is neither quotation nor loaded term: its paragraph below the headline, or the headline."""
        annotated = self._articles.get(article)
        if annotated is None or article not in self.letters or span.end > len(annotated.text):
            return None
        sentence = next((s for s in annotated.sentences if span.start < s.span.end), None)
        if sentence is None:
            return None
        numbers = list(dict.fromkeys(s.paragraph for s in annotated.sentences if not s.in_headline))
        place = "headline" if sentence.in_headline else f"¶{numbers.index(sentence.paragraph) + 1}"
        return Run(f"{self.letters[article]} {place}", frozenset({"tag"}), f"#{self.passage_at(article, span)}")

    def sentence_anchor(self, article: str, sentence: int) -> str:
        """The anchor of an article's sentence (from 0) where the articles stand side by side."""
        return f"passage-{self._places[article]}-{sentence}"

    def passage_at(self, article: str, span: Span) -> str:
        """The anchor of the sentence in which a stretch begins."""
        sentences = self._articles[article].sentences
        place = next((i for i, s in enumerate(sentences) if span.start < s.span.end), max(0, len(sentences) - 1))
        return self.sentence_anchor(article, place)


def joined(runs: list[Run], separator: str = ", ") -> Text:
    """Runs in a row with a separator between them."""
    text: list[Run] = []
    for run in runs:
        text += [Run(separator), run] if text else [run]
    return tuple(text)


def _names(articles: tuple[AnnotatedArticle, ...]) -> dict[str, str]:
    """The outlet's name; where an outlet has several articles, with what tells them apart."""
    counts = Counter(a.article.outlet for a in articles)
    days = Counter((a.article.outlet, a.article.date) for a in articles)
    names = {}
    for annotated in articles:
        article = annotated.article
        if counts[article.outlet] == 1:
            names[article.id] = article.outlet
        elif article.date and days[article.outlet, article.date] == 1:
            names[article.id] = f"{article.outlet}, {day(article.date)}"
        else:
            names[article.id] = f"{article.outlet}, {article.id}"
    return names


def _letters(articles: list[str], names: dict[str, str]) -> dict[str, str]:
    """A letter or a few for each article: the outlet's initial where it is free, else more of its name's letters."""
    letters: dict[str, str] = {}
    taken = {_RESERVED}
    for article in articles:
        name = names[article].upper().removeprefix("THE ")
        capitals = "".join(char for char in name if char.isascii() and char.isalpha()) or "A"
        choices = [capitals[0], *(capitals[0] + char.lower() for char in capitals[1:] if char != "R")]
        letters[article] = next((c for c in choices if c not in taken), f"{capitals[0]}{len(letters) + 1}-")
        taken.add(letters[article])
    return letters
