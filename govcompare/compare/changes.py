"""Tokens of two stretches that correspond in, their differences out: figures, placeholders, names, words."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from govcompare.compare.diff.steps import Step, classified
from govcompare.compare.diff.tokens import Tokens
from govcompare.compare.gazetteer import LONGEST, is_known_place
from govcompare.compare.names import (
    ends_in_particle,
    ends_word,
    has_kind,
    is_kind,
    is_kind_alone,
    is_loose_kind,
    is_own,
    is_person,
    is_word,
    may_be_name,
)
from govcompare.model.findings import Change, ChangeKind, Edit
from govcompare.model.span import Span

_DATE_UNITS = re.compile(r"[年月日号]{0,3}")
_BLANK_STANDS_FOR = 6
"""Tokens that a blank may stand for at most."""
_BEHIND = 8
"""Characters behind a word that may say what it names: the longest kind with 特别行政 before it."""
_OFFICE = 4
"""Characters in front of a person's name that may say what office he holds."""
_SHARED = 2
"""Characters that two names have in common on one side at most: 山 of 马鞍山, 平顶山."""
_REPEATED = 2
"""Two words swapped in so many places of a passage are names, if they may be names at all."""
_BETWEEN_NAMES = frozenset("至到")
"""What stands between the two names of a road."""
_SPOKEN = range(2, 5)
"""Characters of such a name: 石排, 黄泥塘, 乌鲁木齐."""
_ANCHORED = 5
"""Unchanged tokens around two figures, up to the next rewording before and behind, that say that one stands for the
other: in real reports fewer (取消, 增长 and a unit) join figures of different things."""


class _Sides(NamedTuple):
    one: Tokens
    other: Tokens
    names: frozenset[str]
    is_rare: Callable[[str], bool]

    def words(self, step: Step) -> tuple[str, str]:
        return self.one.key[step.left : step.left_end], self.other.key[step.right : step.right_end]

    def unmasked(self, step: Step) -> tuple[str, str]:
        """Both sides without placeholders and names, as they are when nothing else is there."""
        left, right = (
            "".join(tokens.key[at] for at in range(start, end) if at not in tokens.blanks)
            for tokens, start, end in (
                (self.one, step.left, step.left_end),
                (self.other, step.right, step.right_end),
            )
        )
        return (left, right) if left or right else self.words(step)

    def known(self, step: Step) -> bool:
        """Whether neither side is a placeholder: then known names are swapped."""
        return not any(self.placeholders(step)) and not self.names.isdisjoint("".join(self.words(step)))

    def unbroken(self, step: Step) -> bool:
        """Whether neither side has a sign or a break inside."""
        return _touching(self.one, step.left, step.left_end) and _touching(self.other, step.right, step.right_end)

    def placeholders(self, step: Step) -> tuple[bool, bool]:
        """Whether each side is nothing but placeholders."""
        left, right = self.words(step)
        return (
            bool(left) and self.one.blanks.issuperset(range(step.left, step.left_end)) and self.names.isdisjoint(left),
            bool(right)
            and self.other.blanks.issuperset(range(step.right, step.right_end))
            and self.names.isdisjoint(right),
        )


def _touching(tokens: Tokens, start: int, end: int) -> bool:
    return all(tokens.ends[at] == tokens.starts[at + 1] for at in range(start, end - 1))


def changes(one: Tokens, other: Tokens, names: frozenset[str], is_rare: Callable[[str], bool]) -> list[Change]:
    """All differences, ascending on both sides; `names` are the characters of the keys that stand for known names, and
    `is_rare` says of a word whether few reports have it."""
    if one.key == other.key:
        return []
    sides = _Sides(one, other, names, is_rare)
    steps = _joined(_counted(list(classified(one, other)), sides), sides)
    return [_change(kind, step, sides) for kind, step in _kinds(steps, sides)]


def _change(kind: ChangeKind, step: Step, sides: _Sides) -> Change:
    return Change(kind, _span(sides.one, step.left, step.left_end), _span(sides.other, step.right, step.right_end))


def _span(tokens: Tokens, start: int, end: int) -> Span:
    return Span(tokens.starts[start], tokens.ends[end - 1] if end > start else tokens.starts[start])


def _counted(steps: list[Step], sides: _Sides) -> list[Step]:
    """Rewordings that are blanks, or units of dates behind a figure (2024年3月 for 2024年), called so."""
    found: list[Step] = []
    for step in steps:
        before = found[-1] if found else None
        if step.edit is not Edit.REPLACE:
            found.append(step)
        elif before is not None and before.edit in {Edit.FIGURE, Edit.SLOT} and _are_units(step, sides):
            edit = before.edit if sides.unmasked(step) == sides.words(step) else Edit.SLOT
            found[-1] = Step(edit, before.left, step.left_end, before.right, step.right_end)
        else:
            found.append(step._replace(edit=Edit.SLOT) if _is_blank(step, sides) else step)
    return found


def _are_units(step: Step, sides: _Sides) -> bool:
    """Whether both sides are units of dates, masked ones among them (日, 某日), or empty."""
    return all(_DATE_UNITS.fullmatch(word) for word in sides.unmasked(step))


def _is_blank(step: Step, sides: _Sides) -> bool:
    """One side is nothing but placeholders, the other short or empty; or one is a placeholder with what it is (某镇)
    and the other a name with its own."""
    left, right = sides.words(step)
    if any(sides.placeholders(step)):
        return max(len(left), len(right)) <= _BLANK_STANDS_FOR
    blanked = (
        step.left in sides.one.blanks and is_kind_alone(left[1:]),
        step.right in sides.other.blanks and is_kind_alone(right[1:]),
    )
    return (blanked[0] and has_kind(right)) or (blanked[1] and has_kind(left))


def _joined(steps: list[Step], sides: _Sides) -> list[Step]:
    """Two rewordings with one equal character between them made one: two names may share it by chance (石桥, 桥头)."""
    joined: list[Step] = []
    for step in steps:
        if len(joined) > 1 and joined[-1].edit is Edit.EQUAL and joined[-1].left_end - joined[-1].left == 1:
            first = joined[-2]
            whole = first._replace(left_end=step.left_end, right_end=step.right_end)
            if (_lopsided(step) and _lopsided(first)) or (_reworded(step, first) and _are_named(whole, sides)):
                joined[-2:] = [whole]
                continue
        joined.append(step)
    return joined


def _reworded(*steps: Step) -> bool:
    return all(step.edit is Edit.REPLACE for step in steps)


def _are_named(step: Step, sides: _Sides) -> bool:
    """Whether both sides are names with what they name."""
    return sides.unbroken(step) and all(may_be_name(word) and has_kind(word) for word in sides.words(step))


def _lopsided(step: Step) -> bool:
    return step.edit is Edit.REPLACE and (step.left == step.left_end) != (step.right == step.right_end)


def _kinds(steps: list[Step], sides: _Sides) -> Iterator[tuple[ChangeKind, Step]]:
    """What each step that changes something swaps."""
    listed = {n: _listed(steps, n, sides) for n, step in enumerate(steps) if step.edit is Edit.REPLACE}
    swaps = {number: swap or _name(steps, number, sides) for number, swap in listed.items()}
    places = Counter(sides.words(swap) for swap in swaps.values() if swap is not None)
    proven = {sides.words(swap) for n, swap in swaps.items() if swap is not None and (listed[n] or _shown(swap, sides))}
    proven |= {
        sides.words(swap) for n, swap in swaps.items() if swap is not None and _goes_on(steps, n, swaps, proven, sides)
    }
    partners = Counter(one for one, _ in places)
    for number, step in enumerate(steps):
        swap = swaps.get(number)
        if step.edit is Edit.FIGURE:
            yield ChangeKind.FIGURE if _anchored(steps, number) else ChangeKind.WORDING, step
        elif step.edit is Edit.SLOT:
            yield _slot(step, sides), step
        elif swap is not None and (sides.words(swap) in proven or _repeated(sides, swap, places, partners)):
            yield ChangeKind.NAME, swap
        elif step.edit is Edit.REPLACE:
            yield ChangeKind.WORDING, step


def _goes_on(
    steps: list[Step],
    number: int,
    swaps: Mapping[int, Step | None],
    proven: AbstractSet[tuple[str, str]],
    sides: _Sides,
) -> bool:
    """Whether the swap may be one of names and stands beside one that is, with 至 between (石桥至柳河)."""
    own = swaps[number]
    if own is None or not all(map(may_be_name, sides.words(own))):
        return False
    for side in (-1, 1):
        between, other = number + side, swaps.get(number + 2 * side)
        if other is not None and sides.words(other) in proven and sides.words(steps[between])[0] in _BETWEEN_NAMES:
            return True
    return False


def _slot(step: Step, sides: _Sides) -> ChangeKind:
    """A known name for a common word (青海贡献, 重要贡献) is other wording."""
    if not sides.known(step):
        return ChangeKind.PLACEHOLDER
    words = [word for word in sides.words(step) if sides.names.isdisjoint(word)]
    return ChangeKind.NAME if all(may_be_name(word) or is_own(word) for word in words) else ChangeKind.WORDING


def _anchored(steps: list[Step], number: int) -> bool:
    """Whether what stands around a figure says that it stands for the other one."""
    return _unchanged(steps[:number][::-1]) + _unchanged(steps[number + 1 :]) >= _ANCHORED


def _unchanged(steps: list[Step]) -> int:
    """Tokens up to the next rewording, at most _ANCHORED; as many where the passage ends before."""
    count = 0
    for step in steps:
        if step.edit is Edit.REPLACE:
            return count
        count += step.left_end - step.left
        if count >= _ANCHORED:
            break
    return _ANCHORED


def _listed(steps: list[Step], number: int, sides: _Sides) -> Step | None:
    """The step, with characters around it that both sides have, as two known places (苏 of 苏州 for 兰 of 兰州)."""
    step = steps[number]
    if max(step.left_end - step.left, step.right_end - step.right) > LONGEST:
        return None
    reach = _equal_beside(steps, number - 1), _equal_beside(steps, number + 1)
    for before in range(reach[0] + 1):
        for after in range(reach[1] + 1):
            _, left, left_end, right, right_end = step
            wider = Step(step.edit, left - before, left_end + after, right - before, right_end + after)
            if all(map(is_known_place, sides.words(wider))) and sides.unbroken(wider):
                return wider
    return None


def _equal_beside(steps: list[Step], number: int) -> int:
    """How many equal characters a name may share there: half of them at most, so that two swaps never share one."""
    step = steps[number] if 0 <= number < len(steps) else None
    return min(_SHARED, (step.left_end - step.left) // 2) if step is not None and step.edit is Edit.EQUAL else 0


def _name(steps: list[Step], number: int, sides: _Sides) -> Step | None:
    """The step as two words of which one may be a name."""
    step = steps[number]
    words = sides.words(step)
    if not all(words):
        return None
    step = _of_two(steps, number, sides) if min(map(len, words)) == 1 else step
    words = sides.words(step)
    if any(map(ends_in_particle, words)) or not sides.unbroken(step):
        return None
    possible = any(map(may_be_name, words)) and all(map(is_word, words))
    return step if possible or all(map(may_be_name, words)) or all(map(is_own, words)) else None


def _of_two(steps: list[Step], number: int, sides: _Sides) -> Step:
    """The step, of which one side is a single character, with the character before it; with what it names behind it
    where a word ends before it (至柳河)."""
    step = steps[number]
    if not number or steps[number - 1].edit is not Edit.EQUAL:
        return step
    following = steps[number + 1] if number + 1 < len(steps) else None
    before = sides.one.key[max(0, step.left - _SHARED) : step.left]
    if following is not None and following.edit is Edit.EQUAL and ends_word(before):
        wider = step._replace(left_end=step.left_end + 1, right_end=step.right_end + 1)
        if all(map(has_kind, sides.words(wider))):
            return wider
    return step._replace(left=step.left - 1, right=step.right - 1)


def _shown(step: Step, sides: _Sides) -> bool:
    """What stands behind both words, or they themselves, say that they name a place or an enterprise."""
    words = sides.words(step)
    if all(map(has_kind, words)) or all(map(is_own, words)):
        return True
    before = sides.one.key[max(0, step.left - _OFFICE) : step.left]
    if all(is_person(before, word) for word in words):
        return True
    behind = (
        sides.one.key[step.left_end : step.left_end + _BEHIND],
        sides.other.key[step.right_end : step.right_end + _BEHIND],
    )
    if not all(map(is_kind, behind)):
        return False
    return not any(map(is_loose_kind, behind)) or all(map(sides.is_rare, words))


def _repeated(sides: _Sides, swap: Step, places: Counter[tuple[str, str]], partners: Counter[str]) -> bool:
    """Swapped in several places, always one for the other, and no words that everybody has."""
    words = sides.words(swap)
    if places[words] < _REPEATED or partners[words[0]] != 1:
        return False
    return all(len(word) in _SPOKEN and may_be_name(word) and sides.is_rare(word) for word in words)
