"""A Comparison and the differences of its pairs in, the parts of the document out (what the template fills in)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair, PairDiff
from govcompare.model.project import Mark
from govcompare.present.conclusion import conclusion
from govcompare.present.export.html.evidence import Line, Why, lines, unexplained
from govcompare.present.export.html.fulltext import Paragraph, paragraphs
from govcompare.present.export.html.links import pair_anchor
from govcompare.present.export.html.numbers import numbers
from govcompare.present.export.html.sides import Scope, SideBlock, blocks
from govcompare.present.export.html.stretches import DIFFERENCE_CLASSES, REUSE_CLASSES
from govcompare.present.export.html.strip import strip
from govcompare.present.export.html.tables import ReportLink, ReportRow, SourceLink, Tables, unshared
from govcompare.present.figures import pair_columns, pair_values, report_title
from govcompare.present.rows.marked import marked as marked_report
from govcompare.present.rows.pair import pair_rows
from govcompare.present.rows.values import PairRows, Role
from govcompare.present.sentences import role_name
from govcompare.present.tables import facts


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two reports beside each other."""

    anchor: str
    a: ReportLink
    b: ReportLink
    figures: tuple[tuple[str, str], ...]
    """Name and value."""
    blocks: tuple[SideBlock, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """One report against all others."""

    row: ReportRow
    facts: tuple[tuple[str, str], ...]
    """Name and value."""
    sources: tuple[SourceLink, ...]
    strip: Markup
    paragraphs: tuple[Paragraph, ...]
    """Empty when the document shows the whole text side by side."""


@dataclass(frozen=True, slots=True)
class Concluded:
    """A sentence of the conclusion."""

    text: str
    anchor: str
    """Of the pair that bears it out; empty when it is about all, or the pair is not shown."""
    detail: bool
    """It says more about the pair of the sentence before it."""


@dataclass(frozen=True, slots=True)
class Sign:
    """An entry of the legend."""

    css: str
    words: str


class Document:
    """The parts of one document, in the words of the language in use."""

    def __init__(
        self,
        comparison: Comparison,
        diffs: Mapping[tuple[str, str], PairDiff],
        pairs: Sequence[Pair],
        alone: str = "",
    ):
        """`diffs` has the pairs that are shown side by side; `pairs` are all that the document speaks of, ranked.

        With `alone` the document is about that report (its id), and has the full text of no other.
        """
        self.comparison, self.ranked, self.alone = comparison, tuple(pairs), alone
        there = {id for pair in pairs for id in (pair.a, pair.b)} or {report.id for report in comparison.reports}
        self.links = {
            report.id: ReportLink(
                str(number), report_title(comparison.reports, report), report.id if alone in {"", report.id} else ""
            )
            for number, report in enumerate(comparison.reports, 1)
            if report.id in there
        }
        self._shown = [pair_rows(comparison, diffs[pair.a, pair.b]) for pair in pairs if (pair.a, pair.b) in diffs]
        self._anchors = {frozenset((rows.a, rows.b)): pair_anchor(rows.a, rows.b) for rows in self._shown}
        self._numbers = numbers(comparison, self._shown)
        self.tables = Tables(comparison, self.links, self.anchor)

    @property
    def one_pair(self) -> bool:
        """The document is about two reports only and shows both whole."""
        return len(self.ranked) == 1

    @property
    def matches(self) -> int:
        return self._numbers.count

    def anchor(self, a: str, b: str) -> str:
        """Where two reports stand side by side; empty when they don't."""
        return self._anchors.get(frozenset((a, b)), "")

    def conclusion(self) -> Iterator[Concluded]:
        """What a superior reads."""
        before: tuple[str, str] | None = None
        for sentence in conclusion(self.comparison, self.ranked):
            anchor = "" if sentence.pair is None else self.anchor(*sentence.pair)
            yield Concluded(sentence.text, anchor, sentence.pair is not None and sentence.pair == before)
            before = sentence.pair

    def shared(self) -> tuple[Pair, ...]:
        """The pairs that share something, most first; a single pair always."""
        return tuple(pair for pair in self.ranked if pair.a_shared or self.one_pair)

    def unshared(self) -> str:
        """How many pairs share nothing at all; empty when every pair does."""
        shared = len(self.shared())
        number = len(self.ranked) - shared
        return unshared(number, bool(shared)) if number else ""

    def sides(self) -> Iterator[SideBySide]:
        """The pairs that are shown side by side."""
        for rows in self._shown:
            yield self._side(rows)

    def _side(self, rows: PairRows) -> SideBySide:
        figures = zip(pair_columns(), pair_values(self.comparison.pair(rows.a, rows.b)), strict=True)
        return SideBySide(
            anchor=pair_anchor(rows.a, rows.b),
            a=self.links[rows.a],
            b=self.links[rows.b],
            figures=tuple((column.title, value) for column, value in figures),
            blocks=tuple(blocks(self.comparison, rows, self._numbers, self._scope())),
        )

    def _scope(self) -> Scope:
        if self.one_pair and not self.alone:
            return Scope(whole=True, texts=frozenset())
        return Scope(whole=False, texts=frozenset(id for id, link in self.links.items() if link.anchor))

    def marked(self) -> Iterator[Marked]:
        """Every report (or the one that is shown alone) against all others."""
        for row in self.tables.reports((self.alone,) if self.alone else tuple(self.links)):
            id = row.report.anchor
            report, tree = self.comparison.report(id), self.comparison.outline(id)
            found = marked_report(self.comparison, id)
            stretches = found.stretches
            text = () if self.one_pair and not self.alone else tuple(paragraphs(report, tree, stretches, self._numbers))
            sources = self.tables.sources(id, found.sources)
            yield Marked(row, facts(report), sources, strip(report.body, stretches), text)

    def evidence(self, marks: Sequence[Mark], why: Why = unexplained) -> Iterator[Line]:
        """The matches that are shown, the moved sections, and whatever has a verdict or a note."""
        return lines(self.comparison, self.links, self._numbers, marks, why)

    def legend(self) -> Mapping[str, tuple[Sign, ...]]:
        """What each mark means, by lens."""
        shared = (
            Sign(f"r {css}", role_name(role))
            for role, css in REUSE_CLASSES.items()
            if role is not Role.TEMPLATE or self.comparison.templates
        )
        different = (Sign(f"d {css}", role_name(role)) for role, css in DIFFERENCE_CLASSES.items())
        return {"reuse": tuple(shared), "difference": tuple(different)}
