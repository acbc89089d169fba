"""Reports in, what they are called where there is little room out."""

from collections import Counter
from collections.abc import Sequence

from govcompare.model.report import Report
from govcompare.present.gui.words.visible import visible

LEAST, MOST = 2, 40
"""Characters of a name."""


def short_names(reports: Sequence[Report]) -> dict[str, str]:
    """By id: place and year where they tell a report from all the others, else its title without what all end in."""
    known = {report.id: _place_and_year(report) for report in reports}
    count = Counter(known.values())
    ending = _common_ending([report.title for report in reports])

    def name(report: Report) -> str:
        told = known[report.id]
        return told if told and count[told] == 1 else report.title[: len(report.title) - ending]

    return {report.id: visible(name(report))[:MOST] for report in reports}


def _common_ending(titles: Sequence[str]) -> int:
    """Characters that all titles end in, unless one of them would have nothing left to tell it by."""
    backwards = [title[::-1] for title in titles]
    first, last = min(backwards, default=""), max(backwards, default="")
    shortest = min(len(first), len(last))
    ending = next((at for at in range(shortest) if first[at] != last[at]), shortest)
    return ending if all(len(title) - ending >= LEAST for title in titles) else 0


def _place_and_year(report: Report) -> str:
    return f"{report.place} {report.year}" if report.place and report.year is not None else ""
