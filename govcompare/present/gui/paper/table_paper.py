"""Tables that a view shows in, what is drawn of them on paper out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperCell:
    """A cell; empty words and no figure: nothing is known."""

    words: str = ""
    figure: str = ""
    ratio: float | None = None
    """What its ground or its bar shows, 0…1."""
    missing: bool = False
    """Hatched: there is no such thing."""
    indent: int = 0
    """Steps by which it stands further in."""


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table; columns that do not fit stand on further pages."""

    heads: tuple[str, ...]
    """Of columns."""
    names: tuple[str, ...]
    """Of rows."""
    rows: tuple[tuple[PaperCell, ...], ...]
    narrowest: int
    """Pixels of a column at least, 96 to the inch."""
    widest: int
    lines: int = 1
    """Lines of words in a cell at most."""
    heat: bool = False
    """A cell's ratio is its ground; else a bar at its foot."""


@dataclass(frozen=True, slots=True)
class TablePaper:
    """What is printed of a view of tables."""

    titles: tuple[str, ...]
    facts: tuple[str, ...]
    """Lines below the title on the first page."""
    tables: tuple[PaperTable, ...]
    """One after another."""

    @property
    def wide(self) -> bool:
        """Whether it wants paper that lies."""
        return True
