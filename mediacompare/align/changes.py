"""What a found quote changed, step by step, and the warnings that follow from it."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from mediacompare.align.diff import Step
from mediacompare.align.folding import FoldedWords, fold_words
from mediacompare.align.marks import Mark, MarkedQuote
from mediacompare.align.meaning import FUNCTION_WORDS, QUALIFIERS, is_negation, is_number
from mediacompare.align.quantities import read_number
from mediacompare.align.source_index import SourceIndex
from mediacompare.align.verdicts import Match
from mediacompare.model import Change, Span

# How far before a quote a negation still governs its first word.
WORDS_BEFORE = 2
# So much print is looked at for what ends the sentence before.
PRINT_BEFORE = 6


@dataclass(frozen=True, slots=True)
class Token:
    """A word's folded form and its print, and whether it opens a sentence."""

    form: str
    print: str
    opens: bool = False


def source_spans(read: MarkedQuote, match: Match, index: SourceIndex) -> tuple[Span, ...]:
    """One span of the source's text for each part that was found, in the order of the quote.

    What a mark leaves out parts the words before it from those after it.
    """
    marked = {mark.before for mark in read.marks}
    return tuple(
        Span(index.words.starts[piece[0].s0], index.words.ends[piece[-1].s1 - 1])
        for part in match.parts
        for piece in _between_marks(part, marked)
    )


def _between_marks(part: Sequence[Step], marked: Set[int]) -> Iterator[list[Step]]:
    piece: list[Step] = []
    for step in part:
        if step.s0 == step.s1:
            continue
        if step.q0 == step.q1 and step.q0 in marked:
            yield piece
            piece = []
        else:
            piece.append(step)
    yield piece


def list_changes(read: MarkedQuote, match: Match, index: SourceIndex) -> tuple[Change, ...]:
    """The quote as a chain of changes; `quote` and `source` are the words as printed, a mark among the quote's."""
    if match.literal:
        return (Change("equal", read.text.strip(), source_spans(read, match, index)[0].of(index.text)),)
    changes: list[Change] = []
    told: set[Mark] = set()
    for part in match.parts:
        for step in part:
            marks = [m for m in read.marks if step.q0 <= m.before <= step.q1 and m not in told and _belongs(m, step)]
            told.update(marks)
            changes.extend(_changes_of(step, marks, read, index))
    return tuple(changes)


def _belongs(mark: Mark, step: Step) -> bool:
    """A mark belongs to the difference it stands at; one at the edge of same words waits for the difference there."""
    return not step.same or step.q0 < mark.before < step.q1 or mark.before == 0


def _changes_of(step: Step, marks: Sequence[Mark], read: MarkedQuote, index: SourceIndex) -> Iterable[Change]:
    quote = _printed(read.text, read.words, step.q0, step.q1, marks)
    source = _printed(index.text, index.words, step.s0, step.s1)
    if step.same:
        yield Change("equal", quote, source)
    elif quote or source:
        yield Change("changed" if quote and source else "added" if quote else "dropped", quote, source)


def _printed(text: str, words: FoldedWords, start: int, end: int, marks: Sequence[Mark] = ()) -> str:
    """The print from word `start` to word `end`, together with the marks there."""
    begins = [m.start for m in marks] + ([words.starts[start]] if end > start else [])
    ends = [m.end for m in marks] + ([words.ends[end - 1]] if end > start else [])
    return text[min(begins) : max(ends)] if begins else ""


def list_warnings(read: MarkedQuote, match: Match, index: SourceIndex) -> tuple[str, ...]:
    """Negations, numbers, names and qualifiers that were dropped, added or changed, and where a mark hides them."""
    warnings: list[str] = []
    for part in match.parts:
        for step in part:
            if step.same:
                continue
            marks = [m for m in read.marks if step.q0 <= m.before <= step.q1]
            warnings.extend(_warnings_of(step, marks, read, index))
    before = _negation_before(match, index)
    if before:
        warnings.append(f"negation just before the quoted words: “{before}”")
    return tuple(dict.fromkeys(warnings))


def _warnings_of(step: Step, marks: Sequence[Mark], read: MarkedQuote, index: SourceIndex) -> Iterable[str]:
    quote = _tokens(read.text, read.words, step.q0, step.q1)
    source = _tokens(index.text, index.words, step.s0, step.s1)
    bracketed: list[Token] = []
    for mark in marks:
        if mark.kind == "bracket":
            inside = fold_words(read.text, mark.start, mark.end)
            bracketed.extend(_tokens(read.text, inside, 0, len(inside)))
    where = ""
    if marks and step.q0 == step.q1:
        where = " (in brackets)" if marks[0].kind == "bracket" else " (behind the ellipsis)"
    for kind, carries in KINDS:
        lost, new = ([t for t in side if carries(t.form)] for side in (source, [*quote, *bracketed]))
        if not _is_same(kind, lost, new):
            yield from _compare(kind, lost, new, where)
    # A name in brackets in a pronoun's place is what brackets are for.
    yield from _compare("name", _names(source), _names(quote), where)


def _is_same(kind: str, lost: Sequence[Token], new: Sequence[Token]) -> bool:
    """Whether two stretches negate as often, or have the same numbers ("10,000", "ten thousand")."""
    if kind == "negation":
        return len(lost) == len(new)
    return kind == "number" and _number(lost) == _number(new)


def _number(tokens: Sequence[Token]) -> float | str:
    words = " ".join(token.form for token in tokens)
    try:
        return read_number(words)
    except ValueError:
        return words


def _compare(kind: str, lost: Sequence[Token], new: Sequence[Token], where: str) -> Iterable[str]:
    """One warning, if the words of a kind differ between two stretches."""
    common = {token.form for token in lost} & {token.form for token in new}
    gone, come = (_quoted(token.print for token in side if token.form not in common) for side in (lost, new))
    if gone and come:
        yield f"{kind} changed: {gone} → {come}{where}"
    elif gone or come:
        yield f"{kind} {'dropped' if gone else 'added'}: {gone or come}{where}"


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _tokens(text: str, words: FoldedWords, start: int, end: int) -> list[Token]:
    return [
        Token(words.forms[i], text[words.starts[i] : words.ends[i]], _opens_sentence(text, words.starts[i]))
        for i in range(start, end)
    ]


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - PRINT_BEFORE) : start].rstrip(" \t\"“‘'([")
    return not before or before[-1] in ".!?…:\n"


def _names(tokens: Sequence[Token]) -> list[Token]:
    """Runs of capitalised words, joined; the first word of a sentence is capital anyway."""
    names: list[Token] = []
    running = False
    for token in tokens:
        is_name = token.print[0].isupper() and token.form not in FUNCTION_WORDS and not token.opens
        if is_name and running:
            names[-1] = Token(f"{names[-1].form} {token.form}", f"{names[-1].print} {token.print}")
        elif is_name:
            names.append(token)
        running = is_name
    return names


def _negation_before(match: Match, index: SourceIndex) -> str:
    """A negation that stands directly before the first quoted word, in the same clause."""
    if not match.parts or not match.parts[0][0].same:
        return ""
    first = match.parts[0][0].s0
    for word in range(first - 1, max(first - 1 - WORDS_BEFORE, -1), -1):
        if index.ends_clause(word):
            return ""
        if is_negation(index.words.forms[word]):
            return index.text[index.words.starts[word] : index.words.ends[word]]
    return ""


def _is_qualifier(form: str) -> bool:
    return form in QUALIFIERS


KINDS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("negation", is_negation),
    ("number", is_number),
    ("qualifier", _is_qualifier),
)
