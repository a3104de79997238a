"""The process's own streams: what is closed is replaced, what cannot be written is said in a line."""
from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable

FULL = frozenset([errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF, errno.EPIPE])


def open_streams() -> None:
    """Standard streams that are closed become the null device, so that no file that is opened takes their place."""
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free: this one
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", closefd=False))


def run(command: Callable[[], None]) -> None:
    """Run `command`, which leaves with its exit code; 1 and one line where standard output cannot be written."""
    try:
        try:
            command()
        finally:
            sys.stdout.flush()
    except OSError as error:
        if error.errno not in FULL or error.filename is not None:
            raise
        _forget_output()
        if error.errno != errno.EPIPE:
            print(f"mediacompare: standard output cannot be written: {error.strerror}", file=sys.stderr)
        sys.exit(1)


def _forget_output() -> None:
    """Send what is still held back to nowhere: Python would try to write it once more when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
