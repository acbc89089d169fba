"""Paths in, sources, reports and outlines out: one bad file is a Problem, and the others go on."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from govcompare import codec
from govcompare.ingest.archive import Member, is_archive, members
from govcompare.ingest.expand import expand
from govcompare.ingest.intake import take_in
from govcompare.ingest.load import MAX_FILE_BYTES, load
from govcompare.model.document import Source
from govcompare.model.errors import JobCrashed, JobTimeout, ReadError
from govcompare.model.jobs import CompareArguments, Context
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
FILES_EACH = 12
"""Files, or bytes, that another process is worth: it takes 0.2 s to start, as long as a dozen reports of 30 kB take."""
BYTES_EACH = 2 * 2**20


@dataclass(frozen=True, slots=True)
class Understood:
    """What the files hold."""

    sources: tuple[Source, ...] = ()
    reports: tuple[Report, ...] = ()
    outlines: tuple[Outline, ...] = ()
    """One a report."""
    problems: tuple[Problem, ...] = ()
    templates: tuple[Report, ...] = ()
    """What stands in files that are templates; no outlines are kept of them."""

    @property
    def template_sources(self) -> tuple[str, ...]:
        """Ids of the sources of `templates`, in their order."""
        return tuple(dict.fromkeys(report.source for report in self.templates))


@dataclass(frozen=True, slots=True)
class _File:
    """What one file holds, with ids as if it were the only one."""

    intake: Intake
    outlines: tuple[Outline, ...]


def understand(paths: Sequence[str], settings: Settings, context: Context, only: Sequence[str] = ()) -> Understood:
    """The reports in all files and folders, in their order, without those left out; `only` names those wanted."""
    templates, lost = _named([Path(codec.as_path(path)) for path in settings.stock.templates])
    files, unread = _read_all((*paths, *_further(templates, paths)), settings, context)
    understood = _selected(_apart(_numbered(files), templates), settings, only)
    problems = (*unread, *lost, *_same_files(understood.sources), *understood.problems)
    understood = replace(understood, problems=tuple(dict.fromkeys(problems)))
    context.part("reports", codec.encode(understood.reports))
    return understood


def _read_all(
    paths: Sequence[str], settings: Settings, context: Context
) -> tuple[tuple[_File, ...], tuple[Problem, ...]]:
    found, problems = _named([Path(codec.as_path(path)) for path in paths])
    _plan(found, settings, context)
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


def read_ahead(paths: Sequence[str], settings: Settings, context: Context) -> None:
    """Put the stages of these files for a job that will ask for them, and will say what is wrong with them."""
    for path in paths:
        for member in _inside(Path(codec.as_path(path))):
            if not isinstance(member, Problem):
                with suppress(ReadError):
                    _read(member, settings, context)


def _plan(found: Sequence[Path], settings: Settings, context: Context) -> None:
    """Have the last files read by others while this job reads the first."""
    helpers = max(len(found) // FILES_EACH, sum(map(_size, found)) // BYTES_EACH) if len(found) > 1 else 0
    if helpers:
        needed = Settings(encoding=settings.encoding, corrections=settings.corrections)
        tasks = [codec.encode(CompareArguments((codec.as_text(str(path)),), needed)) for path in found]
        context.stages.ahead("read", tasks, min(helpers, len(found) - 1))


def _size(path: Path) -> int:
    """Bytes, at most those that a file may have; 0 where nobody can say."""
    try:
        return min(path.stat().st_size, MAX_FILE_BYTES)
    except OSError:
        return 0


def _named(paths: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    """The files to read."""
    found, problems = expand(paths)
    return found, [_shown(one) for one in problems]


def _shown(problem: Problem) -> Problem:
    """With a name that is text."""
    return replace(problem, where=codec.as_text(problem.where))


def _inside(path: Path) -> Iterator[Member | Problem]:
    """The file itself, or the files in an archive."""
    try:
        data, _ = load(path)
        name = codec.as_text(str(path))
        if is_archive(data):
            yield from members(name, data)
        else:
            yield Member(name, data)
    except ReadError as error:
        yield replace(_shown(error.problem), fatal=True)


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


def _further(templates: Sequence[Path], paths: Sequence[str]) -> tuple[str, ...]:
    """The templates that are not among the files to compare."""
    known = (
        {path.absolute() for path in _named([Path(codec.as_path(path)) for path in paths])[0]} if templates else set()
    )
    return tuple(codec.as_text(str(path)) for path in dict.fromkeys(templates) if path.absolute() not in known)


def _apart(understood: Understood, templates: Sequence[Path]) -> Understood:
    """With what stands in these files (or archives) as templates; the other ids stay as they are."""
    places = {Path(codec.as_text(str(path.absolute()))) for path in templates}
    sources = {
        source.id
        for source in understood.sources
        if not places.isdisjoint((Path(source.path).absolute(), *Path(source.path).absolute().parents))
    }
    kept = [
        (report, tree)
        for report, tree in zip(understood.reports, understood.outlines, strict=True)
        if report.source not in sources
    ]
    return replace(
        understood,
        reports=tuple(report for report, _ in kept),
        outlines=tuple(tree for _, tree in kept),
        templates=tuple(report for report in understood.reports if report.source in sources),
    )


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
        all_of_it.templates,
    )


def _same_files(sources: Sequence[Source]) -> Iterator[Problem]:
    """A notice for every file that was read before under another (or the same) name."""
    first: dict[str, str] = {}
    for source in sources:
        if source.sha256 in first:
            yield Problem(source.path, "duplicate-file", (("first", first[source.sha256]),))
        first.setdefault(source.sha256, source.path)
