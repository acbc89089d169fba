"""A diff of long texts in, diffs of parts out, cut where both sides end a sentence."""

from collections.abc import Iterator
from typing import NamedTuple

from govcompare.compare.diff.paragraphs import LONGEST, sentence_ends
from govcompare.model.findings import Edit, Op, TextDiff
from govcompare.model.span import Span

_STRIDE = LONGEST // 2
"""Inside an edit without any sentence end, a cut after so many characters."""


class _Cut(NamedTuple):
    left: int
    right: int
    sentence: bool
    """Behind a sentence rather than merely between two edits."""


def parts(diff: TextDiff, left_text: str, right_text: str) -> list[TextDiff]:
    """The diff in parts of at most LONGEST characters a side, in order; they tile both sides."""
    if diff.left.length <= LONGEST and diff.right.length <= LONGEST:
        return [diff]
    cuts = [*_cuts(diff, left_text, right_text), _Cut(diff.left.end, diff.right.end, True)]
    return list(_split(diff, _chosen(cuts, _Cut(diff.left.start, diff.right.start, True))))


def _chosen(cuts: list[_Cut], at: _Cut) -> list[_Cut]:
    """As few cuts as reach the end in steps of at most LONGEST, behind sentences where there are any."""
    chosen: list[_Cut] = []
    number = 0
    while number < len(cuts):
        reach = number
        while reach < len(cuts) and max(cuts[reach].left - at.left, cuts[reach].right - at.right) <= LONGEST:
            reach += 1
        within = range(number, max(reach, number + 1))
        if reach == len(cuts):
            best = reach - 1
        else:
            best = max((n for n in within if cuts[n].sentence and cuts[n][:2] != at[:2]), default=within[-1])
        if cuts[best][:2] != at[:2]:
            chosen.append(cuts[best])
            at = cuts[best]
        number = best + 1
    return chosen


def _cuts(diff: TextDiff, left_text: str, right_text: str) -> Iterator[_Cut]:
    """Where the script may be cut, ascending; neighbours are at most LONGEST apart on both sides."""
    for op in diff.ops:
        yield from _inside(op, left_text, right_text)
        yield _Cut(op.left.end, op.right.end, False)


def _inside(op: Op, left_text: str, right_text: str) -> Iterator[_Cut]:
    if op.edit is Edit.EQUAL:
        ends = sentence_ends(left_text, Span(op.left.start, min(op.left.end + 1, len(left_text))))
        for end in _dense([end for end in ends if end <= op.left.end], op.left):
            yield _Cut(end, op.right.start + end - op.left.start, end in ends)
        return
    left = _dense(sentence_ends(left_text, op.left), op.left)
    right = _dense(sentence_ends(right_text, op.right), op.right)
    for number in range(max(len(left), len(right))):
        yield _Cut(
            left[min(number, len(left) - 1)] if left else op.left.start,
            right[min(number, len(right) - 1)] if right else op.right.start,
            True,
        )


def _dense(ends: list[int], span: Span) -> list[int]:
    """`ends` with more where two are far apart."""
    dense: list[int] = []
    at = span.start
    for end in [*ends, span.end]:
        dense += range(at + _STRIDE, end, _STRIDE)
        dense.append(end)
        at = end
    return dense[:-1]


def _split(diff: TextDiff, cuts: list[_Cut]) -> Iterator[TextDiff]:
    """The diff cut at `cuts`, which ascend to its end."""
    ops: list[Op] = []
    left, right = diff.left.start, diff.right.start
    waiting = list(reversed(diff.ops))
    for cut in cuts:
        while waiting and (waiting[-1].left.end <= cut.left and waiting[-1].right.end <= cut.right):
            ops.append(waiting.pop())
        if waiting and (waiting[-1].left.start < cut.left or waiting[-1].right.start < cut.right):
            op = waiting.pop()
            ops.append(_op(op.edit, Span(op.left.start, cut.left), Span(op.right.start, cut.right)))
            waiting.append(_op(op.edit, Span(cut.left, op.left.end), Span(cut.right, op.right.end)))
        yield TextDiff(Span(left, cut.left), Span(right, cut.right), tuple(ops))
        ops, left, right = [], cut.left, cut.right


def _op(edit: Edit, left: Span, right: Span) -> Op:
    """The part of an op; a rewording that lost one side is an insertion or deletion."""
    if edit is not Edit.EQUAL and not (left.length and right.length):
        edit = Edit.DELETE if left.length else Edit.INSERT
    return Op(edit, left, right)
