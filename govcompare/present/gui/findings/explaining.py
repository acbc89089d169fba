"""The chosen finding in, why it counts as copied or as stock shown."""

from pathlib import PurePath

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.explanation import Explanation
from govcompare.model.jobs import ExplainArguments
from govcompare.present.explained import explained
from govcompare.present.gui.findings.dock import FindingsDock
from govcompare.present.gui.jobs.queue import Listener
from govcompare.present.gui.look.sizes import keep_whole
from govcompare.present.gui.words.visible import visible
from govcompare.present.gui.workspace import Workspace
from govcompare.present.rows.values import Finding
from govcompare.present.sentences import finding_name
from govcompare.present.wording import tr

WIDTH = 460
"""Pixels of the lines at least."""
SNIPPET = 60


class Explaining(QObject):
    """Asks the worker, and shows what it says over the window."""

    def __init__(self, window: QWidget, workspace: Workspace, findings: FindingsDock) -> None:
        super().__init__(window)
        self._window, self._workspace, self._findings = window, workspace, findings

    def ask(self) -> None:
        """Explain the finding that is chosen in the list; a moved section has nothing to explain."""
        comparison, finding = self._workspace.comparison, self._findings.current()
        if comparison is None or finding is None:
            return
        passage = next((one for one in comparison.passages if (one.a, one.b) == (finding.a, finding.b)), None)
        if passage is None or finding.passage is None:
            return
        a, b = comparison.report(finding.a.report), comparison.report(finding.b.report)
        arguments = codec.encode(ExplainArguments(a, b, passage, comparison.settings))
        listener = Listener(lambda data: self._show(comparison, finding, data), self._workspace.failed.emit)
        self._workspace.jobs.run("explain", arguments, listener)

    def _show(self, comparison: Comparison, finding: Finding, data: bytes) -> None:
        lines = explained(codec.decode(data, Explanation), _template(comparison, finding))
        text = finding.a.span.of(comparison.report(finding.a.report).text).strip()
        dialog = QDialog(self._window)
        dialog.setObjectName("explanation")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Why is this a finding?"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(dialog.reject)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(10)
        shown = f"{text[:SNIPPET]}…" if len(text) > SNIPPET else text
        column.addWidget(_line(f"{finding_name(finding.kind)}: {visible(shown)}", "muted"))
        for number, line in enumerate(lines):
            column.addWidget(_line(visible(line), "" if number else "heading"))
        column.addStretch(1)
        column.addWidget(buttons)
        dialog.open()


def _template(comparison: Comparison, finding: Finding) -> str:
    return PurePath(comparison.source(finding.template).path).name if finding.template else ""


def _line(words: str, name: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    keep_whole(label, WIDTH)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
