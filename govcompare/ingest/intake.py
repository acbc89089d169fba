"""A file's bytes and a person's corrections in, its source and its reports out.

The source's text is the file's. In reports, signs that only look like a character (⼀ for 一) are that character: so
they are read, compared and shown, and every position stays.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from pathlib import PurePath

from govcompare.ingest.clean import clean, joined
from govcompare.ingest.facts.identify import identify
from govcompare.ingest.flags import flags
from govcompare.ingest.formats.reader import Opened, Reader
from govcompare.ingest.oddities import oddities
from govcompare.ingest.pages.characters import Characters
from govcompare.ingest.pages.page import Page
from govcompare.ingest.radicals import without_radicals
from govcompare.ingest.readers import READERS
from govcompare.ingest.splitting.split import Stretch, split
from govcompare.ingest.styled import borders, styled
from govcompare.model.document import RawDocument, Removal, RemovalKind, Source
from govcompare.model.errors import ReadError
from govcompare.model.problems import Problem
from govcompare.model.report import Intake, Offsets, Report
from govcompare.model.settings import Corrections, Restored
from govcompare.model.span import Span

ABOVE = 120
"""Characters before a title in which the name of its place may stand on a line of its own."""
LOCK = "~$"
"""What the names of the files begin with that Word makes beside a document while it is open."""


def take_in(path: str, data: bytes, corrections: Corrections) -> Intake:
    """`corrections` are those of this file. Raises ReadError when no reader can make text of the bytes."""
    sha256 = hashlib.sha256(data).hexdigest()
    encoding = corrections.encodings[-1].encoding if corrections.encodings else ""
    if PurePath(path).name.startswith(LOCK):
        raise ReadError(Problem(path, "lock-file", fatal=True))
    reader = _reader(path, data)
    document = _read(reader, Opened(path, data, sha256, encoding, bool(corrections.originals)))
    read = Characters(document.text)
    notices = (*_mismatch(path, reader), *oddities(path, document.text, read))
    text = without_radicals(document.text, read)
    held = read if text is document.text else Characters(text)
    if not text.strip():
        return Intake(_source(document, read, (), (*notices, *_nothing(document))), ())
    page, removed = _cleaned(text, document, held, corrections.restored)
    stretches = split(page, corrections.cuts)
    name = PurePath(path).stem if len(stretches) == 1 else ""
    reports = tuple(
        _report(page, stretch, index, (name, document), corrections) for index, stretch in enumerate(stretches)
    )
    outside = _outside(text, removed, reports)
    return Intake(_source(document, read, joined((*removed, *outside)), notices), reports)


def _reader(path: str, data: bytes) -> Reader:
    """The first that knows the content; where only the loosest does, one that goes by the name."""
    suffix = PurePath(path).suffix.lower()
    first = next((reader for reader in READERS if reader.recognises(data)), None)
    if first is None:
        raise ReadError(Problem(path, "not-text", fatal=True))
    if first is not READERS[-1]:
        return first
    return next((reader for reader in READERS if reader.by_name and suffix in reader.suffixes), first)


def _read(reader: Reader, opened: Opened) -> RawDocument:
    """Raises ReadError, also where a reader meets what it was not written for: the other files go on."""
    try:
        return reader.read(opened)
    except (ReadError, MemoryError):
        raise
    except Exception as error:
        raise ReadError(Problem(opened.path, "reader-failed", fatal=True)) from error


def _mismatch(path: str, reader: Reader) -> Iterator[Problem]:
    """A notice when the name says another format than the content."""
    suffix = PurePath(path).suffix.lower()
    if suffix not in reader.suffixes and any(suffix in other.suffixes for other in READERS):
        yield Problem(path, "other-format", (("format", reader.name), ("suffix", suffix)))


def _nothing(document: RawDocument) -> Iterator[Problem]:
    """Why there is nothing to compare, unless the reader has said it."""
    if not any(problem.fatal for problem in document.problems):
        yield Problem(document.path, "empty", fatal=True)


def _cleaned(
    text: str, document: RawDocument, held: Characters, restored: Sequence[Restored]
) -> tuple[Page, tuple[Removal, ...]]:
    """Without page junk and what the format says is none of the text, unless nothing else is there; what a person
    restored stays, and line ends beside what the format calls a heading."""
    page, removed = clean(text, document.removed, characters=held)
    if not page.text.strip():
        page, removed = clean(text, characters=held)
    if not page.text.strip():
        return Page(text), ()
    kept = [Span(one.anchor.position, one.anchor.position + one.length) for one in restored]
    less = tuple(_less(removed, kept)) if kept else removed
    ends = list(borders(document.blocks))
    if ends:
        wraps = [one for one in less if one.kind is RemovalKind.LINE_WRAP]
        others = (one for one in less if one.kind is not RemovalKind.LINE_WRAP)
        less = tuple(sorted((*others, *_less(wraps, ends)), key=lambda one: one.span))
    return (page, removed) if less == removed else (Page(text).without(less), less)


def _less(removed: Sequence[Removal], stretches: Iterable[Span]) -> Iterator[Removal]:
    """The removals, ascending, without what lies in one of `stretches`."""
    kept = sorted((span.start, span.end) for span in stretches)
    ends = list(accumulate((end for _, end in kept), max))
    for removal in removed:
        start = removal.span.start
        for begin, end in islice(kept, bisect_right(ends, start), None):
            if begin >= removal.span.end:
                break
            if end <= start:
                continue
            if begin > start:
                yield Removal(removal.kind, Span(start, begin))
            start = max(start, end)
        if start < removal.span.end:
            yield Removal(removal.kind, Span(start, removal.span.end))


def _report(
    page: Page, stretch: Stretch, index: int, file: tuple[str, RawDocument], corrections: Corrections
) -> Report:
    """`file`: its name, where that may be the report's own, and what its reader made of it."""
    name, document = file
    text = page.text[stretch.start : stretch.end]
    runs = tuple(page.runs(Span(stretch.start, stretch.end)))
    raw = Span(runs[0].raw, runs[-1].raw + runs[-1].length)
    body = stretch.title_end - stretch.start
    facts = identify(stretch.title, text[body:], name, document.text[max(0, raw.start - ABOVE) : raw.start].strip())
    offsets = Offsets(runs)
    return Report(
        id=f"r{index + 1}",
        source="s1",
        title=_chosen_title(raw, corrections) or facts.title,
        kind=facts.kind,
        place=facts.place,
        year=facts.year,
        complete=facts.complete,
        raw_span=raw,
        text=text,
        offsets=offsets,
        body_start=body,
        styled=tuple(styled(document.blocks, offsets, Span(body, len(text)))),
    )


def _chosen_title(raw: Span, corrections: Corrections) -> str:
    return next((one.title for one in corrections.reports if one.title and raw.covers(one.anchor.position)), "")


def _outside(text: str, removed: Sequence[Removal], reports: Sequence[Report]) -> Iterator[Removal]:
    """What stands before and between the reports without having been removed."""
    ends = [removal.span.end for removal in removed]
    start = 0
    for report in (*reports, None):
        end = report.raw_span.start if report else len(text)
        position = start
        index = bisect_right(ends, start)
        while position < end:
            stop = min(end, removed[index].span.start) if index < len(removed) else end
            if text[position:stop].strip():
                yield Removal(RemovalKind.NAVIGATION, Span(position, stop))
            position = removed[index].span.end if index < len(removed) else end
            index += 1
        start = report.raw_span.end if report else end


def _source(
    document: RawDocument, read: Characters, removed: tuple[Removal, ...], problems: tuple[Problem, ...] = ()
) -> Source:
    return Source(
        id="s1",
        path=document.path,
        media_type=document.media_type,
        encoding=document.encoding,
        sha256=document.sha256,
        size=document.size,
        text=document.text,
        generated=document.generated,
        removed=removed,
        flags=flags(document.text, read),
        problems=(*document.problems, *problems),
    )
