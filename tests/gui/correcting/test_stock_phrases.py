"""What a person says of common stock in the window: of findings, of files, in a list; each step can be undone."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.explanation import Explanation, Phrase, Reason
from govcompare.model.findings import PassageKind
from govcompare.model.jobs import ExplainArguments
from govcompare.model.settings import CommonStock, Settings
from govcompare.present.gui.canvas.legend import Legend
from govcompare.present.gui.correcting.corrections import with_phrases, with_stock, with_templates
from govcompare.present.gui.correcting.stock_dialog import StockDialog
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.roles import Role
from govcompare.present.rows.values import FindingKind
from tests.gui.conftest import Opened
from tests.gui.executor import PreparedExecutor
from tests.gui.made import comparison


def _stock(window: MainWindow) -> CommonStock:
    return window.workspace.settings.stock


def _choose_passage(window: MainWindow) -> tuple[str, str]:
    """Select the first passage in the list; its texts, as lists of phrases have them."""
    dock, found = window.findings, window.workspace.comparison
    assert found is not None
    row = next(row for row, one in enumerate(dock.model.shown) if one.passage is not None)
    dock.table.selectRow(row)
    chosen = dock.model.shown[row]
    places = (chosen.a, chosen.b)
    one, other = ("".join(place.span.of(found.report(place.report).text).split("\n")).strip() for place in places)
    return one, other


def _from_template(made: Comparison) -> Comparison:
    """The last source is a template, and the first passage comes from it."""
    source = made.sources[-1].id
    kept = [replace(made.passages[0], kind=PassageKind.TEMPLATE, template=source, formula=0.8), *made.passages[1:]]
    return replace(made, passages=tuple(kept), templates=(source,))


def test_later_word_on_a_phrase_counts() -> None:
    stock = with_phrases(with_phrases(Settings(), ["甲\n乙", " "], own=False), ["甲乙", "丙"], own=True)
    assert stock.stock == CommonStock(formulae=(), kept=("甲乙", "丙"))
    assert with_phrases(stock, ["丙"], own=False).stock == CommonStock(formulae=("丙",), kept=("甲乙",))
    assert with_stock(stock, ["丁", "丁"], ()).stock == CommonStock(formulae=("丁",))


def test_templates_are_named_once_and_taken_out_again() -> None:
    both = with_templates(with_templates(Settings(), ["/a", "/b"], True), ["/a"], True)
    assert both.stock.templates == ("/b", "/a")
    assert with_templates(both, ["/b", "/a"], False) == Settings()


def test_a_passage_counts_as_stock_and_as_own_and_back(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    texts = _choose_passage(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.findings.table.setFocus()
    qtbot.keyClick(window.findings.table, Qt.Key.Key_S)
    assert _stock(window).formulae == tuple(dict.fromkeys(texts))
    window.workspace.undo_stack.undo()
    assert _stock(window) == CommonStock()
    qtbot.waitUntil(lambda: bool(window.workspace.findings))
    texts = _choose_passage(window)
    menu = window.findings.menu()
    action = next(action for action in menu.actions() if action.text().startswith("Count as the reports' own"))
    action.trigger()
    assert _stock(window).kept == tuple(dict.fromkeys(texts))


def test_a_moved_section_is_no_phrase(opened: Opened) -> None:
    window = opened(2)
    row = next(row for row, one in enumerate(window.findings.model.shown) if one.passage is None)
    window.findings.table.selectRow(row)
    action = next(one for one in window.findings.menu().actions() if one.text().startswith("Count as stock phrase"))
    assert not action.isEnabled()
    window.findings.count_as(own=False)
    assert _stock(window) == CommonStock()


def test_own_phrases_are_edited_and_read_from_a_file(opened: Opened, tmp_path: Path) -> None:
    window = opened(2)
    window.actions_["stock"].trigger()
    dialog = window.findChild(StockDialog, "stock-dialog")
    assert dialog is not None
    (tmp_path / "phrases.txt").write_text("# 注\n久久为功\n", encoding="utf-8")
    dialog.formulae.setPlainText("抓铁有痕\n\n 抓铁有痕 ")
    window.stock.read(dialog, str(tmp_path / "phrases.txt"))
    window.stock.read(dialog, str(tmp_path / "missing.txt"))
    dialog.kept.setPlainText("自己的话")
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert _stock(window) == CommonStock(formulae=("抓铁有痕", "久久为功"), kept=("自己的话",))
    window.workspace.undo_stack.undo()
    assert _stock(window) == CommonStock()


def test_a_file_is_asked_for_from_the_list_of_phrases(opened: Opened) -> None:
    window = opened(2)
    dialog = window.stock.ask()
    dialog.read.click()
    asked = window.findChild(QFileDialog, "phrases-dialog")
    assert asked is not None
    asked.reject()
    dialog.reject()


def test_templates_are_added_and_undone(opened: Opened, tmp_path: Path) -> None:
    window = opened(2)
    window.actions_["template"].trigger()
    asked = window.findChild(QFileDialog, "template-dialog")
    assert asked is not None
    asked.filesSelected.emit([str(tmp_path / "上级.txt")])
    assert _stock(window).templates == (str(tmp_path / "上级.txt"),)
    asked.reject()
    window.workspace.undo_stack.undo()
    assert _stock(window) == CommonStock()


def test_a_file_becomes_a_template_in_the_list_of_reports(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "甲.txt"
    path.write_text("甲", encoding="utf-8")
    made = comparison(2)
    window = opened(replace(made, sources=(replace(made.sources[0], path=str(path)), made.sources[1])))
    item = window.reports.tree.topLevelItem(0)
    assert item is not None
    item.setSelected(True)
    next(action for action in window.reports.menu().actions() if action.text() == "Treat as template").trigger()
    assert _stock(window).templates == (str(path),)
    item = window.reports.tree.topLevelItem(0)
    assert item is not None
    item.setSelected(True)
    next(action for action in window.reports.menu().actions() if action.text() == "No longer a template").trigger()
    assert _stock(window).templates == ()


def test_templates_have_a_sign_a_chip_and_a_meaning(opened: Opened) -> None:
    window = opened(_from_template(comparison(3)))
    names = [window.reports.tree.topLevelItem(index).text(0) for index in range(3)]
    assert names == ["1.txt", "2.txt", "Template: 3.txt"]
    chip = window.findings.chips[FindingKind.TEMPLATE]
    assert not chip.isChecked()
    assert chip.isVisible()
    assert FindingKind.TEMPLATE not in {one.kind for one in window.findings.model.shown}
    chip.click()
    assert FindingKind.TEMPLATE in {one.kind for one in window.findings.model.shown}
    legends = window.findChildren(Legend)
    assert any(Role.TEMPLATE in {role for role, _words in legend.named()} for legend in legends)


def test_without_a_template_nothing_speaks_of_them(opened: Opened) -> None:
    window = opened(3)
    assert not window.findings.chips[FindingKind.TEMPLATE].isVisible()
    for legend in window.findChildren(Legend):
        assert Role.TEMPLATE not in {role for role, _words in legend.named()}


def test_a_finding_explains_itself(opened: Opened, qtbot: QtBot, executor: PreparedExecutor) -> None:
    window = opened(2)
    one, _other = _choose_passage(window)
    asked: list[ExplainArguments] = []

    def answer(arguments: bytes) -> bytes:
        asked.append(codec.decode(arguments, ExplainArguments))
        rare, common = (Phrase("抓铁有痕", 0),), (Phrase("深入贯彻落实", 803),)
        return codec.encode(Explanation(Reason.RARE, 1240, 100, 20, rare, common))

    executor.answers["explain"] = answer
    window.actions_["explain"].trigger()
    qtbot.waitUntil(lambda: window.findChild(QDialog, "explanation") is not None)
    dialog = window.findChild(QDialog, "explanation")
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert asked[0].passage.a.span.of(asked[0].a.text).strip().startswith(one[:10])
    assert "“抓铁有痕” stands in none of 1,240 reports" in words
    assert "“深入贯彻落实” stands in about 803 of 1,240 reports" in words
    dialog.reject()


def test_without_a_chosen_passage_nothing_is_explained(opened: Opened, executor: PreparedExecutor) -> None:
    window = opened(2)
    window.findings.table.clearSelection()
    window.findings.table.setCurrentIndex(window.findings.model.index(-1, 0))
    window.actions_["explain"].trigger()
    assert "explain" not in [run.job for run in executor.runs]


def test_what_most_reports_share_counts_as_stock_when_asked_for(opened: Opened, qtbot: QtBot) -> None:
    window = opened(3)
    action = window.actions_["loaded-set"]
    assert not action.isChecked()
    with qtbot.waitSignal(window.workspace.comparison_changed):
        action.trigger()
    assert window.workspace.settings.loaded_set
    assert action.isChecked()
    with qtbot.waitSignal(window.workspace.comparison_changed):
        window.actions_["undo"].trigger()
    assert not window.workspace.settings.loaded_set
    assert not action.isChecked()
