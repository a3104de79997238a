"""`mediacompare.toml`: options by their long names, for every command or under a command's own heading.

    paper = "letter"        # every command that knows it
    [quotes]
    format = "csv"          # this one
    [outlets]
    "bell.example" = "Harbor Bell"   # one outlet, whatever a file calls it

An option on the command line beats the file, and the file beats the default.
"""
from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from mediacompare.errors import SettingsError
from mediacompare.nearest import advice

OUTLETS = "outlets"  # the section of one's own names for outlets
CONFIG_FILE = "mediacompare.toml"


def read_config(given: Path | None, group: click.Group, ctx: click.Context) -> dict[str, Any]:
    """Click's `default_map` from the file that was given, or from the one in the working folder; {} without one.

    Raises SettingsError for a file that is not TOML or names an option that no command has.
    """
    path = given or Path(CONFIG_FILE)
    if not path.is_file():
        return {}
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read: {error}") from None
    commands = {name: command for name in group.list_commands(ctx) if (command := group.get_command(ctx, name))}
    common = {name: value for name, value in settings.items() if not isinstance(value, Mapping)}
    own = {name: value for name, value in settings.items() if isinstance(value, Mapping) and name != OUTLETS}
    known = {name: _long_names(command) for name, command in commands.items()}
    _refuse_unknown(path, own, commands)
    _refuse_unknown(path, common, {name for names in known.values() for name in names})
    defaults: dict[str, Any] = {}
    for name, names in known.items():
        _refuse_unknown(path, own.get(name, {}), names)
        chosen = {key: value for key, value in common.items() if key in names} | dict(own.get(name, {}))
        defaults[name] = {names[key]: value for key, value in chosen.items()}
    if isinstance(given_names := settings.get(OUTLETS), Mapping) and "trends" in defaults:
        defaults["trends"]["same"] = tuple(f"{name}={shown}" for name, shown in given_names.items())
    return defaults


def _long_names(command: click.Command) -> dict[str, str]:
    """The command's options: long name without hyphens in front -> Click's name for the parameter."""
    return {
        flag.removeprefix("--"): option.name
        for option in command.params if isinstance(option, click.Option) and option.name
        for flag in (*option.opts, *option.secondary_opts) if flag.startswith("--")
    }


def _refuse_unknown(path: Path, given: Iterable[str], known: Iterable[str]) -> None:
    known = sorted(known)
    for name in given:
        if name not in known:
            raise SettingsError(f"{path}: unknown setting `{name}` ({advice(name, known)})")
