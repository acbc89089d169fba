"""Nothing in, what this program is and what it is made of shown: each part's version and licence, word for word."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from govcompare import __version__
from govcompare.present.gui.help.components import Component, components, words
from govcompare.present.gui.look.icons import program_icon
from govcompare.present.gui.look.sizes import begin_with, keep_whole
from govcompare.present.wording import tr

FIRST_SIZE = QSize(760, 540)
SIGN, NARROWEST = 48, 320
"""Pixels of the program's sign, and of its purpose at least."""
PARTS_SHARE, WORDS_SHARE = 2, 3
"""Of the dialog's height."""


class AboutDialog(QDialog):
    """The program's name, and a list of its parts over the licence of the one that is chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About govcompare"))
        begin_with(self, FIRST_SIZE)
        self._components = components()
        self.parts = self._parts()
        self.licence = QPlainTextEdit()
        self.licence.setObjectName("licence")
        self.licence.setAccessibleName(tr("Licence"))
        self.licence.setReadOnly(True)
        self.licence.setTabChangesFocus(True)
        self.licence.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._lay_out()
        self.parts.currentItemChanged.connect(self._show_licence)
        self.parts.setCurrentIndex(self.parts.model().index(0, 0))
        self.parts.setFocus()

    def _parts(self) -> QTreeWidget:
        parts = QTreeWidget()
        parts.setObjectName("parts")
        parts.setAccessibleName(tr("What the program is made of"))
        parts.setHeaderLabels([tr("Part"), tr("Version"), tr("Licence")])
        parts.setRootIsDecorated(False)
        parts.setUniformRowHeights(True)
        parts.addTopLevelItems([QTreeWidgetItem(_cells(one)) for one in self._components])
        header = parts.header()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return parts

    def _lay_out(self) -> None:
        sign, name, purpose = QLabel(), QLabel(f"govcompare {__version__}"), QLabel(_purpose())
        sign.setPixmap(program_icon().pixmap(SIGN, SIGN))
        name.setObjectName("title")
        purpose.setWordWrap(True)
        for label in (name, purpose):
            label.setTextFormat(Qt.TextFormat.PlainText)
        keep_whole(purpose, NARROWEST)
        beside, top = QVBoxLayout(), QHBoxLayout()
        beside.addWidget(name)
        beside.addWidget(purpose)
        top.setSpacing(16)
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(beside, 1)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setHandleWidth(12)
        both.setChildrenCollapsible(False)
        both.addWidget(self.parts)
        both.addWidget(self.licence)
        both.setStretchFactor(0, PARTS_SHARE)
        both.setStretchFactor(1, WORDS_SHARE)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(both, 1)
        column.addWidget(buttons)

    def _show_licence(self) -> None:
        self.licence.setPlainText(words(self._components[self.parts.currentIndex().row()]))


def _cells(component: Component) -> list[str]:
    return [component.name, component.version or "–", component.licence or tr("see its text")]


def _purpose() -> str:
    return tr("Shows whether Chinese government reports repeat each other: what, where, how much, what changed.")
