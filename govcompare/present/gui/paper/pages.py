"""A Paper and a painter on a printer or a PDF in, its pages and bookmarks out, drawn as the canvas draws them."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QRegion

from govcompare.present.gui.canvas.bands import BandPainter
from govcompare.present.gui.canvas.drawing import Drawer
from govcompare.present.gui.canvas.inks import Inks
from govcompare.present.gui.canvas.legend import SWATCH, sample
from govcompare.present.gui.canvas.panes import panes
from govcompare.present.gui.canvas.scene import FOLD, STICKY, Scene
from govcompare.present.gui.canvas.tracks import Seen, Slot, Track, aligned_slots, own_slots
from govcompare.present.gui.canvas.typeset import Typesetter
from govcompare.present.gui.paper.bookmarks import Bookmark
from govcompare.present.gui.paper.headings import heading
from govcompare.present.gui.paper.pagination import Block, Piece, Room, paginate
from govcompare.present.gui.paper.paper import Paper
from govcompare.present.palette import Scheme
from govcompare.present.wording import tr

INCH = 96
"""Pixels of the drawing in an inch of paper."""
TEXT, SMALL, TITLE = 13, 11, 16
"""Pixels of report text (9.75 points), captions and titles."""
RUNNING, FOOT, LINE = 26, 24, 18
"""Pixels of the line on top of every page, of the line at its foot, and of a line of facts."""
AT_ONCE = 40
"""Rows that are laid out between two pauses: some 20 ms."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Column:
    """A track and where its rows stand."""

    track: Track
    slots: list[Slot]
    pages: list[list[Piece]]


class Pages:
    """Draws a paper: `lay_out` first, then `draw`."""

    def __init__(self, paper: Paper, scheme: Scheme, families: tuple[str, ...], painter: QPainter) -> None:
        self._paper, self._painter = paper, painter
        self._width, self._height = in_pixels(painter)
        self._small, self._title = paper_font(families, SMALL), paper_font(families, TITLE, bold=True)
        self._columns: list[_Column] = []
        self.bookmarks: list[Bookmark] = []
        """The paper and its sections, known when it is drawn."""
        typesetter = Typesetter()
        typesetter.set_font(paper_font(families, TEXT))
        typesetter.script = paper.script
        self.scene = Scene(
            paper.sheet,
            Inks(scheme, paper=True),
            panes(self._width, paper.sheet.sides, typesetter.em),
            typesetter,
            self._small,
        )
        self.scene.lens, self.scene.original = paper.lens, paper.original
        self.scene.moved, self.scene.labels, self.scene.numbers = paper.moved, paper.labels, paper.numbers

    @property
    def fonts(self) -> tuple[QFont, ...]:
        """All that are drawn with."""
        return self.scene.typesetter.font, self.scene.typesetter.bold, self._small, self._title

    def lay_out(self) -> Generator[None, None, int]:
        """Find the pages, with pauses; returns how many there are."""
        head = self._head(paint=False)
        for sides, slots in self._orders():
            self._columns.append((yield from self._column(sides, slots, head)))
        return max(len(column.pages) for column in self._columns)

    def draw(self, new_page: Callable[[], object], first: int, total: int) -> Generator[None, None, None]:
        """Draw all pages, with pauses; the first is number `first` (from 0) of the `total` of the document.

        `new_page` turns the page, before each but number 0.
        """
        self.bookmarks.append(Bookmark(0, " ↔ ".join(self._paper.titles), first, 1.0))
        for number in range(max(len(column.pages) for column in self._columns)):
            if first + number:
                new_page()
            top = RUNNING if number else self._head(paint=True)
            if number:
                self._running()
            for place, column in enumerate(self._columns):
                if number < len(column.pages):
                    if place == 0:
                        self._mark(column, number, first + number, top)
                    yield from self._page(column, number, top)
            foot(self._painter, self._small, self.scene.inks, self._inner(), (first + number + 1, total))
            yield

    def _mark(self, column: _Column, number: int, page: int, top: int) -> None:
        """Keep the sections that start on a page of the document."""
        for piece in column.pages[number]:
            slot = column.slots[piece.block]
            if piece.skip == 0 and not slot.folded:
                height = 1 - (top + piece.y) / self._height
                named = heading(self.scene.sheet, slot.entry, column.track.sides)
                if named is not None:
                    self.bookmarks.append(Bookmark(named.level, self.scene.written(named.words), page, height))

    def _orders(self) -> list[tuple[tuple[int, ...], list[Slot]]]:
        paper = self._paper
        if paper.original:
            return [((side,), own_slots(paper.sheet, side)) for side in range(paper.sheet.sides)]
        return [(tuple(range(paper.sheet.sides)), aligned_slots(paper.sheet, paper.fold, frozenset()))]

    def _column(self, sides: tuple[int, ...], slots: list[Slot], head: int) -> Generator[None, None, _Column]:
        scene, blocks = self.scene, []
        for number, slot in enumerate(slots):
            band = not slot.folded and scene.sheet.entries[slot.entry].head is not None
            above = FOLD if slot.folded else scene.above(slot.entry)
            blocks.append(Block(scene.measure(slot, sides), above, scene.typesetter.pitch, band))
            if number % AT_ONCE == AT_ONCE - 1:
                yield
        under = self._height - FOOT
        running = STICKY if scene.sheet.bands.any() else 0
        pages = paginate(blocks, Room(under - head, under - RUNNING, running))
        return _Column(Track(sides, slots, scene.measure), slots, pages)

    # Drawing

    def _page(self, column: _Column, number: int, top: int) -> Generator[None, None, None]:
        painter, scene = self._painter, self.scene
        for place, piece in enumerate(column.pages[number]):
            slot = column.slots[piece.block]
            x, width = scene.panes.extent(column.track.sides)
            part = QRect(x, top + piece.y, width, piece.height)
            painter.save()
            painter.setClipRect(part)
            whole = Seen(slot, top + piece.y - piece.skip, scene.measure(slot, column.track.sides))
            Drawer(scene, painter, QRegion(part.adjusted(0, 2, 0, -2))).draw_track(column.track, (whole,))
            painter.restore()
            if place == 0 and piece.y:
                self._go_on(scene.sheet.entries[slot.entry].band, column.track, top)
            if place % AT_ONCE == AT_ONCE - 1:
                yield

    def _go_on(self, band: int, track: Track, top: int) -> None:
        """The head of the section that the page goes on with."""
        if band >= 0:
            drawer = Drawer(self.scene, self._painter, QRegion())
            BandPainter(self.scene, self._painter, drawer.draw_text).sticky(band, track.sides, top, STICKY)

    def _head(self, paint: bool) -> int:
        """Titles, figures and legend on top of the first page; returns their height."""
        painter, inks, y = self._painter, self.scene.inks, 0
        titles = zip_longest(self._paper.titles, self.scene.panes.panes)
        height = 0
        for title, pane in titles:
            room = QRect(pane.text_x, y, pane.text_width, self._height // 4)
            wrapped = int(Qt.TextFlag.TextWrapAnywhere)
            needed = QFontMetrics(self._title).boundingRect(room, wrapped, title or "").height()
            height = max(height, needed)
            if paint:
                painter.setFont(self._title)
                painter.setPen(inks.text)
                painter.drawText(room, wrapped, title or "")
        y += height + 6
        left, width = self.scene.panes.panes[0].text_x, self._width
        for line in self._paper.facts:
            if paint:
                self._words(QRect(left, y, width - 2 * left, LINE), line, _LEFT)
            y += LINE
        return self._legend(left, y + 4, paint) + 10

    def _legend(self, left: int, y: int, paint: bool) -> int:
        painter, metrics, x = self._painter, QFontMetrics(self._small), left
        for role, words in self._paper.legend:
            width = SWATCH + 5 + metrics.horizontalAdvance(words) + 14
            if x > left and x + width > self._width - left:
                x, y = left, y + LINE
            if paint:
                sample(painter, QRectF(x, y + 2, SWATCH, LINE - 4), self.scene.inks.of(role))
                self._words(QRect(x + SWATCH + 5, y, width, LINE), words, _LEFT)
            x += width
        return y + (LINE if self._paper.legend else 0)

    def _running(self) -> None:
        """The titles on top of a further page."""
        for title, pane in zip(self._paper.titles, self.scene.panes.panes, strict=True):
            self._words(QRect(pane.text_x, 0, pane.text_width, RUNNING - 8), title, _LEFT)
        self._rule(RUNNING - 6)

    def _inner(self) -> QRect:
        """The page without the room beside text."""
        edge = self.scene.panes.panes[0].text_x
        return QRect(edge, 0, self._width - 2 * edge, self._height)

    def _rule(self, y: int) -> None:
        self._painter.setPen(self.scene.inks.border)
        self._painter.drawLine(QPointF(0, y), QPointF(self._width, y))

    def _words(self, place: QRect, words: str, where: Qt.AlignmentFlag) -> None:
        self._painter.setFont(self._small)
        self._painter.setPen(self.scene.inks.muted)
        elided = QFontMetrics(self._small).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        self._painter.drawText(place, where, elided)


def in_pixels(painter: QPainter) -> tuple[int, int]:
    """Let a painter count in pixels of the drawing; returns how wide and high its page is."""
    device = painter.device()
    ratio = device.logicalDpiX() / INCH
    painter.resetTransform()
    painter.scale(ratio, ratio)
    return round(device.width() / ratio), round(device.height() / ratio)


def foot(painter: QPainter, font: QFont, inks: Inks, page: QRect, place: tuple[int, int]) -> None:
    """The line at the foot of a page; `place`: its number from 1, and how many there are."""
    line = QRect(page.x(), page.bottom() + 1 - FOOT + 6, page.width(), FOOT - 6)
    painter.setPen(inks.border)
    painter.drawLine(line.topLeft(), line.topRight())
    painter.setFont(font)
    painter.setPen(inks.muted)
    painter.drawText(line, _RIGHT, tr("Page {number} of {total}", number=place[0], total=place[1]))
    painter.drawText(line, _LEFT, "govcompare")


def paper_font(families: tuple[str, ...], pixels: int, bold: bool = False) -> QFont:
    """Of so many pixels, whose characters can be found in a PDF."""
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(pixels)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("locl"), 0)  # its digits have no code of their own: a PDF would hold no figures
    font.setFeature(QFont.Tag("liga"), 0)  # who looks for "file" does not find a ligature
    return font
