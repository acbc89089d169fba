"""The rows of the pairs shown in, a number for every match out: counted through the whole document as it is read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Passage, Place
from govcompare.model.span import Span
from govcompare.present.rows.coverage import side
from govcompare.present.rows.meaning import is_formula
from govcompare.present.rows.pair import passages_of
from govcompare.present.rows.values import PairRows, TextRow

Sides = tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Matches are passages beyond stock phrases of the pairs that are shown side by side."""

    by_sides: Mapping[Sides, int]
    """From 1, ascending with the left side's place in the document; both orders of a passage's sides are keys."""

    by_other: Mapping[tuple[str, Place], tuple[tuple[int, Span], ...]]
    """For a report and a side in another one: the matches between them, with their stretch of the report."""

    def of(self, one: Place, other: Place) -> int | None:
        """The number of the match with these sides; None when it is not shown."""
        return self.by_sides.get((one, other))

    def elsewhere(self, report: str, stretch: Span, other: Place) -> int | None:
        """The number of the match that covers `stretch` of `report` and whose other side is `other`."""
        for number, own in self.by_other.get((report, other), ()):
            if own.overlap(stretch):
                return number
        return None

    @property
    def count(self) -> int:
        return len(self.by_sides) // 2


def anchor(number: int) -> str:
    """Where the match stands in the document."""
    return f"m{number}"


def facing_anchor(number: int) -> str:
    """Where the match stands in the report on the right."""
    return f"{anchor(number)}b"


def numbers(comparison: Comparison, shown: Iterable[PairRows]) -> Numbers:
    """Numbers in the order in which the left sides appear."""
    found: dict[Sides, int] = {}
    for pair in shown:
        passages = passages_of(comparison, pair.a, pair.b)
        for number in _on_the_left(pair, comparison.report(pair.a).text):
            one, other = _sides(passages[number], pair.a)
            if not is_formula(passages[number]) and (one, other) not in found:
                found[one, other] = found[other, one] = len(found) // 2 + 1
    return Numbers(found, _by_other(found))


def _by_other(found: Mapping[Sides, int]) -> dict[tuple[str, Place], tuple[tuple[int, Span], ...]]:
    by_other: dict[tuple[str, Place], tuple[tuple[int, Span], ...]] = {}
    for (one, other), number in found.items():
        key = one.report, other
        by_other[key] = (*by_other.get(key, ()), (number, one.span))
    return by_other


def _on_the_left(pair: PairRows, text: str) -> Iterable[int]:
    """The passages whose left side shows, in its order; spaces alone are not shown."""
    for row in pair.rows:
        if isinstance(row, TextRow) and row.left is not None:
            for stretch in row.left.stretches:
                if stretch.passage is not None and stretch.span.of(text).strip():
                    yield stretch.passage


def _sides(passage: Passage, report: str) -> Sides:
    one = side(passage, report)
    return one, passage.b if one is passage.a else passage.a
