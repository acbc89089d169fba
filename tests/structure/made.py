"""Reports made for one test, and outlines written as lines."""

from typing import NamedTuple

from govcompare.model.outline import Outline, Section, SectionKind
from govcompare.model.report import Offsets, Report, Run
from govcompare.model.span import Span
from govcompare.structure.outline import outline


def made_report(text: str, body_start: int = 0, *, complete: bool = True) -> Report:
    runs = (Run(0, 0, len(text)),) if text else ()
    span = Span(0, len(text))
    return Report("r1", "s1", "报告", "政府工作报告", "", None, complete, span, text, Offsets(runs), body_start)


def lines(tree: Outline, *, items: bool = True) -> list[str]:
    """A line a section: its depth as dots, * for an item, label and title; ~ where it has no heading."""
    return [_line(section) for section in tree.sections if items or section.kind is SectionKind.HEADING]


def _line(section: Section) -> str:
    words = f"{section.label} {section.title}".strip() if section.heading.length else "~"
    return "." * (section.level - 1) + ("*" if section.kind is SectionKind.ITEM else "") + words


def read(*paragraphs: str, items: bool = True) -> list[str]:
    """The outline of paragraphs, as lines."""
    return lines(outline(made_report("\n".join(paragraphs)), ()), items=items)


BODY = "全年完成了各项任务，经济平稳增长，社会事业全面进步，人民生活持续改善，取得了新的成绩。"
"""A paragraph of text."""
OPENING = "各位代表："
"""The salutation that a report begins with."""


class Written(NamedTuple):
    """Paragraphs, and the outline that a reader sees in them."""

    name: str
    paragraphs: tuple[str, ...]
    tree: list[str]
