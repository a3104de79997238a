"""Write the lock: every package that the checks install, as one version with the hashes of its files.

    python -m tools.lock [--upgrade]     (or `make lock`)

The lock covers what a user installs, the extras `test` and `dev`, and what builds the package, on Linux, macOS and
Windows and under each Python that is promised. Versions that stand in it stay while they fit; `--upgrade` takes the
newest. It names no index: the hashes say what a file must be, wherever it comes from.
"""
from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tools.requirements import ROOT, build, extra, runtime

LOCK = ROOT / ".ci" / "requirements.lock"
EXTRAS = ("test", "dev")
PYTHONS = ("3.11", "3.12", "3.13")
PLATFORMS = ("x86_64-unknown-linux-gnu", "aarch64-apple-darwin", "x86_64-pc-windows-msvc")
WHEELS_ALONE = ("--only-binary", ":all:")  # a source package would run its own code when it is installed


def asked() -> list[str]:
    """The requirements that the lock answers."""
    return [*runtime(), *(line for name in EXTRAS for line in extra(name)), *build()]


def write_lock(path: Path, *, upgrade: bool) -> None:
    """Resolve `asked()` into `path`. Raises CalledProcessError when it cannot be resolved."""
    _uv("compile", "-", "--output-file", str(path), "--universal", "--python-version", PYTHONS[0], "--generate-hashes",
        *WHEELS_ALONE, "--custom-compile-command", "make lock", *(["--upgrade"] if upgrade else []),
        requirements="\n".join(asked()))


def try_lock(path: Path) -> None:
    """See that every system and Python finds its files in the lock. Raises CalledProcessError where one does not."""
    with tempfile.TemporaryDirectory() as nowhere:
        for platform in PLATFORMS:
            for python in PYTHONS:
                _uv("install", "--dry-run", "--require-hashes", *WHEELS_ALONE, "--target", nowhere, "-r", str(path),
                    "--python-platform", platform, "--python-version", python)


def _uv(*arguments: str, requirements: str | None = None) -> None:
    subprocess.run([sys.executable, "-m", "uv", "--quiet", "pip", *arguments], input=requirements, check=True,
                   encoding="utf-8", stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    write_lock(LOCK, upgrade="--upgrade" in sys.argv[1:])
    try_lock(LOCK)
