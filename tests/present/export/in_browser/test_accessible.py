"""axe finds nothing to complain of in the HTML report: by day and by night, on a desk and on a phone."""

from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from govcompare.model.jobs import DocumentArguments, Stamp
from tests.builders import comparison, plain
from tests.present.export.in_browser.chromium import DESK, PHONE, Opened, Scheme, opened
from tests.present.export.in_browser.conftest import Write
from tests.present.export.slots import filled, marks

AXE = Axe()
OPTIONS = {"resultTypes": ["violations"]}
UNFOLD = "() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; })"
POOR = """() => {
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
}"""
"""Text of WCAG 2.2, 1.4.3, level AA: what axe leaves out as not yet drawn, too."""
WHOLE = filled("甲", 4)
FORMS = {
    "everything": DocumentArguments(WHOLE, marks=marks(WHOLE, "乙"), stamp=Stamp("2026", "丙")),
    "one pair": DocumentArguments(WHOLE, pairs=(("r1", "r2"),)),
    "one report": DocumentArguments(WHOLE, report="r2"),
    "anonymous": DocumentArguments(WHOLE, anonymous=True),
    "nothing shared": DocumentArguments(comparison([plain("r1", "甲。"), plain("r2", "乙。")])),
    "no report": DocumentArguments(comparison([])),
}
BY_NIGHT = pytest.mark.nightly


def _complaints(one: Opened) -> list[str]:
    """What axe says of all rules that it knows, beside what the page did; contrast in both lenses."""
    one.value(UNFOLD)
    found = AXE.run(one.page, options=OPTIONS).response["violations"]
    poor = one.value(POOR)
    one.page.keyboard.press("d")
    return [
        *one.complaints,
        *poor,
        *one.value(POOR),
        *(f"{rule['id']} ({len(rule['nodes'])} times): {rule['nodes'][0]['html'][:200]}" for rule in found),
    ]


@pytest.mark.parametrize(
    ("name", "scheme", "size"),
    [
        pytest.param("seeds", "light", DESK),
        pytest.param("seeds", "dark", PHONE),
        pytest.param("samples", "light", PHONE),
        pytest.param("samples", "dark", DESK, marks=BY_NIGHT),
        pytest.param("samples", "light", DESK, marks=BY_NIGHT),
        pytest.param("samples", "dark", PHONE, marks=BY_NIGHT),
        pytest.param("seeds", "light", PHONE, marks=BY_NIGHT),
        pytest.param("seeds", "dark", DESK, marks=BY_NIGHT),
    ],
    ids=lambda value: {DESK: "desk", PHONE: "phone"}.get(value, value),
)
def test_a_whole_report_is_read_by_everybody(
    request: pytest.FixtureRequest, chromium: Browser, name: str, scheme: Scheme, size: tuple[int, int]
) -> None:
    with opened(chromium, request.getfixturevalue(f"{name}_page"), scheme=scheme, size=size) as one:
        assert _complaints(one) == []


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_it_is_read_by_everybody(chromium: Browser, written: Write, form: str) -> None:
    with opened(chromium, written(replace(FORMS[form], language="zh_TW")), scheme="dark") as one:
        assert _complaints(one) == []
