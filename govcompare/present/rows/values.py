"""What to draw, not how: values that the window's canvas and the reports both draw."""

from dataclasses import dataclass
from enum import StrEnum

from govcompare.model.alignment import SectionRef
from govcompare.model.findings import ChangeKind, PassageKind, Place
from govcompare.model.span import Span
from govcompare.present.roles import Role as Role  # noqa: PLC0414


class Lens(StrEnum):
    """Which of a run's two roles is shown."""

    REUSE = "reuse"
    """Marks what is shared."""
    DIFFERENCE = "difference"
    """Marks what changed."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of one side with the same meaning throughout."""

    span: Span
    """In the report's text."""
    reuse: Role
    """PLAIN, VERBATIM, REWORDED, FORMULA or TEMPLATE; FIGURE or PLACEHOLDER where one was swapped inside a passage."""
    difference: Role
    """PLAIN, FIGURE, PLACEHOLDER, REPLACED, INSERTED (right side alone has it) or DELETED (left side alone has it)."""
    passage: int | None = None
    """Number from 0 of the passage (of this pair) that covers it; None outside."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a row."""

    report: str
    span: Span
    stretches: tuple[Stretch, ...]
    """They tile `span`."""


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """The head of two corresponding sections, or of one without a counterpart."""

    a: SectionRef | None
    b: SectionRef | None
    a_heading: str
    """Label and title; empty for preamble, closing, or a missing side."""
    b_heading: str
    a_name: str
    """What a person calls the section: its heading, or its place in the report; empty for a missing side."""
    b_name: str
    level: int
    similarity: float
    a_characters: int
    """Characters of the own text of the section."""
    b_characters: int
    moved: bool
    pinned: bool
    reused: float
    """Share of the characters of both sides that stand in passages, 0…1."""


@dataclass(frozen=True, slots=True)
class TextRow:
    """A paragraph beside its counterpart; a missing side is drawn hatched."""

    left: Cell | None
    right: Cell | None
    section: int
    """Index in `PairRows.rows` of the header row it stands under."""
    equal: bool
    """Both sides are there and nothing differs: the row can be folded."""
    heading: bool = False
    """It is a section's heading."""


@dataclass(frozen=True, slots=True)
class PairRows:
    """Two reports side by side, in aligned order."""

    a: str
    b: str
    rows: tuple[HeaderRow | TextRow, ...]
    changes: tuple[int, ...]
    """Indices of text rows where something changed, ascending."""
    matches: tuple[int, ...]
    """Indices of text rows where a passage (not formula) starts, ascending."""


class FindingKind(StrEnum):
    IDENTICAL = "identical"
    NUMBERS = "numbers"
    SLOTS = "slots"
    EDITED = "edited"
    FORMULA = "formula"
    TEMPLATE = "template"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the findings list."""

    key: str
    """Stable over re-runs: hash of kind and of both texts."""
    kind: FindingKind
    a: Place
    b: Place
    characters: int
    """Characters of the longer side."""
    similarity: float
    a_section: int | None
    b_section: int | None
    passage: PassageKind | None
    """None for a moved section."""
    changed: tuple[tuple[ChangeKind, str, str], ...]
    """What was swapped: (kind, text of a, text of b), in order."""
    template: str = ""
    """Id of the source that both sides come from; empty when it is no template's."""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """How much of the row's report stands in the column's."""

    row: str
    column: str
    reused: float
    beyond_formulae: float
    shared: int
    """Characters."""
    moved: int
    """Moved sections of the pair."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Directed ratios of all reports, ordered so that clusters stand together."""

    order: tuple[str, ...]
    cells: tuple[tuple[MatrixCell | None, ...], ...]
    """Rows and columns in `order`; None on the diagonal and where not computed yet."""


@dataclass(frozen=True, slots=True)
class MarkedStretch:
    """A stretch of the marked report with all other places where it stands."""

    span: Span
    role: Role
    places: tuple[Place, ...]
    """In other reports, best first."""


@dataclass(frozen=True, slots=True)
class RankedSource:
    """Another report that shares text with the marked one."""

    report: str
    reused: float
    beyond_formulae: float
    shared: int
    """Characters of the marked report."""
    passages: int


@dataclass(frozen=True, slots=True)
class MarkedReport:
    """One report against all others."""

    report: str
    stretches: tuple[MarkedStretch, ...]
    """They tile the report's body."""
    sources: tuple[RankedSource, ...]
    """Best first."""


@dataclass(frozen=True, slots=True)
class SectionCell:
    """One report's cell in the table of sections."""

    sections: tuple[SectionRef, ...]
    """Empty: missing; more than one: split or merged."""
    heading: str
    name: str
    """What a person calls it: its heading, or its place in the report; empty where it is missing."""
    moved: bool
    """Its best counterpart stands elsewhere in the order."""
    pinned: bool
    similarity: float
    """Best link of the cell to another report's, 0…1."""
    reworded: bool = False
    """Whether most of what it shares with its best counterpart was reworded throughout."""


@dataclass(frozen=True, slots=True)
class SectionTable:
    """The alignment as a table: a column a report, a row a group of corresponding sections."""

    reports: tuple[str, ...]
    rows: tuple[tuple[SectionCell, ...], ...]
    levels: tuple[int, ...]
    """Depth of each row, from 1."""
