"""A Subject in, its matches in a table out, each with the page where it stands."""

from collections.abc import Iterator, Sequence

from govcompare.present.export.html.evidence import Line as Evidence
from govcompare.present.export.html.evidence import lines
from govcompare.present.gui.document.boxes import Box, Heading, Look, caption
from govcompare.present.gui.document.subject import Subject
from govcompare.present.gui.document.table import Cell, fitting, heads, table
from govcompare.present.tables import on_one_line
from govcompare.present.wording import ntr, tr

MOST_FINDINGS = 150
"""Matches that are printed, some twelve pages."""
LONGEST_PLACE = 22
"""Characters of a report's number and of the heading below which a match stands."""
SHORT, COUNT, PAGE = 30, 46, 36
"""Pixels of columns of short numbers, counts and pages."""


def matches(subject: Subject, look: Look) -> Iterator[Box]:
    """Those that stand side by side by their numbers, then moved sections and what has a verdict or a note."""
    found = list(lines(subject.comparison, subject.links, subject.numbers, subject.asked.marks))
    if not found:
        return
    judged = any(line.verdict or line.note for line in found)
    yield Heading(tr("Matches"), look)
    titles = (
        Cell(tr("No."), right=True, bold=True),
        *heads(tr("Kind"), "A", "B", tr("Text"), figures_from=9),
        Cell(tr("Characters"), right=True, bold=True),
        Cell(tr("Similarity"), right=True, bold=True),
        Cell(tr("Changed"), bold=True),
        *([Cell(tr("Verdict and note"), bold=True)] if judged else []),
        Cell(tr("Page"), right=True, bold=True),
    )
    widths = (SHORT, 68, 72, 72, 0, COUNT, COUNT, 100, *([84] if judged else []), PAGE)
    rows = [_finding(line, judged) for line in found[:MOST_FINDINGS]]
    yield from table(titles, rows, fitting(titles, rows, widths, look), look, told=True)
    further = len(found) - len(rows)
    if further > 0:
        told = ntr("{number} further match is left out.", "{number} further matches are left out.", further)
        yield caption(told, look)
    yield caption(
        tr(
            "Similarity: matching characters of both sides ÷ characters of both sides; "
            "a changed figure counts as equal and is listed under “Changed”."
        ),
        look,
    )


def _finding(line: Evidence, judged: bool) -> Sequence[Cell]:
    said = [Cell(" ".join(filter(None, (line.verdict, line.note))))] if judged else []
    return (
        Cell(line.number, right=True, bold=True),
        Cell(line.kind),
        Cell(_short(line.a)),
        Cell(_short(line.b)),
        Cell(on_one_line(line.text)),
        Cell(line.characters, right=True),
        Cell(line.similarity, right=True),
        Cell(line.changed),
        *said,
        Cell(page_of=line.anchor, right=True),
    )


def _short(place: str) -> str:
    return place if len(place) <= LONGEST_PLACE else f"{place[:LONGEST_PLACE]}…"
