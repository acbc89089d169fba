"""What a view shows in, what is drawn of it on paper out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from govcompare.present.gui.canvas.sheet import Sheet
from govcompare.present.rows.values import Lens, Role


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet in the state in which a person sees it."""

    titles: tuple[str, ...]
    """One a side."""
    facts: tuple[str, ...]
    """Lines below the titles on the first page."""
    legend: tuple[tuple[Role, str], ...]
    """What the marks are called."""
    sheet: Sheet
    lens: Lens = Lens.REUSE
    original: bool = False
    """Each side in its own order."""
    fold: bool = False
    """Equal text as one line."""
    moved: frozenset[int] = field(default_factory=frozenset)
    labels: Mapping[int, str] = field(default_factory=dict)
    numbers: Mapping[int, int] = field(default_factory=dict)
    """As in a Scene."""
    script: Mapping[int, str] = field(default_factory=dict)
    """What characters are written as, one for one."""

    @property
    def wide(self) -> bool:
        """Whether it wants paper that lies."""
        return self.sheet.sides > 1
