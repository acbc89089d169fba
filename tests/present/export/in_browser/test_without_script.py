"""A reader whose browser runs no JavaScript has all of the report, and no control that does nothing."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.present.export.in_browser.chromium import opened

UNFOLD = "() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; })"
UNSEEN = """() => [...document.querySelectorAll('body *')]
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .filter((one) => !one.checkVisibility() && !one.closest('script, .script-only, .legend'))
  .map((one) => one.outerHTML.slice(0, 200))"""
WORDS = "() => document.querySelector('main').textContent"


def test_it_holds_the_same_words_and_hides_none(chromium: Browser, page: Path) -> None:
    with opened(chromium, page) as one:
        scripted = one.value(WORDS)
    with opened(chromium, page, script=False) as one:
        assert one.value(WORDS) == scripted
        one.value(UNFOLD)
        assert one.value(UNSEEN) == []
        assert one.complaints == []


def test_it_offers_only_what_works(chromium: Browser, page: Path) -> None:
    with opened(chromium, page, script=False) as one:
        assert one.page.locator("#lens-difference").is_visible()
        assert one.page.locator("button, input[type=search], input[type=checkbox]").locator("visible=true").count() == 0


def test_folds_open_and_the_lens_switches(chromium: Browser, page: Path) -> None:
    with opened(chromium, page, script=False) as one:
        fold = one.page.locator("details.text").last
        assert not fold.locator(".figures").first.is_visible()
        fold.locator("summary").first.click()
        assert fold.locator(".figures").first.is_visible()
        one.page.locator("#lens-difference").check()
        assert one.page.locator(".legend.difference").is_visible()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_it_fits_a_phone(chromium: Browser, page: Path, script: bool) -> None:
    with opened(chromium, page, size=(390, 844), script=script) as one:
        one.value(UNFOLD)
        assert one.value("document.documentElement.scrollWidth") <= 390
