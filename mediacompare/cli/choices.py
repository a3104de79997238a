"""Types of options that know their values: they name the nearest to a wrong one and complete the beginning of one."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from mediacompare.errors import SettingsError
from mediacompare.nearest import known, nearest, nearest_path

PAPER = ("a4", "letter")


class OneOf(click.Choice[str]):
    """One of a few values."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            near = nearest(str(value), self.choices)
            if near is None:
                raise
            self.fail(f"{error.message} Did you mean {near!r}?", param, ctx)


class ListOf(click.ParamType):
    """Names joined by commas, each once, out of those that `names` gives; it is called when they are needed."""

    name = "list"

    def __init__(self, kind: str, names: Callable[[], Sequence[str]]) -> None:
        self.kind = kind
        self.names = names

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        given = value.split(",") if isinstance(value, str) else value  # a list, in the configuration file
        try:
            return tuple(dict.fromkeys(known(str(name).strip(), self.names(), self.kind) for name in given))
        except SettingsError as error:
            self.fail(str(error), param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        before, comma, begun = incomplete.rpartition(",")
        return [CompletionItem(f"{before}{comma}{name}") for name in self.names()
                if name.startswith(begun) and name not in before.split(",")]


class Existing(click.Path):
    """A file or folder that is there, as a `Path`."""

    def __init__(self, *, file_okay: bool = True, dir_okay: bool = True) -> None:
        super().__init__(exists=True, file_okay=file_okay, dir_okay=dir_okay, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            near = nearest_path(Path(value))
            if near is None or near == Path(value):  # it is there, and of the wrong kind
                raise
            self.fail(f"{error.message} Did you mean {str(near)!r}?", param, ctx)


def completing(names: Callable[[], Sequence[str]]) -> Callable[..., list[str]]:
    """What completes an option by `names`, for one whose value is looked at later."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
        return [name for name in names() if name.startswith(incomplete)]

    return complete


def report_formats() -> tuple[str, ...]:
    """The files that a report can be written as."""
    from mediacompare.report.writers import known_formats

    return known_formats()


def report_pages() -> tuple[str, ...]:
    """The pages that a report may have, and the names of sets of them."""
    from mediacompare.report.build import SETS, known_pages

    return (*SETS, *known_pages())


def loaded_categories() -> tuple[str, ...]:
    """The categories of loaded terms."""
    from mediacompare.lexicon import load_lexicon

    return tuple(load_lexicon().categories)


def input_kinds() -> tuple[str, ...]:
    """The kinds of input, by the endings of their files without the dot."""
    from mediacompare.ingest.readers import readers

    return tuple(sorted(ending.removeprefix(".") for ending in readers()))
