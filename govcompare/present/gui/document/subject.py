"""What was asked for in, what the parts of its document speak of out: reports, pairs shown, numbers of matches."""

from collections.abc import Mapping
from dataclasses import dataclass

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.model.jobs import Context
from govcompare.model.progress import Progress, Stage
from govcompare.pipeline import diff
from govcompare.present.asked import Asked
from govcompare.present.export.html.numbers import Numbers, numbers
from govcompare.present.export.html.shown import shown_pairs
from govcompare.present.export.html.tables import ReportLink
from govcompare.present.figures import report_title
from govcompare.present.rows.pair import pair_rows
from govcompare.present.rows.values import PairRows

MOST_WHOLE = 150_000
"""Characters of two reports that are printed whole beside each other, some 120 pages; of longer ones what is shared."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The content of a document, before it looks like anything."""

    asked: Asked
    links: Mapping[str, ReportLink]
    """The reports that the document speaks of, in their order."""
    shown: tuple[PairRows, ...]
    """The pairs that stand side by side; none that shares nothing."""
    numbers: Numbers

    @property
    def comparison(self) -> Comparison:
        return self.asked.comparison

    @property
    def whole(self) -> bool:
        """Two reports are compared, and both are printed whole."""
        if len(self.shown) != 1 or len(self.asked.ranked) != 1 or self.asked.report:
            return False
        return sum(len(self.comparison.report(id).text) for id in self.links) <= MOST_WHOLE

    @property
    def shared(self) -> tuple[Pair, ...]:
        """The pairs that share something; a single one always."""
        ranked = self.asked.ranked
        return tuple(pair for pair in ranked if pair.a_shared or len(ranked) == 1)

    def name(self, id: str) -> str:
        """Number and title of a report."""
        return self.links[id].name


def subject(asked: Asked, context: Context) -> Subject:
    """Compares the pairs that are shown, word by word."""
    comparison = asked.comparison
    named = {id for pair in asked.ranked for id in (pair.a, pair.b)}
    links = {
        report.id: ReportLink(str(number), report_title(comparison.reports, report), report.id)
        for number, report in enumerate(comparison.reports, 1)
        if not named or report.id in named
    }
    pairs = [pair for pair in shown_pairs(comparison, asked.ranked) if pair.a_shared]
    rows = []
    for done, pair in enumerate(pairs):
        context.progress(Progress(Stage.DIFFING, done, len(pairs)))
        rows.append(pair_rows(comparison, diff(comparison, pair.a, pair.b)))
    return Subject(asked, links, tuple(rows), numbers(comparison, rows))
