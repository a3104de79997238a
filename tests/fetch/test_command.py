"""`mediacompare fetch` as cron and people run it, in processes of its own where it is stopped or killed."""
from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mediacompare import fetch
from mediacompare.cli.group import cli
from mediacompare.ingest import read_articles
from mediacompare.lock import only_run
from tests.fetch.server import Site

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "tests.fetch.hurried", "fetch", "--allow-host", "127.0.0.1")


@pytest.fixture
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "Client", partial(fetch.Client, pause=0.0))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["fetch", "--allow-host", "127.0.0.1", *arguments])


def start(*arguments: str) -> subprocess.Popen[str]:
    """The command in a process that does not sleep between two requests."""
    return subprocess.Popen([*COMMAND, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                            encoding="utf-8")


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    stdout, stderr = process.communicate(timeout=60)
    return process.returncode, stdout, stderr


def slow_feed(site: Site, number: int, seconds: float) -> str:
    """A feed of `number` articles, each of which takes the server a while."""
    addresses = [site.page(n) for n in range(number)]
    for n in range(number):
        said = site.pages[f"/{n}"]

        def late(said: object = said) -> object:
            time.sleep(seconds)
            return said

        site.pages[f"/{n}"] = late  # type: ignore[assignment]
    return site.feed(addresses)


def wait_for(folder: Path, texts: int) -> None:
    deadline = time.monotonic() + 30
    while len(list(folder.glob("*.txt"))) < texts and time.monotonic() < deadline:
        time.sleep(0.01)


def whole(folder: Path) -> bool:
    """Whether the notes can be read, and every file that they name is there."""
    notes = json.loads((folder / ".fetched.json").read_bytes())
    return all((folder / note["file"]).exists() for note in notes["pages"].values())


@pytest.mark.usefixtures("_hurried")
def test_it_is_silent_when_all_goes_well_unless_told(site: Site, tmp_path: Path) -> None:
    feed = site.feed([site.page(1), site.page(2)])
    for arguments, said in (([], ""), (["-v"], "mediacompare: 0 saved, 2 unchanged\n")):
        result = run("--feed", feed, "-o", str(tmp_path), *arguments)
        assert (result.exit_code, result.stdout, result.stderr) == (0, "", said)
    site.page(2, words="A correction.")
    changed = run("--feed", feed, "-o", str(tmp_path))
    assert changed.exit_code == 0
    assert changed.stderr.splitlines()[0].startswith(f"mediacompare: {site.address}/2: has changed since ")
    assert changed.stderr.splitlines()[1:] == ["mediacompare: 0 saved, 1 unchanged, 1 changed"]
    assert run("--feed", feed, "-o", str(tmp_path)).stderr == ""


@pytest.mark.usefixtures("_hurried")
def test_exit_codes(site: Site, tmp_path: Path) -> None:
    good, gone, out = site.page(1), f"{site.address}/gone", str(tmp_path)
    empty = site.feed([], "/empty")
    assert run(good, "-o", out).exit_code == 0
    assert run("--feed", empty, "-o", out).exit_code == 0
    some = run(good, gone, "-o", out)
    assert (some.exit_code, some.stderr) == (
        3, f"mediacompare: {gone}: the server answers 404 Not Found\nmediacompare: 0 saved, 1 unchanged, 1 failed\n")
    assert run(good, "--feed", gone, "-o", out).exit_code == 3
    for arguments in ([gone], ["--feed", gone], ["--feed", good]):
        none = run(*arguments, "-o", out)
        assert none.exit_code == 1
        assert none.stderr.splitlines()[-1] == "mediacompare: nothing could be fetched"
    assert run("-o", out).exit_code == 2
    assert run(good).exit_code == 2
    refused = CliRunner().invoke(cli, ["fetch", good, "-o", out])
    assert refused.exit_code == 1
    assert "--allow-host 127.0.0.1 if it is meant" in refused.stderr


def test_an_output_that_cannot_be_written_is_named(site: Site, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("A file.", encoding="utf-8")
    result = run(site.page(1), "-o", str(tmp_path / "taken" / "corpus"))
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_a_killed_run_loses_nothing_and_the_next_goes_on(site: Site, tmp_path: Path) -> None:
    feed = slow_feed(site, 24, 0.02)
    for texts in (3, 9, 15):
        process = start("--feed", feed, "-o", str(tmp_path))
        wait_for(tmp_path, texts)
        process.kill()
        assert finish(process)[0] == -signal.SIGKILL
        assert whole(tmp_path)
    assert finish(start("--feed", feed, "-o", str(tmp_path))) == (0, "", "")
    assert len(read_articles([tmp_path]).articles) == 24
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_says_how_far_it_came(site: Site, tmp_path: Path, number: signal.Signals) -> None:
    feed = slow_feed(site, 24, 0.05)
    process = start("--feed", feed, "-o", str(tmp_path))
    wait_for(tmp_path, 3)
    process.send_signal(number)
    code, _, stderr = finish(process)
    assert code == 1
    assert stderr.strip().endswith("saved; stopped, run again to go on")
    assert whole(tmp_path)
    assert not list(tmp_path.rglob("*.part"))
    assert finish(start("--feed", feed, "-o", str(tmp_path)))[0] == 0
    assert len(read_articles([tmp_path]).articles) == 24


def test_a_second_run_leaves_a_folder_alone_that_one_is_at_work_in(site: Site, tmp_path: Path) -> None:
    with only_run(tmp_path):
        code, _, stderr = finish(start(site.page(1), "-o", str(tmp_path)))
    assert (code, stderr) == (1, f"mediacompare: {tmp_path}: another run is at work there; this one leaves it alone\n")
    assert site.asked == Counter()


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal that a program can hold")
def test_on_a_terminal_it_shows_how_far_it_is_and_the_lines_stay_whole(site: Site, tmp_path: Path) -> None:
    feed = slow_feed(site, 12, 0.2)  # progress is shown after a second
    site.pages["/9"] = (404, {}, b"")
    import pty  # not there on Windows

    holder, terminal = pty.openpty()
    seen = bytearray()

    def look() -> None:
        try:
            while piece := os.read(holder, 4096):
                seen.extend(piece)
        except OSError:
            pass

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    done = subprocess.run([*COMMAND, "--feed", feed, "-o", str(tmp_path)], cwd=ROOT, stderr=terminal, stdout=terminal,
                          stdin=subprocess.DEVNULL, check=False, timeout=60,
                          env=dict(os.environ, TERM="xterm", COLUMNS="200"))
    os.close(terminal)
    looking.join(5)
    assert done.returncode == 3
    shown = seen.decode("utf-8", "replace")
    assert "Fetching" in shown
    assert "mediacompare: 11 saved, 1 failed" in shown
    assert f"mediacompare: {site.address}/9: the server answers 404 Not Found" in shown
