"""Labelled pairs of reports and a Comparison in, how well they agree out."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from govcompare.model.comparison import Comparison
from govcompare.model.report import Report
from govcompare.model.span import Span
from tests.evaluation.figures import Hits, Share

SECTION_TOLERANCE = 3
"""Code points by which an aligned section may start elsewhere."""


@dataclass(frozen=True, slots=True)
class ReuseTally:
    """How reuse was found in labelled pairs of reports."""

    aligned: Share
    characters: Hits
    """Of the characters in passages found, those in true ones (`true` is not counted)."""
    covered: Share
    """Of the characters in true passages, those found."""
    stray: int
    """Characters of passages between reports that share formulae only."""

    @property
    def f1(self) -> float:
        precision, recall = self.characters.precision, self.covered.ratio
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class _TruePair:
    """A stretch of one report and the stretch of another that it was taken from."""

    sides: tuple[Span, Span]
    section: bool
    formula: bool


def reuse(path: Path, comparison: Comparison) -> ReuseTally:
    """Compare what was found with the labelled pairs of a JSON file as in tests/data/README.md."""
    given = json.loads(path.read_text(encoding="utf-8"))
    labelled: dict[tuple[str, str], tuple[_TruePair, ...]] = {}
    for pair in given["pairs"]:
        rows = tuple(_true_pairs(pair))
        files = [given["files"][pair[side].split("/")[0]] for side in "ab"]
        a, b = (_report_at(comparison, name, span) for name, span in zip(files, rows[0].sides, strict=True))
        labelled[a.id, b.id] = rows
    asked = [(ids, row) for ids, rows in labelled.items() for row in rows if row.section]
    aligned = Share(sum(_aligned(comparison, ids, row) for ids, row in asked), len(asked))
    return _passages(labelled, comparison, aligned)


def _true_pairs(pair: Mapping[str, Any]) -> Iterator[_TruePair]:
    for row in pair.get("passages", pair.get("section_alignment", ())):
        if row.get("type") != "same_slot_rewritten":
            sides = Span(row["a_start"], row["a_end"]), Span(row["b_start"], row["b_end"])
            yield _TruePair(sides, bool(row.get("section")), row.get("type") == "formulaic")


def _report_at(comparison: Comparison, name: str, span: Span) -> Report:
    """The report of the file `name` that holds the start of `span`. Raises LookupError."""
    for report in comparison.reports:
        if Path(comparison.source(report.source).path).name == name and report.raw_span.covers(span.start):
            return report
    raise LookupError(f"no report at {span.start} of {name}")


def _aligned(comparison: Comparison, ids: tuple[str, str], row: _TruePair) -> bool:
    """Whether the section on side a has exactly one counterpart, the right one."""
    columns = [comparison.alignment.reports.index(id) for id in ids]

    def start(id: str, index: int) -> int:
        return comparison.report(id).offsets.to_raw(comparison.outline(id).sections[index].heading.start)

    a, b = (side.start for side in row.sides)
    mates = {
        start(ids[1], mate)
        for one in comparison.alignment.rows
        if any(abs(start(ids[0], index) - a) <= SECTION_TOLERANCE for index in one.cells[columns[0]])
        for mate in one.cells[columns[1]]
    }
    return len(mates) == 1 and abs(mates.pop() - b) <= SECTION_TOLERANCE


def _passages(
    labelled: Mapping[tuple[str, str], tuple[_TruePair, ...]], comparison: Comparison, aligned: Share
) -> ReuseTally:
    """Characters of both sides; passages that are formula are left out."""
    covered: dict[tuple[tuple[str, str], int, int], set[int]] = defaultdict(set)
    hit = found = stray = 0
    for one in comparison.passages:
        if one.formula >= 0.5:
            continue
        ids = (one.a.report, one.b.report)
        spans = [comparison.report(side.report).offsets.span_to_raw(side.span) for side in (one.a, one.b)]
        if ids[::-1] in labelled:
            ids, spans = ids[::-1], spans[::-1]
        if ids not in labelled:
            stray += max(span.length for span in spans)
            continue
        rows = [(n, row) for n, row in enumerate(labelled[ids]) if all(map(Span.overlap, row.sides, spans))]
        for side, span in enumerate(spans):
            both = {n: _both(row.sides[side], span) for n, row in rows}
            hit += len(set().union(*both.values()))
            for n in (n for n, row in rows if not row.formula):
                covered[ids, n, side] |= both[n]
        found += sum(span.length for span in spans)
    size = sum(side.length for rows in labelled.values() for row in rows if not row.formula for side in row.sides)
    return ReuseTally(aligned, Hits(hit, found), Share(sum(map(len, covered.values())), size), stray)


def _both(a: Span, b: Span) -> set[int]:
    return set(range(max(a.start, b.start), min(a.end, b.end)))
