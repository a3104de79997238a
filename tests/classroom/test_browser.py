"""The classroom's pages in a real browser: nobody is kept out, nothing runs off a narrow screen."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mediacompare.classroom.agreement import measure_agreement
from mediacompare.classroom.agreement_page import build_agreement_report
from mediacompare.classroom.documents import editable
from mediacompare.classroom.worksheet import build_worksheet
from mediacompare.report.writers.html import render
from tests.classroom.made_event import make_comparison
from tests.classroom.test_agreement import marks
from tests.report import browser as b

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def driver() -> Iterator[Chrome]:
    yield from b.start_browser()


def agreement() -> str:
    comparison = make_comparison()
    measured = measure_agreement(comparison.event, marks({"a": "yynnyyn", "b": "ynnnyyn"}))
    return render(build_agreement_report(comparison, measured))


PAGES = {
    "worksheet": lambda: editable(build_worksheet(make_comparison()), key=False),
    "key": lambda: editable(build_worksheet(make_comparison()), key=True),
    "agreement": agreement,
}


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_keep_nobody_out(driver: Chrome, tmp_path: Path, name: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGES[name](), encoding="utf-8")
    b.resize(driver, 360)
    driver.get(path.as_uri())
    root = "document.documentElement"
    assert driver.execute_script(f"return {root}.scrollWidth - {root}.clientWidth") == 0
    assert b.axe_violations(driver) == []
