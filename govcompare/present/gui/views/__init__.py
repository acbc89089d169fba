"""The pages of the centre: one file a view and one line here, in the order of their tabs."""

from govcompare.present.gui.view import View
from govcompare.present.gui.views.overview import OverviewView
from govcompare.present.gui.views.sections import SectionsView

VIEWS: tuple[type[View], ...] = (OverviewView, SectionsView)
