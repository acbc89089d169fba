"""Nothing in, the built-in guide out: what the views show, what each figure means, what colours and signs mean."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from govcompare.present.figures import Column, pair_columns, total_columns
from govcompare.present.gui.canvas.inks import Inks
from govcompare.present.gui.canvas.legend import explained, meanings, sample
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.look.sizes import begin_with
from govcompare.present.rows.values import Lens, Role
from govcompare.present.wording import tr
from govcompare.resources import resource

FIRST_SIZE = QSize(910, 660)
LIST_WIDTH, SPACING, MARGIN = 220, 4, 16
"""Pixels of the list of pages, around each of its entries, and around the page's text."""
SAMPLE = QSize(34, 18)
"""Pixels of a picture of a mark."""
DENSE = 2
PICTURE_WIDTH, AROUND = 560, 100
"""Pixels of a picture of a view where the screen has room, and of the dialog's edges beside list and picture."""
VIEWS = ("overview", "sections", "side-by-side", "marked", "findings")
"""Names of their pictures, in the order of `views`."""


class Page(NamedTuple):
    """A page of the guide; paragraphs are HTML made from escaped words."""

    title: str
    paragraphs: tuple[str, ...]
    picture: str = ""
    """One of VIEWS; empty for none."""


class Guide(QDialog):
    """F1: a list of pages and the page."""

    def __init__(self, parent: QWidget, appearance: Appearance) -> None:
        super().__init__(parent)
        self.setObjectName("guide-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Guide"))
        begin_with(self, FIRST_SIZE)
        self._appearance, self._inks = appearance, Inks(appearance.scheme)
        self.chapters, self.page = QListWidget(), QTextBrowser()
        self.chapters.setAccessibleName(tr("Guide"))
        self.page.setAccessibleName(tr("Guide"))
        self.chapters.setFixedWidth(LIST_WIDTH)
        self.chapters.setSpacing(SPACING)
        self.page.document().setDocumentMargin(MARGIN)
        self.page.setOpenLinks(False)
        self.pages = pages()
        for page in self.pages:
            self.chapters.addItem(page.title)
        for role in Role:
            self.page.document().addResource(
                QTextDocument.ResourceType.ImageResource, QUrl(f"mark:{role.value}"), self._picture(role)
            )
        both, column = QHBoxLayout(), QVBoxLayout(self)
        both.addWidget(self.chapters)
        both.addWidget(self.page, 1)
        column.setContentsMargins(16, 16, 16, 12)
        column.addLayout(both, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.chapters.currentRowChanged.connect(self._turn)
        self.chapters.setCurrentRow(0)

    def _turn(self, row: int) -> None:
        page = self.pages[row]
        shown = "".join(f"<p>{one}</p>" for one in page.paragraphs)
        if page.picture:
            place = QUrl(f"view:{page.picture}")
            self.page.document().addResource(QTextDocument.ResourceType.ImageResource, place, self._view(page.picture))
            shown += f'<p><img src="{place.toString()}"></p>'
        self.page.setHtml(f"<h2>{escape(page.title)}</h2>{shown}")

    def _view(self, name: str) -> QImage:
        """The view's picture in the language and theme in use."""
        theme = "dark" if self._appearance.scheme.dark else "light"
        path = resource(f"guide/{name}-{self._appearance.language}-{theme}.png")
        dense, width = self.devicePixelRatio(), min(PICTURE_WIDTH, self.width() - LIST_WIDTH - AROUND)
        smooth = Qt.TransformationMode.SmoothTransformation
        drawn = QImage(str(path)).scaledToWidth(round(width * dense), smooth)
        drawn.setDevicePixelRatio(dense)
        return drawn

    def _picture(self, role: Role) -> QImage:
        drawn = QImage(SAMPLE * DENSE, QImage.Format.Format_ARGB32_Premultiplied)
        drawn.setDevicePixelRatio(DENSE)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sample(painter, QRectF(1, 1, SAMPLE.width() - 2, SAMPLE.height() - 3), self._inks.of(role))
        painter.end()
        return drawn


def pages() -> tuple[Page, ...]:
    """All pages in the language in use."""
    further = _reading()
    return (
        Page(tr("First steps"), tuple(map(escape, _first_steps()))),
        *(
            Page(title, tuple(map(escape, (what, *further.get(name, ())))), name)
            for name, (title, what) in zip(VIEWS, views(), strict=True)
        ),
        Page(tr("What the figures mean"), tuple(_terms(_figures()))),
        Page(tr("What colours and signs mean"), tuple(_marks())),
        Page(tr("Correcting"), tuple(map(escape, _correcting()))),
    )


def _first_steps() -> tuple[str, ...]:
    return (
        tr(
            "1. Drop reports or folders on the window, or press Ctrl+O. A file that holds several reports is taken "
            "apart into them, and page junk is taken away; the list on the left says what was found. Files are never "
            "changed."
        ),
        tr(
            "2. Look at the figures. There are always two: almost all of a short report may stand in a long one, of "
            "which only a small part is shared. They say what is shared, not who wrote it first."
        ),
        tr("3. Put a pair side by side and read what is shared and what was changed."),
        tr("4. Give findings a verdict and a note; both are kept in the project (Ctrl+S) and stand in reports."),
        tr(
            "5. Export (Ctrl+E): one HTML file that opens on any computer. The menu File also makes a PDF, a workbook, "
            "and a Word document with tracked changes."
        ),
        tr("Shift+F1 and a click explain a single thing in the window; the menu Help lists all keys."),
    )


def _reading() -> dict[str, tuple[str, ...]]:
    """What helps to read a view, by its name."""
    return {
        "overview": (
            tr(
                "Along a row: how much of this report stands in each other one. Down a column: how much of each other "
                "one stands in this report."
            ),
        ),
        "side-by-side": (
            tr("The strip at the right shows both reports as a whole: where they share something, and where you are."),
        ),
        "findings": (
            tr(
                "Ask why a finding counts (menu Findings): it says which of its words stand in no other report, and "
                "which in many."
            ),
        ),
    }


def _terms(terms: tuple[tuple[str, str], ...]) -> Iterator[str]:
    return (f"<b>{escape(name)}</b><br>{escape(what)}" for name, what in terms)


def views() -> tuple[tuple[str, str], ...]:
    """What each is called and what it shows; the list of findings is the last."""
    return (
        (
            tr("Overview"),
            tr(
                "Every report against every other: a cell says how much of the report in its row stands in the one in "
                "its column. The darker, the more. Click a cell to put the two side by side."
            ),
        ),
        (
            tr("Sections"),
            tr(
                "A column for each report; sections that correspond stand in one row, wherever they stand in their "
                "reports. Hatched: this report has no such section. Of three reports or more, rows of one alone are "
                "left out; R shows them."
            ),
        ),
        (
            tr("Side by side"),
            tr(
                "Two reports, each section beside its counterpart. One lens marks what is shared, the other what "
                "changed; Space switches. O shows both in their own order, M goes to where a moved section stands."
            ),
        ),
        (
            tr("Marked report"),
            tr(
                "One report against all others: what stands elsewhere is marked, and the sources are ranked. Point at "
                "a mark to see every other place, click it to go there."
            ),
        ),
        (
            tr("Findings"),
            tr("Every shared passage and moved section as a list. Give each a verdict and a note; reports show them."),
        ),
    )


def _figures() -> tuple[tuple[str, str], ...]:
    columns: tuple[Column, ...] = (*pair_columns(), *total_columns())
    return tuple((column.title, column.explanation) for column in columns)


def _marks() -> Iterator[str]:
    shown: set[Role] = set()
    for lens, title in ((Lens.REUSE, tr("What is shared")), (Lens.DIFFERENCE, tr("What changed"))):
        yield f"<b>{escape(title)}</b>"
        for (role, words), what in zip(meanings(lens), explained(lens), strict=True):
            if role not in shown:
                yield f'<img src="mark:{role.value}"> &nbsp;<b>{escape(words)}</b>: {escape(what)}'
            shown.add(role)
    yield escape(tr("A purple bar and ↕ mark a section that moved; hatching stands where a side has no counterpart."))


def _correcting() -> tuple[str, ...]:
    return (
        tr("Files are never changed. What was understood wrongly can be corrected, and everything is compared anew:"),
        tr(
            "stand on a line and choose from the menu Correct, or use the right mouse button: headings, their levels, "
            "where a report starts, which sections belong together, what was taken away, the encoding."
        ),
        tr("In the table of sections, drag a section onto the one that it belongs to."),
        tr("Every correction can be undone (Ctrl+Z), and is kept in the project (Ctrl+S)."),
    )
