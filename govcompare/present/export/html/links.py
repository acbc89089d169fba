"""What a document speaks of in, the anchors under which others can cite it out."""

from govcompare.model.alignment import SectionRef


def pair_anchor(a: str, b: str) -> str:
    """Where two reports stand side by side."""
    return f"{a}-{b}"


def section_anchor(section: SectionRef) -> str:
    """Where a section starts in the full text of its report; its number is that of the JSON's section id."""
    return f"{section.report}-s{section.index + 1}"
