"""Two places in one side in, what is selected of every entry out."""

from dataclasses import dataclass

from govcompare.model.span import Span
from govcompare.present.gui.canvas.sheet import Sheet


@dataclass(frozen=True, slots=True, order=True)
class Caret:
    """A place between two characters."""

    rank: int
    """Of its entry, in the order in which entries are shown."""
    position: int
    """In the side's report."""


@dataclass(frozen=True, slots=True)
class Selection:
    """From where the person began to where the person is now, on one side."""

    side: int
    anchor: Caret
    head: Caret

    @property
    def empty(self) -> bool:
        """Whether nothing is between the two."""
        return self.anchor == self.head

    def part(self, rank: int, span: Span) -> Span | None:
        """What is selected of an entry's cell `span`; None: nothing."""
        first, last = min(self.anchor, self.head), max(self.anchor, self.head)
        if not first.rank <= rank <= last.rank:
            return None
        start = min(max(first.position, span.start), span.end) if rank == first.rank else span.start
        end = min(max(last.position, span.start), span.end) if rank == last.rank else span.end
        return Span(start, end) if start < end else None


def rank_of(sheet: Sheet, side: int, entry: int, original: bool) -> int:
    """The place of an entry in the order in which its side is shown."""
    return int(sheet.rank(side)[entry]) if original else entry


def selected_parts(sheet: Sheet, selection: Selection, original: bool) -> list[tuple[int, Span]]:
    """(entry, selected span) from the top."""
    order = sheet.sequence(selection.side) if original else range(len(sheet.entries))
    first, last = sorted((selection.anchor.rank, selection.head.rank))
    found = []
    for rank in range(first, last + 1):
        entry = order[rank]
        cell = sheet.entries[entry].cells[selection.side]
        part = selection.part(rank, cell.span) if cell is not None else None
        if part is not None:
            found.append((entry, part))
    return found


def whole_side(sheet: Sheet, side: int, original: bool) -> Selection | None:
    """All text of a side."""
    order = sheet.sequence(side) if original else range(len(sheet.entries))
    cells = [(rank, sheet.entries[entry].cells[side]) for rank, entry in enumerate(order)]
    there = [(rank, cell.span) for rank, cell in cells if cell is not None]
    if not there:
        return None
    (first, start), (last, end) = there[0], there[-1]
    return Selection(side, Caret(first, start.start), Caret(last, end.end))


def one_text(sheet: Sheet, selection: Selection, original: bool) -> str:
    """The selected text of its side."""
    parts = selected_parts(sheet, selection, original)
    return _joined(sheet.texts[selection.side], [part for _entry, part in parts])


def _joined(text: str, parts: list[Span]) -> str:
    """Stretches that follow each other stay together, others stand on lines of their own."""
    pieces: list[str] = []
    for number, part in enumerate(parts):
        piece = part.of(text)
        pieces.append(piece)
        follows = number + 1 < len(parts) and parts[number + 1].start == part.end
        if not follows and not piece.endswith("\n"):
            pieces.append("\n")
    return "".join(pieces).strip("\n")


def both_texts(sheet: Sheet, entries: list[int]) -> str:
    """Both sides of `entries`, a line each, with a tab between them, as spreadsheets take it."""
    lines = []
    for entry in entries:
        cells = sheet.entries[entry].cells
        lines.append(
            "\t".join(
                " ".join(cell.span.of(text).split()) if cell is not None else ""
                for text, cell in zip(sheet.texts, cells, strict=True)
            )
        )
    return "\n".join(line for line in lines if line.strip())


_ENDS = frozenset("。！？!?；;\n")


def sentence_around(text: str, span: Span, position: int) -> Span:
    """The sentence of `span` that holds `position`."""
    start = end = min(max(position, span.start), max(span.start, span.end - 1))
    while start > span.start and text[start - 1] not in _ENDS:
        start -= 1
    while end < span.end - 1 and text[end] not in _ENDS:
        end += 1
    end = min(end + 1, span.end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
