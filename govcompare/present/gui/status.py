"""The bar at the bottom: encodings, rules in force, place among the differences, both ratios, progress and cancel."""

from dataclasses import fields

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from govcompare.model.progress import Progress, Stage
from govcompare.model.settings import Matching
from govcompare.present.figures import percent
from govcompare.present.gui.workspace import Workspace
from govcompare.present.wording import ntr, tr


class StatusBar(QStatusBar):
    """Follows the workspace; the words of a hovered action stand at its left."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._position = (0, 0)
        self.setSizeGripEnabled(False)
        self.progress = _Progress(workspace, self)
        self.summary, self.encodings, self.rules, self.place, self.ratios = (_label(name) for name in _NAMES)
        self.addWidget(self.summary)
        for widget in (self.progress, self.encodings, self.rules, self.place, self.ratios):
            self.addPermanentWidget(widget)
        for signal in (workspace.comparison_changed, workspace.pair_changed, workspace.partial_changed):
            signal.connect(self.refresh)
        workspace.files_changed.connect(self.refresh)
        workspace.position_changed.connect(self._stand)
        workspace.appearance.language_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what holds now."""
        self.summary.setText(self._summary())
        self.encodings.setText(self._encodings())
        self.encodings.setToolTip(tr("Character encoding of both sides"))
        self.rules.setText(self._rules())
        self.rules.setToolTip(_rules_tip(self._workspace.settings.matching))
        self.ratios.setText(self._ratios())
        self.ratios.setToolTip(tr("Share of the left report that stands in the right one, and the other way round"))
        self.place.setToolTip(tr("Current difference or match, and how many there are"))
        self._say_place()
        for label in (self.encodings, self.rules, self.place, self.ratios):
            label.setVisible(bool(label.text()))

    def _stand(self, current: int, total: int) -> None:
        self._position = (current, total)
        self._say_place()

    def _say_place(self) -> None:
        current, total = self._position
        self.place.setText(f"{current}/{total}" if total else "")
        self.place.setVisible(bool(total))

    def _summary(self) -> str:
        comparison, reports = self._workspace.comparison, len(self._workspace.reports)
        if not self._workspace.files:
            return ""
        files = len(comparison.sources if comparison is not None else self._workspace.files)
        return tr(
            "{files} · {reports}",
            files=ntr("{number} file", "{number} files", files),
            reports=ntr("{number} report", "{number} reports", reports),
        )

    def _encodings(self) -> str:
        comparison, pair = self._workspace.comparison, self._workspace.pair
        if comparison is None or pair is None:
            return ""
        names = [comparison.source(comparison.report(id).source).encoding.upper() for id in pair]
        return names[0] if names[0] == names[1] else " | ".join(names)

    def _rules(self) -> str:
        if self._workspace.comparison is None:
            return ""
        matching = self._workspace.settings.matching
        on = sum(bool(getattr(matching, field.name)) for field in fields(matching))
        return tr("Rules {on}/{all}", on=on, all=len(fields(matching)))

    def _ratios(self) -> str:
        comparison, pair = self._workspace.comparison, self._workspace.pair
        if comparison is None or pair is None:
            return ""
        reused = comparison.pair(*pair).score("reused")
        ids = [report.id for report in comparison.reports]
        a, b = (ids.index(id) + 1 for id in pair)
        return (
            tr("{a} in {b}: {ratio}", a=a, b=b, ratio=percent(reused.a))
            + " · "
            + tr("{a} in {b}: {ratio}", a=b, b=a, ratio=percent(reused.b))
        )


_NAMES = ("summary", "encodings", "rules", "place", "ratios")


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def rule_names() -> tuple[str, ...]:
    """What the matching key sets equal, in the order of the fields of Matching."""
    return (
        tr("Traditional and Simplified count as the same"),
        tr("full and half width count as the same"),
        tr("upper and lower case count as the same"),
        tr("spaces and line ends are left out"),
        tr("punctuation is left out"),
        tr("figures, years and dates count as one class"),
        tr("placeholders count as figures"),
    )


def _rules_tip(matching: Matching) -> str:
    signs = ("✓" if getattr(matching, field.name) else "–" for field in fields(matching))
    return "\n".join(f"{sign} {name}" for sign, name in zip(signs, rule_names(), strict=True))


def stage_words(stage: Stage) -> str:
    """What is being done."""
    return {
        Stage.READING: tr("Reading"),
        Stage.UNDERSTANDING: tr("Understanding"),
        Stage.COMPARING: tr("Comparing"),
        Stage.ALIGNING: tr("Aligning sections"),
        Stage.DIFFING: tr("Finding differences"),
        Stage.EXPORTING: tr("Exporting"),
    }[stage]


class _Progress(QWidget):
    """How far the running jobs are, with a cross that cancels them; hidden while nothing takes long."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.words = _label("progress-words")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setRange(0, 0)
        self.cancel = QToolButton()
        self.cancel.setObjectName("cancel-running")
        self.cancel.setAutoRaise(True)
        self.cancel.setIconSize(QSize(14, 14))
        self.cancel.clicked.connect(workspace.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        for widget in (self.words, self.bar, self.cancel):
            row.addWidget(widget)
        workspace.jobs.busy_changed.connect(self._show)
        workspace.jobs.progressed.connect(self._advance)
        workspace.appearance.scheme_changed.connect(self._dress)
        workspace.appearance.language_changed.connect(self._dress)
        self._dress()
        self.hide()

    def _dress(self) -> None:
        self.cancel.setIcon(self._workspace.appearance.icon("x"))
        self.cancel.setToolTip(tr("Cancel (Esc)"))
        self.cancel.setAccessibleName(tr("Cancel"))

    def _show(self, busy: bool) -> None:
        self.setVisible(busy)
        if not busy:
            self.words.clear()
            self.bar.setRange(0, 0)

    def _advance(self, progress: Progress) -> None:
        self.words.setText(
            tr("{stage} {done}/{total}", stage=stage_words(progress.stage), done=progress.done, total=progress.total)
        )
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
