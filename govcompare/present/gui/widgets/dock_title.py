"""A dock's title bar: its name and a cross, in the window's own drawing."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.wording import tr


class DockTitle(QWidget):
    """Follows the dock's window title; dragging it drags the dock. `tools` stand before the cross."""

    def __init__(self, dock: QDockWidget, appearance: Appearance, tools: tuple[QWidget, ...] = ()) -> None:
        super().__init__(dock)
        self._appearance = appearance
        self.setObjectName("dock-title")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = QLabel(dock.windowTitle())
        words.setObjectName("heading")
        words.setTextFormat(Qt.TextFormat.PlainText)
        dock.windowTitleChanged.connect(words.setText)
        self._cross = QToolButton()
        self._cross.setAutoRaise(True)
        self._cross.setIconSize(QSize(14, 14))
        self._cross.clicked.connect(dock.toggleViewAction().trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.addWidget(words)
        row.addStretch(1)
        row.setSpacing(10)
        for tool in tools:
            row.addWidget(tool)
        row.addWidget(self._cross)
        appearance.scheme_changed.connect(self._dress)
        appearance.language_changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._cross.setIcon(self._appearance.icon("x"))
        self._cross.setToolTip(tr("Hide"))
        self._cross.setAccessibleName(tr("Hide"))
