"""What a job read in, the same out with corrections, verdicts and notes where their text stands in changed files."""

from dataclasses import dataclass, replace
from pathlib import PurePath

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.project import Mark
from govcompare.model.settings import Settings
from govcompare.present.anchoring import reread_sentence, settled, with_readings
from govcompare.present.cli.request import Request
from govcompare.present.cli.shell import Shell, plain
from govcompare.present.cli.working import result_of
from govcompare.present.rows.findings import findings
from govcompare.worker.guard import Worker


@dataclass(frozen=True, slots=True)
class Read:
    """What was read and compared, and what is said of it."""

    encoded: bytes
    """The comparison as the worker gave it."""
    comparison: Comparison
    marks: tuple[Mark, ...]


def read(job: str, wanted: Request, worker: Worker, shell: Shell) -> Read | None:
    """What `compare` or `outline` gives; None when it failed, and the shell has said why.

    Where a file of the project has changed since it was saved, the job runs again with what the person did moved to
    where its text stands now; the shell says so.
    """
    found = _run(job, wanted, worker, shell)
    if found is None:
        return None
    encoded = with_readings(wanted.work.settings, wanted.texts.changed(None, found.comparison))
    if encoded != wanted.work.settings:
        wanted = _with(wanted, encoded)
        found = _run(job, wanted, worker, shell)
        if found is None:
            return None
    settings = wanted.work.settings
    reread = wanted.texts.follow(None, found.comparison, (settings, wanted.marks), ())
    if reread is None:
        return found
    shell.remark(reread_sentence([plain(PurePath(path).name) for path in reread.paths], reread))
    wanted = replace(_with(wanted, wanted.texts.moved(settings)), marks=wanted.texts.moved(wanted.marks))
    again = found if wanted.work.settings == settings else _run(job, wanted, worker, shell)
    if again is None:
        return None
    marks = settled(again.comparison, findings(again.comparison), {mark.key: mark for mark in wanted.marks})
    return replace(again, marks=tuple(marks.values()))


def _with(wanted: Request, settings: Settings) -> Request:
    return replace(wanted, work=replace(wanted.work, settings=settings))


def _run(job: str, wanted: Request, worker: Worker, shell: Shell) -> Read | None:
    found = result_of(job, codec.encode(wanted.work), worker, shell)
    return None if found is None else Read(found, codec.decode(found, Comparison), wanted.marks)
