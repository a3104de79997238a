"""`mediacompare init`: a sample event to start from."""
from __future__ import annotations

from pathlib import Path

import click


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def command(folder: Path) -> None:
    """Write a sample event into DIR, with comments that explain the files. Nothing is overwritten.

    \b
    Example:
      mediacompare init my-corpus
    """
    from mediacompare.sample import EVENT, write_sample

    for path in write_sample(folder):
        click.echo(f"Wrote {path}", err=True)
    event = str(folder / EVENT)
    quoted = f'"{event}"' if " " in event else event  # as every shell reads it, that of Windows too
    click.echo(f"Now try: mediacompare compare {quoted}", err=True)
