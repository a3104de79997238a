"""A site for every test of fetching, and no proxy of this machine's in between."""
from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.fetch.server import Site, serve


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as site:
        yield site


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
