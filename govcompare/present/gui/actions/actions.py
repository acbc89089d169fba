"""The table of actions in, the QActions and the menus that hold them out."""

from collections.abc import Callable, Generator, Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from govcompare.present.gui.actions.table import (
    EXPORT_AS,
    MENUS,
    SEPARATOR,
    SUBMENUS,
    TOOLBAR,
    VIEW_ACTIONS,
    Spec,
    specs,
)
from govcompare.present.gui.jobs.slices import Slices
from govcompare.present.gui.look.appearance import Appearance
from govcompare.present.gui.words.mnemonics import without_mnemonic
from govcompare.present.wording import tr


class Actions(QObject):
    """The QActions of the table by name, and the menus that hold them."""

    def __init__(self, window: QMainWindow, appearance: Appearance) -> None:
        super().__init__(window)
        self._appearance, self._drawing = appearance, Slices(self)
        self._specs = {spec.name: spec for spec in (*specs(), EXPORT_AS)}
        self._actions = {name: self._make(spec, window) for name, spec in self._specs.items()}
        self.menus = tuple(self._menu(window.menuBar().addMenu(""), group) for _title, group in MENUS)
        for name, group in SUBMENUS.items():
            self._actions[name].setMenu(self._menu(QMenu(window), group))
        self.retranslate()
        self.recolour()
        appearance.language_changed.connect(self.retranslate)
        appearance.scheme_changed.connect(self.recolour)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def connect_to(self, name: str, act: Callable[[], object]) -> None:
        """Do `act` when the person chooses the action."""
        self._actions[name].triggered.connect(lambda _checked=False: act())

    def view_actions(self) -> Iterator[tuple[str, QAction]]:
        """Those that the view in front carries out."""
        return ((name, self._actions[name]) for name in self._specs if name in VIEW_ACTIONS)

    def is_bare(self, name: str) -> bool:
        """Whether the action has a key without a modifier, which only a view may hear."""
        return self._specs[name].bare

    def menu(self, title: str) -> QMenu:
        """The menu with that English title."""
        return self.menus[[name for name, _group in MENUS].index(title)]

    def retranslate(self) -> None:
        """Words in the language in use."""
        for name, spec in self._specs.items():
            action = self._actions[name]
            action.setText(tr(spec.text))
            action.setIconText(without_mnemonic(tr(spec.text)))
            action.setToolTip(_tip(spec))
            action.setWhatsThis(_tip(spec))
            action.setStatusTip(tr(spec.tip) if spec.tip else "")
        for menu, (title, _group) in zip(self.menus, MENUS, strict=True):
            menu.setTitle(tr(title))

    def recolour(self) -> None:
        """Icons in the colours in force: of the toolbar at once, of menus when the window has nothing else to do."""
        for name in (name for group in TOOLBAR for name in group):
            self._actions[name].setIcon(self._appearance.icon(self._specs[name].icon))
        self._drawing.run(self._draw(), lambda _: None)

    def _draw(self) -> Generator[None, None, None]:
        for name, spec in self._specs.items():
            if spec.icon:
                self._actions[name].setIcon(self._appearance.icon(spec.icon))
                yield

    def _make(self, spec: Spec, window: QMainWindow) -> QAction:
        action = QAction(window)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        if spec.bare:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def _menu(self, menu: QMenu, group: tuple[Spec, ...]) -> QMenu:
        menu.setToolTipsVisible(False)
        for spec in group:
            if spec is SEPARATOR:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[spec.name])
        return menu


def _tip(spec: Spec) -> str:
    words = without_mnemonic(tr(spec.tip or spec.text))
    key = QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if spec.keys else ""
    return f"{words} ({key})" if key else words
