"""The root command: subcommands loaded when they are asked for, one line for an error, the configuration file."""
from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from mediacompare.cli.choices import Existing
from mediacompare.cli.config import CONFIG_FILE, read_config
from mediacompare.errors import MediaCompareError
from mediacompare.nearest import advice
from mediacompare.report.literal import one_line
from mediacompare.version import VERSION

# Command -> module of this package that holds it as `command`, in the order of `--help`.
COMMANDS = {
    "compare": "compare",
    "quotes": "quotes",
    "loaded": "loaded",
    "tone": "tone",
    "readability": "readability",
    "align": "align",
    "check": "check",
    "events": "events",
    "batch": "batch",
    "trends": "trends",
    "fetch": "fetch",
    "worksheet": "worksheet",
    "agreement": "agreement",
    "lexicon": "lexicon",
    "read": "read",
    "init": "init",
}


class LazyGroup(click.Group):
    """A group that imports a subcommand's module only when it runs or is listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"mediacompare.cli.{COMMANDS[cmd_name]}").command
        return command

    def resolve_command(self, ctx: click.Context,
                        args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            ctx.fail(f"No such command: {one_line(args[0])} ({advice(args[0], COMMANDS)})")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand; an error that the user can mend is one line and exit code 1, a bug keeps its trace."""
        try:
            return super().invoke(ctx)
        except click.BadParameter as error:
            if not _is_from_config(error):
                raise
            said = f"{error.message} It stands in {ctx.params['config'] or CONFIG_FILE}."
            raise click.BadParameter(said, error.ctx, error.param) from None
        except MediaCompareError as error:
            click.echo(f"mediacompare: {one_line(str(error))}", err=True)
            ctx.exit(1)


def _is_from_config(error: click.BadParameter) -> bool:
    """Whether the wrong value was given in the configuration file, and not on the command line."""
    if error.ctx is None or error.param is None or error.param.name is None:
        return False
    return error.ctx.get_parameter_source(error.param.name) is ParameterSource.DEFAULT_MAP


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--config", type=Existing(dir_okay=False),
              help=f"Settings file instead of ./{CONFIG_FILE}.")
@click.version_option(VERSION, prog_name="mediacompare")
@click.pass_context
def cli(ctx: click.Context, config: Path | None) -> None:
    """Compare how outlets tell the same story.

    \b
    Example:
      mediacompare compare corpus/ashgrove-pool -o reports

    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some input was skipped.
    """
    ctx.default_map = read_config(config, cli, ctx)
