"""What a person corrected in, the part of it that concerns one file, one report or one pair of sections out."""

from collections.abc import Sequence
from dataclasses import replace

from govcompare.model.alignment import SectionRef
from govcompare.model.document import Source
from govcompare.model.outline import Outline
from govcompare.model.report import Report
from govcompare.model.settings import Anchor, Corrections, EncodingChoice, HeadingCorrection, Pin, Settings


def corrections_of_file(settings: Settings, sha256: str) -> Corrections:
    """Those anchored in the file with that hash; pins are left out, they concern no file alone."""
    given = settings.corrections
    encodings = tuple(choice for choice in given.encodings if choice.sha256 == sha256)
    if settings.encoding and not encodings:
        encodings = (EncodingChoice(sha256, settings.encoding),)
    return replace(
        given,
        encodings=encodings,
        originals=(sha256,) if settings.original or sha256 in given.originals else (),
        restored=tuple(one for one in given.restored if one.anchor.sha256 == sha256),
        cuts=tuple(one for one in given.cuts if one.anchor.sha256 == sha256),
        headings=tuple(one for one in given.headings if one.anchor.sha256 == sha256),
        reports=tuple(one for one in given.reports if one.anchor.sha256 == sha256),
        pins=(),
    )


def headings_of_report(corrections: Corrections, report: Report) -> tuple[HeadingCorrection, ...]:
    """Of the corrections of one file, those inside the report."""
    return tuple(one for one in corrections.headings if report.raw_span.covers(one.anchor.position))


def is_left_out(corrections: Corrections, report: Report) -> bool:
    """Whether one of the corrections of the file leaves the report out."""
    return any(one.left_out and report.raw_span.covers(one.anchor.position) for one in corrections.reports)


def pinned_sections(
    pins: Sequence[Pin], sources: Sequence[Source], reports: Sequence[Report], outlines: Sequence[Outline]
) -> tuple[tuple[SectionRef, SectionRef, bool], ...]:
    """Each pin as two sections, and whether they belong together; pins whose place is gone are left out."""
    hashes = {source.id: source.sha256 for source in sources}

    def section(anchor: Anchor) -> SectionRef | None:
        for report, outline in zip(reports, outlines, strict=True):
            if hashes[report.source] == anchor.sha256 and report.raw_span.covers(anchor.position):
                found = outline.at(report.offsets.from_raw(anchor.position))
                return SectionRef(report.id, found.index) if found is not None else None
        return None

    both = ((section(pin.a), section(pin.b), pin.together) for pin in pins)
    return tuple((a, b, together) for a, b, together in both if a is not None and b is not None)
