"""Two panes of 1,000,000 characters with 30,000 coloured stretches: first paint, scroll step, resize, lens, palette.

The bars (window.md): first paint ≤ 60 ms, scroll step ≤ 16 ms at the 95th percentile, resize ≤ 50 ms, lens and palette
≤ 50 ms, ≤ 160 MB more. Runs offscreen: `make bench`.
"""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from govcompare.present.gui.canvas.pointing import PageCanvas
from govcompare.present.gui.canvas.sheet import Sheet, pair_sheet
from govcompare.present.gui.canvas.strip import OverviewStrip
from govcompare.present.gui.look.fonts import families
from govcompare.present.gui.reading.page_view import TEXT_POINTS
from govcompare.present.palette import scheme
from govcompare.present.rows.values import Lens, PairRows
from tests.gui.pages import long_pair

PARAGRAPHS, LENGTH, PIECES = 5_000, 200, 3
SIZE = (1_400, 900)
MOST_MEGABYTES = 160
PAGE = Path("/proc/self/statm")


@pytest.fixture(scope="module", name="long")
def long_fixture() -> tuple[PairRows, str, str]:
    found = long_pair(PARAGRAPHS, LENGTH, PIECES)
    assert len(found[1]) == 1_000_000
    return found


class Panes(QWidget):
    """A canvas with its overview strip, as the view has them."""

    def __init__(self) -> None:
        super().__init__()
        self.canvas = PageCanvas(scheme("standard", False))
        self.strip = OverviewStrip(self.canvas)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.canvas)
        row.addWidget(self.strip)
        font = QFont()
        font.setFamilies(list(families("zh_CN")))
        font.setPointSizeF(TEXT_POINTS)
        self.canvas.set_text_font(font)

    def show_pair(self, long: tuple[PairRows, str, str]) -> None:
        sheet: Sheet = pair_sheet(*long)
        moved = frozenset(n for n, entry in enumerate(sheet.entries) if entry.head is not None and entry.head.moved)
        self.canvas.show_sheet(sheet, moved, dict.fromkeys(moved, "↕ (一)→(五)"))


def turn() -> None:
    """Everything that is wished for is painted."""
    QApplication.processEvents()


@pytest.fixture(name="panes")
def panes_fixture(qtbot: QtBot) -> Iterator[Panes]:
    made = Panes()
    made.resize(*SIZE)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture(name="filled")
def filled_fixture(panes: Panes, long: tuple[PairRows, str, str]) -> Panes:
    panes.show_pair(long)
    for _ in range(4):
        turn()
    return panes


def test_memory(benchmark: BenchmarkFixture, panes: Panes, long: tuple[PairRows, str, str]) -> None:
    """Stands first: memory that others have used would be used again."""
    before = resident()

    def use() -> None:
        panes.show_pair(long)
        for pixels in (72, 850, 100_000):
            for _ in range(40):
                stepping(panes, pixels)()

    benchmark.pedantic(use, rounds=1)
    more = resident() - before
    benchmark.extra_info["more MB"] = round(more, 1)
    assert more <= MOST_MEGABYTES


def test_first_paint(benchmark: BenchmarkFixture, panes: Panes, long: tuple[PairRows, str, str]) -> None:
    def paint() -> None:
        panes.show_pair(long)
        panes.canvas.viewport().repaint()

    def empty() -> None:
        panes.canvas.show_sheet(Sheet(("", ""), ()), frozenset(), {})
        gc.collect()

    benchmark.pedantic(paint, setup=empty, rounds=12)


def stepping(panes: Panes, pixels: int) -> Callable[[], None]:
    bar = panes.canvas.verticalScrollBar()

    def step() -> None:
        bar.setValue(bar.value() + pixels)
        turn()

    return step


@pytest.mark.parametrize("pixels", [72, 850], ids=["wheel", "page"])
@pytest.mark.parametrize("original", [False, True], ids=["aligned", "original"])
def test_scroll_step(benchmark: BenchmarkFixture, filled: Panes, pixels: int, original: bool) -> None:
    filled.canvas.set_original(original)
    turn()

    def step_and_time() -> None:
        stepping(filled, pixels)()

    benchmark.pedantic(step_and_time, rounds=300, warmup_rounds=5)
    times = sorted(benchmark.stats.stats.data) if benchmark.stats is not None else []
    if times:
        benchmark.extra_info["95th percentile in ms"] = round(times[int(len(times) * 0.95)] * 1_000, 2)


def test_jump(benchmark: BenchmarkFixture, filled: Panes) -> None:
    bar, places = filled.canvas.verticalScrollBar(), iter(range(1, 10_000))

    def jump() -> None:
        bar.setValue(next(places) * 7_919_113 % bar.maximum())
        turn()

    benchmark.pedantic(jump, rounds=60)


def test_resize(benchmark: BenchmarkFixture, filled: Panes) -> None:
    widths = iter(range(SIZE[0], 600, -7))

    def resize() -> None:
        filled.resize(next(widths), SIZE[1])
        turn()

    benchmark.pedantic(resize, rounds=40)


def test_lens(benchmark: BenchmarkFixture, filled: Panes) -> None:
    lenses = iter([Lens.DIFFERENCE, Lens.REUSE] * 100)

    def switch() -> None:
        filled.canvas.set_lens(next(lenses))
        turn()

    benchmark.pedantic(switch, rounds=30)


def test_palette(benchmark: BenchmarkFixture, filled: Panes) -> None:
    schemes = iter([scheme("colour-blind", True), scheme("standard", False)] * 100)

    def switch() -> None:
        filled.canvas.set_scheme(next(schemes))
        turn()

    benchmark.pedantic(switch, rounds=30)


def resident() -> float:
    """Megabytes of this process in memory."""
    return int(PAGE.read_text().split()[1]) * 4_096 / 1e6
