"""A Subject in, the first pages out: title, conclusion, matrix, pairs, matches, corresponding sections, reports."""

from collections.abc import Iterator

from govcompare.present.conclusion import conclusion
from govcompare.present.export.html.links import pair_anchor
from govcompare.present.export.html.tables import band_name, unshared
from govcompare.present.figures import pair_columns, pair_values, total_columns, total_values
from govcompare.present.gui.document.boxes import Box, Heading, Line, Look, Point, caption
from govcompare.present.gui.document.matches import COUNT, PAGE, matches
from govcompare.present.gui.document.matrix import matrix
from govcompare.present.gui.document.sections import sections
from govcompare.present.gui.document.subject import Subject
from govcompare.present.gui.document.table import Cell, columns, fitting, heads, table
from govcompare.present.rows.spread import FEWEST_PAIRS, spread
from govcompare.present.wording import ntr, tr

MOST_PAIRS = 60
"""Ranked pairs that are printed, two pages; the workbook has all of them."""
FIGURE = 54
"""Pixels of a column of ratios."""


def title(subject: Subject, look: Look) -> Iterator[Box]:
    """What it is about, and how much of it there is."""
    asked, comparison = subject.asked, subject.comparison
    words = document_title(subject)
    first = Line(words, look, look.title, below=2)
    first.bookmark = (0, words)
    yield first
    reports = ntr("{number} report", "{number} reports", len(subject.links))
    files = len({comparison.report(id).source for id in subject.links})
    counted = [reports, ntr("{number} file", "{number} files", files)]
    counted.append(ntr("{number} match", "{number} matches", subject.numbers.count))
    yield caption(" · ".join([*counted, f"govcompare {comparison.version}"]), look, below=0)
    if asked.stamp is not None:
        yield caption(tr("Exported {time} by {person}", time=asked.stamp.at, person=asked.stamp.by or "–"), look)
    yield Heading(tr("Conclusion"), look)
    before: tuple[str, str] | None = None
    for sentence in conclusion(comparison, asked.ranked):
        yield Point(sentence.text, look, detail=sentence.pair is not None and sentence.pair == before)
        before = sentence.pair


def document_title(subject: Subject) -> str:
    """Says which reports are compared."""
    titles = [link.title for link in subject.links.values()]
    if subject.asked.report:
        return tr("{report}, compared with all others", report=subject.links[subject.asked.report].title)
    if len(subject.asked.ranked) == 1:
        a, b = titles
        return tr("Comparison: {a} – {b}", a=a, b=b)
    return tr("Comparison of government reports")


def front(subject: Subject, look: Look) -> Iterator[Box]:
    """What a superior reads, then the tables that bear it out."""
    yield from title(subject, look)
    if len(subject.links) > 2 and not subject.asked.report:
        yield from matrix(subject, look)
    yield from _pairs(subject, look)
    yield from matches(subject, look)
    yield from sections(subject, look)
    yield from _reports(subject, look)


def _pairs(subject: Subject, look: Look) -> Iterator[Box]:
    shared, found = subject.shared, pair_columns()
    if not subject.asked.ranked:
        return
    yield Heading(tr("Pairs, most shared first"), look)
    shown = {frozenset((rows.a, rows.b)): pair_anchor(rows.a, rows.b) for rows in subject.shown}
    rows = []
    for pair in shared[:MOST_PAIRS]:
        reused = pair.score("reused")
        bars = (reused.a, reused.b)
        figures = [
            Cell(value, right=True, bar=bars[place] if place < len(bars) else None)
            for place, value in enumerate(pair_values(pair))
        ]
        names = (Cell(subject.name(pair.a)), Cell(subject.name(pair.b)))
        rows.append((*names, *figures, Cell(page_of=shown.get(frozenset((pair.a, pair.b)), ""), right=True)))
    if rows:
        titles = heads("A", "B", *(column.title for column in found), tr("Page"), figures_from=2)
        place = fitting(titles, rows, (0, 0, *[FIGURE] * (len(found) - 1), COUNT, PAGE), look)
        yield from table(titles, rows, place, look, told=len(subject.asked.ranked) > len(rows))
    further = len(shared) - len(rows)
    if further > 0:
        yield caption(ntr("{number} further pair shares less.", "{number} further pairs share less.", further), look)
    nothing = len(subject.asked.ranked) - len(shared)
    if nothing:
        yield caption(unshared(nothing, bool(shared)), look)
    yield from _spread(subject, look)


def _spread(subject: Subject, look: Look) -> Iterator[Box]:
    """How many of the pairs share how much."""
    if len(subject.asked.ranked) < FEWEST_PAIRS:
        return
    found = spread(subject.asked.ranked)
    counted = [(tr("nothing shared"), found.nothing), *((band_name(band), band.pairs) for band in found.bands)]
    most = max(number for _, number in counted)
    yield Line(tr("Pairs by how much they share"), look, look.table_bold, above=10, below=3)
    titles = heads("", *(name for name, _ in counted), figures_from=1)
    cells = (Cell(f"{number:,}", right=True, bar=number / most) for _, number in counted)
    yield from table(
        titles, [(Cell(tr("Number of pairs")), *cells)], columns(look.width, (0, *[72] * len(counted))), look
    )


def _reports(subject: Subject, look: Look) -> Iterator[Box]:
    comparison, found = subject.comparison, total_columns()
    totals = {total.report: total for total in comparison.totals}
    ids = (subject.asked.report,) if subject.asked.report else tuple(subject.links)
    rows = []
    for id in ids:
        if id not in totals:
            continue
        total = totals[id]
        figures = [
            Cell(value, right=True, bar=total.reused if place == 1 else None)
            for place, value in enumerate(total_values(total))
        ]
        source = subject.name(total.largest_source) if total.largest_source in subject.links else ""
        rows.append((Cell(subject.name(id)), *figures, Cell(source), Cell(page_of=id, right=True)))
    yield Heading(tr("Reports"), look)
    words = (tr("Report"), *(column.title for column in found), tr("from"), tr("Page"))
    figures_only = range(1, 1 + len(found))
    titles = tuple(
        Cell(one, right=place in figures_only or place == len(words) - 1, bold=True) for place, one in enumerate(words)
    )
    yield from table(titles, rows, fitting(titles, rows, (0, 58, 66, 66, 66, 150, PAGE), look), look)
