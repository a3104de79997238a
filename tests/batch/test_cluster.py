"""A real Dask cluster on the loopback address: the same bytes, also when a worker is killed in the middle."""
from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mediacompare.batch import Batch, BatchSettings
from mediacompare.errors import SettingsError
from tests.batch.made import contents, make_corpus

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def cluster() -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and two workers; their address and the workers' processes."""
    address = f"tcp://127.0.0.1:{free_port()}"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": ROOT}
    scheduler = subprocess.Popen(
        [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port",
         address.rsplit(":", 1)[1], "--no-dashboard"], **quiet)  # type: ignore[call-overload]
    workers = [subprocess.Popen(
        [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny",
         "--no-dashboard", "--host", "127.0.0.1"], **quiet) for _ in range(2)]  # type: ignore[call-overload]
    try:
        yield address, workers
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


def wait_for_workers(address: str, number: int) -> None:
    from distributed import Client

    with Client(address, timeout=60, set_as_default=False) as client:
        client.wait_for_workers(number, timeout=60)


@pytest.mark.slow
def test_a_cluster_gives_the_same_bytes_and_survives_a_killed_worker(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    corpus = make_corpus(tmp_path / "corpus")
    Batch(corpus, tmp_path / "one", BatchSettings(("html",))).run()
    with cluster() as (address, workers):
        wait_for_workers(address, 2)
        summary = Batch(corpus, tmp_path / "cluster", BatchSettings(("html",), scheduler=address)).run()
        assert (summary.made, summary.failed) == (3, 0)
        assert contents(tmp_path / "cluster") == contents(tmp_path / "one")

        def kill_one(done: int, all: int) -> None:
            if done == 1:
                workers[0].kill()

        batch = Batch(corpus, tmp_path / "wounded", BatchSettings(("html",), scheduler=address), progress=kill_one)
        assert batch.run().made == 3
        assert contents(tmp_path / "wounded") == contents(tmp_path / "one")


def test_an_address_where_nobody_answers_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("mediacompare.batch.executors.CONNECT_SECONDS", 1)
    corpus = make_corpus(tmp_path / "corpus")
    began = time.monotonic()
    with pytest.raises(SettingsError, match="no Dask scheduler answers"):
        Batch(corpus, tmp_path / "out", BatchSettings(("html",), scheduler=f"tcp://127.0.0.1:{free_port()}")).run()
    assert time.monotonic() - began < 60
