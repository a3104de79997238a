"""A real headless Chromium for the tests of the web page, and what they ask of it."""
from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update", "--force-color-profile=srgb")
ROOT = Path(__file__).resolve().parent.parent.parent
AXE = Path(os.environ.get("AXE_CORE", ROOT / "node_modules" / "axe-core" / "axe.min.js"))


def missing(what: str) -> NoReturn:
    """Skip, saying what is missing; fail where `MEDIACOMPARE_NEED_BROWSER` says that nothing may be."""
    if os.environ.get("MEDIACOMPARE_NEED_BROWSER"):
        pytest.fail(what)
    pytest.skip(what)


def start_browser() -> Iterator[Chrome]:
    """Yields a Chromium with an empty profile; skips, saying what is missing, where there is none."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver_program = shutil.which("chromedriver")
    if not program or not driver_program:
        missing("no Chromium with ChromeDriver here (Debian: apt-get install chromium chromium-driver)")
    if not find_spec("selenium"):
        missing("selenium is not installed: pip install selenium")
    from selenium import webdriver as selenium

    options = selenium.ChromeOptions()
    options.binary_location = program
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = selenium.Chrome(options=options, service=selenium.ChromeService(driver_program))
    yield driver
    driver.quit()


def resize(driver: Chrome, width: int, height: int = 900) -> None:
    """Make the page `width` CSS pixels wide, narrower than a window can be."""
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})


def prefer(driver: Chrome, scheme: str) -> None:
    """Let the system prefer the `light` or the `dark` scheme, without slow scrolling."""
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
        {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]})


def requests_made(driver: Chrome) -> list[str]:
    """Addresses asked for since the last call, the page itself and what it carries inside left out."""
    events = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    urls = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
    return [url for url in urls if not url.startswith(("file:", "data:"))]


def console_messages(driver: Chrome) -> list[str]:
    """Everything the console was told since the last call."""
    return [entry["message"] for entry in driver.get_log("browser")]


def axe_violations(driver: Chrome) -> list[str]:
    """What axe-core finds wrong, one line each; skips where axe-core is not installed."""
    if not AXE.exists():
        missing("axe-core is not installed: npm install --no-save axe-core")
    driver.execute_script(AXE.read_text(encoding="utf-8") + "; window.axe = axe;")
    found: dict[str, Any] = driver.execute_async_script(
        "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(done);")
    return [f"{violation['id']}: {node['target']} {node['failureSummary']}"
            for violation in found["violations"] for node in violation["nodes"]]
