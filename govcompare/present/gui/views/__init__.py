"""The pages of the centre: one file a view and one line here, in the order of their tabs."""

from govcompare.present.gui.view import View
from govcompare.present.gui.views.marked import MarkedView
from govcompare.present.gui.views.overview import OverviewView
from govcompare.present.gui.views.sections import SectionsView
from govcompare.present.gui.views.side_by_side import SideBySideView

VIEWS: tuple[type[View], ...] = (OverviewView, SectionsView, SideBySideView, MarkedView)
