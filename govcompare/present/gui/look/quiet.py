"""A scheme and whether a row is chosen in, the ink of its lesser words out: none steps back behind a selection."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from govcompare.present.palette import Scheme


def chosen(option: QStyleOptionViewItem) -> bool:
    """Whether the row is drawn on the ground of a selection."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def quiet(scheme: Scheme, on_selection: bool) -> QColor:
    """Of figures and details: muted words on a selection have less than half the contrast that they have beside it."""
    return QColor(scheme.text if on_selection else scheme.muted)
