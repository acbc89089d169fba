"""The view in front in, paper or a PDF out: drawn in slices, so that the window goes on answering."""

from collections.abc import Callable, Generator

from PySide6.QtCore import QBuffer, QIODevice, QObject, Signal
from PySide6.QtGui import QPagedPaintDevice, QPainter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from govcompare.present.gui.exporting.exporting import Exporting
from govcompare.present.gui.jobs.slices import Slices
from govcompare.present.gui.paper.pages import Pages
from govcompare.present.gui.paper.paper import Paper
from govcompare.present.gui.paper.pdf_files import Drawn, finished, pdf_writer, set_page
from govcompare.present.gui.paper.searchable import shared_glyphs
from govcompare.present.gui.paper.table_pages import TablePages
from govcompare.present.gui.paper.table_paper import TablePaper
from govcompare.present.gui.view import View
from govcompare.present.gui.widgets.notices import Notices
from govcompare.present.gui.workspace import Workspace
from govcompare.present.palette import scheme
from govcompare.present.wording import ntr, tr


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
        set_page(printer, paper.wide)
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
            self._notices.tell(
                "print", lambda: ntr("{number} page printed", "{number} pages printed", pages), sign="check"
            )
            self.printed.emit(pages)

        self._slices.run(self._drawn(paper, printer), lambda drawn: done(drawn.pages))

    def pdf(self, paper: Paper | TablePaper, path: str) -> None:
        """Write a paper to `path`, whole or not at all."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = pdf_writer(buffer, " – ".join(paper.titles))
        set_page(writer, paper.wide)

        def done(drawn: Drawn) -> None:
            self._exporting.write(path, finished(bytes(buffer.data().data()), drawn), self.ask_pdf)

        self._slices.run(self._drawn(paper, writer), done)

    def _paper(self) -> Paper | TablePaper | None:
        view = self._in_front()
        return view.paper() if view is not None else None

    def _drawn(self, paper: Paper | TablePaper, device: QPagedPaintDevice) -> Generator[None, None, Drawn]:
        appearance = self._workspace.appearance
        painter = QPainter()
        if not painter.begin(device):
            self._notices.tell("print", lambda: tr("The printer does not answer."), sign="triangle-alert")
            return Drawn()
        try:
            colours = scheme(appearance.scheme.name, False)
            if isinstance(paper, TablePaper):
                tables = TablePages(paper, colours, appearance.text_families, painter)
                count = yield from tables.draw(device.newPage)
                return Drawn(count, (), shared_glyphs(tables.fonts))
            pages = Pages(paper, colours, appearance.text_families, painter)
            count = yield from pages.lay_out()
            yield from pages.draw(device.newPage, 0, count)
            return Drawn(count, tuple(pages.bookmarks), shared_glyphs(pages.fonts))
        finally:
            painter.end()
