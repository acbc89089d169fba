"""A pair's rows in, its sections with the rows that a document shows of them out."""

from collections.abc import Iterator
from dataclasses import dataclass

from govcompare.present.rows.values import Cell, HeaderRow, PairRows, Role, TextRow

_SHARED = {Role.VERBATIM, Role.REWORDED, Role.FIGURE, Role.PLACEHOLDER}


@dataclass(frozen=True, slots=True)
class PairBlock:
    """Two corresponding sections, or one without a counterpart."""

    head: HeaderRow
    heading: TextRow | None
    """The line of their headings, where it is shown; it is not among `rows`."""
    rows: tuple[TextRow, ...]
    left_out: int
    """Rows that share nothing and are not shown."""


def pair_blocks(rows: PairRows, whole: bool) -> Iterator[PairBlock]:
    """In aligned order; unless the pair is shown whole, rows that share nothing beyond stock phrases are left out."""
    for head, inside in _sections(rows):
        shown = [one for one in inside if whole or _shares(one)]
        if not (shown or whole):
            continue
        heading = shown.pop(0) if shown and shown[0].heading else None
        yield PairBlock(head, heading, tuple(shown), len(inside) - len(shown) - (heading is not None))


def _sections(rows: PairRows) -> Iterator[tuple[HeaderRow, list[TextRow]]]:
    header: HeaderRow | None = None
    inside: list[TextRow] = []
    for row in rows.rows:
        if isinstance(row, HeaderRow):
            if header is not None:
                yield header, inside
            header, inside = row, []
        else:
            inside.append(row)
    if header is not None:
        yield header, inside


def _shares(row: TextRow) -> bool:
    return _is_shared(row.left) or _is_shared(row.right)


def _is_shared(cell: Cell | None) -> bool:
    return cell is not None and any(stretch.reuse in _SHARED for stretch in cell.stretches)
