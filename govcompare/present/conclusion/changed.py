"""Two reports in, the sentences that say what was changed in the text they share out."""

from collections import Counter
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
    times = Counter((change.a.of(a), change.b.of(b)) for change in swaps)
    first: dict[tuple[str, str], Change] = {}
    for change in swaps:
        first.setdefault((change.a.of(a), change.b.of(b)), change)
    order = sorted(
        first,
        key=lambda swap: (-times[swap], first[swap].kind is ChangeKind.FIGURE and tells_time(a, first[swap].a)),
    )
    told = [_swap(found, first[swap], times[swap]) for swap in order]
    if len(order) == 1:
        return told
    return [
        tr("{swap} ({number} times)", swap=words, number=times[swap]) if times[swap] > 1 else words
        for words, swap in zip(told, order, strict=True)
    ]


def _swap(found: Between, change: Change, times: int) -> str:
    a, b = found.a.text, found.b.text
    one, other = change.a.of(a), change.b.of(b)
    if change.kind is ChangeKind.WORDING:
        return _reworded(found, change)
    if change.kind is ChangeKind.NAME:
        return f"{short(one)}→{short(other)}"
    told_alone = times == 1 and not tells_time(a, change.a)
    before = _common(lead(a, change.a), lead(b, change.b)) if told_alone else ordinal(a, change.a)
    return f"{before}{short(one)}{unit(a, change.a)}→{ordinal(b, change.b)}{short(other)}{unit(b, change.b)}"


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
