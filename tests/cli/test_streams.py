"""Streams that are closed or full, and outputs that are no plain files."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mediacompare.whole_file import write_whole

MEDIACOMPARE = str(Path(sys.executable).with_name("mediacompare"))
TEXT = "“We won,” said Ada Quill."

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the shell and the devices are Unix's")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bell.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def shell(command: str, article: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-c", command], env={**os.environ, "MC": MEDIACOMPARE, "FILE": str(article)},
                          capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- 2>&-"])
def test_a_closed_stream_is_no_failure(closed: str, article: Path) -> None:
    done = shell(f'"$MC" quotes "$FILE" {closed}', article)
    assert done.returncode == 0 and "Ada Quill" in done.stdout and "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("form", ["table", "csv", "jsonl"])
def test_a_full_disk_is_one_line(form: str, article: Path) -> None:
    done = shell(f'"$MC" quotes "$FILE" --format {form} > /dev/full', article)
    assert done.returncode == 1
    assert done.stderr == "mediacompare: standard output cannot be written: No space left on device\n"


def test_a_reader_that_leaves_early_is_no_traceback(article: Path) -> None:
    assert shell('"$MC" quotes "$FILE" --format jsonl | head -c 1', article).stderr == ""


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink() and target.read_bytes() == b"new"


def test_a_pipe_is_written_to(article: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
    done = shell(f'"$MC" quotes "$FILE" --format csv -o "{pipe}"', article)
    out, _ = reader.communicate(timeout=30)
    assert done.returncode == 0 and b"Ada Quill" in out and pipe.is_fifo()


def test_a_device_is_not_replaced(article: Path, tmp_path: Path) -> None:
    link = tmp_path / "null"
    link.symlink_to("/dev/null")
    write_whole(link, b"gone")
    assert Path("/dev/null").is_char_device() and link.is_symlink()
