"""What every view is: a page of the centre that knows the workspace and no other view."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from govcompare.model.findings import Place
from govcompare.present.gui.correcting.correcting import Offer
from govcompare.present.gui.paper.paper import Paper
from govcompare.present.gui.paper.table_paper import TablePaper
from govcompare.present.gui.workspace import Workspace


class View(QWidget):
    """A page of the centre. It listens to the workspace by itself; colours and words follow `workspace.appearance`."""

    name: ClassVar[str]
    """Stable; stands in projects."""
    icon: ClassVar[str]
    """Name of its drawing in resources/icons."""
    commands_changed = Signal()
    """What `commands` returns has changed."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.setObjectName(self.name)

    def title(self) -> str:
        """What stands on its tab, in the language in use."""
        raise NotImplementedError

    def commands(self) -> frozenset[str]:
        """Names of the actions (see `action_table`) that this view carries out now: `find`, `zoom-in` …"""
        return frozenset()

    def checked(self) -> frozenset[str]:
        """Those of its commands that are switched on now, such as `fold-equal`."""
        return frozenset()

    @property
    def printable(self) -> bool:
        """Whether there is something to print now."""
        return False

    def paper(self) -> Paper | TablePaper | None:
        """What is printed of it; None: nothing."""
        return None

    def current_report(self) -> str | None:
        """Id of the report that the person works in; None: of none."""
        return None

    def standing(self) -> Place | None:
        """Where the person stands, or what is on top when they stand nowhere; None: at nothing that has a place."""
        return None

    def current_offers(self) -> list[Offer]:
        """What can be corrected where the person stands."""
        return []

    def perform(self, command: str) -> None:
        """Carry out one of `commands`."""
        raise NotImplementedError(command)
