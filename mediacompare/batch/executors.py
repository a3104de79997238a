"""Where the work is done: here, in more processes on this machine, or on a Dask cluster that is there already."""
from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context

from mediacompare.errors import SettingsError

CONNECT_SECONDS = 20
CLOSE_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Workshop:
    """A pool, how many tasks to keep under way in it, and whether it can still be reached."""

    pool: Executor
    room: int
    reachable: Callable[[], bool] = lambda: True


@contextmanager
def workshop(jobs: int, scheduler: str | None) -> Iterator[Workshop]:
    """The place where tasks are done while the block runs.

    Raises SettingsError when the cluster's library is not installed or nobody answers at the address.
    """
    if scheduler:
        with _cluster(scheduler) as opened:
            yield opened
    elif jobs > 1:
        # "spawn" is the one way that every system knows, and starts each worker from a clean slate.
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start_worker) as pool:
            yield Workshop(pool, 2 * jobs)
    else:
        with ThreadPoolExecutor(1) as thread:
            yield Workshop(thread, 1)


def _start_worker() -> None:
    """A worker leaves Ctrl-C to the process that gives out the work, which then lets it finish. It does obey SIGTERM:
    a pool that lost one worker ends the others so. Typst sets pages in one thread: other cores have their workers."""
    import os
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.setdefault("RAYON_NUM_THREADS", "1")


@contextmanager
def _cluster(address: str) -> Iterator[Workshop]:
    try:
        from distributed import Client  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        raise SettingsError("--scheduler needs Dask: pip install 'mediacompare[cluster]'") from None
    try:
        client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise SettingsError(f"no Dask scheduler answers at {address} ({error})") from error
    try:
        threads = sum(client.nthreads().values()) or 1
        pool = client.get_executor(pure=False, retries=2)
        yield Workshop(pool, 2 * threads, lambda: client.status == "running")
    finally:
        client.close(timeout=CLOSE_SECONDS)
