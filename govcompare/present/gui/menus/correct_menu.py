"""Where the person stands in, the corrections that apply there out: one action of the menu each.

A row chosen in the list of reports counts while the person works there, else the current row of the view in front.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from govcompare.model.comparison import Comparison
from govcompare.model.document import Source
from govcompare.model.findings import Place
from govcompare.model.problems import Problem
from govcompare.model.report import Report
from govcompare.model.settings import Anchor
from govcompare.present.gui.actions.acting import acting
from govcompare.present.gui.actions.actions import Actions
from govcompare.present.gui.actions.table import CORRECTIONS
from govcompare.present.gui.reports.dock import ReportsDock
from govcompare.present.gui.reports.menu import ReportsMenu
from govcompare.present.gui.view import View
from govcompare.present.gui.workspace import Workspace

InFront = Callable[[], View | None]


_STAYING = frozenset(
    {
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
        Qt.FocusReason.ActiveWindowFocusReason,
    }
)


class CorrectMenu(QObject):
    """Enables and carries out CORRECTIONS."""

    _moved = Signal()

    def __init__(
        self, window: QWidget, workspace: Workspace, actions: Actions, dock: ReportsDock, in_front: InFront
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._actions = window, workspace, actions
        self._dock, self._in_front = dock, in_front
        self._in_dock = False
        for name in CORRECTIONS:
            actions.connect_to(name, acting(self._perform, name))
        dock.tree.itemSelectionChanged.connect(self.refresh)
        dock.tree.installEventFilter(self)
        self._moved.connect(self.refresh, Qt.ConnectionType.QueuedConnection)

    def refresh(self) -> None:
        """Let every action say whether it applies."""
        menu, acts = self._acts()
        delete(menu)
        for name in CORRECTIONS:
            self._actions[name].setEnabled(name in acts)

    def eventFilter(self, _tree: QObject, event: QEvent) -> bool:
        """Learn whether the person works in the list of reports; opening a menu is no leaving."""
        if isinstance(event, QFocusEvent) and event.reason() not in _STAYING:
            self._in_dock = event.gotFocus()
            self._moved.emit()
        return False

    def _acts(self) -> tuple[ReportsMenu, dict[str, Callable[[], object]]]:
        """What can be done by name, and the menu that does a part of it."""
        comparison, view = self._workspace.comparison, self._in_front()
        chosen = self._dock.chosen() if self._in_dock else []
        acts: dict[str, Callable[[], object]] = {}
        if not chosen and view is not None:
            acts |= {offer.name: offer.act for offer in view.current_offers() if offer.name in CORRECTIONS}
            report = view.current_report()
            chosen = [comparison.report(report)] if comparison is not None and report is not None else []
        several = chosen if len(chosen) > 1 else ()
        menu = ReportsMenu(self._window, self._workspace, several, _around(comparison, chosen))
        acts |= {name: action.trigger for name, action in menu.entries.items()}
        if menu.encodings is not None:
            acts["encoding"] = acting(self._ask_encoding, menu)
        return menu, acts

    def _perform(self, name: str) -> None:
        menu, acts = self._acts()
        if name in acts:
            acts[name]()
        if name != "encoding" or name not in acts:
            delete(menu)

    def _ask_encoding(self, menu: ReportsMenu) -> None:
        assert menu.encodings is not None
        menu.encodings.aboutToHide.connect(menu.deleteLater, Qt.ConnectionType.QueuedConnection)
        menu.encodings.popup(self._window.mapToGlobal(self._window.rect().center()))


def _around(comparison: Comparison | None, chosen: list[object]) -> list[object]:
    """What was chosen, and its report and file."""
    if comparison is None or len(chosen) != 1:
        return []
    what = chosen[0]
    report = comparison.report(what.report) if isinstance(what, Place) else what
    source = comparison.source(report.source) if isinstance(report, Report) else report
    kinds = Place | Report | Source | Anchor | Problem
    return list(dict.fromkeys(one for one in (what, report, source) if isinstance(one, kinds)))
