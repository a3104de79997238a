"""`mediacompare fetch`: addresses or a feed into a corpus folder."""
from __future__ import annotations

import signal
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from mediacompare.cli.options import Problems
from mediacompare.cli.terminal import progress
from mediacompare.errors import InputError

OUTCOMES = ("saved", "unchanged", "changed", "failed")


@click.command("fetch")
@click.argument("urls", nargs=-1, metavar="URL...")
@click.option("--feed", "feeds", multiple=True, metavar="URL", help="Every article that an RSS or Atom feed lists.")
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True, metavar="DIR",
              help="The corpus folder to save into.")
@click.option("--keep-pages", is_flag=True, help="Keep each page as it came, beside its text.")
@click.option("--overwrite", is_flag=True, help="Replace the text of a page that has changed.")
@click.option("--allow-host", "allowed", multiple=True, metavar="HOST", help="A local machine that is meant.")
@click.option("-v", "--verbose", is_flag=True, help="Print the summary line even when all went well.")
def command(urls: tuple[str, ...], feeds: tuple[str, ...], output: Path, keep_pages: bool, overwrite: bool,
            allowed: tuple[str, ...], verbose: bool) -> None:
    """Save the articles at URL... as text files with front matter, politely: one request a second, robots.txt obeyed.

    Run it again and only what is new is fetched; a page that has changed is named, and its text kept. Silent in cron
    when all goes well.

    \b
    Example:
      mediacompare fetch --feed https://example.org/news.xml -o corpus/today
    """
    from mediacompare.fetch import Client, fetch_into, list_entries
    from mediacompare.lock import only_run

    if not urls and not feeds:
        raise click.UsageError("Give an address, or a feed with --feed.")
    problems, news = Problems(), Problems()  # that a page has changed is no failure
    outcomes: Counter[str] = Counter()
    client = Client(frozenset(host.lower() for host in allowed))
    with only_run(output), _stoppable(outcomes):
        entries, odd = list_entries(output, urls, feeds, client)
        problems.say(odd)
        for fetched in progress(fetch_into(output, entries, client, keep_pages=keep_pages, overwrite=overwrite),
                                "Fetching", len(entries)):
            outcomes[fetched.outcome] += 1
            if fetched.problem:
                (news if fetched.outcome == "changed" else problems).say([fetched.problem])
    if verbose or sys.stderr.isatty() or problems or news:
        click.echo(_summary(outcomes), err=True)
    if outcomes["failed"] == len(entries) and (entries or odd):
        raise InputError("nothing could be fetched")
    problems.finish()


def _summary(outcomes: Counter[str]) -> str:
    counts = (f"{outcomes[name]} {name}" for name in OUTCOMES if outcomes[name] or name == "saved")
    return f"mediacompare: {', '.join(counts)}"


@contextmanager
def _stoppable(outcomes: Counter[str]) -> Iterator[None]:
    """Ctrl-C and SIGTERM end the run with its summary; what was saved stays, and the next run goes on from there."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        click.echo(f"{_summary(outcomes)}; stopped, run again to go on", err=True)
        click.get_current_context().exit(1)
    finally:
        signal.signal(signal.SIGTERM, before)
