"""Tokens of both sides in, the steps of an edit script that reads well out.

A gap between equal tokens may hold figures, blanks and names that were swapped: they become steps of their own. Islands
of a few equal tokens between rewordings are joined with them, so that no confetti is left.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from diff_match_patch import diff_match_patch

from govcompare.compare.diff.skeleton import blocks
from govcompare.compare.diff.tokens import Tokens
from govcompare.model.findings import Edit

ISLAND = 4
"""Fewer equal tokens than this between two rewordings are joined with them: about two words."""
_CONTEXT = 60
"""Tokens of unchanged text on each side that the semantic clean-up sees, enough to shift an edit to a clause's end."""
_REGION = 24
"""So many equal tokens in a row are never given up, and keep what the clean-up works on small."""
_SLOT = 6
"""A blank stands for at most so many tokens."""
_CHINESE_NUMBER = re.compile(r"[〇零一二三四五六七八九十百千万亿两]{1,20}")


class Step(NamedTuple):
    """Tokens `[left, left_end)` became `[right, right_end)`; REPLACE also stands for insertions and deletions."""

    edit: Edit
    left: int
    left_end: int
    right: int
    right_end: int


def steps(left: Tokens, right: Tokens) -> list[Step]:
    """The edit script; its steps tile the tokens of both sides."""
    return _joined(left, _cleaned(left, right, list(classified(left, right))))


def classified(left: Tokens, right: Tokens) -> Iterator[Step]:
    """Equal stretches and, between them, what the gaps hold."""
    i = j = 0
    for block in [*blocks(left.key, right.key), None]:
        a, b = (block.left, block.right) if block else (len(left.key), len(right.key))
        if i < a or j < b:
            yield from _gap(left, right, Step(Edit.REPLACE, i, a, j, b))
        if block:
            i, j = a + block.length, b + block.length
            yield Step(Edit.EQUAL, a, i, b, j)


def _gap(left: Tokens, right: Tokens, gap: Step) -> list[Step]:
    """The gap, cut at figures, blanks and names that stand for one another next to unchanged text."""
    _, i, i_end, j, j_end = gap
    if i == i_end or j == j_end:
        return [gap]
    one, other = left.key[i:i_end], right.key[j:j_end]
    if _CHINESE_NUMBER.fullmatch(one) and _CHINESE_NUMBER.fullmatch(other):
        return [gap._replace(edit=Edit.FIGURE)]
    found: list[Step] = []
    for block in blocks(_classes(left, i, i_end), _classes(right, j, j_end)):
        for offset in range(block.length):
            a, b = i + block.left + offset, j + block.right + offset
            swap = _swap(left, right, a, b)
            if swap is not None:
                found.append(Step(swap, a, a + 1, b, b + 1))
    if not found:
        return [gap._replace(edit=Edit.SLOT) if _blanked(left, right, gap) else gap]
    return _beside_unchanged(gap, found)


def _classes(tokens: Tokens, start: int, end: int) -> str:
    """The key with all figures, blanks and names alike."""
    return "".join("\0" if tokens.whole(index) else tokens.key[index] for index in range(start, end))


def _swap(left: Tokens, right: Tokens, i: int, j: int) -> Edit | None:
    """What it is that one token stands for the other; None when that says nothing."""
    if i in left.figures and j in right.figures:
        return Edit.FIGURE
    if (i in left.blanks and right.whole(j)) or (j in right.blanks and left.whole(i)):
        return Edit.SLOT
    return None


def _blanked(left: Tokens, right: Tokens, gap: Step) -> bool:
    """A few words became a blank, or a blank was filled in."""
    one = [left.whole(index) for index in range(gap.left, gap.left_end)]
    other = [right.whole(index) for index in range(gap.right, gap.right_end)]
    lone = (one == [True] and gap.left in left.blanks) or (other == [True] and gap.right in right.blanks)
    return lone and len(one) + len(other) <= _SLOT + 1


def _beside_unchanged(gap: Step, found: list[Step]) -> list[Step]:
    """The gap cut at `found`, where a swap with reworded text on both sides is part of the rewording."""
    cut: list[Step] = []
    i, j = gap.left, gap.right
    for step in [*found, Step(Edit.EQUAL, gap.left_end, gap.left_end, gap.right_end, gap.right_end)]:
        if i < step.left or j < step.right:
            cut.append(Step(Edit.REPLACE, i, step.left, j, step.right))
        if step.edit is not Edit.EQUAL:
            cut.append(step)
        i, j = step.left_end, step.right_end
    kept: list[Step] = []
    for number, step in enumerate(cut):
        before = number > 0 and cut[number - 1].edit is Edit.REPLACE
        after = number + 1 < len(cut) and cut[number + 1].edit is Edit.REPLACE
        _append(kept, step._replace(edit=Edit.REPLACE) if before and after else step)
    return kept


def _append(steps: list[Step], step: Step) -> None:
    """Add a step; rewordings and equal stretches that touch become one."""
    if steps and steps[-1].edit is step.edit and step.edit in {Edit.REPLACE, Edit.EQUAL}:
        last = steps.pop()
        step = last._replace(left_end=step.left_end, right_end=step.right_end)
    steps.append(step)


def _cleaned(left: Tokens, right: Tokens, script: list[Step]) -> list[Step]:
    """Each region of rewordings after diff-match-patch's semantic clean-up."""
    clean: list[Step] = []
    number = 0
    while number < len(script):
        end = number
        if script[number].edit is Edit.REPLACE:
            end = _region_end(script, number)
        if end == number:
            _append(clean, script[number])
            number += 1
            continue
        before = _take_tail(clean)
        after, rest = _head(script, end)
        for step in _semantic(left, right, [*before, *script[number:end], *after]):
            _append(clean, step)
        if rest is not None:
            script[end] = rest
        number = end + (rest is None and bool(after))
    return clean


def _region_end(script: list[Step], start: int) -> int:
    """Behind the last rewording that is tied to the one at `start` by short equal stretches alone."""
    end = start + 1
    for number in range(start + 1, len(script)):
        step = script[number]
        if step.edit is Edit.REPLACE:
            end = number + 1
        elif step.edit is not Edit.EQUAL or step.left_end - step.left >= _REGION:
            break
    return end


def _take_tail(clean: list[Step]) -> list[Step]:
    """The last tokens of an equal stretch at the end of `clean`, taken off it."""
    if not clean or clean[-1].edit is not Edit.EQUAL:
        return []
    last = clean.pop()
    size = min(_CONTEXT, last.left_end - last.left)
    if size < last.left_end - last.left:
        clean.append(last._replace(left_end=last.left_end - size, right_end=last.right_end - size))
    return [last._replace(left=last.left_end - size, right=last.right_end - size)]


def _head(script: list[Step], number: int) -> tuple[list[Step], Step | None]:
    """The first tokens of an equal stretch at `number`, and what is left of it (None: nothing)."""
    if number >= len(script) or script[number].edit is not Edit.EQUAL:
        return [], None
    step = script[number]
    size = min(_CONTEXT, step.left_end - step.left)
    head = step._replace(left_end=step.left + size, right_end=step.right + size)
    rest = step._replace(left=head.left_end, right=head.right_end)
    return [head], rest if rest.left < rest.left_end else None


def _semantic(left: Tokens, right: Tokens, region: list[Step]) -> Iterator[Step]:
    """The region after the clean-up, which sees one character a token."""
    engine = diff_match_patch()
    diffs: list[tuple[int, str]] = []
    for step in region:
        one, other = left.key[step.left : step.left_end], right.key[step.right : step.right_end]
        if step.edit is Edit.EQUAL:
            diffs.append((engine.DIFF_EQUAL, one))
        else:
            diffs += [(engine.DIFF_DELETE, one)] if one else []
            diffs += [(engine.DIFF_INSERT, other)] if other else []
    engine.diff_cleanupSemantic(diffs)
    i, j = region[0].left, region[0].right
    for kind, text in diffs:
        a = i + (len(text) if kind != engine.DIFF_INSERT else 0)
        b = j + (len(text) if kind != engine.DIFF_DELETE else 0)
        yield Step(Edit.EQUAL if kind == engine.DIFF_EQUAL else Edit.REPLACE, i, a, j, b)
        i, j = a, b


def _joined(left: Tokens, script: list[Step]) -> list[Step]:
    """Small islands between two rewordings given up."""
    joined: list[Step] = []
    for number, step in enumerate(script):
        if step.edit is Edit.EQUAL and 0 < number < len(script) - 1 and _small(left, step):
            beside = joined[-1], script[number + 1]
            if all(near.edit is Edit.REPLACE for near in beside):
                _append(joined, step._replace(edit=Edit.REPLACE))
                continue
        _append(joined, step)
    return joined


def _small(left: Tokens, step: Step) -> bool:
    """A short island without a figure in it."""
    inside = range(step.left, step.left_end)
    return len(inside) < ISLAND and not any(left.whole(index) for index in inside)
