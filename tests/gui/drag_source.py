"""Paths in, a small window that drags them out: run as a program of its own, as a file manager would be."""

import sys

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

TITLE = "drag source"
PLACE, SIZE = QPoint(1420, 40), 140


class Source(QLabel):
    """Starts a drag when the mouse is pressed and moved."""

    def __init__(self, paths: list[str]) -> None:
        super().__init__(TITLE)
        self._paths, self._dragging = paths, False
        self.setWindowTitle(TITLE)
        self.setGeometry(PLACE.x(), PLACE.y(), SIZE, SIZE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and not self._dragging:
            self._dragging = True
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(path) for path in self._paths])
            drag = QDrag(self)
            drag.setMimeData(data)
            done = drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)
            print(done.name, flush=True)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    source = Source(sys.argv[1:])
    source.show()
    sys.exit(application.exec())
