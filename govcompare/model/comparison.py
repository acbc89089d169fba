"""Everything that was found: a presenter needs nothing else."""

from dataclasses import dataclass

from govcompare.model.alignment import Alignment
from govcompare.model.document import Source
from govcompare.model.findings import Pair, Passage, Total
from govcompare.model.outline import Outline
from govcompare.model.problems import Problem
from govcompare.model.report import Report
from govcompare.model.settings import Settings


@dataclass(frozen=True, slots=True)
class Comparison:
    """All reports of all files, compared."""

    version: str
    """Of the program."""
    background: str
    """Version of the background of document frequencies in force; empty without one."""
    settings: Settings
    sources: tuple[Source, ...]
    reports: tuple[Report, ...]
    outlines: tuple[Outline, ...]
    """One a report, in the order of `reports`."""
    alignment: Alignment
    passages: tuple[Passage, ...]
    """`a` of the report that comes first; ascending by reports, then by side a, then side b."""
    pairs: tuple[Pair, ...]
    """One for every two reports, a before b."""
    totals: tuple[Total, ...]
    """One a report, in the order of `reports`."""
    problems: tuple[Problem, ...]
    templates: tuple[str, ...] = ()
    """Ids of the sources that are templates: they have no reports."""

    def report(self, id: str) -> Report:
        """The report with that id. Raises KeyError."""
        return self.reports[self._index(id)]

    def outline(self, id: str) -> Outline:
        """The outline of the report with that id. Raises KeyError."""
        return self.outlines[self._index(id)]

    def source(self, id: str) -> Source:
        """The source with that id. Raises KeyError."""
        for source in self.sources:
            if source.id == id:
                return source
        raise KeyError(id)

    def pair(self, one: str, other: str) -> Pair:
        """The figures of two reports, in whichever order they are named. Raises KeyError."""
        for pair in self.pairs:
            if {pair.a, pair.b} == {one, other}:
                return pair
        raise KeyError((one, other))

    def _index(self, id: str) -> int:
        for index, report in enumerate(self.reports):
            if report.id == id:
                return index
        raise KeyError(id)
