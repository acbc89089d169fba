"""DocumentArguments in, a PDF about it out: drawn by Qt without a display, in the worker process."""

from collections.abc import Callable, Generator

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QPainter

from govcompare.model.jobs import Context
from govcompare.model.progress import Progress, Stage
from govcompare.present.asked import Asked, asked
from govcompare.present.conclusion import conclusion
from govcompare.present.figures import report_name
from govcompare.present.gui.bookmarks import Bookmark
from govcompare.present.gui.canvas.inks import Inks
from govcompare.present.gui.document_papers import front_tables, papers, there
from govcompare.present.gui.fonts import families
from govcompare.present.gui.front_matter import FrontMatter
from govcompare.present.gui.pages import Pages
from govcompare.present.gui.pdf_files import Drawn, finished, pdf_writer, set_page
from govcompare.present.gui.searchable import shared_glyphs
from govcompare.present.gui.visible import visible
from govcompare.present.palette import scheme
from govcompare.present.wording import language, tr

_SCHEME = "print"


def pdf_job(arguments: bytes, context: Context) -> bytes:
    """DocumentArguments → the file's bytes; the same for the same arguments on one machine."""
    wanted = asked(arguments)
    application = QGuiApplication.instance() or QGuiApplication(["govcompare", "-platform", "offscreen"])
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, _title(wanted))
    set_page(writer, wide=not wanted.report)
    painter = QPainter(writer)
    try:
        drawn = _Document(wanted, painter, context).draw(writer.newPage)
    finally:
        painter.end()
    context.progress(Progress(Stage.EXPORTING, 0, 1))
    pdf = finished(bytes(buffer.data().data()), drawn)
    del application
    return pdf


class _Document:
    """Front pages and texts on one painter."""

    def __init__(self, wanted: Asked, painter: QPainter, context: Context) -> None:
        self._families = families(language())
        colours = scheme(_SCHEME, dark=False)
        self._front = _front(wanted, FrontMatter(_title(wanted), Inks(colours, paper=True), self._families, painter))
        self._parts = [Pages(paper, colours, self._families, painter) for paper in papers(wanted, context)]

    def draw(self, new_page: Callable[[], object]) -> Drawn:
        """Lay all out, then draw it: every page says how many there are."""
        counts = [_result(part.lay_out()) for part in self._parts]
        total = self._front.pages + sum(counts)
        bookmarks: list[Bookmark] = self._front.draw(new_page, total)
        first = self._front.pages
        for part, count in zip(self._parts, counts, strict=True):
            for _ in part.draw(new_page, first, total):
                pass
            bookmarks += part.bookmarks
            first += count
        fonts = (*self._front.fonts, *(font for part in self._parts[:1] for font in part.fonts))
        return Drawn(total, tuple(bookmarks), shared_glyphs(fonts))


def _front(wanted: Asked, front: FrontMatter) -> FrontMatter:
    sentences = [visible(one.text) for one in conclusion(wanted.comparison, wanted.ranked)]
    front.lines(tr("Conclusion"), sentences)
    for table in front_tables(wanted):
        if table.rows:
            front.table(table)
    front.lines(tr("Program"), _program(wanted))
    front.settle()
    return front


def _program(wanted: Asked) -> list[str]:
    background, none = tr("Background of stock phrases"), tr("none")
    told = [f"govcompare {wanted.comparison.version}"]
    told.append(f"{background}: {wanted.comparison.background or none}")
    if wanted.stamp is not None:
        told.append(visible(tr("Exported {time} by {person}", time=wanted.stamp.at, person=wanted.stamp.by or "–")))
    return told


def _title(wanted: Asked) -> str:
    reports = wanted.comparison.reports
    if wanted.report:
        return visible(tr("{report}, compared with all others", report=report_name(reports, wanted.report)))
    if len(wanted.ranked) == 1:
        a, b = (report_name(reports, id) for id in there(wanted))
        return visible(tr("Comparison: {a} – {b}", a=a, b=b))
    return tr("Comparison of government reports")


def _result(steps: Generator[None, None, int]) -> int:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return int(end.value)
