"""How a comparison ended in, a line above the views out: failed, stopped, or without anything to show."""

from PySide6.QtCore import QObject

from govcompare.model.errors import GovcompareError
from govcompare.present.gui.widgets.notices import Notices, compare_again
from govcompare.present.gui.workspace import Workspace
from govcompare.present.sentences import error_sentence
from govcompare.present.wording import tr


class Outcomes(QObject):
    """Follows the comparisons of one window."""

    def __init__(self, workspace: Workspace, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._notices = workspace, notices
        workspace.comparison_changed.connect(self._compared)
        workspace.failed.connect(self._failed)
        workspace.cancelled.connect(self._stopped)

    def _compared(self) -> None:
        comparison = self._workspace.comparison
        for subject in ("stopped", "failure", "nothing"):
            self._notices.withdraw(subject)
        if comparison is not None and not comparison.reports:
            self._notices.tell("nothing", _nothing, sign="triangle-alert")

    def _failed(self, error: GovcompareError) -> None:
        again = (compare_again, self._workspace.compare)
        self._notices.tell("failure", lambda: error_sentence(error), again, sign="triangle-alert")

    def _stopped(self) -> None:
        words = _stopped if self._workspace.comparison is not None else _stopped_first
        self._notices.tell("stopped", words, (compare_again, self._workspace.compare))


def _nothing() -> str:
    return tr("None of the files could be read. The list on the left says why.")


def _stopped() -> str:
    return tr("Stopped. What is shown is from before.")


def _stopped_first() -> str:
    return tr("Stopped. Nothing was compared.")
