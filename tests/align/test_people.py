"""One person, one name over all articles of an event."""
from __future__ import annotations

from mediacompare.align.people import merge_speakers
from mediacompare.model import AnnotatedArticle, Article, Mention, MentionKind, Quote, Span


def article(id: str, *lines: tuple[str, str | None, str, MentionKind]) -> AnnotatedArticle:
    """An article of mentions, one a line: name in the article, its printed title, the printed form, the kind; each
    said one word."""
    text, mentions, quotes = "", [], []
    for name, title, printed, kind in lines:
        role = Span(len(text), len(text) + len(title)) if title else None
        text += f"{title} " if title else ""
        at = Span(len(text), len(text) + len(printed))
        text += f"{printed} said: "
        content = Span(len(text), len(text) + 3)
        text += "yes.\n"
        mentions.append(Mention(at, name, kind, role))
        quotes.append(Quote("direct", (content,), (content,), None, at, name))
    return AnnotatedArticle(Article(id, text, id.title()), mentions=tuple(mentions), quotes=tuple(quotes))


def test_a_surname_in_one_article_is_the_full_name_of_another() -> None:
    articles, speakers = merge_speakers([
        article("a", ("Ada Quill", "Mayor", "Ada Quill", "person"), ("Ada Quill", None, "Quill", "person")),
        article("b", ("Quill", "Harbour Town Mayor", "Quill", "person")),
    ])
    assert [q.speaker for a in articles for q in a.quotes] == ["Ada Quill"] * 3
    assert [m.name for a in articles for m in a.mentions] == ["Ada Quill"] * 3
    assert [(s.name, s.kind, s.aliases, s.role) for s in speakers] == [
        ("Ada Quill", "person", ("Quill",), "Harbour Town Mayor")]


def test_two_people_of_one_surname_stay_two_and_a_bare_surname_goes_to_neither() -> None:
    articles, speakers = merge_speakers([
        article("a", ("Ada Quill", None, "Ada Quill", "person"), ("Ben Quill", None, "Ben Quill", "person")),
        article("b", ("Quill", None, "Quill", "person")),
    ])
    assert [s.name for s in speakers] == ["Ada Quill", "Ben Quill", "Quill"]
    assert articles[1].quotes[0].speaker == "Quill"


def test_a_body_is_one_with_its_initials_and_with_its_article() -> None:
    _, speakers = merge_speakers([
        article("a", ("Department of Fisheries", None, "Department of Fisheries", "body")),
        article("b", ("DOF", None, "DOF", "body"), ("the Department of Fisheries", None, "the Department", "body")),
    ])
    assert [(s.name, s.kind, s.aliases) for s in speakers] == [
        ("the Department of Fisheries", "body", ("DOF", "Department of Fisheries", "the Department"))]


def test_who_is_only_described_stays_anonymous_and_apart() -> None:
    _, speakers = merge_speakers([
        article("a", ("two officials", None, "two officials", "anonymous")),
        article("b", ("a neighbour", None, "a neighbour", "anonymous")),
    ])
    assert [(s.name, s.kind) for s in speakers] == [("a neighbour", "anonymous"), ("two officials", "anonymous")]


def test_a_source_speaks_under_its_speakers_full_name() -> None:
    source = AnnotatedArticle(Article("s", "We will.", "Town", role="source", speaker="Mayor Quill"))
    articles, speakers = merge_speakers([article("a", ("Ada Quill", None, "Ada Quill", "person")), source])
    assert [s.name for s in speakers] == ["Ada Quill"]
    assert articles[1].article.speaker == "Ada Quill"


def test_the_articles_given_are_not_changed() -> None:
    given = [article("a", ("Ada Quill", None, "Ada Quill", "person")), article("b", ("Quill", None, "Quill", "person"))]
    merge_speakers(given)
    assert given[1].quotes[0].speaker == "Quill"
