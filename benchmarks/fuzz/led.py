"""The process in which atheris leads: `python -m benchmarks.fuzz.led KIND SECONDS FOLDER`, started by `coverage`."""
from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["mediacompare", "trafilatura", "htmldate", "courlan", "justext", "docx",
                                         "pypdf", "yaml", "charset_normalizer"]):
    import charset_normalizer  # noqa: F401
    import docx  # noqa: F401
    import pypdf  # noqa: F401
    import trafilatura  # noqa: F401
    import yaml  # noqa: F401

    from benchmarks.fuzz.coverage import wrapped
    from benchmarks.fuzz.reading import FINDINGS, keep, reader_of

LONGEST = 20_000  # bytes of an input


def main() -> None:
    """Hand the reader to atheris, which ends the process when the time is over."""
    kind, seconds, folder = sys.argv[1:]
    read = reader_of(kind, Path(tempfile.mkdtemp()))
    found: set[str] = set()

    def one(broken: bytes) -> None:
        data = wrapped(kind, bytes(broken))
        try:
            read(data)
        except Exception as error:  # any exception at all is a finding; the run goes on
            what = f"{type(error).__name__}: {str(error)[:60]}"
            if what not in found:
                found.add(what)
                print(f"FINDING {keep(kind, data)}: {what}", file=sys.stderr)

    atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", "-timeout=5", "-rss_limit_mb=500",
                   f"-max_len={LONGEST}", f"-artifact_prefix={FINDINGS}/", folder], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
