"""Files are written whole or not at all, and the reason is said."""
from __future__ import annotations

from pathlib import Path

import pytest

from mediacompare.errors import OutputError
from mediacompare.report.build import slug
from mediacompare.whole_file import write_whole


def test_a_file_that_is_open_elsewhere_on_windows_says_what_to_do(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(b"yesterday")

    def refuse(part: Path, target: Path) -> None:
        error = PermissionError(13, "Access is denied")
        error.winerror = 5  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match=r"report\.pdf: cannot be written: Access is denied \(close it where it is"):
        write_whole(report, b"today")
    assert report.read_bytes() == b"yesterday"
    assert list(tmp_path.iterdir()) == [report]


@pytest.mark.parametrize(("event", "stem"), [("Con", "con-report"), ("lpt1", "lpt1-report"), ("Conway", "conway")])
def test_no_report_is_named_like_a_device(event: str, stem: str) -> None:
    assert slug(event) == stem
