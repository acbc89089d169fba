"""A report in, its outline out."""

from collections.abc import Sequence

from govcompare.model.outline import Outline, SectionKind
from govcompare.model.report import Report
from govcompare.model.settings import HeadingCorrection
from govcompare.structure.candidates import candidates
from govcompare.structure.corrected import corrected
from govcompare.structure.nesting import levels
from govcompare.structure.paragraphs import paragraphs
from govcompare.structure.tree import Found, sections
from govcompare.structure.unnumbered import first_text, unnumbered


def outline(report: Report, corrections: Sequence[HeadingCorrection]) -> Outline:
    """The heading tree of `report`; the later of two corrections of one place counts."""
    text = report.text
    parts = paragraphs(text, report.body)
    marked = [one for one in candidates(text, parts) if one.leads and one.is_title]
    plain = list(unnumbered(text, parts, first_text(text, parts)))
    strong = frozenset(one.candidate.start for one in plain if one.strong)
    every = sorted([*marked, *(one.candidate for one in plain if one.strong)], key=lambda one: one.start)
    found = [
        Found(one.start, one.words, one.end, SectionKind.HEADING, level)
        for one, level in zip(every, levels(every, strong), strict=True)
    ]
    return Outline(report.id, sections(text, report.body, corrected(report, found, corrections), None))
