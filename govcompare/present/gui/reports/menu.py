"""Selected rows of the reports dock in, a menu of what can be done with them out."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from govcompare.model.document import Removal, Source
from govcompare.model.findings import Place
from govcompare.model.problems import Problem
from govcompare.model.report import Report
from govcompare.model.settings import Anchor, CutKind
from govcompare.present.gui.actions.acting import acting
from govcompare.present.gui.correcting.correcting import text_offers
from govcompare.present.gui.correcting.corrections import (
    with_cut,
    with_encoding,
    with_original,
    with_restored,
    with_title,
)
from govcompare.present.gui.correcting.removed_dialog import RemovedDialog
from govcompare.present.gui.correcting.stock_phrases import template_offers
from govcompare.present.gui.marks import report_anchor
from govcompare.present.gui.words.visible import visible
from govcompare.present.gui.workspace import Workspace
from govcompare.present.wording import tr

ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
"""Offered for reading a file again; what people's files are in."""


class ReportsMenu(QMenu):
    """Deletes itself when it is closed."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, chosen: Sequence[object], around: Sequence[object] = ()
    ) -> None:
        """`around`: what the chosen one stands in, and whose corrections are offered too."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace, self._window = workspace, parent
        self.entries: dict[str, QAction] = {}
        """By the name of the action in the window's menu that does the same."""
        self.encodings: QMenu | None = None
        reports = [what for what in (*chosen, *around) if isinstance(what, Report)]
        if len(chosen) == 1:
            self._offer_one(chosen[0])
        for what in around:
            self._offer_one(what)
        if len(reports) == 2:
            self.addAction(tr("Show side by side"), acting(self._side_by_side, reports[0].id, reports[1].id))
        if reports:
            act = acting(self._leave_out, tuple(reports))
            self.entries["leave-out"] = self.addAction(tr("Leave out of the comparison"), act)
        anchors = tuple(what for what in (*chosen, *around) if isinstance(what, Anchor))
        if anchors:
            act = acting(workspace.leave_out, anchors, False)
            self.entries["take-in"] = self.addAction(tr("Take into the comparison again"), act)
        self._offer_closing((*chosen, *around))

    def _offer_one(self, what: object) -> None:
        match what:
            case Report():
                self._offer_report(what)
            case Place():
                self._offer_section(what)
            case Source():
                self._offer_source(what)

    def _offer_report(self, report: Report) -> None:
        self.addAction(tr("Mark what stands elsewhere"), acting(self._mark, report.id))
        self.entries["rename"] = self.addAction(tr("Rename…"), acting(self._rename, report))
        comparison = self._workspace.comparison
        if comparison is None:
            return
        before = [one for one in comparison.reports if one.source == report.source and one.raw_span < report.raw_span]
        if before:
            cut = with_cut(self._workspace.settings, CutKind.MERGE, report_anchor(comparison, report))
            words, act = tr("Join with the report before it"), acting(self._workspace.correct, tr("joining"), cut)
            self.entries["join"] = self.addAction(words, act)

    def _offer_section(self, place: Place) -> None:
        comparison = self._workspace.comparison
        section = comparison.outline(place.report).at(place.span.start) if comparison is not None else None
        if section is not None and section.heading.length:
            for offer in text_offers(self._workspace, place.report, section.heading, None):
                self.entries[offer.name] = self.addAction(offer.words, offer.act)

    def _offer_source(self, source: Source) -> None:
        if source.removed:
            self.entries["removed"] = self.addAction(tr("Show what was taken away…"), acting(self.show_removed, source))
        for words, act in template_offers(self._workspace, source):
            self.addAction(words, act)
        self._offer_original(source)
        if not source.encoding:
            return
        menu = self.encodings = self.addMenu(tr("Read with another encoding"))
        group = QActionGroup(menu)
        chosen = {one.sha256: one.encoding for one in self._workspace.settings.corrections.encodings}
        for encoding in ("", *ENCODINGS):
            words = encoding.upper() if encoding else tr("As recognised")
            after = with_encoding(self._workspace.settings, source.sha256, encoding)
            action = menu.addAction(words, acting(self._workspace.correct, tr("encoding"), after))
            action.setCheckable(True)
            action.setChecked(chosen.get(source.sha256, "") == encoding)
            group.addAction(action)

    def _offer_original(self, source: Source) -> None:
        codes = {problem.code for problem in source.problems}
        undone = "changes-undone" in codes
        if not undone and "tracked-changes" not in codes:
            return
        after = with_original(self._workspace.settings, source.sha256, not undone)
        act = acting(self._workspace.correct, tr("tracked changes"), after)
        entry = self.entries["original"] = self.addAction(tr("Without its tracked changes"), act)
        entry.setCheckable(True)
        entry.setChecked(undone)

    def _offer_closing(self, chosen: Sequence[object]) -> None:
        paths = [what.path for what in chosen if isinstance(what, Source)]
        paths += [what.where for what in chosen if isinstance(what, Problem)]
        for path in dict.fromkeys(path for path in paths if path in self._workspace.files):
            words = tr("Close “{name}”", name=visible(PurePath(path).name))
            close = self.addAction(words.replace("&", "&&"), acting(self._workspace.close_file, path))
            self.entries.setdefault("close-file", close)

    def show_removed(self, source: Source) -> RemovedDialog:
        """Open the list of what was taken away from a file."""
        dialog = RemovedDialog(self._window, source, visible(PurePath(source.path).name))
        dialog.restored.connect(lambda removals: self._restore(source.sha256, removals))
        dialog.open()
        return dialog

    def _restore(self, sha256: str, removals: tuple[Removal, ...]) -> None:
        self._workspace.correct(tr("putting back"), with_restored(self._workspace.settings, sha256, removals))

    def _rename(self, report: Report) -> QInputDialog:
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Rename"))
        dialog.setLabelText(tr("Title of the report; empty: as recognised"))
        dialog.setTextValue(report.title)
        dialog.textValueSelected.connect(lambda title: self._retitle(report, title.strip()))
        dialog.open()
        return dialog

    def _retitle(self, report: Report, title: str) -> None:
        comparison = self._workspace.comparison
        if comparison is not None and title != report.title:
            after = with_title(self._workspace.settings, report_anchor(comparison, report), title)
            self._workspace.correct(tr("renaming"), after)

    def _side_by_side(self, one: str, other: str) -> None:
        self._workspace.set_pair(one, other)
        self._workspace.show_view("side-by-side")

    def _mark(self, id: str) -> None:
        self._workspace.set_report(id)
        self._workspace.show_view("marked")

    def _leave_out(self, reports: tuple[Report, ...]) -> None:
        comparison = self._workspace.comparison
        if comparison is not None:
            self._workspace.leave_out(tuple(report_anchor(comparison, report) for report in reports))
