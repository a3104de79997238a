"""Options and arguments that commands share, and the reading of what they name."""
from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from mediacompare.cli.choices import Existing, OneOf, completing, input_kinds
from mediacompare.cli.rows import FORMATS, Format, Row, Show, write_rows
from mediacompare.errors import InputError
from mediacompare.ingest import Limits, Reading, iter_articles, read_articles
from mediacompare.ingest.document import DEFAULT_LIMITS
from mediacompare.model import Article, Problem
from mediacompare.nearest import advice
from mediacompare.report.literal import one_line

Command = TypeVar("Command", bound=Callable[..., Any])

# Name on the command line -> field of `Limits`, and what one of its unit is there.
LIMITS = {"size": ("article_bytes", 1_000_000), "list": ("list_bytes", 1_000_000),
          "unpacked": ("unpacked_bytes", 1_000_000), "nesting": ("nesting", 1), "pages": ("pages", 1),
          "seconds": ("seconds", 1)}


def paths_argument(command: Command) -> Command:
    """PATH...: files, folders, or - for standard input."""
    return click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="PATH...")(command)


def output_options(command: Command) -> Command:
    """--format and -o, as every analysis command has them."""
    command = click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
                           help="Write to FILE instead of standard output.")(command)
    return click.option("--format", "form", type=OneOf(FORMATS),
                        help="Default: table, or what FILE's ending says.")(command)


def lexicon_option(command: Command) -> Command:
    """--lexicon: the user's own word list beside the one that is built in."""
    return click.option("--lexicon", "lexicon_path", type=Existing(dir_okay=False),
                        metavar="FILE", help="Your own loaded terms (CSV), added to the built-in ones.")(command)


def running_text_option(command: Command) -> Command:
    """--running-text: no transcripts, interviews and documents printed in full."""
    return click.option("--running-text", is_flag=True,
                        help="Read transcripts, interviews and documents printed in full like any other text.")(command)


class LimitParam(click.ParamType):
    """NAME=N: one of the limits of an input by its name on the command line, given in MB, levels, pages or seconds."""

    name = "limit"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, float]:
        name, _, number = str(value).partition("=")
        if name not in LIMITS:
            self.fail(f"{one_line(name)} is no limit; {advice(name, LIMITS)}", param, ctx)
        if not number.isdecimal() or not 0 < int(number) < 10**6:
            self.fail(f"{name} needs a whole number from 1, as in {name}=100", param, ctx)
        field, unit = LIMITS[name]
        return field, int(number) * unit


def limit_option(command: Command) -> Command:
    """--limit, handed to the command as `limits`."""
    names = ", ".join(f"{name} {getattr(DEFAULT_LIMITS, field) / unit:g}" for name, (field, unit) in LIMITS.items())
    return click.option(
        "--limit", "limits", type=LimitParam(), multiple=True, metavar="NAME=N", callback=_limits,
        help=f"Change what is refused; may be given again. MB: size, list, unpacked.  [default: {names}]")(command)


def _limits(ctx: click.Context, param: click.Parameter, given: Sequence[tuple[str, Any]]) -> Limits:
    return replace(DEFAULT_LIMITS, **dict(given))


@dataclass(frozen=True, slots=True)
class Intake:
    """How the inputs are to be read: what --recursive, --input-format, --limit and --keep-all say."""

    recursive: bool = False
    kind: str | None = None
    limits: Limits = DEFAULT_LIMITS
    keep_all: bool = False


DEFAULT_INTAKE = Intake()


def intake_options(command: Callable[..., None]) -> Callable[..., None]:
    """--recursive, --input-format, --limit and --keep-all, handed to the command as one `intake`."""

    @click.option("-r", "--recursive", is_flag=True, help="Open folders inside folders too.")
    @click.option("--input-format", metavar="KIND", shell_complete=completing(input_kinds),
                  help="What standard input holds: txt, html, jsonl, csv, pdf, …")
    @limit_option
    @click.option("--keep-all", is_flag=True, help="Count every line of a text, captions and link lines too.")
    @wraps(command)
    def packed(*, recursive: bool, input_format: str | None, limits: Limits, keep_all: bool, **given: Any) -> None:
        command(intake=Intake(recursive, input_format, limits, keep_all), **given)

    return packed


class Problems:
    """The problems of a run, said on standard error as they come, once each; `finish` makes them the exit code."""

    def __init__(self) -> None:
        self._said: set[Problem] = set()

    def say(self, problems: Iterable[Problem]) -> None:
        """Print each problem that was not printed before as one line."""
        for problem in problems:
            if problem not in self._said:
                self._said.add(problem)
                click.echo(f"mediacompare: {one_line(str(problem))}", err=True)

    def __bool__(self) -> bool:
        return bool(self._said)

    def finish(self) -> None:
        """Leave with 3 when there was a problem; return when there was none."""
        if self._said:
            click.get_current_context().exit(3)


def load(paths: Sequence[str], problems: Problems, *, intake: Intake = DEFAULT_INTAKE) -> Reading:
    """Every article behind `paths`. Raises InputError when there is none at all."""
    reading = read_articles(paths, recursive=intake.recursive, stdin=sys.stdin.buffer, stdin_kind=intake.kind,
                            limits=intake.limits, keep_all=intake.keep_all)
    problems.say(reading.problems)
    if not reading.articles:
        nothing_left()
    return reading


def stream(paths: Sequence[str], problems: Problems, *, intake: Intake = DEFAULT_INTAKE) -> Iterator[Article]:
    """The articles behind `paths`, one at a time. Raises InputError at the end when there was none."""
    count = 0
    for found in iter_articles(paths, recursive=intake.recursive, stdin=sys.stdin.buffer, stdin_kind=intake.kind,
                               limits=intake.limits, keep_all=intake.keep_all):
        if isinstance(found, Problem):
            problems.say([found])
        else:
            count += 1
            yield found
    if not count:
        nothing_left()


def nothing_left() -> NoReturn:
    """Raises the InputError of a run that found no article."""
    raise InputError("no article could be read, so there is nothing to do")


def print_rows(rows: Iterable[Row], columns: Sequence[Show], fields: Sequence[str], *, form: Format | None,
               output: Path | None) -> None:
    """Write the rows in the format that was asked for, or that the output file's ending asks for."""
    ending = output.suffix.lower().removeprefix(".") if output else ""
    guessed: Format = next((known for known in FORMATS if known == ending), "table")
    write_rows(rows, columns, fields, form=form or guessed, output=output)
