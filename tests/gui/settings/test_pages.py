"""Every choice of the settings holds at once, without a mouse, and is there at the next start."""

from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QFontDatabase
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QLabel, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from govcompare.model.settings import Matching
from govcompare.present.gui.main_window import MainWindow
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.settings.dialog import SettingsDialog
from govcompare.present.palette import scheme
from govcompare.present.wording import LANGUAGES
from tests.gui.conftest import MakeWindow, Opened
from tests.gui.executor import PreparedExecutor

CONTROLS = (QCheckBox, QComboBox, QSpinBox)


def _settings(window: MainWindow) -> SettingsDialog:
    window.actions_["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    return dialog


def _controls(dialog: SettingsDialog) -> list[QWidget]:
    return [widget for kind in CONTROLS for widget in dialog.pages.findChildren(kind)]


def _control(dialog: SettingsDialog, name: str) -> QWidget:
    found = next(widget for widget in _controls(dialog) if widget.objectName() == name)
    page = found
    while page.parentWidget() is not dialog.pages:
        page = page.parentWidget()
    dialog.chapters.setCurrentRow(dialog.pages.indexOf(page))
    return found


def _pick(dialog: SettingsDialog, name: str, value: str) -> None:
    box = _control(dialog, name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    QApplication.processEvents()


def _number(dialog: SettingsDialog, name: str, value: int) -> None:
    box = _control(dialog, name)
    assert isinstance(box, QSpinBox)
    box.setValue(value)


def _turn(dialog: SettingsDialog, name: str) -> None:
    box = _control(dialog, name)
    assert isinstance(box, QCheckBox)
    box.click()


def test_the_key_of_the_menu_opens_them(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.findChild(SettingsDialog) is not None)
    window.findChild(SettingsDialog).reject()


def test_every_choice_has_a_name_and_a_sentence(opened: Opened) -> None:
    dialog = _settings(opened(2))
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    for control in _controls(dialog):
        if control.objectName().startswith("rule-"):
            continue  # their own words say what they do, and one sentence holds for all
        assert control.accessibleName() or (isinstance(control, QCheckBox) and control.text())
        assert control.accessibleDescription() in shown
        assert control.accessibleDescription().endswith(".")
    dialog.reject()


def test_every_choice_is_reached_without_a_mouse(opened: Opened, qtbot: QtBot) -> None:
    window = opened(2)
    dialog = _settings(window)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    for row in range(dialog.chapters.count()):
        dialog.chapters.setFocus()
        dialog.chapters.setCurrentRow(row)
        wanted = {widget for widget in _controls(dialog) if widget.isVisible() and widget.isEnabled()}
        reached: set[QWidget] = set()
        for _ in range(20):
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            reached.add(dialog.focusWidget())
        assert wanted - reached == set()
    dialog.reject()


@pytest.mark.parametrize("name", [field.name for field in fields(Matching)])
def test_a_rule_holds_for_what_is_open_and_for_what_comes(
    opened: Opened, make_window: MakeWindow, executor: PreparedExecutor, name: str
) -> None:
    window = opened(2)
    dialog = _settings(window)
    _turn(dialog, f"rule-{name}")
    assert not getattr(window.workspace.settings.matching, name)
    assert not getattr(executor.asked().settings.matching, name)
    dialog.reject()
    assert make_window().workspace.settings.matching == window.workspace.settings.matching
    window.workspace.undo_stack.undo()
    assert window.workspace.settings.matching == Matching()


def test_rules_are_chosen_while_nothing_is_open(window: MainWindow, executor: PreparedExecutor) -> None:
    dialog = _settings(window)
    _turn(dialog, "rule-punctuation")
    dialog.reject()
    assert not window.workspace.settings.matching.punctuation
    assert not window.projects.modified
    assert executor.runs == []


def test_a_background_of_ones_own_is_used_and_kept(
    opened: Opened, qtbot: QtBot, tmp_path: Path, executor: PreparedExecutor, preferences: Preferences
) -> None:
    own = tmp_path / "own.bin"
    own.write_bytes(b"")
    window = opened(2)
    dialog = _settings(window)
    _pick(dialog, "background", "…")
    asked = dialog.findChild(QFileDialog, "background-dialog")
    asked.fileSelected.emit(str(own))
    asked.reject()
    assert executor.asked().settings.background == str(own)
    box = _control(dialog, "background")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "own.bin"
    dialog.reject()
    assert preferences.background == str(own)
    own.unlink()
    assert preferences.background == "shipped"


def test_colours_follow_at_once_and_the_menus_tell(opened: Opened) -> None:
    window = opened(3)
    dialog = _settings(window)
    _pick(dialog, "theme", "dark")
    _pick(dialog, "palette", "print")
    assert window.workspace.appearance.scheme == scheme("print", True)
    dialog.reject()
    action = window.findChild(QAction, "theme-dark")
    action.parent().aboutToShow.emit()
    window._choices.tick()
    assert action.isChecked()


def test_bands_colour_ratios_in_three_steps(opened: Opened, preferences: Preferences) -> None:
    window = opened(3)
    appearance = window.workspace.appearance
    dialog = _settings(window)
    assert not _control(dialog, "band-high").isEnabled()
    _turn(dialog, "bands")
    _number(dialog, "band-notable", 20)
    _number(dialog, "band-high", 60)
    dialog.reject()
    heat = appearance.scheme.heat
    assert heat(0.01) == heat(0.19) != heat(0.2) == heat(0.59) != heat(0.6) == heat(1.0)
    assert heat(0.0) == scheme("standard", False).heat(0.0)
    assert Preferences(Path(preferences._settings.fileName())).bands == (20, 60)


def test_the_higher_band_stays_above_the_lower(window: MainWindow, preferences: Preferences) -> None:
    dialog = _settings(window)
    _turn(dialog, "bands")
    _number(dialog, "band-notable", 70)
    dialog.reject()
    assert preferences.bands == (70, 71)


def test_threshold_and_slider_are_one(opened: Opened) -> None:
    window = opened(3)
    overview = window.centre.views[0]
    dialog = _settings(window)
    _number(dialog, "threshold", 35)
    assert overview.threshold.value() == 35
    dialog.reject()


def test_the_text_of_reports_changes_its_font_and_size(opened: Opened) -> None:
    window = opened(2)
    dialog = _settings(window)
    families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    if not families:
        pytest.skip("no Chinese font")
    _pick(dialog, "font", families[-1])
    _number(dialog, "zoom", 150)
    dialog.reject()
    font = window.centre.views[2].canvas.scene.typesetter.font
    assert font.families()[0] == families[-1]
    assert window.workspace.appearance.zoom == 150


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_changes_while_they_are_open(opened: Opened, language: str) -> None:
    window = opened(2)
    dialog = _settings(window)
    _control(dialog, "language").setFocus()
    _pick(dialog, "language", language)
    assert window.workspace.appearance.language == language
    again = _control(dialog, "language")
    assert isinstance(again, QComboBox)
    assert again.currentData() == language
    assert (dialog.windowTitle() == "Settings") == (language == "en")
    dialog.reject()


def test_defaults_come_back_together(opened: Opened, preferences: Preferences) -> None:
    window = opened(2)
    dialog = _settings(window)
    _turn(dialog, "rule-figures")
    _turn(dialog, "bands")
    _pick(dialog, "theme", "dark")
    _pick(dialog, "restore", "last")
    _number(dialog, "workers", 3)
    dialog.defaults.click()
    QApplication.processEvents()
    dialog.reject()
    assert window.workspace.settings.matching == preferences.matching == Matching()
    assert (preferences.bands, preferences.restore, preferences.workers) == (None, "nothing", 0)
    assert (preferences.theme, preferences.language) == ("system", "")


def test_what_was_open_is_opened_again_when_that_was_chosen(
    opened: Opened, tmp_path: Path, preferences: Preferences
) -> None:
    window = opened(2)
    files = [tmp_path / f"{number}.txt" for number in (1, 2)]
    for file in files:
        file.touch()
    window.workspace.files = tuple(map(str, files))
    window.close()
    assert preferences.at_start == ()
    preferences.restore = "last"
    assert preferences.at_start == tuple(map(str, files))
    files[0].unlink()
    assert preferences.at_start == (str(files[1]),)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_boxes_have_an_edge_on_every_ground(window: MainWindow, dark: bool) -> None:
    window.workspace.appearance.set_theme("dark" if dark else "light")
    dialog = _settings(window)
    box = _control(dialog, "rule-case")
    QApplication.processEvents()
    picture, muted = box.grab().toImage(), QColor(scheme("standard", dark).muted)
    assert any(picture.pixelColor(x, picture.height() // 2) == muted for x in range(6))
    dialog.reject()
