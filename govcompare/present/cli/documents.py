"""A comparison and the options of the command in, the bytes of an output out, made in the worker."""

import argparse
import getpass

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.jobs import DocumentArguments, JsonArguments, Stamp
from govcompare.model.problems import Problem
from govcompare.model.project import Mark
from govcompare.present.cli.arguments import MOST_IN_SCOPE, listed
from govcompare.present.cli.shell import Shell
from govcompare.present.cli.working import result_of
from govcompare.present.wording import language
from govcompare.worker.guard import Worker


def json_of(
    found: bytes, comparison: Comparison, asked: argparse.Namespace, worker: Worker, shell: Shell
) -> bytes | None:
    """The JSON of the comparison, which is `found` in bytes; None when the job failed, and the shell has said why."""
    if not (asked.stamp or asked.anonymous):
        return result_of("json", found, worker, shell)
    arguments = JsonArguments(comparison, _stamp(asked), asked.anonymous)
    return result_of("json-as-asked", codec.encode(arguments), worker, shell)


def document_arguments(
    comparison: Comparison, marks: tuple[Mark, ...], asked: argparse.Namespace, shell: Shell
) -> bytes | None:
    """What the jobs for documents are asked: about what `--scope` names; None when it names no report, and the shell
    has said so.
    """
    order = [report.id for report in comparison.reports]
    ids = listed(asked.scope)
    unknown = [id for id in ids if id not in order]
    for id in unknown:
        shell.fail(Problem(id, "unknown-report", fatal=True))
    if unknown:
        return None
    arguments = DocumentArguments(
        comparison=comparison,
        pairs=(_pair(ids, order),) if len(ids) == MOST_IN_SCOPE else (),
        language=asked.lang or language(),
        marks=marks,
        report=ids[0] if len(ids) == 1 else "",
        stamp=_stamp(asked),
        anonymous=asked.anonymous,
    )
    return codec.encode(arguments)


def _pair(ids: tuple[str, ...], order: list[str]) -> tuple[str, str]:
    one, other = sorted(ids, key=order.index)
    return one, other


def _stamp(asked: argparse.Namespace) -> Stamp | None:
    """When the command began and by whom, if that is to be written: the same in all its outputs."""
    if not asked.stamp:
        return None
    try:
        person = getpass.getuser()
    except (KeyError, OSError):
        person = ""
    return Stamp(asked.started.isoformat(timespec="seconds"), person)
