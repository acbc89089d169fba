"""A Subject in, the last pages out: what was compared and how it was read, the rules in force, what figures mean."""

from collections.abc import Iterator

from govcompare.present.export.html.provenance import files, rules, unread
from govcompare.present.figures import pair_columns, total_columns
from govcompare.present.gui.document.boxes import Box, Heading, Line, Look
from govcompare.present.gui.document.subject import Subject
from govcompare.present.gui.document.table import Cell, Row, columns, fitting, table
from govcompare.present.wording import tr

LABEL = 160
"""Pixels of the names of rules and figures."""
DIGITS = 32
"""Of a hash on each of its two lines."""


def colophon(subject: Subject, look: Look) -> Iterator[Box]:
    """What someone needs who wants to do the same again."""
    yield Heading(tr("What was compared"), look)
    words = (tr("File"), tr("Reports"), tr("Encoding"), tr("Bytes"), "SHA-256", tr("Taken away (characters)"))
    rows = []
    for file in files(subject.comparison, subject.links):
        if not file.reports:
            continue
        remarks = "".join(f"\n{remark}" for remark in file.remarks)
        digits = "\n".join(filter(None, (file.sha256[:DIGITS], file.sha256[DIGITS:])))
        cells = (Cell(file.name), Cell(file.reports), Cell(file.encoding), Cell(file.size, right=True), Cell(digits))
        rows.append((*cells, Cell(file.taken + remarks if file.taken else remarks[1:])))
    heads = tuple(Cell(one, right=place == 3, bold=True) for place, one in enumerate(words))
    yield from table(heads, rows, fitting(heads, rows, (0, 74, 60, 58, 216, 124), look), look)
    for line in unread(subject.comparison):
        yield Line(line, look, look.table, above=4)
    yield from _listed([(rule.name, rule.value) for rule in rules(subject.comparison)], look)
    yield Heading(tr("What the figures mean"), look)
    told = {column.title: column.explanation for column in (*total_columns(), *pair_columns())}
    yield from _listed(list(told.items()), look)


def _listed(named: list[tuple[str, str]], look: Look) -> Iterator[Box]:
    place = columns(look.width, (LABEL, 0))
    for name, words in named:
        yield Row((Cell(name, bold=True), Cell(words)), place, look)
