"""A Comparison and the differences of its pairs in, the parts of the document out (what the template fills in)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair, PairDiff, Verdict
from govcompare.model.project import Mark
from govcompare.model.settings import Settings
from govcompare.present.export.html.markup import REUSE_CLASSES, marked, visible
from govcompare.present.export.html.sides import Side, pair_anchor, side
from govcompare.present.export.html.style import heat_step
from govcompare.present.figures import pair_values, percent, report_name
from govcompare.present.rows.findings import findings
from govcompare.present.rows.marked import marked as marked_report
from govcompare.present.rows.matrix import matrix
from govcompare.present.rows.pair import pair_rows
from govcompare.present.rows.sections import section_table
from govcompare.present.rows.values import Finding, MatrixCell, Role, SectionCell
from govcompare.present.sentences import finding_name, problem_sentence, role_name, verdict_name
from govcompare.present.wording import ntr, tr


@dataclass(frozen=True, slots=True)
class ReportLink:
    """A report as the document names it."""

    number: str
    title: str
    anchor: str

    @property
    def name(self) -> str:
        return f"{self.number} {self.title}"


class Document:
    """The parts of one document, in the words of the language in use."""

    def __init__(self, comparison: Comparison, diffs: Mapping[tuple[str, str], PairDiff], pairs: Sequence[Pair]):
        """`diffs` has the pairs that are shown side by side; `pairs` are all that the document speaks of, ranked."""
        self.comparison = comparison
        self.diffs = diffs
        self.ranked = tuple(pairs)
        self.links = {
            report.id: ReportLink(str(number), report.title, report.id)
            for number, report in enumerate(comparison.reports, 1)
        }

    @property
    def one_pair(self) -> bool:
        """The document is about two reports only and shows both whole."""
        return len(self.ranked) == 1

    def named(self) -> tuple[str, ...]:
        """Ids of the reports that the document speaks of, in their order."""
        there = {id for pair in self.ranked for id in (pair.a, pair.b)}
        return tuple(report.id for report in self.comparison.reports if report.id in there)

    def anchor(self, a: str, b: str) -> str:
        """Anchor of the pair's side-by-side table; empty when it has none."""
        a, b = sorted((a, b), key=tuple(self.links).index)
        return pair_anchor(a, b) if (a, b) in self.diffs else ""

    def matrix(self) -> Mapping[str, object] | None:
        """None for a single pair."""
        if self.one_pair:
            return None
        found = matrix(self.comparison)
        rows = zip(found.order, found.cells, strict=True)
        return {
            "columns": [self.links[id] for id in found.order],
            "rows": [{"report": self.links[id], "cells": [self._cell(cell) for cell in cells]} for id, cells in rows],
        }

    def _cell(self, cell: MatrixCell | None) -> Mapping[str, object] | None:
        if cell is None:
            return None
        anchor = self.anchor(cell.row, cell.column)
        return {"value": percent(cell.reused), "step": heat_step(cell.reused), "anchor": anchor}

    def pairs(self) -> Iterator[Mapping[str, object]]:
        """The pairs that share something, most first."""
        for pair in self.ranked:
            if pair.a_shared or self.one_pair:
                yield {
                    "a": self.links[pair.a],
                    "b": self.links[pair.b],
                    "anchor": self.anchor(pair.a, pair.b),
                    "values": pair_values(pair),
                }

    def unshared(self) -> str:
        """How many pairs share nothing at all; empty when every pair does."""
        number = 0 if self.one_pair else sum(1 for pair in self.ranked if not pair.a_shared)
        if not number:
            return ""
        return ntr("{number} further pair shares nothing.", "{number} further pairs share nothing.", number)

    def sections(self) -> Mapping[str, object] | None:
        """The alignment table; None for a single pair, whose sections are all shown side by side."""
        if self.one_pair:
            return None
        table = section_table(self.comparison)
        rows = (
            [self._section(cell, level) for cell in row]
            for row, level in zip(table.rows, table.levels, strict=True)
            if sum(1 for cell in row if cell.sections) > 1
        )
        return {"columns": [self.links[id] for id in table.reports], "rows": list(rows)}

    def _section(self, cell: SectionCell, level: int) -> Mapping[str, object]:
        return {
            "missing": not cell.sections,
            "heading": cell.heading or tr("(without heading)"),
            "moved": cell.moved,
            "level": min(level, 5),
            "value": percent(cell.similarity) if cell.similarity else "",
            "anchor": "",
        }

    def sides(self) -> tuple[Side, ...]:
        """The side-by-side tables; matches are numbered through the whole document."""
        sides: list[Side] = []
        first = 1
        for pair in self.ranked:
            diff = self.diffs.get((pair.a, pair.b))
            if diff is not None:
                sides.append(side(self.comparison, pair, pair_rows(self.comparison, diff), first, self.one_pair))
                first += sides[-1].matches
        return tuple(sides)

    def marked(self) -> Iterator[Mapping[str, object]]:
        """Every report with its figures; with its full text unless the document is about one pair."""
        for number, id in enumerate(self.named()):
            report, found = self.comparison.report(id), marked_report(self.comparison, id)
            total = next(total for total in self.comparison.totals if total.report == id)
            figures = [
                ntr("{number} character", "{number} characters", total.characters),
                tr("found elsewhere {ratio}", ratio=percent(total.reused)),
                tr("beyond formulae {ratio}", ratio=percent(total.beyond_formulae)),
            ]
            if total.largest_source:
                source = report_name(self.comparison.reports, total.largest_source)
                figures.append(
                    tr("largest single source {ratio}: {report}", ratio=percent(total.largest), report=source)
                )
            text = None if self.one_pair else marked(report.text, found.stretches)
            link = self.links[id]
            yield {"anchor": id, "name": link.name, "figures": " · ".join(figures), "text": text, "open": number == 0}

    def findings(self, marks: Sequence[Mark]) -> Iterator[Mapping[str, object]]:
        """The findings that the person gave a verdict or a note."""
        said = {mark.key: mark for mark in marks}
        for finding in findings(self.comparison):
            mark = said.get(finding.key)
            if mark is not None:
                yield self._finding(finding, mark.verdict, mark.note)

    def _finding(self, finding: Finding, verdict: Verdict | None, note: str) -> Mapping[str, object]:
        text = finding.a.span.of(self.comparison.report(finding.a.report).text)
        return {
            "kind": finding_name(finding.kind),
            "reports": f"{self.links[finding.a.report].name} ↔ {self.links[finding.b.report].name}",
            "text": visible(text.strip()),
            "verdict": verdict_name(verdict) if verdict is not None else "",
            "note": visible(note),
        }

    def files(self) -> Iterator[Mapping[str, object]]:
        """What was read, with what a reader must know of it."""
        for source in self.comparison.sources:
            numbers = [self.links[r.id].number for r in self.comparison.reports if r.source == source.id]
            yield {
                "name": visible(source.path.replace("\\", "/").rsplit("/", 1)[-1]),
                "reports": tr(", ").join(numbers),
                "encoding": source.encoding,
                "size": f"{source.size:,}",
                "sha256": source.sha256,
                "remarks": [visible(problem_sentence(problem)) for problem in source.problems],
            }

    def rules(self) -> Iterator[Mapping[str, str]]:
        """The rules that were in force."""
        comparison = self.comparison
        yield {"name": tr("Counts as the same"), "value": matching_words(comparison.settings)}
        yield {"name": tr("Background"), "value": comparison.background or tr("none")}
        yield {"name": tr("Program"), "value": f"govcompare {comparison.version}"}

    def legend(self) -> Iterator[Mapping[str, object]]:
        """What each mark means."""
        for role, css in REUSE_CLASSES.items():
            yield {"css": css, "words": role_name(role)}
        for role, css in ((Role.REPLACED, "dr"), (Role.INSERTED, "di"), (Role.DELETED, "dd")):
            yield {"css": css, "words": role_name(role)}


def matching_words(settings: Settings) -> str:
    """The switches of the matching key that are on, in words."""
    matching = settings.matching
    names = (
        (matching.script, tr("Traditional and Simplified")),
        (matching.width, tr("full and half width")),
        (matching.case, tr("upper and lower case")),
        (matching.spaces, tr("spaces and line ends aside")),
        (matching.punctuation, tr("punctuation aside")),
        (matching.figures, tr("figures, years and dates")),
        (matching.placeholders, tr("placeholders")),
    )
    return tr(", ").join(name for on, name in names if on) or tr("nothing: only equal characters match")


def title_words(text: str) -> Markup:
    """A title with its unseen characters made visible."""
    return visible(text)
