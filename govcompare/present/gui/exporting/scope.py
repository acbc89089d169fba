"""What stands in front of the person in, what of it a document shows out."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton, QVBoxLayout, QWidget

from govcompare.model.comparison import Comparison
from govcompare.present.figures import report_name
from govcompare.present.gui.words.visible import visible
from govcompare.present.wording import ntr, tr

INDENT = 24


@dataclass(frozen=True, slots=True)
class Scope:
    """What a document shows; all empty: everything."""

    pairs: tuple[tuple[str, str], ...] = ()
    report: str = ""
    """Alone against all others."""
    findings: tuple[str, ...] = ()
    """Keys of those to show alone."""


EVERYTHING = Scope()


class ScopeChoice(QWidget):
    """Everything, the pair side by side, the marked report or the selected findings, each with what it is."""

    def __init__(self, comparison: Comparison, here: Scope) -> None:
        """`here`: the pair, the report and the findings in front of the person; what is not there can't be chosen."""
        super().__init__()
        self._here = here
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        reports, pair = comparison.reports, next(iter(here.pairs), ())
        count, chosen = len(reports), len(here.findings)
        everything = ntr("Everything: {number} report", "Everything: all {number} reports", count)
        findings = ntr("The selected finding", "The {number} selected findings", chosen)
        self.everything = self._add("everything", everything, True)
        self.pair = self._add(
            "pair", tr("The pair side by side"), bool(pair), *(report_name(reports, id) for id in pair)
        )
        marked = (report_name(reports, here.report),) if here.report else ()
        self.report = self._add("report", tr("The marked report against all others"), bool(marked), *marked)
        self.findings = self._add("findings", findings if chosen else tr("Selected findings"), bool(chosen))
        self.everything.setChecked(True)

    def scope(self) -> Scope:
        """What was chosen."""
        if self.pair.isChecked():
            return Scope(pairs=self._here.pairs)
        if self.report.isChecked():
            return Scope(report=self._here.report)
        return Scope(findings=self._here.findings) if self.findings.isChecked() else EVERYTHING

    def _add(self, name: str, words: str, there: bool, *names: str) -> QRadioButton:
        button = QRadioButton(words)
        button.setObjectName(f"scope-{name}")
        button.setEnabled(there)
        self._column.addWidget(button)
        if names:
            label = QLabel("\n".join(map(visible, names)))
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setObjectName("muted")
            label.setWordWrap(True)
            label.setIndent(INDENT)
            self._column.addWidget(label)
        return button
