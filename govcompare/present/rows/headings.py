"""A section in, its heading as one string out."""

from govcompare.model.alignment import SectionRef
from govcompare.model.outline import Outline


def heading(outline: Outline, ref: SectionRef | None) -> str:
    """Label and title; empty for preamble, closing and no section at all."""
    if ref is None:
        return ""
    section = outline.sections[ref.index]
    return section.label + section.title
