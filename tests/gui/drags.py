"""Files and a window in, the events of a drag over it and the drop out, as the system would send them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def dragged(*things: str | Path) -> QMimeData:
    """What a file manager offers for these paths; a string with `://` in it is an address as it stands."""
    data = QMimeData()
    data.setUrls([QUrl(thing) if "://" in str(thing) else QUrl.fromLocalFile(str(thing)) for thing in map(str, things)])
    return data


class Drag:
    """One drag over a window; events go to the native window, which finds the widget below the point."""

    def __init__(self, window: QWidget, data: QMimeData, offered: Qt.DropAction = Qt.DropAction.CopyAction) -> None:
        self._window, self._data, self._offered = window, data, offered
        self.action = Qt.DropAction.IgnoreAction
        """What the window did with the files, once they were dropped."""
        handle = window.windowHandle()
        assert handle is not None
        self._handle: QWindow = handle

    def enter(self, point: QPoint) -> bool:
        """The mouse comes in; whether the window would take what it carries."""
        event = QDragEnterEvent(point, self._offered, self._data, _LEFT, _NONE)
        QApplication.sendEvent(self._handle, event)
        return event.isAccepted()

    def move(self, point: QPoint) -> bool:
        """It moves on; whether the window would take it there."""
        event = QDragMoveEvent(point, self._offered, self._data, _LEFT, _NONE)
        QApplication.sendEvent(self._handle, event)
        return event.isAccepted()

    def leave(self) -> None:
        """It goes out again."""
        QApplication.sendEvent(self._handle, QDragLeaveEvent())

    def drop(self, point: QPoint) -> bool:
        """The button is let go; whether the window took it."""
        event = QDropEvent(QPointF(point), self._offered, self._data, _LEFT, _NONE, QEvent.Type.Drop)
        QApplication.sendEvent(self._handle, event)
        self.action = event.dropAction()
        return event.isAccepted()


def drop(window: QWidget, paths: Sequence[str | Path], at: QPoint | None = None) -> bool:
    """Drag files onto the middle of the window, or `at` a point of it, and let go; whether the window took them."""
    point = at if at is not None else window.rect().center()
    drag = Drag(window, dragged(*paths))
    drag.enter(point)
    drag.move(point)
    return drag.drop(point)
