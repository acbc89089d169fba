"""Paths in, sources, reports and outlines out: one bad file is a Problem, and the others go on."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from govcompare import codec
from govcompare.ingest.archive import Member, is_archive, members
from govcompare.ingest.expand import expand
from govcompare.ingest.intake import take_in
from govcompare.ingest.load import load
from govcompare.model.document import Source
from govcompare.model.errors import JobCrashed, JobTimeout, ReadError
from govcompare.model.jobs import Context
from govcompare.model.outline import Outline
from govcompare.model.problems import Problem
from govcompare.model.progress import Progress, Stage
from govcompare.model.report import Intake, Report
from govcompare.model.settings import Corrections, Settings
from govcompare.pipeline.corrected import corrections_of_file, headings_of_report, is_left_out
from govcompare.pipeline.keys import stage_key
from govcompare.structure.outline import outline

DOCUMENT_SECONDS = 15.0
"""For reading and understanding one file."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What the files hold."""

    sources: tuple[Source, ...] = ()
    reports: tuple[Report, ...] = ()
    outlines: tuple[Outline, ...] = ()
    """One a report."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """What one file holds, with ids as if it were the only one."""

    intake: Intake
    outlines: tuple[Outline, ...]


def understand(paths: Sequence[str], settings: Settings, context: Context, only: Sequence[str] = ()) -> Understood:
    """The reports in all files and folders, in their order, without those left out; `only` names those wanted."""
    files, unread = _read_all(paths, settings, context)
    understood = _selected(_numbered(files), settings, only)
    understood = replace(understood, problems=(*unread, *_same_files(understood.sources), *understood.problems))
    context.part("reports", codec.encode(understood.reports))
    return understood


def _read_all(
    paths: Sequence[str], settings: Settings, context: Context
) -> tuple[tuple[_File, ...], tuple[Problem, ...]]:
    found, problems = _named([Path(path) for path in paths])
    files: list[_File] = []
    for done, path in enumerate(found):
        context.progress(Progress(Stage.READING, done, len(found)))
        for member in _inside(path):
            if isinstance(member, Problem):
                problems.append(member)
                continue
            try:
                files.append(_read(member, settings, context))
            except ReadError as error:
                problems.append(replace(error.problem, fatal=True))
    context.progress(Progress(Stage.READING, len(found), len(found)))
    return tuple(files), tuple(problems)


def _named(paths: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    """The files to read, those left out whose names could not be handed on."""
    found, problems = expand(paths)
    nameless = [Problem(str(path), "bad-name", fatal=True) for path in found if not codec.is_text(str(path))]
    shown = [replace(one, where=_shown(one.where)) for one in (*problems, *nameless)]
    return [path for path in found if codec.is_text(str(path))], shown


def _shown(path: str) -> str:
    return path.encode("utf-8", "backslashreplace").decode()


def _inside(path: Path) -> Iterator[Member | Problem]:
    """The file itself, or the files in an archive."""
    try:
        data, _ = load(path)
        if is_archive(data):
            yield from members(str(path), data)
        else:
            yield Member(str(path), data)
    except ReadError as error:
        yield replace(error.problem, fatal=True)


def _read(member: Member, settings: Settings, context: Context) -> _File:
    """The file's stage, from an earlier job if it is known. Raises ReadError."""
    path, data = member
    sha256 = hashlib.sha256(data).hexdigest()
    corrections = corrections_of_file(settings, sha256)
    key = stage_key("file", path, sha256, corrections)
    try:
        known = context.stages.get(key, DOCUMENT_SECONDS)
    except JobTimeout as error:
        limit = (("seconds", f"{DOCUMENT_SECONDS:g}"),)
        raise ReadError(Problem(path, "too-slow", limit, fatal=True)) from error
    except JobCrashed as error:
        raise ReadError(Problem(path, "reader-failed", fatal=True)) from error
    if known is not None:
        return codec.decode(known, _File)
    file = _understood(path, data, corrections)
    context.stages.put(key, codec.encode(file))
    return file


def _understood(path: str, data: bytes, corrections: Corrections) -> _File:
    """Raises ReadError."""
    try:
        intake = take_in(path, data, corrections)
        trees = tuple(outline(report, headings_of_report(corrections, report)) for report in intake.reports)
    except MemoryError as error:
        raise ReadError(Problem(path, "too-much-memory", fatal=True)) from error
    return _File(intake, trees)


def _numbered(files: Sequence[_File]) -> Understood:
    """All files together: sources s1, s2, … and reports r1, r2, … over all of them."""
    sources: list[Source] = []
    reports: list[Report] = []
    outlines: list[Outline] = []
    for file in files:
        sources.append(replace(file.intake.source, id=f"s{len(sources) + 1}"))
        for report, tree in zip(file.intake.reports, file.outlines, strict=True):
            reports.append(replace(report, id=f"r{len(reports) + 1}", source=sources[-1].id))
            outlines.append(replace(tree, report=reports[-1].id))
    return Understood(tuple(sources), tuple(reports), tuple(outlines))


def _selected(all_of_it: Understood, settings: Settings, only: Sequence[str]) -> Understood:
    """Without the reports that were left out, and with nothing but `only` where it is given."""
    known = {report.id for report in all_of_it.reports}
    hashes = {source.id: source.sha256 for source in all_of_it.sources}
    kept = [
        (report, tree)
        for report, tree in zip(all_of_it.reports, all_of_it.outlines, strict=True)
        if (not only or report.id in only)
        and not is_left_out(corrections_of_file(settings, hashes[report.source]), report)
    ]
    return Understood(
        all_of_it.sources,
        tuple(report for report, _ in kept),
        tuple(tree for _, tree in kept),
        tuple(Problem(id, "unknown-report", fatal=True) for id in only if id not in known),
    )


def _same_files(sources: Sequence[Source]) -> Iterator[Problem]:
    """A notice for every file that was read before under another (or the same) name."""
    first: dict[str, str] = {}
    for source in sources:
        if source.sha256 in first:
            yield Problem(source.path, "duplicate-file", (("first", first[source.sha256]),))
        first.setdefault(source.sha256, source.path)
