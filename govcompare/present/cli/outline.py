"""Files in, what was understood of them out."""

import argparse
from collections import Counter
from collections.abc import Iterator

from govcompare.model.comparison import Comparison
from govcompare.model.document import Source
from govcompare.model.outline import Outline, SectionKind
from govcompare.model.report import Report
from govcompare.present.cli.following import read
from govcompare.present.cli.outputs import read_files, say, write
from govcompare.present.cli.request import request
from govcompare.present.cli.shell import Shell, plain
from govcompare.present.cli.tables import clipped
from govcompare.present.cli.working import result_of, tell_problems
from govcompare.present.sentences import removal_name
from govcompare.present.wording import ntr, tr
from govcompare.worker.guard import Worker

LINE = 100
"""Columns of a heading."""


def outline(asked: argparse.Namespace, shell: Shell) -> None:
    """The command `outline`."""
    wanted = request(asked, shell)
    if wanted is None:
        return
    with Worker() as worker:
        found = read("outline", wanted, worker, shell)
        if found is None:
            return
        comparison = found.comparison
        tell_problems(comparison, shell)
        if not asked.json:
            say(_lines(comparison), shell)
            return
        document = result_of("outline-json", found.encoded, worker, shell)
        write(document, asked.json, read_files(comparison), shell)


def _lines(comparison: Comparison) -> Iterator[str]:
    outlines = {outline.report: outline for outline in comparison.outlines}
    for number, source in enumerate(comparison.sources):
        if number:
            yield ""
        yield from _source(source)
        for report in comparison.reports:
            if report.source == source.id:
                yield from _report(report, outlines[report.id])


def _source(source: Source) -> Iterator[str]:
    size = ntr("{number} character", "{number} characters", len(source.text))
    yield tr("{file} ({encoding}, {size})", file=plain(source.path), encoding=source.encoding or "–", size=size)
    taken: Counter[str] = Counter()
    for removal in source.removed:
        taken[removal_name(removal.kind)] += removal.span.length
    if taken:
        kinds = tr(", ").join(f"{name} {count:,}" for name, count in taken.most_common())
        yield tr("  taken away (characters): {kinds}", kinds=kinds)


def _report(report: Report, tree: Outline) -> Iterator[str]:
    facts = (report.kind, report.place, "" if report.year is None else str(report.year))
    size = ntr("{number} character", "{number} characters", len(report.text) - report.body_start)
    known = " · ".join(plain(fact) for fact in (*facts, size, "" if report.complete else tr("incomplete")) if fact)
    yield f"  {report.id:<4} {plain(report.title)}"
    yield f"       {known}"
    for section in tree.sections:
        if section.kind is SectionKind.HEADING and section.heading.length:
            indent = "  " * section.level
            yield f"       {indent}{clipped(plain(section.label + section.title), LINE)}"
