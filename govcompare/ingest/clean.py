"""A source's text in, what is left of it and why the rest is not part of any report out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from govcompare.ingest.pages.characters import Characters
from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.ingest.rules import RULES
from govcompare.model.document import Removal
from govcompare.model.span import Span

MAX_ROUNDS = 4
"""Taking something out can bring together what another rule knows. Real pages need two rounds: the second finds
nothing."""
AFFECTED = {
    Stage.CHARACTERS: frozenset(Stage),
    Stage.BLOCKS: frozenset(Stage),
    Stage.LINES: frozenset({Stage.BLOCKS, Stage.LINES, Stage.WRAPS}),
    Stage.WRAPS: frozenset(Stage),
}
"""Stages that may find more after one found something: whole lines leave their line ends, so that no characters come
together where lines were taken out."""


def clean(
    text: str,
    known: Sequence[Removal] = (),
    rules: Sequence[Rule] = RULES,
    characters: Characters | None = None,
) -> tuple[Page, tuple[Removal, ...]]:
    """What is left, and what was removed: ascending, disjoint, in positions of `text`.

    `known` (ascending, disjoint) is what the file format itself says is no part of a report; `characters` are those
    of the text, where somebody knows them already.
    """
    page = Page(text, characters=characters)
    if known:
        page = page.without(known)
    removed = list(known)
    stages = [(stage, tuple(of_stage)) for stage, of_stage in groupby(rules, key=lambda rule: rule.stage)]
    waiting = {stage for stage, _ in stages}
    for _ in range(MAX_ROUNDS):
        for stage, of_stage in stages:
            if stage not in waiting:
                continue
            waiting.discard(stage)
            found = disjoint(removal for rule in of_stage for removal in rule.find(page))
            if found:
                removed += _in_source(page, found, stage)
                page = page.without(found, seams=stage in {Stage.BLOCKS, Stage.LINES})
                waiting |= AFFECTED[stage]
        if not waiting:
            break
    return page, joined(removed)


def _in_source(page: Page, found: Sequence[Removal], stage: Stage) -> Iterator[Removal]:
    """The same in positions of the source. A block swallows what was taken out inside it before."""
    sources = page.sources((one.span.start, one.span.end) for one in found)
    for one, bounds in zip(found, sources, strict=True):
        if stage is Stage.BLOCKS:
            yield Removal(one.kind, Span(bounds[0][0], bounds[-1][1]))
        else:
            for start, end in bounds:
                yield Removal(one.kind, Span(start, end))


def disjoint(removals: Iterable[Removal]) -> list[Removal]:
    """Ascending; where two overlap the one that starts first (of those that start together the longer) keeps it all."""
    every = list(removals)
    if _are_disjoint(every):
        return every
    found: list[Removal] = []
    for one in sorted(every, key=lambda r: (r.span.start, -r.span.end)):
        start = max(one.span.start, found[-1].span.end if found else 0)
        if start == one.span.start < one.span.end:
            found.append(one)
        elif start < one.span.end:
            found.append(Removal(one.kind, Span(start, one.span.end)))
    return found


def _are_disjoint(removals: Iterable[Removal]) -> bool:
    """Whether they ascend without overlap, none of them empty."""
    last = 0
    for removal in removals:
        span = removal.span
        if not last <= span.start < span.end:
            return False
        last = span.end
    return True


def joined(removals: Iterable[Removal]) -> tuple[Removal, ...]:
    """Ascending, with neighbours of one kind made one."""
    found: list[Removal] = []
    for one in disjoint(removals):
        if found and found[-1].kind == one.kind and found[-1].span.end == one.span.start:
            found[-1] = Removal(one.kind, Span(found[-1].span.start, one.span.end))
        else:
            found.append(one)
    return tuple(found)
