"""Something to do again and again in, calls at even intervals out, until it is stopped."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Ticks(QObject):
    """Calls `act` every `interval` ms while it runs."""

    def __init__(self, act: Callable[[], None], interval: int, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(interval)
        self._timer.timeout.connect(act)

    @property
    def running(self) -> bool:
        """Whether it runs."""
        return self._timer.isActive()

    def run(self, running: bool) -> None:
        """Start or stop; a start while it runs changes nothing."""
        if running and not self.running:
            self._timer.start()
        elif not running:
            self._timer.stop()
