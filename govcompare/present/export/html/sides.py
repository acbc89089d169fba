"""A pair's rows in, the blocks of its side-by-side table out."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.present.export.html.markup import cell
from govcompare.present.figures import pair_columns, pair_values, percent, report_name
from govcompare.present.rows.values import Cell, HeaderRow, PairRows, Role, TextRow
from govcompare.present.wording import tr

_SHARED = {Role.VERBATIM, Role.REWORDED, Role.FIGURE, Role.PLACEHOLDER}


@dataclass(frozen=True, slots=True)
class SideRow:
    """A paragraph beside its counterpart."""

    left: Markup | None
    right: Markup | None
    css: str
    anchor: str
    """`m17` where match 17 starts; empty elsewhere."""


@dataclass(frozen=True, slots=True)
class SideBlock:
    """Two corresponding sections."""

    a_heading: str
    b_heading: str
    value: str
    moved: str
    """`(五)→(一)`; empty when the section was not moved."""
    rows: tuple[SideRow, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """Two reports beside each other."""

    anchor: str
    title: str
    figures: str
    a: str
    b: str
    blocks: tuple[SideBlock, ...]
    matches: int
    """How many matches it numbered."""


def pair_anchor(a: str, b: str) -> str:
    """Where the pair stands in the document."""
    return f"{a}-{b}"


def side(comparison: Comparison, pair: Pair, rows: PairRows, first_match: int, whole: bool) -> Side:
    """The side-by-side table of a pair; matches are numbered from `first_match`.

    `whole` shows every row, otherwise only rows that share something.
    """
    a, b = report_name(comparison.reports, pair.a), report_name(comparison.reports, pair.b)
    numbers = _numbers(rows, first_match)
    blocks = tuple(_blocks(comparison, rows, numbers, whole))
    figures = zip(pair_columns(), pair_values(pair), strict=True)
    return Side(
        anchor=pair_anchor(pair.a, pair.b),
        title=f"{a} ↔ {b}",
        figures=" · ".join(f"{column.title} {value}" for column, value in figures),
        a=a,
        b=b,
        blocks=blocks,
        matches=len(numbers),
    )


def _numbers(rows: PairRows, first: int) -> dict[int, int]:
    """Row index → number of the match that starts there."""
    return {row: first + number for number, row in enumerate(rows.matches)}


def _blocks(comparison: Comparison, rows: PairRows, numbers: dict[int, int], whole: bool) -> Iterator[SideBlock]:
    texts = comparison.report(rows.a).text, comparison.report(rows.b).text
    header: HeaderRow | None = None
    pending: list[SideRow] = []
    for index, row in enumerate(rows.rows):
        if isinstance(row, HeaderRow):
            if header is not None and (whole or pending):
                yield _block(header, pending)
            header, pending = row, []
        elif whole or _shares(row):
            pending.append(_row(texts, row, numbers.get(index)))
    if header is not None and (whole or pending):
        yield _block(header, pending)


def _block(header: HeaderRow, rows: list[SideRow]) -> SideBlock:
    both = header.a is not None and header.b is not None
    return SideBlock(
        a_heading=_heading(header.a_heading, header.a is not None),
        b_heading=_heading(header.b_heading, header.b is not None),
        value=percent(header.similarity) if both else "",
        moved=tr("moved") if header.moved else "",
        rows=tuple(rows),
    )


def _heading(words: str, there: bool) -> str:
    if not there:
        return tr("no counterpart")
    return words or tr("(without heading)")


def _shares(row: TextRow) -> bool:
    return any(
        stretch.reuse in _SHARED for side in (row.left, row.right) if side is not None for stretch in side.stretches
    )


def _row(texts: tuple[str, str], row: TextRow, number: int | None) -> SideRow:
    def shown(text: str, part: Cell | None) -> Markup | None:
        return None if part is None else cell(text, part, number)

    states = (("match", number is not None), ("equal", row.equal), ("heading", row.heading))
    return SideRow(
        left=shown(texts[0], row.left),
        right=shown(texts[1], row.right),
        css=" ".join(name for name, there in states if there),
        anchor="" if number is None else f"m{number}",
    )
