"""A section in, its heading and what a person calls it as one string out."""

from govcompare.model.alignment import SectionRef
from govcompare.model.outline import Outline, Section
from govcompare.present.wording import tr


def heading(outline: Outline, ref: SectionRef | None) -> str:
    """Label and title; empty for preamble, closing and no section at all."""
    if ref is None:
        return ""
    section = outline.sections[ref.index]
    return section.label + section.title


def named(outline: Outline, ref: SectionRef | None) -> str:
    """What a person calls the section; empty for none at all."""
    return "" if ref is None else section_name(outline.sections[ref.index], outline)


def section_name(section: Section, outline: Outline) -> str:
    """Label and title; of text without a heading its place in the report."""
    if section.label or section.title:
        return f"{section.label}{section.title}"
    last = section.index == len(outline.sections) - 1
    return tr("Opening") if section.index == 0 else tr("Closing") if last else tr("(without heading)")
