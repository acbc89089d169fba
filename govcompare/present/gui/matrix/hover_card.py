"""A cell of the matrix in, a card with both ratios, characters, moved sections and years out."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from govcompare.model.report import Report
from govcompare.present.figures import percent
from govcompare.present.gui.words.visible import visible
from govcompare.present.rows.values import MatrixCell
from govcompare.present.wording import ntr, tr

WIDTH = 330


class HoverCard(QFrame):
    """Floats above its parent and lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._above = parent
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedWidth(WIDTH)
        self.row, self.column = _label("heading"), _label("heading")
        self.into, self.back = _label("title"), _label("title")
        self.details = _label("muted")
        figures = QGridLayout()
        figures.setVerticalSpacing(4)
        for line, (words, figure) in enumerate(((self.row, self.into), (self.column, self.back))):
            figures.addWidget(words, line, 0)
            figures.addWidget(figure, line, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        figures.setColumnStretch(0, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.addLayout(figures)
        self._column.addWidget(self.details)
        self.hide()

    def show_cell(self, row: Report, column: Report, cell: MatrixCell, back: MatrixCell | None, near: QPoint) -> None:
        """Show the figures of `cell` and of the opposite one beside the point `near` (global)."""
        self.row.setText(tr("“{part}” in the other", part=_short(row)))
        self.column.setText(tr("“{part}” in the other", part=_short(column)))
        self.into.setText(percent(cell.reused))
        self.back.setText(percent(back.reused) if back is not None else "…")
        self.details.setText("\n".join(_details(row, column, cell)))
        self.setFixedHeight(self._column.heightForWidth(WIDTH))
        self._place(near)
        self.show()
        self.raise_()

    def words(self) -> str:
        """All that the card says, for a screen reader."""
        return (
            "\n".join(
                f"{words.text()} {figure.text()}" for words, figure in ((self.row, self.into), (self.column, self.back))
            )
            + f"\n{self.details.text()}"
        )

    def _place(self, near: QPoint) -> None:
        parent = self._above
        corner = parent.mapFromGlobal(near) + QPoint(8, 8)
        if corner.x() + self.width() > parent.width():
            corner.setX(max(0, corner.x() - self.width() - 24))
        if corner.y() + self.height() > parent.height():
            corner.setY(max(0, parent.height() - self.height() - 8))
        self.move(corner)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(name != "title")
    return label


def _short(report: Report) -> str:
    title = visible(report.title)
    return title if len(title) <= 24 else f"{title[:23]}…"


def _details(row: Report, column: Report, cell: MatrixCell) -> tuple[str, ...]:
    years = tuple(str(report.year) if report.year is not None else tr("unknown") for report in (row, column))
    return (
        tr("{ratio} beyond stock phrases", ratio=percent(cell.beyond_formulae)),
        ntr("{number} character shared", "{number} characters shared", cell.shared),
        ntr("{number} section moved", "{number} sections moved", cell.moved),
        tr("Years: {a} and {b}", a=years[0], b=years[1]),
    )
