"""Two reports in, the sentences that say how much of each stands in the other, and how, out."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from govcompare.model.findings import PassageKind
from govcompare.model.outline import Outline, Section, SectionKind
from govcompare.model.report import Report
from govcompare.present.conclusion.between import Between
from govcompare.present.conclusion.changed import HARDLY_REWORDED
from govcompare.present.conclusion.words import listed, short
from govcompare.present.figures import percent, report_name
from govcompare.present.rows.meaning import REWRITTEN
from govcompare.present.rows.moves import moves
from govcompare.present.wording import ntr, tr
from govcompare.text.clause import opening

SEVERAL = 2
"""Passages or sections of which there is something to say together."""
WHOLE = 0.9
"""Share of a section's characters from which on it counts as taken over whole."""
MOST_SECTIONS = 3
"""Sections that are named for what they share."""
LEAST_SHARED = 60
"""Characters in passages from which on a section is named: a sentence or two."""
SURELY_MOVED = 0.5
"""Likeness of two sections from which on one was moved: below it they share a paragraph, and stand elsewhere by
themselves (a third of the moved links between party congresses)."""


def head(found: Between) -> str:
    """How much of each report stands in the other, the larger share first."""
    a, b = (report_name(found.comparison.reports, one.id) for one in (found.a, found.b))
    reused, (a_beyond, b_beyond) = found.pair.score("reused"), found.beyond
    if found.a.body.of(found.a.text) == found.b.body.of(found.b.text):
        return tr("“{a}” and “{b}” are the same, word for word.", a=a, b=b)
    if min(reused.a, reused.b) == 1 and all(one.kind is PassageKind.IDENTICAL for one in found.passages):
        return tr("“{a}” and “{b}” are the same but for spaces, punctuation, numbering or spelling.", a=a, b=b)
    turned = reused.b > reused.a
    part, whole, ratio, back, beyond = (
        (b, a, reused.b, reused.a, b_beyond) if turned else (a, b, reused.a, reused.b, a_beyond)
    )
    words = {"part": part, "whole": whole, "ratio": percent(ratio), "back": percent(back), "beyond": percent(beyond)}
    if found.nearly and words["ratio"] == words["back"]:
        return tr("“{part}” and “{whole}” are nearly the same: {ratio} of each stands in the other.", **words)
    if found.nearly:
        return tr(
            "“{part}” and “{whole}” are nearly the same: {ratio} of the former stands in the latter, {back} of the"
            " latter in the former.",
            **words,
        )
    if words["ratio"] == words["beyond"]:
        return tr(
            "{ratio} of “{part}” stands in “{whole}”, also beyond stock phrases; {back} of the latter stands in the"
            " former.",
            **words,
        )
    return tr(
        "{ratio} of “{part}” stands in “{whole}” ({beyond} beyond stock phrases); {back} of the latter stands in the"
        " former.",
        **words,
    )


def manner(found: Between) -> Iterator[str]:
    """How many passages there are, and how their sides differ; of a single one only that it differs."""
    if len(found.passages) < SEVERAL:
        yield from _differing(found)
        return
    kinds = Counter(one.kind for one in found.passages)
    slightly = sum(one.kind is PassageKind.EDITED and one.similarity >= REWRITTEN for one in found.passages)
    counts = (
        (kinds[PassageKind.IDENTICAL], tr("{number} identical")),
        (kinds[PassageKind.NUMBERS], tr("{number} with other figures")),
        (kinds[PassageKind.SLOTS], tr("{number} with other names or blanks")),
        (slightly, tr("{number} with some words changed")),
        (kinds[PassageKind.EDITED] - slightly, tr("{number} reworded throughout")),
    )
    yield tr(
        "Beyond stock phrases they share {number} passages, the longest of {longest} characters: {kinds}.",
        number=len(found.passages),
        longest=f"{max(max(one.a.span.length, one.b.span.length) for one in found.passages):,}",
        kinds=tr(", ").join(told.format(number=number) for number, told in counts if number),
    )


def _differing(found: Between) -> Iterator[str]:
    """That the only passage was reworded or moved about too much to list its words: the ratios count it as shared."""
    for only in found.passages:
        if only.kind is PassageKind.EDITED and only.similarity < HARDLY_REWORDED:
            yield tr(
                "What they share is not the same throughout: read in order, {ratio} of it agrees.",
                ratio=percent(only.similarity),
            )


def sections(found: Between) -> Iterator[str]:
    """The sections of the more copied report that stand in the other as a whole; without one those that share most."""
    if found.nearly:
        return
    report, _ = found.copied
    outline = found.comparison.outline(report.id)
    every = [section for section in outline.sections if _is_part(outline, section)]
    taken = found.taken(report)
    whole = [section for section in every if _share(taken, report, section) >= WHOLE]
    if len(whole) == len(every) >= SEVERAL:
        yield tr("All {number} sections of the former stand whole in the latter.", number=len(whole))
    elif whole:
        yield ntr(
            "Of the former's {all} sections {number} stands whole in the latter: {sections}.",
            "Of the former's {all} sections {number} stand whole in the latter: {sections}.",
            len(whole),
            all=len(every),
            sections=listed([_called(section) for section in whole]),
        )
    else:
        yield from _richest(every, found.held(report, found.passages))


def _richest(every: Sequence[Section], held: NDArray[np.bool_]) -> Iterator[str]:
    """The sections that share most, in reading order."""
    shared = {section.index: int(np.count_nonzero(held[_extent(section)])) for section in every}
    most = sorted((one for one in every if shared[one.index] >= LEAST_SHARED), key=lambda one: -shared[one.index])
    if len(every) > MOST_SECTIONS and most:
        named = sorted(most[:MOST_SECTIONS], key=lambda section: section.index)
        yield tr(
            "The sections of the former that share most: {sections}.",
            sections=listed([_called(section) for section in named]),
        )


def _is_part(outline: Outline, section: Section) -> bool:
    """Whether it is a titled section with no titled section inside."""
    inside = any(other.parent == section.index and other.kind is SectionKind.HEADING for other in outline.sections)
    return section.kind is SectionKind.HEADING and bool(section.title) and not inside


def _extent(section: Section) -> slice:
    return slice(section.extent.start, section.extent.end)


def _share(held: NDArray[np.bool_], report: Report, section: Section) -> float:
    """How much of its own text, spaces left out, is held."""
    text = report.text[_extent(section)]
    solid = [at for at, character in enumerate(text) if not character.isspace()]
    return float(np.mean(held[_extent(section)][solid])) if solid else 0.0


def _called(section: Section) -> str:
    """Its number and title, on one line."""
    return short(section.label + opening(section.title))


def moved(found: Between) -> Iterator[str]:
    """The sections that moved, points inside sections left out."""
    a, b = found.comparison.outline(found.pair.a), found.comparison.outline(found.pair.b)
    pairs = [
        (a.sections[link.a.index], b.sections[link.b.index])
        for link in moves(found.comparison.alignment)
        if (link.a.report, link.b.report) == (found.pair.a, found.pair.b)
        and (link.similarity >= SURELY_MOVED or link.pinned)
    ]
    told = [
        f"{_called(one)}→{_place(b, other)}" for one, other in pairs if one.kind is SectionKind.HEADING and one.title
    ]
    if told:
        yield ntr(
            "{number} section was moved: {sections}.",
            "{number} sections were moved: {sections}.",
            len(told),
            sections=listed(told),
        )


def _place(outline: Outline, section: Section) -> str:
    """The number under which it stands, with that of the section around it; its title when it has none."""
    above = "" if section.parent is None else outline.sections[section.parent].label
    return short(above + section.label if section.label else section.title)
