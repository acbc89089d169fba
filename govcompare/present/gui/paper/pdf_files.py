"""What was drawn into a PDF of Qt's in, the finished file out: found, leafed through, the same for the same pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QBuffer, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter

from govcompare.present.gui.paper.bookmarks import Bookmark, bookmarked
from govcompare.present.gui.paper.searchable import searchable
from govcompare.present.wording import language

MARGINS = QMarginsF(14, 12, 14, 12)
"""Millimetres: what office printers can reach, and room for a staple."""
DOTS = 600
"""An inch of a PDF."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is known of pages when they are drawn."""

    pages: int = 0
    bookmarks: tuple[Bookmark, ...] = ()
    glyphs: Mapping[int, int] = field(default_factory=dict)
    """As of `shared_glyphs`."""


def pdf_writer(buffer: QBuffer, title: str) -> QPdfWriter:
    """A device that writes into an open buffer."""
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setTitle(title)
    writer.setCreator("govcompare")
    return writer


def set_page(device: QPagedPaintDevice, wide: bool) -> None:
    """A4, lying when two texts stand beside each other."""
    orientation = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    page = QPageSize(QPageSize.PageSizeId.A4)
    device.setPageLayout(QPageLayout(page, orientation, MARGINS, QPageLayout.Unit.Millimeter))


def finished(pdf: bytes, drawn: Drawn) -> bytes:
    """What `pdf_writer` wrote, for the disk."""
    return bookmarked(searchable(pdf, drawn.glyphs), drawn.bookmarks, language())
