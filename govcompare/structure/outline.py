"""A report in, its outline out."""

from collections.abc import Sequence

from govcompare.model.outline import Outline, SectionKind
from govcompare.model.report import Report
from govcompare.model.settings import HeadingCorrection
from govcompare.structure.broken import rejoined
from govcompare.structure.candidates import Candidate, candidates
from govcompare.structure.corrected import corrected
from govcompare.structure.hinted import hinted
from govcompare.structure.items import items
from govcompare.structure.kinds import headings
from govcompare.structure.marks import Place, places, with_first_ordinals, without_running_numbers
from govcompare.structure.nesting import nested
from govcompare.structure.paragraphs import Paragraph, paragraphs
from govcompare.structure.salutations import closing
from govcompare.structure.titles import trimmed
from govcompare.structure.tree import Found, sections
from govcompare.structure.unnumbered import annexes, unnumbered


def outline(report: Report, corrections: Sequence[HeadingCorrection]) -> Outline:
    """The heading tree of `report`; the later of two corrections of one place counts."""
    text = report.text
    parts = paragraphs(text, report.body)
    marks = with_first_ordinals(tuple(places(text, parts)))
    attached = annexes(text, parts)
    until = attached[0] if attached else len(parts)
    inside = without_running_numbers([mark for mark in marks if mark.paragraph < until])
    found = _headings(report, parts, inside, until)
    end = closing(text, parts, _behind_titles(text, parts, found), until) if report.complete or attached else None
    found.extend(Found(parts[at].start, parts[at].start, parts[at].end, SectionKind.HEADING, 1) for at in attached)
    stop = until if end is None else end
    before = parts[stop].start if stop < len(parts) else report.body.end
    every = items(text, parts, (*inside, *(mark for mark in marks if mark.paragraph >= until)), found, before)
    return Outline(
        report.id,
        sections(text, report.body, corrected(report, every, corrections), None if end is None else parts[end].start),
    )


def _behind_titles(text: str, parts: Sequence[Paragraph], found: Sequence[Found]) -> int:
    """The first paragraph that the closing may begin with: behind the last heading, and behind the text below it where
    it stands alone."""
    last = max((one for one in found if one.kind is SectionKind.HEADING), key=lambda one: one.start, default=None)
    if last is None:
        return 1
    at = next((at for at, part in enumerate(parts) if part.start > last.start), len(parts))
    alone = at > 0 and trimmed(text, last.end, parts[at - 1].end) == last.end
    return max(1, at + alone)


def _headings(report: Report, parts: Sequence[Paragraph], marks: Sequence[Place], until: int) -> list[Found]:
    """Headings and list items at the beginning of paragraphs, in reading order."""
    text = report.text
    marked = {mark.paragraph for mark in marks if mark.leads}
    numbered = tuple(rejoined(text, parts[:until], candidates(text, parts, marks), marked))
    marked |= {one.paragraph + 1 for one in numbered if one.end > parts[one.paragraph].end}
    plain = unnumbered(text, parts[:until], marked)
    strong = frozenset(one.candidate.start for one in plain if one.strong)
    every: list[Candidate] = [*numbered, *(one.candidate for one in plain)]
    if report.styled:
        every = list(hinted(report, parts[:until], marks, every))
    placed = nested(sorted(every, key=lambda one: one.start), strong)
    return [
        Found(
            one.candidate.start,
            one.candidate.words,
            one.candidate.end,
            SectionKind.HEADING if heads else SectionKind.ITEM,
            one.level,
        )
        for one, heads in zip(placed, headings(placed), strict=True)
    ]
