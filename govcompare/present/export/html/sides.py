"""A pair's rows in, the blocks of its side-by-side table out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from govcompare.model.alignment import SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.findings import Passage, Place
from govcompare.present.export.html.links import section_anchor
from govcompare.present.export.html.markup import visible
from govcompare.present.export.html.numbers import Numbers, anchor, facing_anchor
from govcompare.present.export.html.stretches import NOTHING, cell
from govcompare.present.figures import percent
from govcompare.present.rows.blocks import PairBlock, pair_blocks
from govcompare.present.rows.coverage import other_side, side
from govcompare.present.rows.meaning import role_of
from govcompare.present.rows.pair import passages_of
from govcompare.present.rows.values import Cell, PairRows, Role, TextRow


@dataclass(frozen=True, slots=True)
class SideRow:
    """A paragraph beside its counterpart."""

    left: Markup | None
    right: Markup | None
    css: str


@dataclass(frozen=True, slots=True)
class SideHead:
    """One side of two corresponding sections."""

    words: Markup
    """The heading, marked; empty where there is no section."""
    anchor: str
    """Of the section in its report's full text; empty where that is not in the document."""


@dataclass(frozen=True, slots=True)
class SideBlock:
    """Two corresponding sections."""

    a: SideHead
    b: SideHead
    value: str
    moved: bool
    rows: tuple[SideRow, ...]
    left_out: int
    """Paragraphs that share nothing and are not shown."""


@dataclass(frozen=True, slots=True)
class Scope:
    """How much of a pair is shown."""

    whole: bool
    """Every row; otherwise only rows that share something."""
    texts: frozenset[str]
    """Ids of the reports whose full text is in the document."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """Shows the rows of one pair, in their order."""

    left: str
    """Text of the report on that side."""
    right: str
    left_mark: Callable[[int], Markup]
    right_mark: Callable[[int], Markup]
    meanings: tuple[Role, ...]
    """Of the passages."""

    def shown(self, row: TextRow) -> SideRow:
        states = (("equal", row.equal), ("heading", row.heading))
        return SideRow(
            left=None if row.left is None else self._cell(self.left, row.left, self.left_mark),
            right=None if row.right is None else self._cell(self.right, row.right, self.right_mark),
            css=" ".join(name for name, there in states if there),
        )

    def _cell(self, text: str, part: Cell, mark: Callable[[int], Markup]) -> Markup:
        return cell(text, part, mark, self.meanings.__getitem__)


def blocks(comparison: Comparison, rows: PairRows, numbers: Numbers, scope: Scope) -> Iterator[SideBlock]:
    """The sections of two reports, paired."""
    passages, shown = passages_of(comparison, rows.a, rows.b), tuple(pair_blocks(rows, scope.whole))
    right = comparison.report(rows.b).text
    facing = {passage for block in shown for passage in _on_the_right(block, right)}
    row = _Rows(
        comparison.report(rows.a).text,
        right,
        _marks(passages, rows.a, numbers, lambda number, passage: _left(number, passage in facing)),
        _marks(passages, rows.b, numbers, lambda number, _passage: _right(number)),
        tuple(map(role_of, passages)),
    )
    for block in shown:
        header, first = block.head, row.shown(block.heading) if block.heading is not None else None
        yield SideBlock(
            a=_head(header.a, header.a_name, first.left if first else None, scope),
            b=_head(header.b, header.b_name, first.right if first else None, scope),
            value=percent(header.similarity) if header.a is not None and header.b is not None else "",
            moved=header.moved,
            rows=tuple(map(row.shown, block.rows)),
            left_out=block.left_out,
        )


def _head(section: SectionRef | None, name: str, marked: Markup | None, scope: Scope) -> SideHead:
    if section is None:
        return SideHead(NOTHING, "")
    words = marked if marked is not None else visible(name)
    return SideHead(words, section_anchor(section) if section.report in scope.texts else "")


def _on_the_right(block: PairBlock, text: str) -> Iterator[int]:
    """The passages whose right side shows in the block."""
    for row in (block.heading, *block.rows):
        if row is not None and row.right is not None:
            for stretch in row.right.stretches:
                if stretch.passage is not None and stretch.span.of(text).strip():
                    yield stretch.passage


def _marks(
    passages: tuple[Passage, ...], report: str, numbers: Numbers, element: Callable[[int, int], Markup]
) -> Callable[[int], Markup]:
    """What stands in front of a passage's stretch on that side: its number, the first time it appears."""
    seen: set[int] = set()

    def mark(passage: int) -> Markup:
        sides: tuple[Place, Place] = side(passages[passage], report), other_side(passages[passage], report)
        number = numbers.of(*sides)
        if number is None or number in seen:
            return NOTHING
        seen.add(number)
        return element(number, passage)

    return mark


def _left(number: int, faced: bool) -> Markup:
    """The match, which leads to its other side where that is shown."""
    there = facing_anchor(number) if faced else anchor(number)
    return Markup('<a class="n" id="{}" href="#{}">{}</a>').format(anchor(number), there, number)


def _right(number: int) -> Markup:
    return Markup('<a class="n" id="{}" href="#{}">{}</a>').format(facing_anchor(number), anchor(number), number)
