"""A section and what stands beside it in, what a person says of their pairing out: one act of a view each."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from govcompare.model.alignment import SectionRef
from govcompare.model.settings import Settings
from govcompare.present.gui.actions.acting import acting
from govcompare.present.gui.correcting.correcting import Offer, pin
from govcompare.present.gui.correcting.corrections import section_anchor, without_pins
from govcompare.present.gui.correcting.pair_dialog import PairDialog
from govcompare.present.gui.workspace import Workspace
from govcompare.present.wording import tr


class Standing(NamedTuple):
    """Where a person stands."""

    own: SectionRef
    """The section that the person works in."""
    beside: SectionRef | None
    """What corresponds to it; None: nothing."""
    reports: tuple[str, ...]
    """Ids of the other reports that are in sight."""


class Pairing(QObject):
    """Carries out PAIRINGS for a view."""

    def __init__(self, view: QWidget, workspace: Workspace, standing: Callable[[], Standing | None]) -> None:
        super().__init__(view)
        self._view, self._workspace, self._standing = view, workspace, standing

    def commands(self) -> frozenset[str]:
        """Those that apply now."""
        standing = self._standing()
        if standing is None:
            return frozenset()
        found = {"pair-with"} if standing.reports else set()
        found |= {"pin", "apart"} if standing.beside is not None else set()
        found |= {"unpin"} if self._unpinned(standing) != self._workspace.settings else set()
        return frozenset(found)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What each does."""
        return {
            "pin": acting(self._pin, True),
            "apart": acting(self._pin, False),
            "unpin": self._unpin,
            "pair-with": self.ask,
        }

    def offers(self) -> list[Offer]:
        """Those that apply now, for a menu."""
        words = {
            "pin": tr("&Pin these sections together"),
            "unpin": tr("&Unpin these sections"),
            "apart": tr("These sections do not &correspond"),
            "pair-with": tr("Pair &with…"),
        }
        acts, commands = self.acts(), self.commands()
        return [Offer(said, acting(acts[name])) for name, said in words.items() if name in commands]

    def ask(self) -> PairDialog | None:
        """Let the person choose the section that belongs to the one stood in."""
        comparison, standing = self._workspace.comparison, self._standing()
        if comparison is None or standing is None:
            return None
        dialog = PairDialog(self._view, comparison, standing.own, standing.reports)
        dialog.chosen.connect(lambda other: pin(self._workspace, standing.own, other, True))
        dialog.open()
        return dialog

    def _pin(self, together: bool) -> None:
        standing = self._standing()
        if standing is not None and standing.beside is not None:
            pin(self._workspace, standing.own, standing.beside, together)

    def _unpin(self) -> None:
        standing = self._standing()
        if standing is not None:
            self._workspace.correct(tr("unpinning"), self._unpinned(standing))

    def _unpinned(self, standing: Standing) -> Settings:
        """The settings without what was said of the section and those in sight."""
        comparison, settings = self._workspace.comparison, self._workspace.settings
        if comparison is None or not settings.corrections.pins:
            return settings
        others = {
            section_anchor(comparison, SectionRef(report, section.index))
            for report in standing.reports
            for section in comparison.outline(report).sections
        }
        return without_pins(settings, section_anchor(comparison, standing.own), others)
