"""What is on the screen in, its description for a project out, and back."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDockWidget

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Place
from govcompare.model.project import ViewState
from govcompare.model.settings import Anchor
from govcompare.model.span import Span
from govcompare.present.anchoring import place_anchor
from govcompare.present.gui.centre import Centre
from govcompare.present.gui.marks import view_state
from govcompare.present.gui.view import View
from govcompare.present.gui.workspace import Focus, Workspace

SWITCHES = ("lens", "original-order", "fold-equal")
"""Commands of the side-by-side view that are on or off."""
PAIR_VIEW = "side-by-side"


class Screen(QObject):
    """Tells what is shown, and shows it again."""

    changed = Signal()
    """Something else is shown, or another place of it."""

    def __init__(
        self,
        parent: QObject,
        workspace: Workspace,
        centre: Centre,
        docks: Mapping[str, QDockWidget],
    ) -> None:
        """`docks` by their names in projects."""
        super().__init__(parent)
        self._workspace, self._centre, self._docks = workspace, centre, docks
        self._to_switch: tuple[str, ...] | None = None
        self._to_stand: Focus | None = None
        workspace.shown_again.connect(self._show)
        workspace.rows_changed.connect(self._switch)
        centre.view_changed.connect(self.changed)
        workspace.position_changed.connect(self.changed)
        for dock in docks.values():
            dock.toggleViewAction().triggered.connect(self.changed)

    def state(self) -> ViewState:
        """What is shown now, or is to be shown as soon as it is compared."""
        workspace, view = self._workspace, self._centre.view
        if workspace.wanted is not None:
            return workspace.wanted
        shown = view_state(workspace.comparison, view.name if view else "", workspace.pair, workspace.report)
        if workspace.comparison is None:
            return shown
        docks = tuple(name for name, dock in self._docks.items() if not dock.isHidden())
        place = view.standing() if view is not None else None
        at = place_anchor(workspace.comparison, place) if place is not None else None
        return replace(shown, at=at, switched=self._switched(), docks=docks)

    def _switched(self) -> tuple[str, ...]:
        on = self._pair_view().checked() if self._to_switch is None else self._to_switch
        return tuple(name for name in SWITCHES if name in on)

    def _pair_view(self) -> View:
        return next(view for view in self._centre.views if view.name == PAIR_VIEW)

    def _show(self, state: ViewState) -> None:
        for name, dock in self._docks.items() if state.docks is not None else ():
            if dock.isHidden() == (name in (state.docks or ())):
                dock.toggleViewAction().trigger()
        comparison = self._workspace.comparison
        place = _place(comparison, state.at) if comparison is not None and state.at is not None else None
        self._to_stand = Focus((place,)) if place is not None else None
        self._to_switch = state.switched
        if self._workspace.rows is not None or self._workspace.pair is None:
            self._switch()
        elif state.view != PAIR_VIEW:
            self._stand()

    def _switch(self) -> None:
        """Turn each switch to where it was, now that there are rows; then go to where the person stood."""
        view = self._pair_view()
        for name in SWITCHES if self._to_switch is not None else ():
            if (name in view.checked()) != (name in (self._to_switch or ())):
                view.perform(name)
        self._to_switch = None
        self._stand()

    def _stand(self) -> None:
        focus, self._to_stand = self._to_stand, None
        if focus is not None:
            self._workspace.go_to(focus)


def _place(comparison: Comparison, anchor: Anchor) -> Place | None:
    """Where an anchor stands among the reports; None when it is in none of them."""
    for report in comparison.reports:
        source = comparison.source(report.source)
        if source.sha256 == anchor.sha256 and report.raw_span.start <= anchor.position < report.raw_span.end:
            position = report.offsets.from_raw(anchor.position)
            return Place(report.id, Span(position, min(position + 1, len(report.text))))
    return None
