"""The web page in a real browser: every toggle, keyboard, no scripts, narrow and wide, print, and no request."""
from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mediacompare.comparison import compare
from mediacompare.ingest import read_articles
from mediacompare.model import Article
from mediacompare.report.writers import write_report
from mediacompare.report.writers.html import render
from tests.report import browser as b
from tests.report.made_report import make_report

if TYPE_CHECKING:
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def driver() -> Iterator[Chrome]:
    yield from b.start_browser()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(render(make_report()), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(driver: Chrome, address: str) -> Chrome:
    """The page, freshly opened, wide and light."""
    b.resize(driver, 1440)
    b.prefer(driver, "light")
    driver.get("about:blank")
    driver.get(address)
    return driver


def find(driver: Chrome, selector: str) -> WebElement:
    return driver.find_element("css selector", selector)


def styled(driver: Chrome, selector: str, name: str, pseudo: str | None = None) -> str:
    script = "return getComputedStyle(document.querySelector(arguments[0]), arguments[1])[arguments[2]]"
    return str(driver.execute_script(script, selector, pseudo, name))


def press(driver: Chrome, *keys: str) -> None:
    from selenium.webdriver import ActionChains

    ActionChains(driver).send_keys(*keys).perform()


def focused(driver: Chrome) -> str:
    return str(driver.execute_script("return document.activeElement.textContent.trim()"))


def test_nothing_is_asked_of_the_network_and_the_console_stays_silent(page: Chrome) -> None:
    b.requests_made(page), b.console_messages(page)
    page.refresh()
    assert b.requests_made(page) == []
    assert b.console_messages(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_no_violation(page: Chrome, width: int, scheme: str) -> None:
    b.resize(page, width)
    b.prefer(page, scheme)
    find(page, "#p-h1 .kin-button").click()
    assert b.axe_violations(page) == []


@pytest.mark.parametrize("width", [360, 720, 768, 1440])  # 720 is 1440 at 200% zoom
def test_the_page_never_scrolls_sideways(page: Chrome, width: int) -> None:
    b.resize(page, width)
    root = "document.documentElement"
    assert page.execute_script(f"return {root}.scrollWidth - {root}.clientWidth") == 0


def test_wide_texts_stand_side_by_side_and_narrow_ones_below_each_other(page: Chrome) -> None:
    def tops() -> list[float]:
        return [page.execute_script("return arguments[0].getBoundingClientRect().top", find(page, name))
                for name in ("#p-h1", "#p-l1", "#p-s1")]

    assert len(set(tops())) == 1
    b.resize(page, 360)
    assert tops() == sorted(set(tops()))
    assert find(page, ".row:not(.head) .whose").is_displayed()


def test_own_voice_only_leaves_the_quoted_words_out(page: Chrome) -> None:
    find(page, "input[name=own]").click()
    assert "robbery" not in find(page, "#p-h3").text
    assert "Mayor Ann Rowe said." in find(page, "#p-h3").text
    assert styled(page, "#p-h3 .quote-start", "content", "::before") == '"[…]"'
    assert "slammed" in find(page, "#p-h1").text
    find(page, "input[name=own]").click()
    assert "robbery" in find(page, "#p-h3").text


def test_a_speakers_quotations_can_be_unmarked_alone(page: Chrome) -> None:
    tint = styled(page, "#p-h3 .quoted", "backgroundColor")
    find(page, "[data-filter=speaker] input[value='Ann Rowe']").click()
    assert styled(page, "#p-h3 .quoted", "backgroundColor") != tint
    assert styled(page, "#p-l2 .quoted", "backgroundColor") == tint
    assert styled(page, "#p-l2 .quoted:not([data-speaker])", "backgroundColor") == tint
    find(page, "[data-filter=speaker] input[value='']").click()
    assert styled(page, "#p-l2 .quoted:not([data-speaker])", "backgroundColor") != tint
    find(page, "[data-filter=speaker] [data-none]").click()
    assert styled(page, "#p-l2 .quoted", "backgroundColor") != tint
    find(page, "[data-filter=speaker] [data-all]").click()
    assert styled(page, "#p-h3 .quoted", "backgroundColor") == tint


def test_loaded_terms_can_be_unmarked_by_category(page: Chrome) -> None:
    find(page, "[data-filter=category] input[value=violence]").click()
    assert styled(page, "#p-h1 .loaded-own", "textDecorationLine") == "none"
    assert styled(page, "#p-h3 .loaded-quoted", "textDecorationLine") == "underline"
    assert styled(page, "#p-h3 .loaded-quoted", "textDecorationStyle") == "dotted"


def test_own_and_quoted_loaded_terms_differ_by_more_than_colour(page: Chrome) -> None:
    assert styled(page, "#p-h1 .loaded-own", "textDecorationStyle") == "solid"
    assert styled(page, "#p-h3 .loaded-quoted", "textDecorationStyle") == "dotted"


def test_a_text_can_be_left_out(page: Chrome) -> None:
    find(page, "[data-filter=text] input[value='3']").click()
    assert not find(page, "#p-s1").is_displayed()
    assert find(page, "#p-l1").is_displayed()


def test_a_sentence_shows_its_kin_in_the_other_texts_and_the_source(page: Chrome) -> None:
    button = find(page, "#p-h1 .kin-button")
    button.click()
    tray = find(page, "#kin-tray")
    assert [quote.text for quote in tray.find_elements("css selector", "blockquote")] == [
        "The mayor slammed the toll.", "The mayor turned down the toll.", "I turn down the toll."]
    shown = [one.get_attribute("id") for one in page.find_elements("css selector", ".kin-shown")]
    assert shown == ["p-l1", "p-s1"]
    assert button.get_attribute("aria-pressed") == "true"
    press(page, "\ue00c")  # Escape
    assert not tray.is_displayed()
    assert page.find_elements("css selector", ".kin-shown") == []


def test_kin_out_of_sight_is_scrolled_to(page: Chrome) -> None:
    b.resize(page, 360, 500)
    find(page, "#p-h1 .kin-button").click()
    low = page.execute_script("return document.querySelector('#p-l1').getBoundingClientRect().bottom")
    tray = page.execute_script("return document.querySelector('#kin-tray').getBoundingClientRect().top")
    assert 0 < low <= tray


def test_one_side_of_a_changed_quote_can_be_read_alone(page: Chrome) -> None:
    row = find(page, "#change-1")
    assert [one.text for one in row.find_elements("css selector", "del, ins")] == ["never", "always"]
    find(page, ".sides input[value=article]").click()
    assert "We will always close the bridge." in row.text
    find(page, ".sides input[value=source]").click()
    assert "We will never close the bridge." in row.text


def test_tables_sort_inside_their_groups_up_down_and_back(page: Chrome) -> None:
    def words() -> list[str]:
        return [cell.text for cell in page.find_elements("css selector", "table#speakers td.right")]

    head = find(page, "table#speakers thead th.right button")
    printed = ["12.0", "5.0", "30.0", "7.0", "–", "2.0"]
    assert words() == printed
    head.click()
    assert words() == ["5.0", "12.0", "30.0", "2.0", "7.0", "–"]
    assert find(page, "table#speakers thead th.right").get_attribute("aria-sort") == "ascending"
    head.click()
    assert words() == ["30.0", "12.0", "5.0", "7.0", "2.0", "–"]
    head.click()
    assert words() == printed


def test_numbers_lead_to_their_evidence_and_back(page: Chrome) -> None:
    find(page, ".findings a[href='#row-rowe']").click()
    assert page.current_url.endswith("#row-rowe")
    assert styled(page, "#row-rowe", "backgroundColor") != styled(page, "#row-lind", "backgroundColor")
    find(page, "#row-rowe .back").click()
    assert page.current_url.endswith("#overview")


def test_every_link_inside_the_page_has_its_target(page: Chrome) -> None:
    dead = page.execute_script("return Array.from(document.querySelectorAll('a[href^=\"#\"]'))"
                               ".filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash)")
    assert dead == []


def test_no_id_is_used_twice(page: Chrome) -> None:
    twice = page.execute_script("const ids = Array.from(document.querySelectorAll('[id]'), one => one.id);"
                                "return ids.filter((id, at) => ids.indexOf(id) !== at)")
    assert twice == []


def test_keyboard_alone_reaches_the_skip_link_the_theme_and_the_kin(page: Chrome) -> None:
    tab, enter, space, escape = "\ue004", "\ue007", " ", "\ue00c"
    press(page, tab)
    assert focused(page) == "Skip to the report"
    press(page, tab, space)
    assert page.execute_script("return document.documentElement.dataset.theme") == "dark"
    for _ in range(60):
        press(page, tab)
        if page.execute_script("return document.activeElement.className") == "kin-button":
            break
    press(page, enter)
    assert find(page, "#kin-tray").is_displayed()
    press(page, escape)
    assert page.execute_script("return document.activeElement.className") == "kin-button"


def test_focus_is_visible(page: Chrome) -> None:
    press(page, "\ue004", "\ue004")
    assert page.execute_script("return getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_the_theme_follows_the_system_until_the_button_is_pressed(page: Chrome) -> None:
    light = styled(page, "body", "backgroundColor")
    b.prefer(page, "dark")
    assert styled(page, "body", "backgroundColor") != light
    find(page, ".theme").click()
    assert styled(page, "body", "backgroundColor") == light


def test_charts_follow_the_theme_and_keep_their_hatches_apart(page: Chrome) -> None:
    b.prefer(page, "dark")
    assert styled(page, "#chart-speakers path[style*=outlet-1]", "fill") == "rgb(116, 184, 214)"
    hatches = page.execute_script("return Array.from(document.querySelectorAll('svg pattern'), one => one.id)")
    assert len(hatches) == 2


def test_with_scripts_off_everything_is_there_but_the_toggles(page: Chrome, address: str) -> None:
    page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page.get(address)
        assert not any(one.is_displayed() for one in page.find_elements("css selector", ".toolbar, .theme, .tray"))
        assert find(page, "#p-h1 .kin-links a").is_displayed()
        assert find(page, "table#speakers").is_displayed()
        find(page, ".findings a[href='#row-rowe']").click()
        assert page.current_url.endswith("#row-rowe")
    finally:
        page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_evidence_inside_a_closed_part_is_opened(page: Chrome) -> None:
    assert not find(page, "#chart-small table").is_displayed()
    page.execute_script("document.querySelector('#chart-small tbody tr:not(.group)').id = 'hidden-row';"
                        "location.hash = '#hidden-row'")
    from selenium.webdriver.support.ui import WebDriverWait

    WebDriverWait(page, 5).until(lambda _: find(page, "#hidden-row").is_displayed())


def test_it_prints_without_its_controls(page: Chrome) -> None:
    pypdf = pytest.importorskip("pypdf")
    find(page, "#p-h1 .kin-button").click()
    reader = pypdf.PdfReader(io.BytesIO(base64.b64decode(page.print_page())))
    words = "\n".join(sheet.extract_text() for sheet in reader.pages)
    assert len(reader.pages) >= 3
    assert "The mayor turns down" in words.replace("\n", " ")
    assert "They open alike" in words
    for control in ("Dark", "own voice only", "What tells the same", "Changed words", "The numbers", "Skip to"):
        assert control not in words


# -- reports of whole events ----------------------------------------------------------------------------------------

CORPUS = Path(__file__).resolve().parent.parent.parent / "corpus"
HOSTILE = ("<script>document.title = 'owned'</script> {{ 7 * 7 }} \u202eright\u200b " + "x" * 500
           + " 👩🏽\u200d🚒 北京 مرحبا")


def hostile_articles() -> list[Article]:
    text = f"“{HOSTILE},” {HOSTILE} said.\n\nThe mayor slammed {HOSTILE}."
    return [Article(f"<b id='{name}'>", text, f"{HOSTILE} {name}") for name in ("one", "two")]


def corpus_articles(name: str) -> list[Article]:
    return list(read_articles([CORPUS / name]).articles)


EVENTS: dict[str, Callable[[], list[Article]]] = {
    "marigold-ferry": lambda: corpus_articles("marigold-ferry"),
    "hostile": hostile_articles,
    "some pages": lambda: corpus_articles("ashgrove-pool"),
}


@pytest.fixture(scope="module", params=list(EVENTS))
def whole(request: pytest.FixtureRequest, driver: Chrome, tmp_path_factory: pytest.TempPathFactory) -> Chrome:
    """The whole report of an event, opened wide and light."""
    comparison = compare(EVENTS[request.param](), event_id=request.param)
    pages = ["overview", "side-by-side"] if request.param == "some pages" else None
    [path] = write_report(comparison, tmp_path_factory.mktemp("whole"), ["html"], pages=pages)
    b.resize(driver, 1440)
    b.prefer(driver, "light")
    b.requests_made(driver), b.console_messages(driver)
    driver.get(path.as_uri())
    return driver


def test_whole_reports_ask_nothing_and_say_nothing_to_the_console(whole: Chrome) -> None:
    assert b.requests_made(whole) == []
    assert b.console_messages(whole) == []


def test_whole_reports_run_no_words_of_an_article(whole: Chrome) -> None:
    assert whole.title != "owned"
    assert len(whole.find_elements("css selector", "script")) == 1
    assert "49" not in whole.title


def test_whole_reports_have_every_target_once(whole: Chrome) -> None:
    dead = whole.execute_script("return Array.from(document.querySelectorAll('a[href^=\"#\"]'))"
                                ".filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.outerHTML)")
    assert dead == []
    assert whole.execute_script("const ids = Array.from(document.querySelectorAll('[id]'), one => one.id);"
                                "return ids.filter((id, at) => ids.indexOf(id) !== at)") == []


def test_a_changed_quotation_keeps_its_label_when_one_side_is_read_alone(whole: Chrome) -> None:
    changed = [row for row in whole.find_elements("css selector", "#checks tr.source-side")
               if row.find_elements("css selector", "del")]
    if not changed:
        pytest.skip("no changed quotation in this report")
    for side in ("article", "source", "both"):
        find(whole, f".sides input[value={side}]").click()
        ref, name, *wording = changed[0].find_elements("css selector", "td")
        assert (ref.text, name.text) == ("D1", "Daily Ledger")
        assert all(cell.is_displayed() == (side != "article") for cell in wording)


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1440, "dark")])
def test_whole_reports_keep_nobody_out_and_never_scroll_sideways(whole: Chrome, width: int, scheme: str) -> None:
    b.resize(whole, width)
    b.prefer(whole, scheme)
    root = "document.documentElement"
    assert whole.execute_script(f"return {root}.scrollWidth - {root}.clientWidth") == 0
    assert b.axe_violations(whole) == []
