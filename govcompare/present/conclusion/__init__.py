"""A Comparison in, at most twelve sentences that a superior reads out, made from the figures alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govcompare.model.comparison import Comparison
from govcompare.model.findings import Pair
from govcompare.present.conclusion.between import Between, between
from govcompare.present.conclusion.changed import changed
from govcompare.present.conclusion.heads import head, manner, moved, sections
from govcompare.present.conclusion.left_over import left_over
from govcompare.present.figures import percent, report_name
from govcompare.present.wording import ntr, tr

MOST_LINES = 12
MOST_PAIRS = 4
"""Pairs that get sentences of their own; the others are counted."""
NOTABLE = 0.05
"""A directed ratio beyond stock phrases from which a pair is named, 0…1: about one section in twenty."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and the two reports that bear it out."""

    text: str
    pair: tuple[str, str] | None = None
    """None when it is about all of them."""


def conclusion(comparison: Comparison, pairs: Sequence[Pair]) -> tuple[Sentence, ...]:
    """The sentences for `pairs` (ranked): all of them at once, the first ones each, what is left."""
    named = sorted((pair for pair in pairs if _beyond(pair) >= NOTABLE), key=lambda pair: -_beyond(pair))
    opening = [*_scope(comparison, pairs, named)]
    closing = [*_rest(pairs, named)]
    groups = [between(comparison, pair) for pair in named[:MOST_PAIRS]]
    spare = MOST_LINES - len(opening) - len(closing) - len(groups)
    details = [[*_details(found)] for found in groups]
    sentences = list(opening)
    for found, told, room in zip(groups, details, _shared_out(spare, [len(told) for told in details]), strict=True):
        sentences += [Sentence(text, (found.pair.a, found.pair.b)) for text in (head(found), *told[:room])]
    return tuple([*sentences, *closing][:MOST_LINES])


def _shared_out(room: int, wanted: Sequence[int]) -> list[int]:
    """How many lines each pair gets of those that are left: one in turn, the first pair first."""
    given = [0] * len(wanted)
    while room > 0 and given != list(wanted):
        for number, wish in enumerate(wanted):
            if given[number] < wish and room > 0:
                given[number] += 1
                room -= 1
    return given


def _beyond(pair: Pair) -> float:
    """The larger of its two ratios without formulae."""
    score = pair.score("beyond_formulae")
    return max(score.a, score.b)


def _scope(comparison: Comparison, pairs: Sequence[Pair], named: Sequence[Pair]) -> Iterator[Sentence]:
    ratio = f"{NOTABLE:.0%}"
    if not pairs:
        yield Sentence(tr("There is nothing to compare: fewer than two reports were found."))
    elif not named:
        yield Sentence(
            tr("No report shares {ratio} or more of its text with another beyond stock phrases.", ratio=ratio)
        )
        yield from _most(comparison, pairs)
    elif len(pairs) > 1:
        yield Sentence(
            ntr(
                "{number} of {all} pairs of reports shares {ratio} or more of a report beyond stock phrases.",
                "{number} of {all} pairs of reports share {ratio} or more of a report beyond stock phrases.",
                len(named),
                all=len(pairs),
                ratio=ratio,
            )
        )
    unread = sum(1 for problem in comparison.problems if problem.fatal)
    if unread:
        yield Sentence(ntr("{number} file could not be read.", "{number} files could not be read.", unread))


def _most(comparison: Comparison, pairs: Sequence[Pair]) -> Iterator[Sentence]:
    """The pair that shares most, when no pair shares much."""
    most = max(pairs, key=_beyond)
    if _beyond(most) > 0:
        a, b = (report_name(comparison.reports, id) for id in (most.a, most.b))
        score = most.score("beyond_formulae")
        part, whole = (b, a) if score.b > score.a else (a, b)
        words = {"part": part, "whole": whole, "ratio": percent(_beyond(most))}
        yield Sentence(
            tr("{ratio} of “{part}” stands in “{whole}” beyond stock phrases, more than in any other pair.", **words)
            if len(pairs) > 1
            else tr("{ratio} of “{part}” stands in “{whole}” beyond stock phrases.", **words),
            (most.a, most.b),
        )


def _details(found: Between) -> Iterator[str]:
    """What else is to be said of the two, the most telling first."""
    yield from sections(found)
    yield from moved(found)
    yield from changed(found)
    yield from left_over(found)
    yield from manner(found)


def _rest(pairs: Sequence[Pair], named: Sequence[Pair]) -> Iterator[Sentence]:
    further = len(named) - MOST_PAIRS
    if further > 0:
        yield Sentence(
            ntr(
                "{number} further pair shares {ratio} or more of a report beyond stock phrases; see the pairs below.",
                "{number} further pairs share {ratio} or more of a report beyond stock phrases; see the pairs below.",
                further,
                ratio=f"{NOTABLE:.0%}",
            )
        )
    there = {id for pair in pairs for id in (pair.a, pair.b)}
    touched = {id for pair in named for id in (pair.a, pair.b)}
    alone = len(there - touched)
    if named and alone:
        yield Sentence(
            ntr(
                "{number} report shares next to nothing with any other (less than {ratio} beyond stock phrases).",
                "{number} reports share next to nothing with any other (less than {ratio} beyond stock phrases).",
                alone,
                ratio=f"{NOTABLE:.0%}",
            )
        )
