"""`mediacompare fetch`: addresses or a feed into a corpus folder."""
from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from mediacompare.cli.options import Problems
from mediacompare.cli.terminal import progress
from mediacompare.errors import InputError


@click.command("fetch")
@click.argument("urls", nargs=-1, metavar="URL...")
@click.option("--feed", "feeds", multiple=True, metavar="URL", help="Every article that an RSS or Atom feed lists.")
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True, metavar="DIR",
              help="The corpus folder to save into.")
@click.option("--keep-pages", is_flag=True, help="Keep each page as it came, beside its text.")
@click.option("--overwrite", is_flag=True, help="Replace a text whose page has changed.")
@click.option("--allow-host", "allowed", multiple=True, metavar="HOST", help="A local machine that is meant.")
def command(urls: tuple[str, ...], feeds: tuple[str, ...], output: Path, keep_pages: bool, overwrite: bool,
            allowed: tuple[str, ...]) -> None:
    """Save the articles at URL... as text files with front matter, politely: one request a second, robots.txt obeyed.

    Run it again and only what is new or has changed is fetched.

    \b
    Example:
      mediacompare fetch --feed https://example.org/news.xml -o corpus/today
    """
    from mediacompare.fetch import Client, fetch_into
    from mediacompare.fetch.feed import Entry, read_feed

    if not urls and not feeds:
        raise click.UsageError("Give an address, or a feed with --feed.")
    problems = Problems()
    client = Client(allowed)
    entries = [Entry(url) for url in urls]
    for feed in feeds:
        entries.extend(read_feed(client.get(feed).body, feed))
    outcomes: Counter[str] = Counter()
    for fetched in progress(fetch_into(output, entries, client, keep_pages=keep_pages, overwrite=overwrite),
                            "Fetching", len(entries)):
        outcomes[fetched.outcome] += 1
        if fetched.problem:
            problems.say([fetched.problem])
    click.echo(f"{outcomes['saved']} saved, {outcomes['unchanged']} unchanged, {outcomes['failed']} failed", err=True)
    if outcomes["failed"] == len(entries):
        raise InputError("nothing could be fetched")
    problems.finish()
