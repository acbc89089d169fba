"""A section in, what a person calls it out."""

from govcompare.model.outline import Outline, Section
from govcompare.present.wording import tr


def section_name(section: Section, outline: Outline) -> str:
    """Label and title; of text without a heading its place in the report."""
    if section.label or section.title:
        return f"{section.label}{section.title}"
    last = section.index == len(outline.sections) - 1
    return tr("Opening") if section.index == 0 else tr("Closing") if last else tr("(without heading)")
