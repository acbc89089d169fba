"""What the centre shows while nothing is open: a drop zone, two buttons, recent files and projects."""

from pathlib import Path, PurePath

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.words.visible import visible
from govcompare.present.wording import tr

SHOWN_RECENT = 6


class EmptyPage(QWidget):
    """The way in."""

    open_asked = Signal()
    samples_asked = Signal()
    recent_asked = Signal(str)

    def __init__(self, appearance: Appearance, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance, self._preferences = appearance, preferences
        self._sign, self._title, self._hint, self._recent_title = (QLabel() for _ in range(4))
        self._title.setObjectName("title")
        self._hint.setObjectName("muted")
        self._recent_title.setObjectName("muted")
        for label in (self._sign, self._title, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(label is not self._sign)
        self._recent_title.setTextFormat(Qt.TextFormat.PlainText)
        self.open, self.samples = QPushButton(), QPushButton()
        self.open.setObjectName("primary")
        self.open.clicked.connect(self.open_asked)
        self.samples.clicked.connect(self.samples_asked)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._lay_out()
        appearance.language_changed.connect(self.refresh)
        appearance.scheme_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Words, colours and recent files as they are now."""
        self._sign.setPixmap(self._appearance.accent_icon("columns-2").pixmap(48, 48))
        self._title.setText(tr("Drop reports here"))
        self._hint.setText(
            tr("Files or folders, two or more reports. See what they share, what changed and what moved.")
        )
        self.open.setText(tr("Open…"))
        self.samples.setText(tr("Sample reports"))
        self._recent_title.setText(tr("Recent"))
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        paths = [path for path in self._preferences.recent if Path(path).exists()][:SHOWN_RECENT]
        for path in paths:
            self._recent.addWidget(self._recent_button(path))
        self._recent_title.setVisible(bool(paths))

    def labels(self) -> tuple[QLabel, ...]:
        """What it says beside its buttons."""
        return self._sign, self._title, self._hint, self._recent_title

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button as Space does."""
        button = self.window().focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(button, QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scheme = QPainter(self), self._appearance.scheme
        painter.fillRect(event.rect(), QColor(scheme.base))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(scheme.gap), 1.6, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(28, 28, -28, -28), 16, 16)
        painter.end()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for button in (self.open, self.samples):
            button.setMinimumSize(QSize(128, 38))
            buttons.addWidget(button)
        buttons.addStretch(1)
        recent = QVBoxLayout()
        recent.addWidget(self._recent_title)
        recent.addLayout(self._recent)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addLayout(recent, 2)
        centred.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(56, 56, 56, 56)
        column.setSpacing(12)
        column.addStretch(3)
        for label in (self._sign, self._title, self._hint):
            column.addWidget(label)
        column.addSpacing(10)
        column.addLayout(buttons)
        column.addSpacing(26)
        column.addLayout(centred)
        column.addStretch(4)

    def _recent_button(self, path: str) -> QPushButton:
        name = visible(PurePath(path).name).replace("&", "&&")
        folder = visible(str(PurePath(path).parent)).replace("&", "&&")
        button = QPushButton(f"{name}    {folder}")
        button.setObjectName("recent")
        button.setFlat(True)
        button.setIcon(self._appearance.icon("save" if path.endswith(".govc") else "file-text"))
        button.clicked.connect(lambda: self.recent_asked.emit(path))
        return button
