"""A passage and its two prepared reports in, which of its words are rare and which everybody says out."""

import math
import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from govcompare.compare.judged import said_share
from govcompare.compare.prepared import GRAM, Prepared
from govcompare.compare.said import MOSTLY, runs
from govcompare.compare.shared import FORMULA
from govcompare.model.explanation import Explanation, Phrase, Reason
from govcompare.model.findings import Passage, PassageKind
from govcompare.text.ngrams import hashes

MOST = 3
"""Phrases of each sort that are shown: a person reads no more."""
_RARE = 0.01
"""Share of the background's reports up to which a 3-gram is rare."""
_COMMON = 0.05
"""Share from which on a set phrase is common."""
_SET_PHRASES = (8, 5)
"""Characters of the n-grams by which set phrases are known, the longer first."""
_FIGURES = re.compile(r"[0-9０-９][0-9０-９.．,，:]{0,20}")
_LONGEST = 20
"""Characters of the key that a phrase is shown with."""

Counts = NDArray[np.int64]


def explained(a: Prepared, b: Prepared, passage: Passage, *, loaded_set: bool = False) -> Explanation:
    """Side a of the passage stands in `a`. Phrases are those of side a that stand on side b too."""
    inside = a.within(passage.a.span)
    return Explanation(
        reason=_reason(a, b, passage, loaded_set),
        documents=a.background.documents,
        characters=inside.stop - inside.start,
        known=int(np.count_nonzero(a.weights.phrases[inside])),
        rare=_first(_rare(a, b, passage)),
        common=_first(_common(a, b, passage)),
    )


def _first(found: Iterator[Phrase]) -> tuple[Phrase, ...]:
    """Each once; one that says no more than another with other figures (投资6.6亿元, 投资3.4亿元) or a character less
    says nothing new."""
    kept: dict[str, Phrase] = {}
    for phrase in found:
        words = _FIGURES.sub("0", phrase.text)
        if not any(words in other or other in words for other in kept):
            kept[words] = phrase
        if len(kept) == MOST:
            break
    return tuple(kept.values())


def _reason(a: Prepared, b: Prepared, passage: Passage, loaded_set: bool) -> Reason:
    one, other = a.within(passage.a.span), b.within(passage.b.span)
    if (a.said is not None and a.said.keeps(one)) or (b.said is not None and b.said.keeps(other)):
        return Reason.SAID_OWN
    if passage.kind is PassageKind.TEMPLATE:
        return Reason.TEMPLATE
    if passage.formula < FORMULA:
        return Reason.RARE
    if min(said_share(a, passage.a.span), said_share(b, passage.b.span)) >= MOSTLY:
        return Reason.SAID_STOCK
    if float(np.mean(a.weights.phrases[one])) >= MOSTLY:
        return Reason.KNOWN
    return Reason.LOADED if loaded_set else Reason.LITTLE


def _rare(a: Prepared, b: Prepared, passage: Passage) -> Iterator[Phrase]:
    """Overlapping rare 3-grams as one phrase, those first that tell most together."""
    documents = a.background.documents
    shared, times = _shared(a, b, passage, GRAM)
    found = list(runs(shared & (times <= _RARE * documents)))
    told = {run: sum(math.log((documents + 2) / (n + 1)) for n in times[slice(*run)].tolist()) for run in found}
    found.sort(key=lambda run: (-told[run], run))
    yield from _phrases(a, passage, found, times, GRAM)


def _common(a: Prepared, b: Prepared, passage: Passage) -> Iterator[Phrase]:
    """Overlapping n-grams of set phrases as one phrase, those first that most reports have."""
    covered = np.zeros(a.within(passage.a.span).stop, dtype=np.bool_)
    kept: list[tuple[int, tuple[int, int], int, Counts]] = []
    for length in _SET_PHRASES:
        shared, times = _shared(a, b, passage, length)
        for run in runs(shared & (times > 0) & (times >= _COMMON * a.background.documents)):
            place = slice(run[0], run[1] + length - 1)
            if not covered[place].any():
                covered[place] = True
                kept.append((int(times[slice(*run)].min()), run, length, times))
    kept.sort(key=lambda one: (-one[0], one[1]))
    for _, run, length, times in kept:
        yield from _phrases(a, passage, [run], times, length)


def _shared(a: Prepared, b: Prepared, passage: Passage, length: int) -> tuple[NDArray[np.bool_], Counts]:
    """For each n-gram of side a whether side b has it and nothing stands between its characters, and in about how many
    reports of the background it stands."""
    inside = a.within(passage.a.span)
    one, other = a.key.codes[inside], b.key.codes[b.within(passage.b.span)]
    (left,), (right,) = hashes(one, (length,)), hashes(other, (length,))
    shared = np.isin(left, right)
    apart = np.concatenate(([0], np.cumsum(a.key.starts[inside][1:] != a.key.ends[inside][:-1])))
    shared &= apart[length - 1 :][: len(shared)] == apart[: len(shared)]
    return shared, a.background.times(one, length)


def _phrases(
    a: Prepared, passage: Passage, found: Sequence[tuple[int, int]], times: Counts, length: int
) -> Iterator[Phrase]:
    first = a.within(passage.a.span).start
    for start, end in found:
        stop = min(end + length - 1, start + _LONGEST)
        text = a.span_of(first + start, first + stop).of(a.report.text)
        yield Phrase("".join(text.split()), int(times[start:end].min()))
