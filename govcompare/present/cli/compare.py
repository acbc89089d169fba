"""Files in, their comparison out: as files, or as a table on the terminal."""

import argparse
from collections.abc import Iterator

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.model.problems import Problem
from govcompare.model.project import Mark
from govcompare.present.cli.arguments import OUTPUTS
from govcompare.present.cli.documents import document_arguments, json_of
from govcompare.present.cli.following import read
from govcompare.present.cli.outputs import is_folder, read_files, say, write, write_folder
from govcompare.present.cli.request import request
from govcompare.present.cli.shell import Shell
from govcompare.present.cli.tables import table
from govcompare.present.cli.working import result_of, tell_problems
from govcompare.present.figures import pair_columns, pair_values, report_title, total_columns, total_values
from govcompare.present.rows.ranked import ranked_pairs
from govcompare.present.wording import ntr, tr
from govcompare.worker.guard import Worker

FEWEST_REPORTS = 2
_REPORT_FIGURES = frozenset(range(2, 6))
_PAIR_FIGURES = frozenset(range(2, 9))
"""Columns of numbers."""


def compare(asked: argparse.Namespace, shell: Shell) -> None:
    """The command `compare`."""
    wanted = request(asked, shell)
    if wanted is None:
        return
    outputs = [name for name in OUTPUTS if getattr(asked, name)]
    with Worker() as worker:
        found = read("compare", wanted, worker, shell)
        if found is None:
            return
        comparison = found.comparison
        tell_problems(comparison, shell)
        if len(comparison.reports) < FEWEST_REPORTS:
            shell.fail(Problem("", "nothing-to-compare", fatal=True))
        if asked.json:
            document = json_of(found.encoded, comparison, asked, worker, shell)
            write(document, asked.json, read_files(comparison), shell)
        _write_documents([name for name in outputs if name != "json"], comparison, found.marks, asked, worker, shell)
        if not outputs:
            say(_lines(comparison), shell)


def _write_documents(
    names: list[str],
    comparison: Comparison,
    marks: tuple[Mark, ...],
    asked: argparse.Namespace,
    worker: Worker,
    shell: Shell,
) -> None:
    """The outputs called `names`, which are also those of their jobs."""
    arguments = document_arguments(comparison, marks, asked, shell) if names else None
    if arguments is None:
        return
    for name in names:
        place = getattr(asked, name)
        put = write_folder if name == "csv" and is_folder(place) else write
        put(result_of(name, arguments, worker, shell), place, read_files(comparison), shell)


def _lines(comparison: Comparison) -> Iterator[str]:
    """Every report against all others, then the pairs that share something, most first."""
    if not comparison.reports:
        return
    yield from table([_report_titles(), *_report_rows(comparison)], _REPORT_FIGURES)
    shared = [pair for pair in ranked_pairs(comparison) if pair.a_shared]
    if shared:
        yield ""
        yield from table([_pair_titles(), *map(_pair_row, shared)], _PAIR_FIGURES)
    rest = len(comparison.pairs) - len(shared)
    if rest:
        yield ""
        yield ntr("{number} pair shares nothing.", "{number} pairs share nothing.", rest)


def _report_titles() -> list[str]:
    return ["", tr("Report"), *(column.title for column in total_columns()), tr("from")]


def _report_rows(comparison: Comparison) -> Iterator[list[str]]:
    for report, total in zip(comparison.reports, comparison.totals, strict=True):
        title = report_title(comparison.reports, report)
        yield [report.id, title, *total_values(total), total.largest_source]


def _pair_titles() -> list[str]:
    return ["A", "B", *(column.title for column in pair_columns())]


def _pair_row(pair: Pair) -> list[str]:
    return [pair.a, pair.b, *pair_values(pair)]
