"""The view in front in, paper or a PDF out: drawn in slices, so that the window goes on answering."""

from collections.abc import Callable, Generator

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject, Signal
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from govcompare.present.gui.exporting import Exporting
from govcompare.present.gui.jobs.slices import Slices
from govcompare.present.gui.notices import Notices
from govcompare.present.gui.pages import Pages
from govcompare.present.gui.paper import Paper
from govcompare.present.gui.searchable import searchable, shared_glyphs
from govcompare.present.gui.table_pages import TablePages
from govcompare.present.gui.table_paper import TablePaper
from govcompare.present.gui.view import View
from govcompare.present.gui.workspace import Workspace
from govcompare.present.palette import scheme
from govcompare.present.wording import ntr, tr

MARGINS = QMarginsF(14, 12, 14, 12)
"""Millimetres: what office printers can reach, and room for a staple."""
DOTS = 600
"""An inch of a PDF."""


class Printing(QObject):
    """Ctrl+P and Ctrl+Shift+P."""

    printed = Signal(int)
    """So many pages went to a printer."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        exporting: Exporting,
        notices: Notices,
        in_front: Callable[[], View | None],
    ) -> None:
        super().__init__(window)
        self._window, self._workspace, self._exporting = window, workspace, exporting
        self._notices, self._in_front = notices, in_front
        self._slices = Slices(self)

    def ask_print(self) -> None:
        """Ask for a printer; then print the view in front."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  # few people print

        paper = self._paper()
        if paper is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        _set_page(printer, paper)
        printer.setDocName(" – ".join(paper.titles))
        dialog = QPrintDialog(printer, self._window)
        dialog.setObjectName("print-dialog")
        dialog.setWindowTitle(tr("Print"))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        dialog.accepted.connect(lambda: self.print(paper, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def ask_pdf(self) -> None:
        """Ask where to; then write the view in front."""
        paper = self._paper()
        if paper is None:
            return
        dialog = QFileDialog(self._window, tr("Export PDF"), self._exporting.suggested(".pdf"), "PDF (*.pdf)")
        dialog.setObjectName("export-pdf-dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda path: self.pdf(paper, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def print(self, paper: Paper | TablePaper, printer: QPagedPaintDevice) -> None:
        """Send a paper to a printer."""

        def done(pages: int) -> None:
            if not pages:
                return
            self._notices.tell("print", ntr("{number} page printed", "{number} pages printed", pages), sign="check")
            self.printed.emit(pages)

        self._slices.run(self._drawn(paper, printer), lambda drawn: done(drawn[0]))

    def pdf(self, paper: Paper | TablePaper, path: str) -> None:
        """Write a paper to `path`, whole or not at all."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(DOTS)
        writer.setTitle(" – ".join(paper.titles))
        writer.setCreator("govcompare")
        _set_page(writer, paper)

        def done(drawn: tuple[int, dict[int, int]]) -> None:
            self._exporting.write(path, searchable(bytes(buffer.data().data()), drawn[1]), self.ask_pdf)

        self._slices.run(self._drawn(paper, writer), done)

    def _paper(self) -> Paper | TablePaper | None:
        view = self._in_front()
        return view.paper() if view is not None else None

    def _drawn(
        self, paper: Paper | TablePaper, device: QPagedPaintDevice
    ) -> Generator[None, None, tuple[int, dict[int, int]]]:
        """How many pages, and which characters share their glyphs."""
        appearance = self._workspace.appearance
        painter = QPainter()
        if not painter.begin(device):
            self._notices.tell("print", tr("The printer does not answer."), sign="triangle-alert")
            return 0, {}
        try:
            colours, fonts = scheme(appearance.scheme.name, False), appearance.text_families
            pages: Pages | TablePages
            if isinstance(paper, TablePaper):
                pages = TablePages(paper, colours, fonts, painter)
            else:
                pages = Pages(paper, colours, fonts, painter)
            count = yield from pages.draw(device.newPage)
            return count, shared_glyphs(pages.fonts)
        finally:
            painter.end()


def _set_page(device: QPagedPaintDevice, paper: Paper | TablePaper) -> None:
    orientation = QPageLayout.Orientation.Landscape if paper.wide else QPageLayout.Orientation.Portrait
    page = QPageSize(QPageSize.PageSizeId.A4)
    device.setPageLayout(QPageLayout(page, orientation, MARGINS, QPageLayout.Unit.Millimeter))
