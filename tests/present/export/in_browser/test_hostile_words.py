"""Words of unknown origin run nothing and ask for nothing in a real browser, in whatever slot they stand."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from govcompare.__main__ import main
from govcompare.model.jobs import DocumentArguments, Stamp
from govcompare.present.wording import language, use
from tests.present.cli.reports import folder_of_reports
from tests.present.export.in_browser.chromium import Opened, opened
from tests.present.export.in_browser.conftest import Write
from tests.present.export.slots import filled, marks
from tests.present.export.test_html import HOSTILE

RUNNING = (
    *HOSTILE,
    "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=alert(1) )//%0D%0A//",
    "'/*\"/**/</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/oNloAd=alert(1)//>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=alert(1)&gt;'>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)>",
    "<link rel=stylesheet href=//example.org/x.css>",
    "<img srcset='//example.org/x.png 1x'>",
    "<object data='data:text/html,<script>alert(1)</script>'>",
    "<form action=//example.org><button autofocus>x",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "@import '//example.org/x.css'; } * { background: url(//example.org/x.png) }",
)
INJECTED = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><script>alert(1)</script>")
COUNTED = """() => ['script', 'style', 'iframe, img, object, embed, link, base, form, video, math, noscript, animate']
  .map((kind) => document.querySelectorAll(kind).length)"""
TOUCH_ALL = """() => document.querySelectorAll('body *').forEach((one) => {
  for (const kind of ['mouseover', 'focus', 'toggle', 'click']) {
    if (kind !== 'click' || one.tagName !== 'A') one.dispatchEvent(new MouseEvent(kind, { bubbles: false }));
  }
})"""


def _reports(write: Write, words: str) -> dict[str, Path]:
    """Whole, of one pair, of one report alone, anonymous: each with a note, an exporter and every slot filled."""
    whole = filled(words, 3)
    asked = {
        "everything": DocumentArguments(whole),
        "a pair": DocumentArguments(whole, pairs=(("r1", "r2"),)),
        "a report": DocumentArguments(whole, report="r2"),
        "anonymous": DocumentArguments(whole, anonymous=True),
    }
    noted, stamp = marks(whole, words), Stamp("2026-01-02T03:04:05+08:00", words)
    return {name: write(replace(one, language="zh_CN", marks=noted, stamp=stamp)) for name, one in asked.items()}


def _harmless(chromium: Browser, write: Write, words: str) -> None:
    reports = _reports(write, words.replace("\ud800", "\ue000"))
    with opened(chromium, reports["everything"]) as one:
        for name, path in reports.items():
            one.go(path)
            _touch(one)
            assert one.value(COUNTED) == [1, 1, 0], name
        assert one.complaints == []


def _touch(one: Opened) -> None:
    one.value(TOUCH_ALL)
    for key in ("Tab", "n", "d"):
        one.page.keyboard.press(key)


def test_all_of_them_together_run_nothing_and_ask_for_nothing(chromium: Browser, written: Write) -> None:
    _harmless(chromium, written, " ".join(RUNNING))


def test_hostile_files_run_nothing_on_the_whole_way(
    chromium: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From names, folders, titles, headings and a template through the command to the page, in a stranger's name."""
    before, folder = language(), tmp_path / "<img src=x onerror=alert(0)>"
    for words, path in zip(INJECTED, sorted(folder_of_reports(folder).iterdir()), strict=True):
        text = path.read_text(encoding="utf-8").replace("镇", f"镇{words}").replace("(一)", f"(一){words}")
        path.with_name(words.replace("/", "∕") + ".txt").write_text(text, encoding="utf-8")
        path.unlink()
    template = tmp_path / "<script>alert(3)<∕script>.txt"
    template.write_text("某镇政府工作报告\n\n一、某某工作\n认真做好某某工作。\n", encoding="utf-8")
    (folder / "other<svg onload=alert(2)>.txt").write_text("甲。", encoding="utf-8")
    monkeypatch.setenv("LOGNAME", INJECTED[0])
    page = tmp_path / "a.html"
    try:
        main(["compare", str(folder), "--html", str(page), "--stamp", "--template", str(template), "--quiet"])
    finally:
        use(before)
    text = page.read_text(encoding="utf-8")
    for shown in ("&lt;script&gt;alert(1)", "&lt;svg onload=alert(2)", "&lt;script&gt;alert(3)", "&gt;&lt;img src=x"):
        assert shown in text
    with opened(chromium, page) as one:
        _touch(one)
        assert one.value(COUNTED) == [1, 1, 0]
        assert one.complaints == []


@pytest.mark.nightly
@pytest.mark.parametrize("words", RUNNING, ids=repr)
def test_each_of_them_runs_nothing_and_asks_for_nothing(chromium: Browser, written: Write, words: str) -> None:
    _harmless(chromium, written, words)
