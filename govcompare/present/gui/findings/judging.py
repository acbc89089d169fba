"""The findings that are chosen in the list in, what a person says of them out: one action of the menu each."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from govcompare.model.findings import Verdict
from govcompare.present.gui.actions.acting import acting
from govcompare.present.gui.actions.actions import Actions
from govcompare.present.gui.actions.table import FINDINGS
from govcompare.present.gui.findings.dock import FindingsDock
from govcompare.present.gui.findings.table import VERDICTS
from govcompare.present.gui.jobs.slices import Slices
from govcompare.present.gui.workspace import Workspace
from govcompare.present.rows.alike import alike_steps
from govcompare.present.rows.values import Finding
from govcompare.present.wording import ntr, tr

TOLD_MS = 8_000
"""How long the status bar tells what was judged."""


class Judging(QObject):
    """Enables and carries out FINDINGS."""

    def __init__(self, window: QMainWindow, workspace: Workspace, actions: Actions, dock: FindingsDock) -> None:
        super().__init__(window)
        self._window, self._workspace, self._actions, self._dock = window, workspace, actions, dock
        self._looking = Slices(self)
        for verdict in VERDICTS:
            actions.connect_to(judging(verdict), acting(dock.judge, verdict))
        actions.connect_to("judge-everywhere", self.everywhere)
        actions.connect_to("note", dock.edit_note)
        actions.connect_to("count-stock", acting(dock.count_as, False))
        actions.connect_to("count-own", acting(dock.count_as, True))
        dock.everywhere_asked.connect(self.everywhere)
        for spec in FINDINGS:
            if spec.bare:
                dock.table.addAction(actions[spec.name])
        dock.table.selectionModel().selectionChanged.connect(self.refresh)
        dock.model.modelReset.connect(self.refresh)
        workspace.marks_changed.connect(self.refresh)
        workspace.comparison_changed.connect(self._looking.drop)
        self.refresh()

    def refresh(self) -> None:
        """Let every action say whether it applies."""
        chosen = self._dock.selected()
        passages = any(one.passage is not None for one in chosen)
        for name in (*map(judging, VERDICTS), "note"):
            self._actions[name].setEnabled(bool(chosen))
        self._actions["judge-everywhere"].setEnabled(self._dock.verdict() is not None)
        for name in ("explain", "count-stock", "count-own"):
            self._actions[name].setEnabled(passages)

    def everywhere(self) -> None:
        """Give the verdict of the current finding to all that hold the text of a chosen one, in one step."""
        comparison, verdict, chosen = self._workspace.comparison, self._dock.verdict(), self._dock.selected()
        if comparison is not None and verdict is not None:
            steps = alike_steps(comparison, self._workspace.findings, chosen)
            self._looking.run(steps, lambda found: self._judge((*chosen, *found), verdict))

    def _judge(self, found: tuple[Finding, ...], verdict: Verdict) -> None:
        before = self._workspace.marks
        self._workspace.judge(found, verdict)
        other = {one.key for one in found if one.key not in before or before[one.key].verdict is not verdict}
        judged = sum(one.key in other for one in self._workspace.findings)
        words = ntr("The same verdict: {number} more finding", "The same verdict: {number} more findings", judged)
        self._window.statusBar().showMessage(words if judged else tr("This text stands in no other finding"), TOLD_MS)


def judging(verdict: Verdict | None) -> str:
    """Name of the action that gives a verdict."""
    return f"judge-{verdict.value if verdict is not None else 'none'}"
