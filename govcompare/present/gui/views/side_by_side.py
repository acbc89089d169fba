"""对照: two reports beside each other, what they share or where they differ, section by section."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Place
from govcompare.model.span import Span
from govcompare.present.gui.canvas.selection import rank_of
from govcompare.present.gui.canvas.sheet import Sheet, pair_sheet
from govcompare.present.gui.canvas.steps import after, before, next_figure, number_of
from govcompare.present.gui.canvas.strip import OverviewStrip
from govcompare.present.gui.correcting.correcting import Offer, pair_offers
from govcompare.present.gui.correcting.pairing import Pairing, Standing
from govcompare.present.gui.reading.moved_labels import moved_labels
from govcompare.present.gui.reading.page_view import PageView
from govcompare.present.gui.reading.pair_bar import PairBar
from govcompare.present.gui.reading.passage_words import finding_words
from govcompare.present.gui.words.visible import tip, visible
from govcompare.present.gui.workspace import Focus, Workspace
from govcompare.present.rows.pair import passages_of
from govcompare.present.rows.ranked import strongest
from govcompare.present.rows.values import Finding, HeaderRow, Lens, Role
from govcompare.present.wording import tr

LONGEST_SPOT = 5_000
"""Characters of what a person is brought to up to which it is outlined: a whole report is not."""
_STEPS = frozenset(
    {
        *("lens", "original-order", "fold-equal", "next-change", "previous-change", "next-figure"),
        *("next-section", "previous-section", "copy-both"),
    }
)


class SideBySideView(PageView):
    """Follows the workspace's pair; rows are laid out only while the view is in front."""

    name = "side-by-side"
    icon = "columns-2"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.bar = PairBar(workspace)
        self.strip = OverviewStrip(self.canvas)
        self._stale = True
        self._pending: Focus | None = None
        self._leading = False
        self._pointed: int | None = None
        self._stops: list[int] = []
        self._bands: list[int] = []
        self._by_places: dict[tuple[Place, Place], Finding] | None = None
        self.pairing = Pairing(self, workspace, self._standing)
        self._lay_out()
        self._listen()
        self.retranslate()

    def title(self) -> str:
        return tr("Side by side")

    def commands(self) -> frozenset[str]:
        common = super().commands()
        if not common:
            return common
        moved = {"moved-partner"} if self.canvas.scene.moved else set()
        return common | _STEPS | moved | self.pairing.commands()

    def checked(self) -> frozenset[str]:
        on = {
            "lens": self.lens is Lens.DIFFERENCE,
            "original-order": self.canvas.scene.original,
            "fold-equal": self.canvas.fold,
        }
        return frozenset(name for name, is_on in on.items() if is_on)

    def acts(self) -> dict[str, Callable[[], object]]:
        return (
            super().acts()
            | self.pairing.acts()
            | {
                "lens": lambda: self.set_lens(Lens.REUSE if self.lens is Lens.DIFFERENCE else Lens.DIFFERENCE),
                "original-order": lambda: self.canvas.set_original(not self.canvas.scene.original),
                "fold-equal": self._fold,
                "next-change": lambda: self._step(self._stops, after),
                "previous-change": lambda: self._step(self._stops, before),
                "next-figure": self._next_figure,
                "next-section": lambda: self._step(self._bands, after),
                "previous-section": lambda: self._step(self._bands, before),
                "moved-partner": self._moved_partner,
            }
        )

    @property
    def lens(self) -> Lens:
        """Which marks are shown."""
        return self.canvas.scene.lens

    def set_lens(self, lens: Lens) -> None:
        """Mark what is shared, or what changed."""
        self.canvas.set_lens(lens)
        self.bar.legend.set_lens(lens)
        self._take_stops()
        self._tell_position()
        self.commands_changed.emit()

    def refresh(self) -> None:
        """Show the rows of the current pair, if there are any yet."""
        if not self._stale:
            return
        self._stale = False
        comparison, rows = self.workspace.comparison, self.workspace.rows
        self.bar.refresh()
        if comparison is None or rows is None:
            self.show_sheet(Sheet(("", ""), ()), {})
            self.canvas.say(self._why_empty(comparison))
        else:
            texts = comparison.report(rows.a).text, comparison.report(rows.b).text
            sheet = pair_sheet(rows, *texts)
            self._bands = [number for number, entry in enumerate(sheet.entries) if entry.head is not None]
            self.show_sheet(sheet, moved_labels(comparison, sheet))
            self.canvas.say("")
        self._pointed = None
        self._take_stops()
        self._search()
        self._tell_position()
        self.commands_changed.emit()
        if rows is not None and self._pending is not None:
            self._go(self._pending)

    def retranslate(self) -> None:
        """Words in the language in use."""
        self.canvas.setAccessibleName(tr("Two reports side by side"))
        self.strip.setToolTip(tr("Both reports whole: click or drag to go there"))
        self.strip.setAccessibleName(tr("Overview of both reports"))
        self.reader.setAccessibleName(tr("Text of the current row"))
        self.bar.refresh()
        self.canvas.say("" if self.canvas.scene.sheet.entries else self._why_empty(self.workspace.comparison))

    def showEvent(self, _event: object) -> None:
        self.refresh()
        self._tell_position()
        if self._pending is not None and self.workspace.rows is not None:
            self._go(self._pending)

    def _lay_out(self) -> None:
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self.canvas, 1)
        panes.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.find_bar)
        column.addLayout(panes, 1)
        column.addWidget(self.reader)
        order = (*self.bar.sides, self.canvas, self.reader)
        for one, other in pairwise(order):
            self.setTabOrder(one, other)

    def _listen(self) -> None:
        workspace = self.workspace
        workspace.pair_changed.connect(self._pair_changed)
        workspace.rows_changed.connect(self._outdate)
        workspace.comparison_changed.connect(self._outdate)
        workspace.comparison_changed.connect(lambda: self.bar.legend.set_templates(workspace.has_templates))
        workspace.focus_changed.connect(self._follow)
        workspace.findings_changed.connect(self._forget_findings)
        workspace.appearance.language_changed.connect(self.retranslate)
        self.bar.chosen.connect(workspace.set_pair)
        self.canvas.current_changed.connect(self._tell_position)
        self.canvas.order_changed.connect(self.commands_changed)
        self.canvas.clicked.connect(self._clicked)
        self.canvas.tip_asked.connect(self._tip)
        self.canvas.hovered.connect(self._point)
        self.canvas.section_faced.connect(self.canvas.go_to)

    # Following the workspace

    def _outdate(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _pair_changed(self) -> None:
        self._pending = None
        if self.workspace.rows is None:
            self._outdate()

    def _forget_findings(self) -> None:
        self._by_places = None

    def _why_empty(self, comparison: Comparison | None) -> str:
        if comparison is not None and len(comparison.reports) == 1:
            return tr("Only one report is open. Open another one to put them side by side.")
        return tr("Comparing the two reports…") if self.workspace.pair is not None else ""

    def _follow(self, focus: Focus) -> None:
        if not self._leading:
            if self.isVisible():
                self._face(focus)
            self._pending = focus
            if self.isVisible() and not self._stale and self.workspace.rows is not None:
                self._go(focus)

    def _face(self, focus: Focus) -> None:
        """When the focus is in neither report, put its report beside the one it shares most with."""
        comparison, pair = self.workspace.comparison, self.workspace.pair
        named = [place.report for place in focus.places]
        if comparison is None or not named or any(report in (pair or ()) for report in named):
            return
        own = [one for one in comparison.pairs if named[0] in {one.a, one.b}]
        if own:
            best = max(own, key=strongest)
            self.workspace.set_pair(best.a, best.b)

    def _go(self, focus: Focus) -> None:
        """Bring what the focus names into sight; two places apart from each other in original order."""
        self._pending = None
        pair, sheet = self.workspace.pair, self.canvas.scene.sheet
        if pair is None:
            return
        spots = tuple((pair.index(place.report), place.span) for place in focus.places if place.report in pair)
        entries = [entry for side, span in spots if (entry := sheet.at(side, span.start)) is not None]
        if not entries:
            return
        shown = tuple(spot for spot in spots if spot[1].length <= LONGEST_SPOT)
        together = next((entry for entry in entries if self._shows(entry, spots)), None)
        if together is not None or self._near(entries):
            self.canvas.go_to(entries[0] if together is None else together, shown)
            return
        self.canvas.set_original(True)
        self.canvas.go_to(entries[0], shown, entries[-1])

    def _shows(self, entry: int, spots: Sequence[tuple[int, Span]]) -> bool:
        """Whether the entry shows a part of every spot."""
        cells = self.canvas.scene.sheet.entries[entry].cells
        return all((cell := cells[side]) is not None and cell.span.overlap(span) > 0 for side, span in spots)

    def _near(self, entries: Sequence[int]) -> bool:
        """Whether all stand under the same head, and sections stand beside their counterparts."""
        bands = {self.canvas.scene.sheet.entries[entry].band for entry in entries}
        return len(bands) == 1 and not self.canvas.scene.original

    # Where the person stands

    def _take_stops(self) -> None:
        rows, sheet = self.workspace.rows, self.canvas.scene.sheet
        chosen = (
            () if rows is None or not sheet.entries else rows.changes if self.lens is Lens.DIFFERENCE else rows.matches
        )
        self._stops = sorted({sheet.of_row(row) for row in chosen})
        self.canvas.number(self._stops)

    def _tell_position(self) -> None:
        if self.isVisible():
            self.workspace.position_changed.emit(number_of(self._stops, self.canvas.current), len(self._stops))

    def _step(self, stops: Sequence[int], find: Callable[[Sequence[int], int], int | None]) -> None:
        scene = self.canvas.scene
        start = self._start(find is after)
        if scene.original:
            side = self.canvas.side
            ranks = sorted(rank for stop in stops if (rank := rank_of(scene.sheet, side, stop, True)) >= 0)
            found = find(ranks, rank_of(scene.sheet, side, start, True) if start >= 0 else -1)
            target = scene.sheet.sequence(side)[found] if found is not None else None
        else:
            target = find(stops, start)
        if target is not None:
            self.canvas.go_to(target)
            self._lead(target)

    def _start(self, forward: bool) -> int:
        """Where steps begin: the current row, or what is in sight when the person has scrolled away from it."""
        if self.canvas.current >= 0 and self.canvas.in_sight(self.canvas.current):
            return self.canvas.current
        seen = self.canvas.seen_entries()
        if self.canvas.current < 0 and not self.canvas.scene.original:
            return seen[0] - 1 if forward and seen else -1
        return seen[0] if seen else -1

    def _next_figure(self) -> None:
        found = next_figure(self.canvas.scene.sheet, max(self.canvas.current, 0), self.canvas.scene.spots)
        if found is not None:
            self.canvas.go_to(*found)

    def _moved_partner(self) -> None:
        """In original order bring the partner of the section face to face; else, or again, go to the next moved one."""
        scene = self.canvas.scene
        moved = sorted(scene.moved)
        if not moved:
            return
        band = scene.sheet.entries[self.canvas.current].band if self.canvas.current >= 0 else -1
        if scene.original and band in scene.moved and not self.canvas.faced(band):
            target = band
        else:
            target = next((one for one in moved if one > band), moved[0])
        self.canvas.go_to(target)

    def _fold(self) -> None:
        if self.canvas.scene.original:
            self.canvas.set_original(False)
        self.canvas.set_fold(not self.canvas.fold)

    def paper_head(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[Role, str], ...]]:
        titles = tuple(visible(box.currentText()) for box in self.bar.sides)
        return titles, (self.bar.facts.words,), self.bar.legend.named()

    def report_on(self, side: int) -> str | None:
        return self.workspace.pair[side] if self.workspace.pair is not None else None

    def offers(self, side: int, entry: int) -> list[Offer]:
        """Headings and splits, and which sections belong together."""
        entries = self.canvas.scene.sheet.entries
        found, head = super().offers(side, entry), entries[entry].head
        return found if head is None else found + pair_offers(self.workspace, head, self._head())

    def _head(self) -> HeaderRow | None:
        """The head of the section that the person stands in."""
        entries = self.canvas.scene.sheet.entries
        band = entries[self.canvas.current].band if 0 <= self.canvas.current < len(entries) else -1
        return entries[band].head if band >= 0 else None

    def _standing(self) -> Standing | None:
        head, pair = self._head(), self.workspace.pair
        if head is None or pair is None:
            return None
        side = self.canvas.side
        own, beside = (head.a, head.b) if side == 0 else (head.b, head.a)
        if own is None:
            own, beside, side = beside, None, 1 - side
        return Standing(own, beside, (pair[1 - side],)) if own is not None else None

    # What is under the mouse

    def _passage(self, side: int, position: int) -> int | None:
        """The number of the passage that marks a character."""
        entry = self.canvas.scene.sheet.at(side, position)
        cell = self.canvas.scene.sheet.entries[entry].cells[side] if entry is not None else None
        return next((s.passage for s in cell.stretches if s.span.covers(position)), None) if cell is not None else None

    def _finding(self, side: int, position: int) -> Finding | None:
        """The finding that marks a character."""
        comparison, pair, number = self.workspace.comparison, self.workspace.pair, self._passage(side, position)
        if comparison is None or pair is None or number is None:
            return None
        if not self._by_places:
            self._by_places = {(one.a, one.b): one for one in self.workspace.findings if one.passage is not None}
        passage = passages_of(comparison, *pair)[number]
        return self._by_places.get((passage.a, passage.b))

    def _point(self, there: tuple[int, int] | None) -> None:
        """Outline the passage under the mouse on both sides, when it is another one."""
        number = self._passage(*there) if there is not None else None
        if number != self._pointed:
            self._pointed = number
            finding = self._finding(*there) if there is not None else None
            self.canvas.point_at(() if finding is None else ((0, finding.a.span), (1, finding.b.span)))

    def _clicked(self, side: int, position: int) -> None:
        finding = self._finding(side, position)
        if finding is not None:
            self.canvas.stand(self.canvas.current, ((0, finding.a.span), (1, finding.b.span)))
            self._announce(finding)

    def _lead(self, entry: int) -> None:
        """Let the others follow to the finding that starts in an entry."""
        cell = self.canvas.scene.sheet.entries[entry].cells[0]
        start = next((s.span.start for s in cell.stretches if s.passage is not None), None) if cell else None
        finding = self._finding(0, start) if start is not None else None
        if finding is not None:
            self._announce(finding)

    def _announce(self, finding: Finding) -> None:
        self._leading = True
        self.workspace.go_to(Focus((finding.a, finding.b), finding.key))
        self._leading = False

    def _tip(self, there: tuple[int, int] | None, near: QPoint) -> None:
        finding = self._finding(*there) if there is not None else None
        words = tip(finding_words(finding)) if finding is not None else ""
        QToolTip.showText(near, words, self.canvas.viewport())
