"""A browser builds from the page exactly what is written in it, and knows everything that its style sheet asks for."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from govcompare.model.comparison import Comparison
from govcompare.model.jobs import DocumentArguments, Stamp
from tests.builders import comparison, plain
from tests.present.export.in_browser.chromium import opened
from tests.present.export.in_browser.conftest import Write
from tests.present.export.slots import filled, marks
from tests.present.export.test_html import Page

BUILT = """() => [...document.querySelectorAll('*')].map((one) => {
  let depth = 0;
  for (let above = one.parentElement; above; above = above.parentElement) depth += 1;
  return [one.localName, depth];
})"""
UNKNOWN = (
    """(declared) => declared.filter(([name, value]) => !CSS.supports(name, value)).map((pair) => pair.join(': '))"""
)
DECLARED = re.compile(r"(?<=[;{])\s{0,9}(-{0,2}[a-z][a-z-]{0,40})\s{0,9}:([^;{}]{1,900})(?=[;}])")
OF_PAPER = {"size"}
"""Of @page alone, which is no property of an element."""
FORMS: dict[str, Callable[[], DocumentArguments]] = {
    "everything": lambda: DocumentArguments(filled("甲"), marks=marks(filled("甲"), "乙"), stamp=Stamp("2026", "丙")),
    "one pair": lambda: DocumentArguments(filled(), pairs=(("r1", "r2"),)),
    "one report": lambda: DocumentArguments(filled(), report="r2"),
    "anonymous": lambda: DocumentArguments(filled(), anonymous=True),
    "nothing shared": lambda: DocumentArguments(comparison([plain("r1", "甲。"), plain("r2", "乙。")])),
    "one report in all": lambda: DocumentArguments(comparison([plain("r1", "甲。")])),
    "no report": lambda: DocumentArguments(comparison([])),
}


def _built_as_written(browser: Browser, path: Path) -> None:
    written = Page(path.read_bytes())
    with opened(browser, path, script=False) as one:
        assert one.value(BUILT) == [
            [tag, depth] for (tag, _), depth in zip(written.elements, written.depths, strict=True)
        ]


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_closed_moved_or_added_by_the_browser(chromium: Browser, written: Write, form: str) -> None:
    _built_as_written(chromium, written(FORMS[form]()))


def test_whole_reports_are_built_as_written(chromium: Browser, page: Path) -> None:
    _built_as_written(chromium, page)


def test_every_declaration_of_the_style_sheet_is_known(chromium: Browser, written: Write, samples: Comparison) -> None:
    path = written(DocumentArguments(samples))
    style = path.read_text(encoding="utf-8").split("<style>", 1)[1].split("</style>", 1)[0]
    declared = [
        (name, value.removesuffix("!important").strip())
        for name, value in DECLARED.findall(style)
        if name not in OF_PAPER
    ]
    assert len(declared) > 500
    with opened(chromium, path) as one:
        assert one.value(UNKNOWN, declared) == []
