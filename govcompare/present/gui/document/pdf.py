"""DocumentArguments in, a PDF about it out: drawn by Qt without a display, in the worker process."""

import os

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QPainter

from govcompare.model.jobs import Context
from govcompare.model.progress import Progress, Stage
from govcompare.present.asked import asked
from govcompare.present.gui.canvas.inks import Inks
from govcompare.present.gui.document.book import Book
from govcompare.present.gui.document.boxes import look
from govcompare.present.gui.document.colophon import colophon
from govcompare.present.gui.document.front import document_title, front
from govcompare.present.gui.document.proof import proof
from govcompare.present.gui.document.subject import subject
from govcompare.present.gui.look.fonts import families
from govcompare.present.gui.paper.pages import in_pixels
from govcompare.present.gui.paper.pdf_files import Drawn, finished, pdf_writer, set_page
from govcompare.present.gui.paper.searchable import shared_glyphs
from govcompare.present.gui.words.visible import visible
from govcompare.present.palette import scheme
from govcompare.present.wording import language

_SCHEME = "standard"
"""In colour, as most read it on a screen; every mark has a second sign for who prints it in black and white."""


def pdf_job(arguments: bytes, context: Context) -> bytes:
    """DocumentArguments → the file's bytes; the same for the same arguments on one machine."""
    wanted = asked(arguments)
    application = QGuiApplication.instance() or _application()
    about = subject(wanted, context)
    title = document_title(about)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, visible(title))
    set_page(writer, wide=False)
    painter = QPainter(writer)
    try:
        width, height = in_pixels(painter)
        looks = look(Inks(scheme(_SCHEME, dark=False), paper=True), width, families(language()))
        boxes = [*front(about, looks), *proof(about, looks), *colophon(about, looks)]
        book = Book(title, wanted.comparison.version, boxes, looks, height)
        context.progress(Progress(Stage.EXPORTING, 0, 1))
        book.draw(painter, writer.newPage)
    finally:
        painter.end()
    drawn = Drawn(book.pages, tuple(book.bookmarks()), shared_glyphs(looks.fonts))
    pdf = finished(bytes(buffer.data().data()), drawn)
    del application
    return pdf


def _application() -> QGuiApplication:
    """One without a display, and without Qt's remark on standard error that it goes on with UTF-8."""
    before = os.environ.get("LC_ALL")
    os.environ["LC_ALL"] = "C.UTF-8"
    try:
        return QGuiApplication(["govcompare", "-platform", "offscreen"])
    finally:
        if before is None:
            del os.environ["LC_ALL"]
        else:
            os.environ["LC_ALL"] = before
