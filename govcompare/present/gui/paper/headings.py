"""An entry of a sheet in, the heading that stands there out, as a bookmark names it."""

from dataclasses import dataclass

from govcompare.present.gui.canvas.sheet import Sheet
from govcompare.present.gui.words.visible import visible

LONGEST = 60
"""Characters of a bookmark: a list of bookmarks shows about 40."""


@dataclass(frozen=True, slots=True)
class PaperHeading:
    """A section's own line."""

    level: int
    """From 1."""
    words: str


def heading(sheet: Sheet, entry: int, sides: tuple[int, ...]) -> PaperHeading | None:
    """None where no section starts, or one without a heading."""
    one = sheet.entries[entry]
    if one.head is not None:
        named = (one.head.a_heading, one.head.b_heading)
        words = next((named[side] for side in sides if named[side]), "")
        return _named(one.head.level, words)
    cell = one.cells[sides[0]]
    if not one.heading or cell is None or sheet.sides > 1:
        return None
    return _named(1, cell.span.of(sheet.texts[sides[0]]))


def shortened(words: str) -> str:
    """On one line, and not longer than a list of bookmarks shows."""
    words = " ".join(words.split())
    return visible(words if len(words) <= LONGEST else words[: LONGEST - 1] + "…")


def _named(level: int, words: str) -> PaperHeading | None:
    named = shortened(words)
    return PaperHeading(level, named) if named else None
