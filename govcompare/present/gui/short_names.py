"""Reports in, what they are called where there is little room out."""

from collections import Counter
from collections.abc import Sequence

from govcompare.model.report import Report
from govcompare.present.gui.visible import visible

MOST = 40
"""Characters of a name."""


def short_names(reports: Sequence[Report]) -> dict[str, str]:
    """By id: place and year where they tell a report from all the others, else its title."""
    known = {report.id: _place_and_year(report) for report in reports}
    count = Counter(known.values())
    return {
        report.id: visible(known[report.id] if known[report.id] and count[known[report.id]] == 1 else report.title)[
            :MOST
        ]
        for report in reports
    }


def _place_and_year(report: Report) -> str:
    return f"{report.place} {report.year}" if report.place and report.year is not None else ""
