"""Many wishes in, few calls out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Soon(QObject):
    """Calls `act` once for many wishes: at once for the first, then every `interval` ms at most."""

    def __init__(self, act: Callable[[], None], interval: int, parent: QObject) -> None:
        super().__init__(parent)
        self._act, self._wished = act, False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(interval)
        self._pause.timeout.connect(self._due)

    def wish(self) -> None:
        """Act now, or when the pause is over."""
        self._wished = True
        if not self._pause.isActive():
            self._due()

    def drop(self) -> None:
        """Forget a wish that was not carried out yet."""
        self._wished = False

    def _due(self) -> None:
        if self._wished:
            self._wished = False
            self._act()
            self._pause.start()
