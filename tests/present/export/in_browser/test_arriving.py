"""A link into a report, from inside or from another document, arrives at what it names, with and without JavaScript."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.present.export.in_browser.chromium import Opened, opened

DEAD = """() => [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))
  .filter((place) => !place.startsWith('#') || !document.getElementById(decodeURIComponent(place.slice(1))))"""
ALL_ANCHORS = "() => [...document.querySelectorAll('[id]')].map((one) => one.id)"
HIDDEN_AFTER_A_JUMP = """async (anchors) => {
  const missed = [];
  for (const anchor of anchors) {
    document.querySelectorAll('details').forEach((fold) => { fold.open = false; });
    window.scrollTo(0, 0);
    location.hash = '';
    location.hash = '#' + anchor;
    await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
    const target = document.getElementById(anchor);
    const box = target.getBoundingClientRect();
    const shown = target.checkVisibility() && box.bottom >= 0 && box.top < innerHeight;
    if (!shown || !(target.closest('details')?.open ?? true)) missed.push([anchor, Math.round(box.top)]);
  }
  return missed;
}"""
HERE = """(anchor) => {
  const target = document.getElementById(anchor), box = target.getBoundingClientRect();
  return target.checkVisibility() && box.bottom >= 0 && box.top < innerHeight
    && (target.closest('details')?.open ?? true)
    && (!target.matches('.figures') || target.closest('details').getBoundingClientRect().top >= 0);
}"""
"""Whether it can be seen, unfolded, below the name of its pair or text; without a script the browser itself unfolds."""
PATIENCE = 5_000
"""Milliseconds until a browser on a busy machine has scrolled."""
JUMPS = 30
"""Anchors of a page that are jumped to; there are thousands, and each takes two frames."""
BROKEN = (
    "#%",
    "#%E0%A4%A",
    "#m0",
    "#",
    "#__proto__",
    "#<img src=x onerror=alert(1)>",
    "#m1'\"><script>alert(1)</script>",
)


def _cited(one: Opened) -> list[str]:
    """The last match, section, pair and text: those furthest away, and folded."""
    every = one.value(ALL_ANCHORS)
    kinds = (
        [name for name in every if name.startswith("m") and name[1:].isdigit()],
        [name for name in every if "-s" in name and name.startswith("r")],
        [name for name in every if name.startswith("r") and name.count("-r") == 1],
        [name for name in every if name.startswith("r") and name[1:].isdigit()],
    )
    assert all(kinds)
    return [kind[-1] for kind in kinds]


def test_a_whole_report_loads_without_a_complaint_or_a_request(chromium: Browser, page: Path) -> None:
    with opened(chromium, page) as one:
        assert one.value("document.documentElement.className") == "scripted"
        assert one.value(DEAD) == []
        one.page.keyboard.press("End")
        assert one.complaints == []


def test_every_jump_inside_arrives(chromium: Browser, page: Path) -> None:
    with opened(chromium, page) as one:
        anchors = [name for name in one.value(ALL_ANCHORS) if name.startswith(("m", "r"))]
        chosen = anchors[:: max(1, len(anchors) // JUMPS)]
        assert one.value(HIDDEN_AFTER_A_JUMP, chosen) == []
        assert one.complaints == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_citation_opened_from_outside_shows_what_it_cites(chromium: Browser, page: Path, script: bool) -> None:
    with opened(chromium, page, script=script) as one:
        for anchor in _cited(one):
            one.go(page, f"#{anchor}")
            one.page.wait_for_function(HERE, arg=anchor, timeout=PATIENCE)
        assert one.complaints == []


def test_a_broken_citation_opens_the_report_and_nothing_else(chromium: Browser, page: Path) -> None:
    with opened(chromium, page) as one:
        for fragment in BROKEN:
            one.go(page, fragment)
            one.page.keyboard.press("n")
            assert one.page.locator(".n.here").count() == 1, fragment
        assert one.complaints == []
