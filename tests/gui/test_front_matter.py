"""Tables on paper: no heading is left behind by its table."""

from io import BytesIO

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter

from govcompare.present.gui.canvas.inks import Inks
from govcompare.present.gui.front_matter import FrontMatter, PaperTable
from govcompare.present.gui.pdf_files import pdf_writer, set_page
from govcompare.present.palette import scheme

TABLE = PaperTable("HEADING", ("Name", "Number"), (("5. FIRSTROW", "12.5%"), ("6. Second", "–")), (3, 1))


def _drawn(lines: int) -> list[str]:
    """The words of each page when so many lines stand above the table."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, "front")
    set_page(writer, True)
    painter = QPainter(writer)
    front = FrontMatter("Front", Inks(scheme("print", dark=False), paper=True), (), painter)
    front.lines("Lines", ["line"] * lines)
    front.table(TABLE)
    front.settle()
    front.draw(writer.newPage, front.pages)
    painter.end()
    with pypdfium2.PdfDocument(BytesIO(bytes(buffer.data().data()))) as document:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]


@pytest.mark.usefixtures("qapp")
def test_a_heading_stands_on_the_page_of_its_first_row() -> None:
    turned = set()
    for lines in range(12, 30):
        pages = _drawn(lines)
        (place,) = {number for number, words in enumerate(pages) if "HEADING" in words}
        assert "FIRSTROW" in pages[place]
        turned.add(place)
    assert turned == {0, 1}
