"""What a rule of cleaning is: it finds the stretches of one kind of page junk, and never changes a text itself."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import IntEnum

from govcompare.ingest.pages.page import Page
from govcompare.model.document import Removal


class Stage(IntEnum):
    """Rules of one stage see the same page; those of the next one see what they left."""

    CHARACTERS = 1
    """Inside lines: what stands between characters that belong together."""
    BLOCKS = 2
    """Whole stretches of a page."""
    LINES = 3
    """Lines that are the site's."""
    WRAPS = 4
    """Breaks inside what is left."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of page junk."""

    name: str
    stage: Stage
    find: Callable[[Page], Iterable[Removal]] = field(repr=False)
    """Positions are the page's; they may overlap. On a page without what it found it finds, in the end, nothing."""
