"""The HTML report in a real browser: keys, filters and sorting work, nothing is asked from outside, it fits a phone."""

import base64
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from govcompare.present.export.html import html
from tests.present.export.browser import Browser
from tests.present.export.slots import filled

pytestmark = [pytest.mark.nightly, pytest.mark.timeout(300)]


@pytest.fixture(name="page", scope="module")
def _page(tmp_path_factory: pytest.TempPathFactory, require_tool: Callable[[str], None]) -> Path:
    require_tool("chromium")
    path = tmp_path_factory.mktemp("page") / "报告 <1>.html"
    path.write_bytes(html(filled("<b>甲</b>", 4)))
    return path


@pytest.fixture(name="browser")
def _browser(page: Path) -> Iterator[Browser]:
    with Browser() as browser:
        browser.open(page)
        yield browser


def test_the_page_loads_without_a_complaint_or_a_request(browser: Browser) -> None:
    assert browser.value("document.documentElement.className") == "scripted"
    assert browser.complaints() == []


def test_keys_step_through_the_matches_and_switch_the_lens(browser: Browser) -> None:
    assert browser.value("document.getElementById('where').textContent") == "– / 6"
    for key, number in (("n", "1"), ("n", "2"), ("p", "1"), ("p", "6")):
        browser.press(key)
        assert browser.value("document.querySelector('.n.here').textContent") == number
    browser.press("d")
    assert browser.value("document.getElementById('lens-difference').checked") is True
    assert browser.complaints() == []


def test_a_lens_marks_what_it_is_about(browser: Browser) -> None:
    colour = "getComputedStyle(document.querySelector('.side .rw, .side .rv')).backgroundColor"
    shared = browser.value(colour)
    browser.press("d")
    assert browser.value(colour) != shared


def test_a_filter_leaves_the_rows_that_hold_its_words(browser: Browser) -> None:
    shown = "[...document.querySelectorAll('#evidence tbody tr')].filter((row) => !row.hidden).length"
    every = browser.value(shown)
    browser.value(
        "(() => { const box = document.getElementById('filter'); box.value = 'moved';"
        " box.dispatchEvent(new Event('input')); })()"
    )
    assert 0 < browser.value(shown) < every


def test_a_head_sorts_its_table(browser: Browser) -> None:
    first = "document.querySelector('#evidence tbody tr td').textContent"
    browser.value("document.querySelector('#evidence th').click()")
    assert browser.value(first) == "6"
    browser.value("document.querySelector('#evidence th').click()")
    assert browser.value(first) == "1"


def test_an_anchor_opens_what_it_lies_in(page: Path) -> None:
    with Browser() as browser:
        browser.open(page, "#r4-s2")
        assert browser.value("document.getElementById('r4').open") is True


def test_a_phone_shows_it_without_scrolling_sideways(page: Path) -> None:
    with Browser(390, 844) as browser:
        browser.open(page)
        assert browser.value("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_on_its_ground(page: Path, scheme: str) -> None:
    """Contrast of WCAG 2.2, 1.4.3, level AA, of every element that has text of its own and a colour behind it."""
    with Browser() as browser:
        browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        browser.open(page)
        assert browser.value(CONTRAST) == []


def test_it_prints_all_of_it_on_paper(page: Path) -> None:
    with Browser() as browser:
        browser.open(page)
        data = base64.b64decode(browser.call("Page.printToPDF", preferCSSPageSize=True)["data"])
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") + data.count(b"/Type /Page ") + data.count(b"/Type/Page") > 1


CONTRAST = """
(() => {
  const parse = (text) => {
    const numbers = (text.match(/[\\d.]+/g) || []).map(Number);
    return text.startsWith("color(") ? numbers.slice(0, 3).map((v) => v * 255).concat(numbers.slice(3)) : numbers;
  };
  const light = ([r, g, b]) => {
    const part = [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
  };
  const ground = (element) => {
    for (let here = element; here; here = here.parentElement) {
      const colour = parse(getComputedStyle(here).backgroundColor);
      if (colour.length === 3 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const poor = new Set();
  for (const element of document.querySelectorAll("body *")) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    if (!element.checkVisibility() || element.closest("script, style")) continue;
    const colour = getComputedStyle(element).color;
    if (!colour.startsWith("rgb")) continue;
    const [one, other] = [light(parse(colour)), light(ground(element))].sort((x, y) => y - x);
    if ((one + 0.05) / (other + 0.05) < 4.5) poor.add(`${element.tagName} ${element.className} ${colour}`);
  }
  return [...poor];
})()
"""
