"""axe finds nothing to complain of in the HTML report, in light and dark, on a desk and on a phone."""

import importlib.resources
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.jobs import DocumentArguments
from govcompare.model.settings import Settings
from govcompare.pipeline import compare
from govcompare.present.export.html import html_job
from govcompare.present.wording import use
from tests.pipeline.context import Remembering
from tests.present.export.browser import Browser

pytestmark = [pytest.mark.nightly, pytest.mark.timeout(300)]
VIOLATIONS = """
axe.run().then((found) => JSON.stringify(found.violations.map(
  (one) => [one.id, one.help, one.nodes.length, one.nodes[0].html.slice(0, 200)])))
"""
DEAD = """
[...document.querySelectorAll('a[href^="#"]')].map((link) => decodeURIComponent(link.hash.slice(1)))
  .filter((id) => !document.getElementById(id))
"""


@pytest.fixture(name="axe", scope="module")
def _axe(require_tool: Callable[[str], None]) -> str:
    """The script, which the package brings along; the package itself is not used."""
    require_tool("chromium")
    pytest.importorskip("axe_playwright_python", reason="axe is missing: pip install -e '.[browser]'")
    return (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def _page(whole: Comparison, folder: Path, report: str = "") -> Path:
    path = folder / "报告.html"
    try:
        wanted = DocumentArguments(whole, language="zh_CN", report=report)
        path.write_bytes(html_job(codec.encode(wanted), Remembering()))
    finally:
        use("en")
    return path


def _complaints(page: Path, axe: str, scheme: str, width: int) -> list[object]:
    with Browser(width, 844) as browser:
        browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        browser.call("Page.setBypassCSP", enabled=True)
        browser.open(page)
        found: list[object] = [*browser.complaints(), *browser.value(DEAD)]
        browser.call("Runtime.evaluate", expression=axe)
        answer = browser.call("Runtime.evaluate", expression=VIOLATIONS, awaitPromise=True, returnByValue=True)
    return [*found, *json.loads(answer["result"]["value"])]


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_samples_are_read_by_everybody(
    samples: Comparison, axe: str, tmp_path: Path, scheme: str, width: int
) -> None:
    assert _complaints(_page(samples, tmp_path), axe, scheme, width) == []


def test_one_report_alone_is_read_by_everybody(samples: Comparison, axe: str, tmp_path: Path) -> None:
    assert _complaints(_page(samples, tmp_path, report=samples.reports[0].id), axe, "light", 1440) == []


def test_real_pages_are_read_by_everybody(shared: Path, axe: str, tmp_path: Path) -> None:
    whole = compare([str(shared / "seeds")], Settings(), Remembering())
    assert _complaints(_page(whole, tmp_path), axe, "light", 1440) == []
