"""Findings and reports in, their anchors in the sources and changed marks out: pure, so that undo is exact."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from govcompare.model.comparison import Comparison
from govcompare.model.project import Mark, ViewState
from govcompare.model.report import Report
from govcompare.model.settings import Anchor, ReportCorrection, Settings
from govcompare.present.anchoring import place_anchor
from govcompare.present.rows.values import Finding

MarkChange = Callable[[Mark], Mark]


def report_anchor(comparison: Comparison, report: Report) -> Anchor:
    """Where a report starts in its file."""
    return Anchor(comparison.source(report.source).sha256, report.raw_span.start)


def view_state(comparison: Comparison | None, view: str, pair: tuple[str, str] | None, report: str | None) -> ViewState:
    """What is on the screen, so that it is found again after a re-run; reports are named by where they start."""
    if comparison is None:
        return ViewState(view)

    def start(id: str | None) -> Anchor | None:
        return report_anchor(comparison, comparison.report(id)) if id is not None else None

    a, b = pair if pair is not None else (None, None)
    return ViewState(view, start(a), start(b), start(report))


def marked_so(
    comparison: Comparison, marks: Mapping[str, Mark], chosen: tuple[Finding, ...], change: MarkChange
) -> dict[str, Mark]:
    """`marks` with those of the `chosen` findings changed; a mark that says nothing any more is dropped."""
    after = dict(marks)
    for finding in chosen:
        blank = Mark(finding.key, place_anchor(comparison, finding.a), place_anchor(comparison, finding.b), None)
        mark = change(after.get(finding.key, blank))
        if mark.verdict is None and not mark.note:
            after.pop(finding.key, None)
        else:
            after[finding.key] = mark
    return after


def with_left_out(settings: Settings, anchors: tuple[Anchor, ...], left_out: bool) -> Settings:
    """`settings` with the reports that start at `anchors` left out, or taken in again."""
    known = {one.anchor: one for one in settings.corrections.reports}
    for anchor in anchors:
        known[anchor] = replace(known.get(anchor, ReportCorrection(anchor)), left_out=left_out)
    kept = tuple(one for _, one in sorted(known.items()) if one.left_out or one.title)
    return replace(settings, corrections=replace(settings.corrections, reports=kept))


def left_out(settings: Settings) -> tuple[Anchor, ...]:
    """Where the reports start that are left out."""
    return tuple(one.anchor for one in settings.corrections.reports if one.left_out)
