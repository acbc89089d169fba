"""The report printed by the browser: all of it is on the paper, every page is numbered, black on white tells all."""

import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.present.export.in_browser.chromium import opened
from tests.present.export.in_browser.test_accessible import POOR

COLOURED = """() => [...new Set([...document.querySelectorAll('main *')].flatMap((one) => {
  const style = getComputedStyle(one);
  return ['color', 'backgroundColor', 'textDecorationColor', 'outlineColor'].map((name) => style[name]);
}))].filter((colour) => {
  const [red, green, blue] = (colour.match(/[\\d.]+/g) || []).map(Number);
  return Math.max(red, green, blue) - Math.min(red, green, blue) > 24;
})"""
"""Colours that a black and white printer would have to guess a grey for; bluish greys may stay."""


WORDS = """() => {
  document.querySelectorAll('details').forEach((fold) => { fold.open = true; });
  return [...document.querySelectorAll('main :is(.body p, .conclusion li, .side td, h2, h3, dd)')]
    .map((one) => one.innerText);
}"""
"""Of all but narrow columns, which are read across."""
HEAD = "govcompare"
TAIL = 8
"""Characters at the end of a paragraph that are looked for."""


def _squeezed(text: str) -> str:
    """Without blanks, and with no letter of a font's own for another."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _printed(path: Path) -> list[str]:
    """The words on each page."""
    ran = subprocess.run(["pdftotext", path, "-"], capture_output=True, encoding="utf-8", check=True)
    return [_squeezed(page) for page in ran.stdout.split("\f")[:-1]]


@pytest.mark.parametrize(
    ("name", "script"),
    [
        pytest.param("seeds", True),
        pytest.param("samples", False),
        pytest.param("seeds", False, marks=pytest.mark.nightly),
        pytest.param("samples", True, marks=pytest.mark.nightly),
    ],
    ids=lambda value: {True: "script", False: "no script"}.get(value, value),
)
def test_every_word_is_on_paper_and_every_page_numbered(
    request: pytest.FixtureRequest,
    chromium: Browser,
    tmp_path: Path,
    require_tool: Callable[[str], str],
    name: str,
    script: bool,
) -> None:
    require_tool("pdftotext")
    with opened(chromium, request.getfixturevalue(f"{name}_page"), script=script) as one:
        one.page.pdf(path=tmp_path / "paper.pdf", prefer_css_page_size=True)
        one.page.emulate_media(media="print")
        words = one.value(WORDS)
    pages = _printed(tmp_path / "paper.pdf")
    assert all(text.startswith(HEAD) for text in pages)
    assert all(text.endswith(f"{number}/{len(pages)}") for number, text in enumerate(pages, 1))
    whole = "".join(
        text.removeprefix(HEAD).removesuffix(f"{number}/{len(pages)}") for number, text in enumerate(pages, 1)
    )
    assert [lost for lost in words if _squeezed(lost)[-TAIL:] not in whole] == []


def test_paper_needs_no_colour_and_can_be_read(chromium: Browser, page: Path) -> None:
    with opened(chromium, page, scheme="dark") as one:
        one.page.emulate_media(media="print")
        assert one.value(COLOURED) == []
        assert one.value(POOR) == []
