"""Real processes, really killed: whatever happens, every file is whole and the next run goes on."""
from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.batch.made import contents, make_corpus

ROOT = Path(__file__).resolve().parents[2]
KILLS = 4


def start(corpus: Path, out: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "mediacompare", "batch", str(corpus), "-o", str(out), "--format", "html", *options]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    stdout, stderr = process.communicate(timeout=120)
    return process.returncode, stdout, stderr


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return make_corpus(tmp_path / "corpus")


@pytest.fixture
def undisturbed(corpus: Path, tmp_path: Path) -> Iterator[tuple[dict[str, str], float]]:
    """The files of a run that nobody disturbed, and how long it took."""
    began = time.monotonic()
    assert finish(start(corpus, tmp_path / "undisturbed")) == (0, "", "")
    yield contents(tmp_path / "undisturbed"), time.monotonic() - began


@pytest.mark.slow
def test_killed_at_any_moment_the_next_run_ends_as_if_nothing_had_been(
        corpus: Path, tmp_path: Path, undisturbed: tuple[dict[str, str], float]) -> None:
    expected, seconds = undisturbed
    chance = random.Random(11)
    for number in range(KILLS):
        out = tmp_path / f"killed-{number}"
        process = start(corpus, out)
        time.sleep(chance.uniform(0.1, 1.0) * seconds)
        process.kill()
        process.communicate()
        for record in out.rglob("event.json"):
            page = record.parent / json.loads(record.read_bytes())["files"][0]
            assert page.read_bytes().rstrip().endswith(b"</html>")
        assert finish(start(corpus, out))[0] == 0
        assert contents(out) == expected
        assert not list(out.rglob("*.part"))


def test_a_polite_stop_leaves_everything_whole(corpus: Path, tmp_path: Path,
                                              undisturbed: tuple[dict[str, str], float]) -> None:
    expected, _ = undisturbed
    out = tmp_path / "stopped"
    process = start(corpus, out)
    while not (out / ".mediacompare" / "state.npz").exists() and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    code, _, stderr = finish(process)
    assert code == 1
    assert "left for the next run" in stderr
    assert json.loads((out / "run.json").read_bytes())["stopped"] == "SIGTERM"
    assert finish(start(corpus, out))[0] == 0
    assert contents(out) == expected


def test_a_second_run_leaves_at_once_with_its_own_message(corpus: Path, tmp_path: Path) -> None:
    from mediacompare.lock import only_run

    out = tmp_path / "out"
    with only_run(out):
        code, stdout, stderr = finish(start(corpus, out))
    assert (code, stdout) == (1, "")
    assert "another run is at work there" in stderr
    assert finish(start(corpus, out))[0] == 0


def test_two_processes_give_the_same_bytes_as_one(corpus: Path, tmp_path: Path,
                                                  undisturbed: tuple[dict[str, str], float]) -> None:
    assert finish(start(corpus, tmp_path / "two", "--jobs", "2")) == (0, "", "")
    assert contents(tmp_path / "two") == undisturbed[0]


def test_a_worker_that_dies_at_one_event_leaves_the_others_done(corpus: Path, tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.batch.deadly import deadly\n"
        "from mediacompare.batch import Batch, BatchSettings, run\n"
        "run.make_report = deadly\n"
        "if __name__ == '__main__':\n"
        "    s = Batch(Path(sys.argv[1]), Path(sys.argv[2]), BatchSettings(('html',), jobs=2)).run()\n"
        "    print(s.made, s.failed)\n"
        "    print(*s.problems, sep='\\n')\n"
    )
    script = tmp_path / "deadly_run.py"
    script.write_text(program, encoding="utf-8")
    environment = dict(os.environ, PYTHONPATH=str(ROOT))
    done = subprocess.run([sys.executable, str(script), str(corpus), str(tmp_path / "out")], cwd=ROOT, env=environment,
                          capture_output=True, text=True, timeout=60, check=True)
    lines = done.stdout.splitlines()
    assert lines[0] == "2 1", done.stderr
    assert lines[1].startswith("fair: a worker process died at it 3 times")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder that this user may not write to")
def test_a_read_only_output_is_named(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir(mode=0o500)
    code, _, stderr = finish(start(corpus, out))
    assert code == 1
    assert str(out) in stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a limit on file sizes")
def test_a_full_disk_keeps_the_earlier_report(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert finish(start(corpus, out))[0] == 0
    before = contents(out)
    post = corpus / "fair" / "post.txt"
    post.write_text(post.read_text(encoding="utf-8").replace("grand", "fine"), encoding="utf-8")
    program = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (60000, 60000))\n"
        "from mediacompare.cli import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", program, "batch", str(corpus), "-o", str(out), "--format", "html"],
                          cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert contents(out) == before
    assert finish(start(corpus, out))[0] == 0
    assert contents(out) != before
