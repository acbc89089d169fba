"""Rows shown and rows there are in, the bar above the table of sections out: a switch and how much it leaves out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from govcompare.present.gui.reading.pair_bar import Elided
from govcompare.present.gui.widgets.chip_row import chip
from govcompare.present.gui.words.mnemonics import without_mnemonic
from govcompare.present.wording import ntr, tr


class SectionsBar(QWidget):
    """Stands there only with three reports or more: of two, a section without a counterpart was added or dropped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.only = chip()
        self._count = Elided()
        self._count.setObjectName("muted")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 9)
        row.addWidget(self.only)
        row.addWidget(self._count, 1)

    def say(self, shown: int, every: int) -> None:
        """How many rows are shown of how many, and the words of the switch in the language in use."""
        self.only.setText(without_mnemonic(tr("Only sections that &correspond")))
        self.only.setToolTip(tr("Hide the rows of sections that stand in one report alone"))
        words = (
            tr("{shown} of {all} rows; the others stand in one report alone", shown=shown, all=every)
            if shown < every
            else ntr("{number} row", "{number} rows", every)
        )
        self._count.say(words, "")

    @property
    def words(self) -> str:
        """What it says of the rows."""
        return self._count.words
