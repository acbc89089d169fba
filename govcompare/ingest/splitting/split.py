"""A cleaned page in, the stretches that are its reports out."""

from collections.abc import Sequence
from dataclasses import dataclass

from govcompare.ingest.pages.page import Page
from govcompare.ingest.splitting.openings import openings
from govcompare.model.settings import Cut, CutKind

LONGEST_TITLE = 60
"""Characters of a line that a person's cut makes a title."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One report of a page; positions are those of the page's text."""

    start: int
    title_end: int
    """Behind marker and title; `start` without one."""
    end: int
    """Behind its last character that is no blank."""
    title: str
    """As written; empty without one."""


def split(page: Page, cuts: Sequence[Cut] = ()) -> tuple[Stretch, ...]:
    """Ascending and disjoint; empty when the page holds nothing but blanks. `cuts` are a person's."""
    if not page.lines:
        return ()
    found = [(opening.start, opening.title_end, opening.title) for opening in page.once(openings)]
    if not found:
        found = [(page.lines[0].start, page.lines[0].start, "")]
    starts = _corrected(page, found, cuts)
    ends = [start for start, _, _ in starts[1:]] + [len(page.text)]
    stretches = []
    for (start, title_end, title), end in zip(starts, ends, strict=True):
        stop = start + len(page.text[start:end].rstrip())
        if stop > start:
            stretches.append(Stretch(start, min(title_end, stop), stop, title))
    return tuple(stretches)


Start = tuple[int, int, str]


def _corrected(page: Page, found: Sequence[Start], cuts: Sequence[Cut]) -> list[Start]:
    """With the starts that a person added or took away."""
    starts = {start: (start, title_end, title) for start, title_end, title in found}
    for cut in cuts:
        position = page.offsets.from_raw(cut.anchor.position)
        if cut.kind is CutKind.MERGE:
            near = max((start for start in starts if start <= position), default=None)
            if near is not None and near != min(starts):
                del starts[near]
        elif position < len(page.text):
            starts.setdefault(position, (position, *_title_at(page, position)))
    return [starts[start] for start in sorted(starts)]


def _title_at(page: Page, position: int) -> tuple[int, str]:
    """The line that begins there, when it can be a title."""
    line = next((line for line in page.lines if line.start == position), None)
    if line is None or len(line.text) > LONGEST_TITLE or "。" in line.text:
        return position, ""
    return line.end, line.text
