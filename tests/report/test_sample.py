"""The committed sample is what the program makes today; `make sample` makes it again."""
from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tools.sample import FOLDER, make_sample, versions

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="no sample report is there: make sample")


def test_the_sample_is_made_again_the_same(tmp_path: Path) -> None:
    for path in make_sample(tmp_path):
        today, kept = path.read_bytes(), (FOLDER / path.name).read_bytes()
        if (FOLDER / "made-with.txt").read_text("utf-8") == versions():
            assert today == kept, f"{path.name} has changed: run make sample, and read the difference"
        elif path.suffix == ".pdf":  # other versions of the libraries may place things differently, not say others
            assert words(today) == words(kept)


def words(pdf: bytes) -> list[str]:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split()
