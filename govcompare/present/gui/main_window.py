"""The window: menus, toolbar, docks, views and status bar around one Workspace."""

from pathlib import Path, PurePath

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolBar, QToolButton, QWidget

from govcompare import codec
from govcompare.present.gui.actions.acting import acting
from govcompare.present.gui.actions.actions import Actions
from govcompare.present.gui.actions.table import LABELLED, TOOLBAR
from govcompare.present.gui.centre import Centre
from govcompare.present.gui.correcting.stock_phrases import StockPhrases
from govcompare.present.gui.exporting.exporting import DOCUMENTS, Exporting
from govcompare.present.gui.exporting.printing import Printing
from govcompare.present.gui.files.drops import DropFrame, dropped_paths
from govcompare.present.gui.files.pasting import Pasting
from govcompare.present.gui.files.watching import Watching
from govcompare.present.gui.findings.dock import FindingsDock
from govcompare.present.gui.findings.explaining import Explaining
from govcompare.present.gui.findings.judging import Judging
from govcompare.present.gui.font_notice import tell_of_missing_fonts
from govcompare.present.gui.help.whats_this import WhatsThis
from govcompare.present.gui.look.icons import program_icon
from govcompare.present.gui.look.sizes import begin_with
from govcompare.present.gui.menus.asking import Asking
from govcompare.present.gui.menus.correct_menu import CorrectMenu
from govcompare.present.gui.outcomes import Outcomes
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.projects.projects import Projects
from govcompare.present.gui.reports.dock import ReportsDock
from govcompare.present.gui.screen import Screen
from govcompare.present.gui.settings.choices import Choices
from govcompare.present.gui.status import StatusBar
from govcompare.present.gui.widgets.dock_title import DockTitle
from govcompare.present.gui.workspace import Workspace
from govcompare.present.wording import tr
from govcompare.resources import resource

FIRST_SIZE = QSize(1380, 880)
SMALLEST = QSize(760, 500)
REPORTS_WIDTH, FINDINGS_HEIGHT = 320, 230
"""Pixels of the docks at first; they take a quarter of a narrow window and three tenths of a low one at most."""


class MainWindow(QMainWindow):
    """Everything that a person sees."""

    def __init__(self, workspace: Workspace, preferences: Preferences) -> None:
        super().__init__()
        self.workspace, self.preferences = workspace, preferences
        self._first_look = False
        self._wished: dict[QDockWidget, bool] = {}
        self.setWindowIcon(program_icon())
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self.centre = Centre(workspace, preferences)
        self.setCentralWidget(self.centre)
        self.notices = self.centre.notices
        self.actions_ = Actions(self, workspace.appearance)
        self.asking = Asking(self, workspace, preferences)
        self.reports, self.findings = ReportsDock(workspace), FindingsDock(workspace)
        self.reports_frame = self._dock("reports-dock", self.reports, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.findings_frame = self._dock(
            "findings-dock", self.findings, Qt.DockWidgetArea.BottomDockWidgetArea, self.findings.tools
        )
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        docks = {"reports": self.reports_frame, "findings": self.findings_frame}
        self.sight = Screen(self, workspace, self.centre, docks)
        self.projects = Projects(self, workspace, preferences, self.notices, self.sight.state)
        self.sight.changed.connect(self.projects.seen_changed)
        self.exporting = Exporting(self, workspace, preferences, self.notices, self.findings.selected)
        self.printing = Printing(self, workspace, self.exporting, self.notices, lambda: self.centre.view)
        self.pasting = Pasting(self.notices, self)
        self.watching = Watching(workspace, self.notices, self)
        self.outcomes = Outcomes(workspace, self.notices, self)
        self.toolbar = self._toolbar()
        self._extend_view_menu()
        self.setStatusBar(StatusBar(workspace, self))
        self.drop_frame = DropFrame(workspace.appearance, self)
        self.stock = StockPhrases(self, workspace, preferences, self.notices)
        self.explaining = Explaining(self, workspace, self.findings)
        self.findings.explain_asked.connect(self.explaining.ask)
        self.correcting = CorrectMenu(self, workspace, self.actions_, self.reports, lambda: self.centre.view)
        self.whats_this = WhatsThis(self, self.centre, self.reports, self.findings, self.statusBar())
        self.judging = Judging(self, workspace, self.actions_, self.findings)
        self._connect_actions()
        self._listen()
        self._restore()
        self.retranslate()
        self._comparison_changed()

    # Opening

    def open(self, paths: tuple[str, ...]) -> None:
        """Open reports, folders, or a project."""
        if not paths:
            return
        paths = tuple(map(codec.as_text, paths))
        self.preferences.folder = str(Path(paths[0]).absolute().parent)
        projects = [path for path in paths if path.endswith(".govc")]
        if projects:
            self.projects.load(projects[0])
            return
        self.preferences.remember(tuple(str(Path(path).absolute()) for path in paths))
        self._first_look = True
        self.workspace.open(paths)

    def open_samples(self) -> None:
        """Open the reports that come with the program."""
        folder = resource("samples")
        self._first_look = True
        self.workspace.open(tuple(sorted(str(path) for path in folder.iterdir() if path.suffix == ".txt")))

    # Building

    def _dock(
        self, name: str, inside: QWidget, area: Qt.DockWidgetArea, tools: tuple[QWidget, ...] = ()
    ) -> QDockWidget:
        dock = QDockWidget()
        dock.setObjectName(name)
        dock.setWidget(inside)
        dock.setTitleBarWidget(DockTitle(dock, self.workspace.appearance, tools))
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetClosable
        )
        self.addDockWidget(area, dock)
        self._wished[dock] = True
        dock.toggleViewAction().triggered.connect(lambda on: self._wished.__setitem__(dock, on))
        return dock

    def _toolbar(self) -> QToolBar:
        bar = QToolBar()
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        for number, group in enumerate(TOOLBAR):
            if number:
                bar.addSeparator()
            for name in group:
                bar.addAction(self.actions_[name])
                button = bar.widgetForAction(self.actions_[name])
                if isinstance(button, QToolButton) and name in LABELLED:
                    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addToolBar(bar)
        return bar

    def _extend_view_menu(self) -> None:
        menu = self.actions_.menu("&View")
        before = menu.actions()[0]
        self.view_actions: tuple[QAction, ...] = ()
        for number, view in enumerate(self.centre.views, 1):
            action = QAction(self)
            action.setObjectName(f"view-{view.name}")
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.triggered.connect(lambda _checked=False, name=view.name: self.centre.show_view(name))
            menu.insertAction(before, action)
            self.view_actions = (*self.view_actions, action)
            for name, forwarded in self.actions_.view_actions():
                if self.actions_.is_bare(name):
                    view.addAction(forwarded)
        menu.insertSeparator(before)
        menu.addSeparator()
        for name, dock in (("reports", self.reports_frame), ("findings", self.findings_frame)):
            dock.toggleViewAction().setObjectName(f"dock-{name}")
            menu.addAction(dock.toggleViewAction())
        menu.addSeparator()
        self._choices = Choices(menu, self.workspace.appearance, self.preferences)
        self.recent_menu = self.asking.recent_menu(self.actions_.menu("&File"), self.actions_["samples"])

    def _connect_actions(self) -> None:
        workspace = self.workspace
        for name, act in (
            ("open", self.asking.files),
            ("open-folder", self.asking.folder),
            ("paste", self.pasting.paste),
            ("samples", self.open_samples),
            ("save", self.projects.save),
            ("save-as", self.projects.save_as),
            ("keep-texts", self.projects.keep_texts),
            ("export-html", self.exporting.ask_report),
            ("export-json", self.exporting.ask_json),
            *((f"export-{job}", acting(self.exporting.ask, job)) for job in DOCUMENTS),
            ("export-pdf", self.printing.ask_pdf),
            ("print", self.printing.ask_print),
            ("close-all", self.projects.close),
            ("quit", self.close),
            ("undo", workspace.undo_stack.undo),
            ("redo", workspace.undo_stack.redo),
            ("compare", workspace.compare),
            ("cancel", workspace.cancel),
            ("explain", self.explaining.ask),
            ("stock", self.stock.ask),
            ("template", self.stock.ask_template),
            ("loaded-set", self.stock.turn_loaded_set),
            ("settings", self.asking.settings),
            ("guide", self.asking.guide),
            ("whats-this", self.whats_this.ask),
            ("keys", self.asking.keys),
            ("about", self.asking.about),
        ):
            self.actions_.connect_to(name, act)
        for name, _action in self.actions_.view_actions():
            self.actions_.connect_to(name, acting(self._forward, name))
        self.centre.empty.open_asked.connect(self.asking.files)
        self.centre.empty.samples_asked.connect(self.open_samples)
        self.centre.empty.recent_asked.connect(lambda path: self.open((path,)))
        self.asking.chosen.connect(self.open)
        self.pasting.pasted.connect(workspace.open)

    def _listen(self) -> None:
        workspace = self.workspace
        workspace.comparison_changed.connect(self._comparison_changed)
        workspace.partial_changed.connect(self._partial_changed)
        workspace.files_changed.connect(self._say_title)
        workspace.failed.connect(self._enable)
        workspace.cancelled.connect(self._enable)
        workspace.jobs.busy_changed.connect(self._enable)
        workspace.undo_stack.indexChanged.connect(self._enable)
        workspace.undo_stack.indexChanged.connect(self._say_title)
        workspace.appearance.language_changed.connect(self.retranslate)
        self.centre.view_changed.connect(self._enable)
        self.centre.view_changed.connect(self._leave_position)

    def _restore(self) -> None:
        begin_with(self, FIRST_SIZE)
        if not self.preferences.geometry.isEmpty():
            self.restoreGeometry(self.preferences.geometry)
        if not self.preferences.layout.isEmpty():
            self.restoreState(self.preferences.layout)
        if self.preferences.damaged is not None:
            self.notices.tell(
                "settings",
                lambda: tr(
                    "Your settings could not be read and were put aside as {path}.", path=self.preferences.damaged
                ),
                sign="triangle-alert",
            )
        tell_of_missing_fonts(self.notices)

    # Following

    def retranslate(self) -> None:
        """Words in the language in use."""
        self.reports_frame.setWindowTitle(tr("Reports"))
        self.findings_frame.setWindowTitle(tr("Findings"))
        self.toolbar.setWindowTitle(tr("Toolbar"))
        for action, view in zip(self.view_actions, self.centre.views, strict=True):
            action.setText(view.title())
        self._say_title()

    def _comparison_changed(self) -> None:
        comparison = self.workspace.comparison
        self.centre.work(comparison is not None and bool(comparison.reports))
        self._show_docks()
        if comparison is not None and comparison.reports and self._first_look:
            self._first_look = False
            self._choose_view(len(comparison.reports))
        self._enable()

    def _partial_changed(self) -> None:
        if len(self.workspace.reports) > 2 and not self.centre.is_working:
            self.centre.work(True)
            self.centre.show_view("overview")

    def _choose_view(self, reports: int) -> None:
        wanted = "overview" if reports > 2 else "side-by-side" if reports == 2 else "marked"
        self.centre.show_view(wanted if self.centre.has(wanted) else "overview")
        view = self.centre.view
        if view is not None:
            view.setFocus()

    def _show_docks(self) -> None:
        there = self.workspace.comparison is not None
        appearing = there and not any(dock.isVisible() for dock in self._wished)
        for dock, wished in self._wished.items():
            dock.setVisible(wished and there)
        if appearing and self.preferences.layout.isEmpty():
            width, height = min(REPORTS_WIDTH, self.width() // 4), min(FINDINGS_HEIGHT, self.height() * 3 // 10)
            self.resizeDocks([self.reports_frame], [width], Qt.Orientation.Horizontal)
            self.resizeDocks([self.findings_frame], [height], Qt.Orientation.Vertical)

    def _enable(self) -> None:
        comparison, view = self.workspace.comparison, self.centre.view
        there = comparison is not None and bool(comparison.reports)
        commands = view.commands() if view is not None else frozenset()
        checked = view.checked() if view is not None else frozenset()
        for name, action in self.actions_.view_actions():
            action.setEnabled(name in commands)
            action.setChecked(action.isCheckable() and name in checked)
        for name in ("save", "save-as", "keep-texts", "compare", "close-all"):
            self.actions_[name].setEnabled(bool(self.workspace.files))
        self.actions_["keep-texts"].setChecked(self.projects.keeps_texts)
        for name in ("export-html", "export-json", "export-as"):
            self.actions_[name].setEnabled(there)
        self.actions_["export-docx"].setEnabled(there and comparison is not None and bool(comparison.pairs))
        for name in ("export-pdf", "print"):
            self.actions_[name].setEnabled(view is not None and view.printable)
        for name in ("stock", "template", "loaded-set"):
            self.actions_[name].setEnabled(bool(self.workspace.files))
        self.actions_["loaded-set"].setChecked(self.workspace.settings.loaded_set)
        self.correcting.refresh()
        self.actions_["cancel"].setEnabled(bool(self.workspace.jobs.running))
        self.actions_["undo"].setEnabled(self.workspace.undo_stack.canUndo())
        self.actions_["redo"].setEnabled(self.workspace.undo_stack.canRedo())
        for action in self.view_actions:
            action.setEnabled(there)
        for dock in self._wished:
            dock.toggleViewAction().setEnabled(comparison is not None)

    def _forward(self, name: str) -> None:
        view = self.centre.view
        if view is not None and name in view.commands():
            view.perform(name)
            self._enable()

    def _say_title(self) -> None:
        files = self.workspace.files
        path = self.projects.path
        name = PurePath(path or files[0]).name if path or len(files) == 1 else ""
        if not name and files:
            name = tr("{name} and {more} more", name=PurePath(files[0]).name, more=len(files) - 1)
        self.setWindowTitle(f"{name}[*] – govcompare" if name else "govcompare")
        self.setWindowModified(self.projects.modified)

    def _leave_position(self) -> None:
        """A view without differences and matches to step through stands on none."""
        view = self.centre.view
        if view is None or "next-change" not in view.commands():
            self.workspace.position_changed.emit(0, 0)

    # Dropping and closing

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.drop_frame.appear()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.drop_frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_frame.hide()
        paths = dropped_paths(event.mimeData())
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.open(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.projects.may_close():
            event.ignore()
            return
        self.remember()
        self.workspace.jobs.close()
        event.accept()

    def remember(self) -> None:
        """Keep for the next start where the window stands and what is open."""
        self.preferences.geometry = self.saveGeometry()
        self.preferences.opened = self.projects.open_paths
        if self.workspace.comparison is not None:
            self.preferences.layout = self.saveState()
