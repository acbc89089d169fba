"""The views as tabs, and the page that stands there while nothing is open."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from govcompare.present.gui.empty_page import EmptyPage
from govcompare.present.gui.preferences import Preferences
from govcompare.present.gui.view import View
from govcompare.present.gui.views import VIEWS
from govcompare.present.gui.widgets.notices import Notices
from govcompare.present.gui.workspace import Workspace


class Centre(QWidget):
    """Notices on top, then the tabs and the view in front."""

    view_changed = Signal()
    """Another view is in front, or what it can do changed."""

    def __init__(self, workspace: Workspace, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.notices = Notices(workspace.appearance)
        self.empty = EmptyPage(workspace.appearance, preferences)
        self.tabs = QTabBar()
        self.tabs.setObjectName("views")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setIconSize(QSize(16, 16))
        self.pages = QStackedWidget()
        self.views: tuple[View, ...] = tuple(kind(workspace, self.pages) for kind in VIEWS)
        for view in self.views:
            self.pages.addWidget(view)
            self.tabs.addTab("")
            view.commands_changed.connect(self._commands_changed)
        self._working = QWidget()
        column = QVBoxLayout(self._working)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._working)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.notices)
        whole.addWidget(self._stack, 1)
        self._make_room()
        self.tabs.currentChanged.connect(self._turn)
        workspace.view_requested.connect(self.show_view)
        workspace.appearance.language_changed.connect(self.retranslate)
        workspace.appearance.scheme_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def view(self) -> View | None:
        """The view in front; None while nothing is open."""
        return self.views[self.tabs.currentIndex()] if self.is_working else None

    @property
    def is_working(self) -> bool:
        """Whether views are shown rather than the empty page."""
        return self._stack.currentWidget() is self._working

    def work(self, working: bool) -> None:
        """Show the views, or the empty page."""
        if working != self.is_working:
            self.empty.refresh()
            self._stack.setCurrentWidget(self._working if working else self.empty)
            self._make_room()
            self.view_changed.emit()

    def _make_room(self) -> None:
        """What is not shown needs no room: a small window has none to give away."""
        for page in (self.empty, self._working):
            shown = page is self._stack.currentWidget()
            need = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
            page.setSizePolicy(need, need)

    def show_view(self, name: str) -> None:
        """Bring a view to the front; a name without a view does nothing."""
        for index, view in enumerate(self.views):
            if view.name == name:
                self.tabs.setCurrentIndex(index)

    def has(self, name: str) -> bool:
        """Whether there is a view of that name."""
        return any(view.name == name for view in self.views)

    def retranslate(self) -> None:
        """Titles and icons as they are now."""
        for index, view in enumerate(self.views):
            self.tabs.setTabText(index, view.title())
            self.tabs.setTabIcon(index, self._workspace.appearance.icon(view.icon))

    def _turn(self, index: int) -> None:
        self.pages.setCurrentIndex(index)
        self.view_changed.emit()

    def _commands_changed(self) -> None:
        if self.sender() is self.view:
            self.view_changed.emit()
