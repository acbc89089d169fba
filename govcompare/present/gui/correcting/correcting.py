"""A place in a report in, what a person can correct there out: headings, where reports start, which sections pair."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from govcompare.model.alignment import SectionRef
from govcompare.model.comparison import Comparison
from govcompare.model.outline import Section
from govcompare.model.settings import CutKind, Settings
from govcompare.model.span import Span
from govcompare.present.gui.actions.acting import acting
from govcompare.present.gui.correcting.corrections import (
    anchor_at,
    section_anchor,
    with_cut,
    with_heading,
    with_level,
    with_pin,
    without_heading,
    without_pin,
)
from govcompare.present.gui.words.visible import visible
from govcompare.present.gui.workspace import Workspace
from govcompare.present.rows.values import HeaderRow
from govcompare.present.wording import tr

LONGEST_HEADING = 80
"""Characters of a line that may be made a heading."""
QUOTED = 16
"""Characters of a heading that a menu quotes."""


class Offer(NamedTuple):
    """A line of a menu and what it does."""

    words: str
    act: Callable[[], None]
    name: str = ""
    """Of the action in the menu that does the same; empty without one."""


def text_offers(workspace: Workspace, report: str, line: Span, chosen: Span | None) -> list[Offer]:
    """What can be said of a line of a report (`chosen`: what is selected of it)."""
    comparison = workspace.comparison
    return list(_of_text(workspace, comparison, report, line, chosen)) if comparison is not None else []


def _of_text(
    workspace: Workspace, comparison: Comparison, report: str, line: Span, chosen: Span | None
) -> Iterator[Offer]:
    section = comparison.outline(report).at(line.start)
    on_heading = section is not None and section.heading.length > 0 and line.overlap(section.heading) > 0
    if section is not None and on_heading:
        yield from _of_heading(workspace, comparison, SectionRef(report, section.index), section)
    else:
        span = chosen or line
        if 0 < span.length <= LONGEST_HEADING:
            level = section.level if section is not None else 1
            made = with_heading(workspace.settings, comparison, report, span, level)
            yield _offer(workspace, tr("Make this a heading"), tr("heading"), made, "make-heading")
    if line.start > comparison.report(report).body_start:
        anchor = anchor_at(comparison, report, line.start)
        cut = with_cut(workspace.settings, CutKind.SPLIT, anchor)
        yield _offer(workspace, tr("Another report starts here"), tr("split"), cut, "split")


def _of_heading(workspace: Workspace, comparison: Comparison, ref: SectionRef, section: Section) -> Iterator[Offer]:
    settings = workspace.settings
    yield _offer(
        workspace, tr("This is no heading"), tr("heading"), without_heading(settings, comparison, ref), "no-heading"
    )
    if section.level > 1:
        yield _offer(
            workspace,
            tr("One level up"),
            tr("level of a heading"),
            with_level(settings, comparison, ref, -1),
            "level-up",
        )
    yield _offer(
        workspace,
        tr("One level down"),
        tr("level of a heading"),
        with_level(settings, comparison, ref, 1),
        "level-down",
    )


def pin(workspace: Workspace, one: SectionRef, other: SectionRef, together: bool | None) -> None:
    """Hold two sections together or apart; None: say nothing of them any more."""
    comparison = workspace.comparison
    if comparison is None:
        return
    order = [report.id for report in comparison.reports]
    a, b = (section_anchor(comparison, ref) for ref in sorted((one, other), key=lambda ref: order.index(ref.report)))
    if together is None:
        workspace.correct(tr("unpinning"), without_pin(workspace.settings, a, b))
    else:
        workspace.correct(tr("pin"), with_pin(workspace.settings, a, b, together))


def pair_offers(workspace: Workspace, head: HeaderRow, current: HeaderRow | None) -> list[Offer]:
    """What can be said of the two sections under a head; `current` heads the section that the person stands in."""
    comparison = workspace.comparison
    return list(_of_pair(workspace, comparison, head, current)) if comparison is not None else []


def _of_pair(
    workspace: Workspace, comparison: Comparison, head: HeaderRow, current: HeaderRow | None
) -> Iterator[Offer]:
    if head.a is not None and head.b is not None:
        if head.pinned:
            yield Offer(tr("&Unpin these sections"), acting(pin, workspace, head.a, head.b, None))
        else:
            yield Offer(tr("&Pin these sections together"), acting(pin, workspace, head.a, head.b, True))
        yield Offer(tr("These sections do not correspond"), acting(pin, workspace, head.a, head.b, False))
    if current is None or current is head:
        return
    for one, other in ((current.a, head.b), (current.b, head.a)):
        if one is not None and other is not None:
            section = comparison.outline(one.report).sections[one.index]
            name = visible(f"{section.label}{section.title}")[:QUOTED] or tr("(without heading)")
            pinned = with_pin(
                workspace.settings, section_anchor(comparison, one), section_anchor(comparison, other), True
            )
            yield _offer(workspace, tr("Pair with “{section}”", section=name), tr("pin"), pinned)


def _offer(workspace: Workspace, words: str, step: str, after: Settings, name: str = "") -> Offer:
    return Offer(words, lambda: workspace.correct(step, after), name)
