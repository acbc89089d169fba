"""A sheet of two reports in, what its bands say of sections that moved out."""

from govcompare.model.comparison import Comparison
from govcompare.present.gui.canvas.sheet import Sheet


def moved_labels(comparison: Comparison, sheet: Sheet) -> dict[int, str]:
    """`↕ (五)→(一)` for the band of every moved section."""
    labels = {}
    for number, entry in enumerate(sheet.entries):
        if entry.head is not None and entry.head.moved and entry.head.a is not None and entry.head.b is not None:
            a = comparison.outline(entry.head.a.report).sections[entry.head.a.index]
            b = comparison.outline(entry.head.b.report).sections[entry.head.b.index]
            labels[number] = f"↕ {_mark(a.label, a.title)}→{_mark(b.label, b.title)}"
    return labels


def _mark(label: str, title: str) -> str:
    return label.strip("、.． ") or title[:6]
