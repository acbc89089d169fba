"""Which sections of several reports correspond."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class SectionRef:
    """A section of a report."""

    report: str
    index: int


@dataclass(frozen=True, slots=True)
class Link:
    """Two corresponding sections of two reports, `a` of the report that comes first."""

    a: SectionRef
    b: SectionRef
    similarity: float
    """Share of the shorter side's information found in the longer side's, 0…1."""
    heading_similarity: float
    """Ratio of the titles without labels, 0…1."""
    moved: bool
    """Outside the longest increasing subsequence among the siblings of this pair of reports."""
    pinned: bool = False
    """Set by the person."""


@dataclass(frozen=True, slots=True)
class Row:
    """A group of corresponding sections."""

    cells: tuple[tuple[int, ...], ...]
    """Section indices of each report, in the alignment's order of reports; empty: absent, two: split or merged."""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """One table over all reports; every section stands in exactly one row."""

    reports: tuple[str, ...]
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        seen: set[tuple[int, int]] = set()
        for row in self.rows:
            if len(row.cells) != len(self.reports):
                raise ValueError("a row has a cell for every report")
            for column, cell in enumerate(row.cells):
                for index in cell:
                    if (column, index) in seen:
                        raise ValueError("every section stands in exactly one row")
                    seen.add((column, index))
