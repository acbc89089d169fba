"""Two reports in, the sentences that say what was changed in the text they share out."""

from collections.abc import Iterator
from itertools import takewhile

from govcompare.model.findings import Change, ChangeKind, Passage
from govcompare.model.settings import Matching
from govcompare.present.conclusion.between import COPIED, Between
from govcompare.present.conclusion.words import listed, short
from govcompare.present.rows.meaning import REWRITTEN
from govcompare.present.wording import ntr, tr
from govcompare.text.clause import lead, ordinal, tells_time, unit, widened
from govcompare.text.fold import as_text, folded

SHOWN_WITH = 4
"""Characters that a changed one is shown with: alone it says nothing (求 of 稳中求进)."""
HARDLY_REWORDED = 0.9
"""Similarity of a passage from which on single words were changed in it; below that they make no list."""


def changed(found: Between) -> Iterator[str]:
    """One sentence for all that was swapped: names, blanks, figures, and words where little was reworded."""
    parts = [part for kind in _ORDER for part in _part(found, kind)]
    if parts:
        yield tr("Changed: {changes}.", changes=tr("; ").join(parts))


_ORDER = (ChangeKind.NAME, ChangeKind.PLACEHOLDER, ChangeKind.FIGURE, ChangeKind.WORDING)


def _part(found: Between, kind: ChangeKind) -> Iterator[str]:
    told = [one for one in found.changes() if one[0].kind is kind and _tells(found, *one)]
    if not told:
        return
    told.sort(key=lambda one: one[1].similarity < REWRITTEN)
    swaps = [change for change, _ in told]
    examples = listed(_examples(found, swaps))
    number = len(swaps)
    yield {
        ChangeKind.NAME: lambda: ntr(
            "{number} name ({examples})", "{number} names ({examples})", number, examples=examples
        ),
        ChangeKind.PLACEHOLDER: lambda: ntr(
            "{number} blank made or filled ({examples})",
            "{number} blanks made or filled ({examples})",
            number,
            examples=examples,
        ),
        ChangeKind.FIGURE: lambda: ntr(
            "{number} figure or year ({examples})", "{number} figures or years ({examples})", number, examples=examples
        ),
        ChangeKind.WORDING: lambda: ntr(
            "the wording in {number} place ({examples})",
            "the wording in {number} places ({examples})",
            number,
            examples=examples,
        ),
    }[kind]()


def _tells(found: Between, change: Change, passage: Passage) -> bool:
    """Whether it can be told alone: a word only where one report was made from the other and hardly reworded."""
    if change.kind is not ChangeKind.WORDING:
        return True
    return max(found.beyond) >= COPIED and passage.similarity >= HARDLY_REWORDED


def _examples(found: Between, swaps: list[Change]) -> list[str]:
    """Each swap once: what was swapped most often first, what was done before dates, then as they are given."""
    a, b = found.a.text, found.b.text
    places: dict[tuple[str, str], list[Change]] = {}
    for change in swaps:
        places.setdefault((change.a.of(a), change.b.of(b)), []).append(change)
    order = sorted(places.values(), key=lambda same: (-len(same), _is_time(a, same[0])))
    if len(order) == 1:
        return [_swap(found, order[0])]
    return [
        tr("{swap} ({number} times)", swap=_swap(found, same), number=len(same))
        if len(same) > 1
        else _swap(found, same)
        for same in order
    ]


def _is_time(text: str, change: Change) -> bool:
    return change.kind is ChangeKind.FIGURE and tells_time(text, change.a)


def _swap(found: Between, same: list[Change]) -> str:
    """One swap, of whatever number of places, with what stands around it in all of them."""
    a, b, change = found.a.text, found.b.text, same[0]
    if change.kind is ChangeKind.WORDING:
        return _reworded(found, change)
    one, other = short(change.a.of(a)), short(change.b.of(b))
    if change.kind is ChangeKind.NAME:
        return f"{one}→{other}"
    if len(same) == 1 and not tells_time(a, change.a):
        before, front = _common(lead(a, change.a), lead(b, change.b)), ordinal(b, change.b)
    else:
        before = _of_all([ordinal(a, each.a) for each in same])
        front = _of_all([ordinal(b, each.b) for each in same])
    units = _of_all([unit(a, each.a) for each in same]), _of_all([unit(b, each.b) for each in same])
    return f"{before}{one}{units[0]}→{front}{other}{units[1]}"


def _of_all(words: list[str]) -> str:
    """What is the same in all places; empty where it is not."""
    return words[0] if len(set(words)) == 1 else ""


def _common(one: str, other: str) -> str:
    """What both end in, whatever script it is written in; the whole first one where they end differently."""
    left, right = (as_text(folded(words, Matching())) for words in (one, other))
    same = takewhile(lambda pair: pair[0] == pair[1], zip(reversed(left), reversed(right), strict=False))
    length = sum(1 for _ in same)
    return one[len(one) - length :] if length else one


def _reworded(found: Between, change: Change) -> str:
    one, other = change.a.of(found.a.text), change.b.of(found.b.text)
    if not one or not other:
        return tr("“{words}” added", words=short(other)) if other else tr("“{words}” left out", words=short(one))
    alone = min(len(one), len(other)) == 1
    before, after = widened(found.a.text, change.a, SHOWN_WITH) if alone else ("", "")
    return f"{short(before + one + after)}→{short(before + other + after)}"
