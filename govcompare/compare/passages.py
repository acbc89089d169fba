"""Two prepared reports in, the passages that they share out, with how far each is the genre's common stock."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import Indel

from govcompare.compare.bounds import between_sentences, span
from govcompare.compare.judged import judged
from govcompare.compare.kinds import classify
from govcompare.compare.parted import parted
from govcompare.compare.prepared import NATS, Prepared
from govcompare.compare.seeds import Runs, clusters, index
from govcompare.compare.stretches import Stretch, stretches
from govcompare.model.findings import Passage, PassageKind, Place
from govcompare.model.span import Span
from govcompare.text.fold import Codes, as_text

_NEAR = 40
"""Stretches that lie at most so many characters apart on both sides are one passage."""
_SWAPPED = 120
"""A part longer than this that is swapped with its neighbour was moved: both are passages of their own."""
_FEWEST = 20
"""Characters on each side below which a stretch is no passage."""
_RATIO = 3.0
"""A side this many times as long as the other is no counterpart of it."""
_SET_PHRASE = 58.0
"""Nats that a set phrase of `_PHRASE` characters may tell without the background knowing it. 45 such phrases were
written for the purpose and planted in real reports: at 58 none is reported where nothing was copied, at 52 some are;
every 4 nats more cost 0.005 of the recall of copies (docs/benchmarks.md)."""
_PHRASE = 70
"""Characters of a long set phrase: what is known of it counts the less, the shorter a stretch is."""
_LONG = 3.0
"""Beyond this multiple of `_PHRASE` length says no more."""
_DENSE = 0.60
"""Nats a character of a heavily edited copy (35 % of its characters) tells at least, when its words are not common."""
_CONTAINED = 0.30
"""Share of what a stretch tells that is found on the other side, in a heavily edited copy at least."""
_CLOSE = 1.5
"""Closeness (1 in a copy as heavily edited as can be) below which what a stretch tells counts the less."""
_SIMILAR = 0.38
"""Ratcliff/Obershelp's ratio of the two sides below which they share a few rare names and no more. Of 1,200 planted
copies, a third of them heavily edited with clauses swapped, three are below; most of what else is found is, too."""
_WORDS = 6
"""Characters of a few words in a row: two or three."""
_HELD = 0.4
"""Share of such words on either side from which on the two sides are one text in another order. Of 172 stretches of
State Council reports that are below the ratio none holds more than 0.29; copies with sentences swapped hold 0.8."""
_LONGEST_CHECKED = 2000
"""Characters of a side up to which that ratio is looked at: chance does not reach further."""
_MATCHED = 0.55
"""Share of characters that match in a copy as heavily edited as can be. Stretches with fewer share a few rare names."""
_CHANCE = 0.75
"""Closeness below which two sides correspond by chance: no passage, not even of common stock."""


class Match(NamedTuple):
    """Two stretches of text that correspond, and how far they are the genre's common stock."""

    a: Span
    b: Span
    formula: float


def passages(a: Prepared, b: Prepared) -> tuple[Passage, ...]:
    """What the two reports share, formulae included; ascending on side a, then b."""
    return named(a, b, matches(a, b))


def matches(a: Prepared, b: Prepared) -> list[Match]:
    """The same, without asking how the sides of each differ."""
    return shared(a, b, [runs for _, runs in clusters(index((a, b)), 0)])


def named(a: Prepared, b: Prepared, found: Iterable[Match]) -> tuple[Passage, ...]:
    """Matches as passages, with how their sides differ; ascending on side a, then b."""
    return tuple(sorted((passage for one in found for passage in _passages(a, b, one)), key=_place))


def _place(passage: Passage) -> tuple[Span, Span]:
    return passage.a.span, passage.b.span


def _passages(a: Prepared, b: Prepared, one: Match) -> list[Passage]:
    """The match as a passage, or its parts, each a passage of its own; a part with little in common is none."""
    whole = _passage(a, b, one)
    parts = _parts(a, b, one) if whole.kind is PassageKind.EDITED else []
    if len(parts) < 2:
        return [whole]
    every = (_passage(a, b, Match(*part, one.formula)) for part in parts)
    return [part for part in every if part.similarity >= _SIMILAR] or [whole]


def _parts(a: Prepared, b: Prepared, one: Match) -> list[tuple[Span, Span]]:
    """The same ones, whichever report is asked first."""
    if _order(a) > _order(b):
        return [(left, right) for right, left in parted(b, one.b, a, one.a)]
    return parted(a, one.a, b, one.b)


def shared(a: Prepared, b: Prepared, found: Iterable[Runs]) -> list[Match]:
    """The matches of two reports whose clusters are known; ascending."""
    if a.characters and a.key.codes.tobytes() == b.key.codes.tobytes():
        return [Match(a.report.body, b.report.body, _formula(a, b, _all(a)))]
    if _order(a) > _order(b):
        return sorted(Match(one.b, one.a, one.formula) for one in _shared(b, a, map(_turned, found)))
    return _shared(a, b, found)


def _turned(runs: Runs) -> Runs:
    """Seen from the other report."""
    order = np.lexsort((runs.a, runs.b))
    return Runs(runs.b[order], runs.a[order], runs.length[order])


def _shared(a: Prepared, b: Prepared, found: Iterable[Runs]) -> list[Match]:
    """The same, for the one that is looked at first and the other."""
    stretched = [one for runs in found for one in stretches(a, b, runs)]
    spans: dict[tuple[Span, Span], float] = {}
    for one in _merged(_once(stretched)):
        if _corresponds(a, b, one):
            for sides in _alike(a, b, one):
                spans[sides] = min(_formula(a, b, one), spans.get(sides, 1.0))
    return [Match(left, right, formula) for (left, right), formula in sorted(spans.items())]


def _alike(a: Prepared, b: Prepared, one: Stretch) -> list[tuple[Span, Span]]:
    """The two sides as a reader would mark them out if they read alike, else those of their paragraphs that do, in
    whatever order."""
    a_first, a_end = between_sentences(a, one.a, one.a_end)
    b_first, b_end = between_sentences(b, one.b, one.b_end)
    if a_first >= a_end or b_first >= b_end:
        return []
    sides = span(a, a_first, a_end), span(b, b_first, b_end)
    if _reads_alike(a.key.codes[one.a : one.a_end], b.key.codes[one.b : one.b_end]):
        return [sides]
    parts = parted(a, sides[0], b, sides[1])
    if len(parts) < 2:
        return []
    return [part for part in parts if _reads_alike(a.key.codes[a.within(part[0])], b.key.codes[b.within(part[1])])]


def _reads_alike(one: Codes, other: Codes) -> bool:
    left, right = as_text(one), as_text(other)
    if max(len(left), len(right)) > _LONGEST_CHECKED or Indel.normalized_similarity(left, right) >= _SIMILAR:
        return True
    return min(_held(left, right), _held(right, left)) >= _HELD


def _held(one: str, other: str) -> float:
    """The share of its words that the other one has, in whatever order."""
    words = {other[at : at + _WORDS] for at in range(len(other) - _WORDS + 1)}
    return sum(one[at : at + _WORDS] in words for at in range(len(one) - _WORDS + 1)) / len(one)


def _order(one: Prepared) -> tuple[int, bytes, str]:
    """Which of two reports is looked at first, so that neither depends on the order in which they are given."""
    return one.characters, one.key.codes.tobytes(), one.report.text


def _all(one: Prepared) -> Stretch:
    told = int(one.sums[-1])
    return Stretch(0, one.characters, 0, one.characters, told, told, one.characters)


def _merged(found: list[Stretch]) -> list[Stretch]:
    """Stretches near each other on both sides made one."""
    whole: list[Stretch] = []
    for stretch in sorted(found):
        one = stretch
        while mate := next((other for other in whole if _near(one, other)), None):
            whole.remove(mate)
            one = _joined(one, mate)
        whole.append(one)
    return whole


def _near(one: Stretch, other: Stretch) -> bool:
    """Whether they are parts of one passage: what follows one another, or a short part swapped with its neighbour."""
    a_gap = max(one.a, other.a) - min(one.a_end, other.a_end)
    b_gap = max(one.b, other.b) - min(one.b_end, other.b_end)
    swapped = (one.a < other.a) != (one.b < other.b) and not one.meets(other)
    return a_gap <= _NEAR and b_gap <= _NEAR and not (swapped and min(one.length, other.length) > _SWAPPED)


def _joined(one: Stretch, other: Stretch) -> Stretch:
    """Both as one."""
    a, a_end = min(one.a, other.a), max(one.a_end, other.a_end)
    b, b_end = min(one.b, other.b), max(one.b_end, other.b_end)
    sums = (one.told + other.told, one.faded + other.faded, one.matched + other.matched)
    return Stretch(a, a_end, b, b_end, *sums)


def _once(found: Iterable[Stretch]) -> list[Stretch]:
    """Without stretches that another, which tells more, has mostly found already."""
    kept: list[Stretch] = []
    for one in sorted(found, key=lambda one: (-one.told, one)):
        if not any(one.meets(other) for other in kept):
            kept.append(one)
    return kept


def _corresponds(a: Prepared, b: Prepared, one: Stretch) -> bool:
    """Whether the two sides have enough in common, in whatever order, to be shown beside each other, common stock or
    not."""
    shorter, longer = sorted((one.a_end - one.a, one.b_end - one.b))
    return shorter >= _FEWEST and longer <= _RATIO * shorter and _closeness(a, b, one) >= _CHANCE


def _closeness(a: Prepared, b: Prepared, one: Stretch) -> float:
    """How much of the stretch was found on the other side, 1 for what a heavily edited copy has at least."""
    own = min(a.sums[one.a_end] - a.sums[one.a], b.sums[one.b_end] - b.sums[one.b])
    return (one.told / NATS / one.length / _DENSE + one.told / max(1, int(own)) / _CONTAINED) / 2


def _formula(a: Prepared, b: Prepared, one: Stretch) -> float:
    """How far the stretch is the genre's common stock: 0.5 where it tells just more than a set phrase might that the
    background does not know, less the more it tells, and on more characters."""
    close = _closeness(a, b, one)
    alike = min(1.0, close / _CLOSE) * min(1.0, one.matched / one.length / _MATCHED) ** 2
    evidence = one.faded / NATS * min(one.length / _PHRASE, _LONG) / _SET_PHRASE * alike
    return round(1 / (1 + min(evidence, close**2)), 4)


def _passage(a: Prepared, b: Prepared, one: Match) -> Passage:
    kind, similarity, changes = classify(a, one.a, b, one.b)
    found = Passage(Place(a.report.id, one.a), Place(b.report.id, one.b), kind, similarity, one.formula, changes)
    return judged(a, b, found)
