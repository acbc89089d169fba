"""The report of two texts of 1,000,000 characters in a browser: how soon it shows, whether it stops in scrolling."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import perf_counter

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from govcompare import codec
from govcompare.model.jobs import DocumentArguments
from govcompare.model.settings import Settings
from govcompare.pipeline import compare
from govcompare.present.export.html import html_job
from tests.pipeline.context import Remembering
from tests.present.export.in_browser.chromium import DESK, Opened, launched, opened

pytestmark = pytest.mark.timeout(600)
CHARACTERS = 1_000_000
PARAGRAPH = 250
CHANGED = 0.3
"""Share of the paragraphs in which a word is changed; every tenth is another's place."""
MOST_SECONDS = 10.0
"""From the comparison to the page."""
MOST_BLOCKED = 400
"""Milliseconds in a row in which the page may not answer while it scrolls: none was seen, a busy machine has some."""
SETTLE = "async () => { for (let frame = 0; frame < 30; frame += 1) await new Promise(requestAnimationFrame); }"
STEPS = 120
WATCH = """() => {
  window.blocked = [];
  new PerformanceObserver((list) => window.blocked.push(...list.getEntries().map((one) => one.duration)))
    .observe({ type: 'longtask' });
}"""
STOP = "() => setTimeout(() => { const end = performance.now() + 80; while (performance.now() < end); })"


def _texts() -> list[str]:
    random = Random(7)
    letters = [chr(0x4E00 + place) for place in range(3000)]
    paragraphs = ["".join(random.choices(letters, k=PARAGRAPH)) + "。" for _ in range(CHARACTERS // (PARAGRAPH + 1))]
    others = [text[:100] + "另一句话" + text[104:] if random.random() < CHANGED else text for text in paragraphs]
    moved = others[::10]
    random.shuffle(moved)
    others[::10] = moved
    return [
        f"某镇202{number}年政府工作报告\n\n各位代表：\n"
        + "\n".join(
            f"({place // 10 + 1})第{place}项工作\n" * (place % 10 == 0) + text for place, text in enumerate(one)
        )
        for number, one in enumerate((paragraphs, others))
    ]


@pytest.fixture(name="page", scope="module")
def _page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("million")
    for number, text in enumerate(_texts()):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    whole = compare([str(folder)], Settings(), Remembering())
    assert len(whole.reports) == 2
    start = perf_counter()
    data = html_job(codec.encode(DocumentArguments(whole, language="zh_CN")), Remembering())
    assert perf_counter() - start <= MOST_SECONDS
    (folder / "report.html").write_bytes(data)
    return folder / "report.html"


def _scrolled(one: Opened) -> float:
    """The longest stop, in ms."""
    one.value(WATCH)
    one.value(STOP)
    one.page.wait_for_function("window.blocked.some((stop) => stop >= 60)")  # the watch sees it
    one.value("window.blocked.length = 0")
    one.page.mouse.move(700, 450)
    for step in range(STEPS):
        one.page.mouse.wheel(0, 700 if step % 30 else 150_000)
        one.value("() => new Promise((then) => requestAnimationFrame(then))")
    assert one.value("scrollY") > 100_000
    return float(max(one.value("window.blocked"), default=0))


def test_two_million_characters_scroll(
    benchmark: BenchmarkFixture, page: Path, require_tool: Callable[[str], str]
) -> None:
    with launched(require_tool("chromium")) as browser:
        with opened(browser, page) as one:
            assert one.complaints == []
            benchmark.extra_info["longest stop in ms"] = longest = _scrolled(one)
            benchmark.extra_info["bytes"] = page.stat().st_size

        def show() -> None:
            with opened(browser, page):
                pass

        benchmark.pedantic(show, rounds=3)
    assert longest <= MOST_BLOCKED


def test_a_citation_arrives_where_heights_were_only_guessed(page: Path, require_tool: Callable[[str], str]) -> None:
    numbers = [int(number) for number in re.findall(r'id="m([0-9]{1,9})"', page.read_text(encoding="utf-8"))]
    with launched(require_tool("chromium")) as browser, opened(browser, page) as one:
        for number in (max(numbers), max(numbers) // 2):
            one.go(page, f"#m{number}")
            one.value(SETTLE)
            top = one.value("(id) => document.getElementById(id).getBoundingClientRect().top", f"m{number}")
            assert 0 <= top <= DESK[1]
