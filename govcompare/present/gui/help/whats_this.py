"""The parts of a window in, what each of them is said when the person asks and clicks (Shift+F1)."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStatusBar, QWhatsThis, QWidget

from govcompare.present.figures import definitions, pair_columns, total_columns
from govcompare.present.gui.centre import Centre
from govcompare.present.gui.findings.dock import FindingsDock
from govcompare.present.gui.help.guide import views
from govcompare.present.gui.reading.page_view import PageView
from govcompare.present.gui.reports.dock import ReportsDock
from govcompare.present.gui.views.marked import MarkedView
from govcompare.present.gui.views.overview import OverviewView
from govcompare.present.gui.views.sections import SectionsView
from govcompare.present.gui.views.side_by_side import SideBySideView
from govcompare.present.gui.words.visible import tip
from govcompare.present.wording import tr

Told = tuple[QWidget, str]


class WhatsThis(QObject):
    """Marks of texts are explained by the page itself, actions by what their buttons say."""

    def __init__(
        self, window: QWidget, centre: Centre, reports: ReportsDock, findings: FindingsDock, status: QStatusBar
    ) -> None:
        super().__init__(window)
        self._window, self._centre, self._status = window, centre, status
        self._reports, self._findings = reports, findings

    def ask(self) -> None:
        """Let the next click tell what is under the mouse."""
        self.refresh()
        QWhatsThis.enterWhatsThisMode()

    def refresh(self) -> None:
        """Words as they are now: of what is shown, in the language in use."""
        for widget in self._window.findChildren(QWidget):
            widget.setWhatsThis(widget.toolTip())
        for widget, words in self._told():
            widget.setWhatsThis(tip(words))

    def _told(self) -> Iterator[Told]:
        yield self._centre.tabs, tr("The views: the same comparison, looked at in different ways (Ctrl+1 to 4)")
        yield from self._docks()
        for view in self._centre.views:
            match view:
                case OverviewView():
                    yield from _overview(view)
                case SectionsView():
                    yield from _sections(view)
                case SideBySideView():
                    yield from _side_by_side(view)
                case MarkedView():
                    yield from _marked(view)
            if isinstance(view, PageView):
                yield view.reader, tr("The current row as plain text: for screen readers, and to walk through by keys")
                yield view.find_bar.field, tr("Finds these words on both sides; Enter goes on, Esc ends")

    def _docks(self) -> Iterator[Told]:
        yield (
            self._reports.tree,
            tr(
                "Files, their reports and sections. The bar is the share of its text that stands in other reports. "
                "The right mouse button corrects."
            ),
        )
        yield self._findings.table, _said("findings")
        yield self._findings.text, tr("Shows findings with these words in text, heading, change or note")
        yield self._findings.only_undecided, tr("Only findings that nobody has judged yet")
        yield self._findings.count, tr("How many findings are listed now")
        yield self._status, tr("What is open, what is running, and the figures of the two reports side by side")


def _said(view: str) -> str:
    """What the guide says of a view."""
    names = ("overview", "sections", "side-by-side", "marked", "findings")
    return dict(zip(names, (what for _title, what in views()), strict=True))[view]


def _overview(view: OverviewView) -> Iterator[Told]:
    yield view.matrix, _said("overview")
    yield (
        view.pairs,
        tr("Every two reports that share something: beside each, how much of it stands in the other."),
    )


def _sections(view: SectionsView) -> Iterator[Told]:
    pairing = (
        tr("Drag a section onto the one that it belongs to."),
        tr("Drag a pinned section out of the table to unpin it."),
    )
    yield view.table, "\n".join((_said("sections"), *pairing))


def _side_by_side(view: SideBySideView) -> Iterator[Told]:
    yield view.canvas, _said("side-by-side")
    yield view.bar.facts, definitions(pair_columns())
    yield view.bar.sides[0], tr("The report on the left; choose another one here")
    yield view.bar.sides[1], tr("The report on the right; choose another one here")
    yield (
        view.strip,
        tr(
            "Both reports whole, section by section: red is shared, lines join moved sections, the frame is what you "
            "see. Click or drag to go there."
        ),
    )


def _marked(view: MarkedView) -> Iterator[Told]:
    yield view.canvas, _said("marked")
    yield view.facts, definitions(total_columns())
    yield view.choice, tr("The report that is marked; choose another one here")
    yield view.strip, tr("The whole report: marked where it stands elsewhere. Click or drag to go there.")
    yield view.sources, tr("Reports that this one shares text with, the most shared first. Click one to see both.")
