"""Dialogs that Qt draws speak the language in use too, to the last label."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QHeaderView, QMessageBox, QTreeView, QWidget

from govcompare.present.gui.main_window import MainWindow
from govcompare.present.wording import LANGUAGES

LATIN = re.compile("[A-Za-z]{2}")
SAME = re.compile(r"\*?\.[a-z]+|PDF|HTML|JSON|Excel|/\S+|root")
"""What is the same in every language: suffixes of files, formats, paths, names of folders."""


def _words(dialog: QDialog) -> Iterator[str]:
    for widget in (dialog, *dialog.findChildren(QWidget)):
        for name in ("text", "toolTip", "accessibleName", "windowTitle", "title"):
            say = getattr(widget, name, None)
            if callable(say):
                yield str(say())
    for action in dialog.findChildren(QAction):
        yield action.text()
    for tree in dialog.findChildren(QTreeView):
        header: QHeaderView = tree.header()
        for column in range(header.count()):
            yield str(tree.model().headerData(column, header.orientation()))


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
@pytest.mark.parametrize("action", ["open", "open-folder", "save-as"])
def test_no_english_word_stands_in_a_file_dialog(opened_files: MainWindow, language: str, action: str) -> None:
    window = opened_files
    window.workspace.appearance.set_language(language)
    window.actions_[action].trigger()
    QApplication.processEvents()
    (dialog,) = (one for one in window.findChildren(QFileDialog) if one.isVisible())
    english = sorted({words for words in _words(dialog) if LATIN.search(SAME.sub("", words))})
    dialog.reject()
    assert english == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_buttons_of_questions_speak_the_language(window: MainWindow, language: str) -> None:
    window.workspace.appearance.set_language(language)
    box = QMessageBox(window)
    box.setStandardButtons(QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Cancel)
    latin = [bool(LATIN.search(button.text())) for button in box.buttons()]
    assert latin == [language == "en"] * 2


def test_words_that_nobody_translates_stay_as_qt_wrote_them(window: MainWindow) -> None:
    window.workspace.appearance.set_language("zh_CN")
    assert QCoreApplication.translate("Nowhere", "No such words") == "No such words"


@pytest.fixture
def opened_files(window: MainWindow) -> MainWindow:
    """A window that has something to save."""
    window.actions_["save-as"].setEnabled(True)
    return window


@pytest.mark.parametrize("language", LANGUAGES)
def test_arrow_keys_are_called_by_their_signs(window: MainWindow, language: str) -> None:
    window.workspace.appearance.set_language(language)
    keys = QKeySequence("Alt+Down"), QKeySequence("Alt+Shift+Left")
    assert [key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys] == ["Alt+↓", "Alt+Shift+←"]
    assert window.actions_["next-change"].toolTip().endswith("(Alt+↓)")
