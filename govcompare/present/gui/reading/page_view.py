"""What the views that show whole texts have in common: a canvas, finding, copying, text size."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QFont, QGuiApplication
from PySide6.QtWidgets import QMenu, QToolTip, QWhatsThis, QWidget

from govcompare.model.findings import Place
from govcompare.model.span import Span
from govcompare.present.gui.actions.acting import acting
from govcompare.present.gui.canvas.find_bar import FindBar
from govcompare.present.gui.canvas.finding import find
from govcompare.present.gui.canvas.legend import meaning
from govcompare.present.gui.canvas.pointing import PageCanvas
from govcompare.present.gui.canvas.reader import RowReader
from govcompare.present.gui.canvas.selection import both_texts, one_text, rank_of, selected_parts, whole_side
from govcompare.present.gui.canvas.sheet import Sheet
from govcompare.present.gui.canvas.typeset import shown
from govcompare.present.gui.correcting.correcting import Offer, text_offers
from govcompare.present.gui.paper.paper import Paper
from govcompare.present.gui.reading.passage_words import head_words, role_at, row_words
from govcompare.present.gui.view import View
from govcompare.present.gui.words.visible import tip
from govcompare.present.gui.workspace import Workspace
from govcompare.present.rows.values import HeaderRow, Role
from govcompare.present.wording import tr
from govcompare.text.script import script_table

TEXT_POINTS = 11.5
"""Size of report text in points at 100 %: a step larger than the window's own words, for long reading."""
ZOOM_STEP = 1.1
FOUND_WORDS = 60
"""Characters of a selection at most that finding starts with."""


class _Left(NamedTuple):
    """Where a person was."""

    texts: tuple[str, ...]
    """Of the sides."""
    place: tuple[int, int, int]
    """(side, position, y) of what was on top."""
    standing: tuple[int, int] | None
    """(side, position) of the current row."""


class PageView(View):
    """A view lays out `canvas`, `find_bar` and, below the canvas, `reader`."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.canvas = PageCanvas(workspace.appearance.scheme)
        self.find_bar = FindBar(workspace.appearance)
        self.reader = RowReader()
        self._hits: list[tuple[int, int, Span]] = []
        self._hit = -1
        self._drawn: dict[int, int] = {}
        """Number of a hit in the order of steps → in the order of drawing."""
        self._left: _Left | None = None
        self.canvas.zoom_asked.connect(lambda step: self.perform("zoom-in" if step > 0 else "zoom-out"))
        self.canvas.menu_asked.connect(self._offer)
        self.canvas.head_tip_asked.connect(self._tell_head)
        self.canvas.explanation_asked.connect(self._explain)
        self.canvas.order_changed.connect(self._search)
        self.canvas.current_changed.connect(self._read)
        self.canvas.current_changed.connect(self.commands_changed)
        self.canvas.side_changed.connect(self.commands_changed)
        self.canvas.selected.connect(self.commands_changed)
        self.find_bar.changed.connect(self._search)
        self.find_bar.next_asked.connect(lambda: self._show_hit(1))
        self.find_bar.previous_asked.connect(lambda: self._show_hit(-1))
        self.find_bar.closed.connect(self._stop_finding)
        workspace.appearance.scheme_changed.connect(self._recolour)
        workspace.appearance.language_changed.connect(self._dress)
        workspace.appearance.zoom_changed.connect(self._dress)
        workspace.appearance.font_changed.connect(self._dress)
        workspace.appearance.script_changed.connect(self._write)
        self._dress()
        self._write()

    def perform(self, command: str) -> None:
        act = self.acts().get(command)
        if act is not None:
            act()

    def acts(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        appearance = self.workspace.appearance
        return {
            "copy": self._copy,
            "copy-both": self._copy_both,
            "select-all": self._select_all,
            "find": self._start_finding,
            "find-next": lambda: self._show_hit(1),
            "find-previous": lambda: self._show_hit(-1),
            "zoom-in": lambda: appearance.set_zoom(round(appearance.zoom * ZOOM_STEP)),
            "zoom-out": lambda: appearance.set_zoom(round(appearance.zoom / ZOOM_STEP)),
            "zoom-reset": lambda: appearance.set_zoom(100),
        }

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on. A focus proxy would take the place of all controls of the view in the order of Tab."""
        self.canvas.setFocus(event.reason())

    def commands(self) -> frozenset[str]:
        if not self.canvas.scene.sheet.entries:
            return frozenset()
        there = {"copy", "select-all", "find", "zoom-in", "zoom-out", "zoom-reset"}
        return frozenset(there | ({"find-next", "find-previous"} if self._hits else set()))

    def show_sheet(self, sheet: Sheet, labels: Mapping[int, str]) -> None:
        """Show another sheet, from where the person was when a side's text is the same; `labels`: of moved bands."""
        place = self.canvas.place()
        if place is not None:
            self._left = _Left(self.canvas.scene.sheet.texts, place, self.canvas.scene.standing())
        self.canvas.show_sheet(sheet, frozenset(labels), labels)
        left = self._left
        if left is not None and sheet.texts[left.place[0]] == left.texts[left.place[0]]:
            self.canvas.come_back(left.place)
            if left.standing is not None and sheet.texts[left.standing[0]] == left.texts[left.standing[0]]:
                entry = sheet.at(*left.standing)
                self.canvas.stand(-1 if entry is None else entry)

    # Paper

    @property
    def printable(self) -> bool:
        return bool(self.canvas.scene.sheet.entries)

    def paper(self) -> Paper | None:
        scene = self.canvas.scene
        if not self.printable:
            return None
        titles, facts, legend = self.paper_head()
        return Paper(
            titles,
            facts,
            legend,
            scene.sheet,
            scene.lens,
            scene.original,
            self.canvas.fold,
            scene.moved,
            scene.labels,
            scene.numbers,
            scene.typesetter.script,
        )

    def paper_head(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[Role, str], ...]]:
        """Titles (one a side), lines of figures, and what the marks are called."""
        raise NotImplementedError

    # Words

    def words_of(self, entry: int) -> str:
        """What a person hears of an entry."""
        return row_words(self.canvas.scene.sheet, entry)

    def _tell_head(self, head: HeaderRow, near: QPoint) -> None:
        QToolTip.showText(near, tip(head_words(head)), self.canvas.viewport())

    def _explain(self, there: tuple[int, int] | None, near: QPoint) -> None:
        """What the mark under the mouse means, or what the whole is."""
        scene = self.canvas.scene
        role = role_at(scene.sheet, scene.lens, *there) if there is not None else Role.PLAIN
        QWhatsThis.showText(near, tip(meaning(scene.lens, role) or self.canvas.whatsThis()), self.canvas)

    def _read(self, entry: int) -> None:
        words = self.words_of(entry)
        self.reader.show_row(words)
        self.canvas.setAccessibleDescription(words)
        if words and self.canvas.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.canvas, words))

    def _dress(self) -> None:
        appearance = self.workspace.appearance
        font = QFont()
        font.setFamilies(list(appearance.text_families))
        font.setPointSizeF(TEXT_POINTS * appearance.zoom / 100)
        self.canvas.set_text_font(font)

    def _write(self) -> None:
        self.canvas.set_script(script_table(self.workspace.appearance.script))
        self._search()

    def _recolour(self) -> None:
        self.canvas.set_scheme(self.workspace.appearance.scheme)

    # Copying

    def _copy(self) -> None:
        text = self.selected_text()
        if text:
            QGuiApplication.clipboard().setText(text)

    def selected_text(self) -> str:
        """What is selected, or the current row on the side that the person works in."""
        scene = self.canvas.scene
        if scene.selection is not None:
            return one_text(scene.sheet, scene.selection, scene.original)
        cell = scene.sheet.entries[scene.current].cells[self.canvas.side] if scene.current >= 0 else None
        return cell.span.of(scene.sheet.texts[self.canvas.side]).strip() if cell is not None else ""

    def _copy_both(self) -> None:
        scene = self.canvas.scene
        if scene.selection is not None:
            entries = [entry for entry, _part in selected_parts(scene.sheet, scene.selection, scene.original)]
        else:
            entries = [scene.current] if scene.current >= 0 else []
        text = both_texts(scene.sheet, entries)
        if text:
            QGuiApplication.clipboard().setText(text)

    def _select_all(self) -> None:
        scene = self.canvas.scene
        self.canvas.select(whole_side(scene.sheet, self.canvas.side, scene.original))

    def menu(self, there: tuple[int, int] | None) -> QMenu:
        """What can be done with the selection, and corrected at (side, entry)."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words in (
            ("copy", tr("&Copy")),
            ("copy-both", tr("Copy &both sides")),
            ("select-all", tr("Select &all")),
            ("find", tr("&Find…")),
        ):
            if name in self.commands():
                menu.addAction(words, acting(self.perform, name))
        offers = self.offers(*there) if there is not None else []
        if offers:
            menu.addSeparator()
        for offer in offers:
            menu.addAction(offer.words, offer.act)
        return menu

    def offers(self, side: int, entry: int) -> list[Offer]:
        """What can be corrected at an entry."""
        scene, report = self.canvas.scene, self.report_on(side)
        cell = scene.sheet.entries[entry].cells[side]
        if cell is None or report is None:
            return []
        chosen = None
        if scene.selection is not None and scene.selection.side == side:
            chosen = scene.selection.part(rank_of(scene.sheet, side, entry, scene.original), cell.span)
        line = Span(*shown(scene.sheet.texts[side], cell.span))
        return text_offers(self.workspace, report, line, chosen)

    def current_offers(self) -> list[Offer]:
        entry, side = self.canvas.current, self.canvas.side
        return self.offers(side, entry) if 0 <= entry < len(self.canvas.scene.sheet.entries) else []

    def current_report(self) -> str | None:
        return self.report_on(self.canvas.side)

    def standing(self) -> Place | None:
        there = self.canvas.scene.standing()
        if there is None and (top := self.canvas.place()) is not None:
            there = top[:2]
        report = self.report_on(there[0]) if there is not None else None
        return Place(report, Span(there[1], there[1])) if there is not None and report is not None else None

    def report_on(self, side: int) -> str | None:
        """Id of the report that a side shows."""
        raise NotImplementedError(side)

    def _offer(self, near: QPoint, there: tuple[int, int] | None) -> None:
        menu = self.menu(there)
        if menu.actions():
            menu.popup(near)

    # Finding

    def _start_finding(self) -> None:
        chosen = self.selected_text() if self.canvas.scene.selection is not None else ""
        self.find_bar.enter(chosen if len(chosen) <= FOUND_WORDS and "\n" not in chosen else "")
        self._search()

    def _stop_finding(self) -> None:
        self._hits, self._hit = [], -1
        self.canvas.show_hits(())
        self.canvas.setFocus()
        self.commands_changed.emit()

    def _search(self) -> None:
        """Look anew for the words in the bar, from where the person stands."""
        words = self.find_bar.field.text() if not self.find_bar.isHidden() else ""
        scene = self.canvas.scene
        self._hits, self._hit = find(scene.sheet, words, scene.original, scene.typesetter.script), -1
        ascending = sorted(range(len(self._hits)), key=lambda number: self._place_of(self._hits[number]))
        self._drawn = {number: place for place, number in enumerate(ascending)}
        self.canvas.show_hits([self._hits[number][1:] for number in ascending])
        if self._hits:
            start = next((n for n, hit in enumerate(self._hits) if hit[0] >= scene.current), 0)
            self._stand_on_hit(start)
        else:
            self.find_bar.tell(0, 0)
        self.commands_changed.emit()

    @staticmethod
    def _place_of(hit: tuple[int, int, Span]) -> tuple[int, int]:
        return hit[1], hit[2].start

    def _show_hit(self, step: int) -> None:
        if self.find_bar.isHidden():
            self._start_finding()
        elif self._hits:
            self._stand_on_hit((self._hit + step) % len(self._hits))

    def _stand_on_hit(self, number: int) -> None:
        self._hit = number
        entry, side, span = self._hits[number]
        self.canvas.side = side
        self.canvas.go_to(entry, ((side, span),))
        self.canvas.stand_on_hit(self._drawn[number])
        self.find_bar.tell(number + 1, len(self._hits))
