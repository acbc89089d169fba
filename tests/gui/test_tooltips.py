"""What a document says is shown in tooltips as it stands, never taken for markup."""

from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, QRect, Qt
from PySide6.QtWidgets import QTreeWidgetItem

from govcompare.model.comparison import Comparison
from govcompare.present.gui.main_window import MainWindow
from tests.gui.conftest import Opened
from tests.gui.made import comparison

HOSTILE = "<img src='file:///nowhere.png'><b>fat</b>"


def _hostile() -> Comparison:
    made = comparison(2)
    reports = tuple(replace(one, title=HOSTILE, place="") for one in made.reports)
    outlines = tuple(
        replace(outline, sections=tuple(replace(section, title=HOSTILE) for section in outline.sections))
        for outline in made.outlines
    )
    return replace(made, reports=reports, outlines=outlines)


def _tips(model: QAbstractItemModel) -> list[str]:
    role = Qt.ItemDataRole.ToolTipRole
    places = [(row, column) for row in range(model.rowCount()) for column in range(12) if model.hasIndex(row, column)]
    heads = [model.headerData(column, Qt.Orientation.Horizontal, role) for row, column in places if row == 0]
    cells = [model.index(*place).data(role) for place in places]
    return [words for words in (*heads, *cells) if isinstance(words, str)]


def _tree_tips(window: MainWindow) -> list[str]:
    found: list[str] = []
    waiting: list[QTreeWidgetItem | None] = [window.reports.tree.topLevelItem(0)]
    while waiting:
        item = waiting.pop()
        assert item is not None
        item.setExpanded(True)
        found.append(item.toolTip(0))
        waiting += [item.child(index) for index in range(item.childCount())]
    return found


def test_titles_and_headings_are_never_taken_for_markup(opened: Opened) -> None:
    window = opened(_hostile())
    for view in window.centre.views:
        window.centre.show_view(view.name)
    views = {view.name: view for view in window.centre.views}
    everywhere = {
        "reports": _tree_tips(window),
        "findings": _tips(window.findings.model),
        "sections": _tips(views["sections"].table.model()),
        "pairs": _tips(views["overview"].pairs.ranked),
    }
    for where, words in everywhere.items():
        told = [one for one in words if "img" in one]
        assert told, where
        assert all("<img" not in one and "&lt;img" in one for one in told), where


def test_a_bar_stands_beside_the_widest_figure(opened: Opened) -> None:
    made = comparison(2)
    window = opened(replace(made, totals=tuple(replace(one, reused=1.0) for one in made.totals)))
    window.resize(1400, 800)
    tree, scheme = window.reports.tree, window.workspace.appearance.scheme
    row = tree.topLevelItem(0)
    assert row is not None
    picture = tree.viewport().grab(QRect(tree.visualItemRect(row.child(0)))).toImage()
    middle = range(picture.height() // 2 - 2, picture.height() // 2 + 3)
    bar = {
        x for x in range(picture.width()) for y in middle if picture.pixelColor(x, y).name() == scheme.ramp[3].lower()
    }
    assert bar
    ground = picture.pixelColor(max(bar) + 3, 1)
    gap = [picture.pixelColor(max(bar) + 3, y) for y in range(picture.height())]
    assert gap == [ground] * picture.height()
