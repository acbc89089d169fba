"""A text and what was taken out of it in, what is left and where it stands out."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar

from govcompare.ingest.pages.characters import Characters
from govcompare.ingest.pages.line import Before, Line, cut, cut_anew
from govcompare.model.document import Removal
from govcompare.model.report import Offsets, Run
from govcompare.model.span import Span

AROUND = 300
"""Characters of a text that are searched as fast as what stands around one place."""

DENSE = 4
"""Lines to a removal, up to which all are cut anew sooner than those around each removal: cutting one takes a
microsecond, looking around a removal four (a text with 14,000 readings: 2 ms instead of 21)."""

Made = TypeVar("Made")


class Page:
    """What is left of a text after some rules; positions are those of `text`."""

    def __init__(
        self,
        text: str,
        offsets: Offsets | None = None,
        seams: Sequence[int] = (),
        characters: Characters | None = None,
    ) -> None:
        self.text = text
        self.offsets = offsets or Offsets((Run(0, 0, len(text)),) if text else ())
        self.seams = tuple(seams)
        """Ascending positions where a block was taken out: what stands on both sides was never one line."""
        self._characters = characters
        self._before: Before | None = None
        self._lacks: set[str] = set()
        self._lacked: frozenset[str] = frozenset()
        self._joins: tuple[int, ...] = ()
        self._made: dict[Callable[[Page], Any], Any] = {}

    @property
    def characters(self) -> Characters:
        """Of the source: the page may hold fewer."""
        if self._characters is None:
            self._characters = Characters(self.text)
        return self._characters

    def holds(self, *words: str) -> bool:
        """Whether one of the words stands in the text."""
        all_of = self.characters.all_of
        return any(all_of(word) and self._has(word) for word in words)

    def _has(self, word: str) -> bool:
        if word in self._lacks:
            return False
        text, reach = self.text, len(word)
        joins = self._joins_for(word)
        if joins is not None and AROUND * len(joins) < len(text):
            found = any(word in text[max(0, join - reach) : join + reach] for join in joins)
        else:
            found = word in text
        if not found:
            self._lacks.add(word)
        return found

    def _joins_for(self, word: str) -> Sequence[int] | None:
        """Where alone a word can stand that the page before or the source lacked: where something was taken out."""
        if word in self._lacked:
            return self._joins
        return None if self.characters.may_hold(word) else self._starts

    def once(self, make: Callable[["Page"], Made]) -> Made:
        """What `make` gives for this page, made at the first call and kept."""
        if make not in self._made:
            self._made[make] = make(self)
        kept: Made = self._made[make]
        return kept

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """In their order; those that hold nothing but blanks are left out. A flattened text is cut where its
        paragraphs met."""
        before, self._before = self._before, None
        if before and DENSE * len(before.removed) < len(before.lines):
            return tuple(cut_anew(self.text, self.seams, before))
        return tuple(cut(self.text, self.seams, 0, len(self.text)))

    @cached_property
    def _starts(self) -> list[int]:
        return [run.text for run in self.offsets.runs]

    def without(self, removed: Sequence[Removal], seams: bool = False) -> "Page":
        """The page that is left; `removed` ascending and disjoint, in this page's positions."""
        parts: list[str] = []
        kept: list[tuple[int, int]] = []
        cuts: set[int] = set()
        length = position = 0
        for start, end in [*_bounds(removed), (len(self.text), -1)]:
            if start > position:
                parts.append(self.text[position:start])
                kept.append((position, start))
                length += start - position
            cuts.add(length)
            position = end
        moved = set(self._moved(removed))
        inside = sorted(seam for seam in (cuts | moved if seams else moved) if 0 < seam < length)
        left = Page("".join(parts), Offsets(tuple(_joined(self.sources(kept)))), inside, self.characters)
        left._lacked, left._joins = frozenset(self._lacks), tuple(cuts)
        if "lines" in self.__dict__:
            left._before = Before(self.text, self.lines, removed)
        return left

    def raw(self, span: Span) -> Sequence[Span]:
        """The stretches of the source that the page's `span` is made of."""
        return [Span(start, end) for start, end in self._raw(span.start, span.end)]

    def runs(self, span: Span) -> Iterator[Run]:
        """The same, as runs of a text that begins where the span begins."""
        at = 0
        for start, end in self._raw(span.start, span.end):
            yield Run(at, start, end - start)
            at += end - start

    def sources(self, bounds: Iterable[tuple[int, int]]) -> Iterator[Sequence[tuple[int, int]]]:
        """Bounds of what `raw` gives for each; they ascend, are disjoint, and none is empty."""
        runs = iter(self.offsets.runs)
        reached = moved = 0
        for start, end in bounds:
            while reached <= start:
                run = next(runs)
                reached, moved = run.text + run.length, run.raw - run.text
            yield ((start + moved, end + moved),) if end <= reached else self._raw(start, end)

    def _raw(self, start: int, end: int) -> list[tuple[int, int]]:
        found = []
        index = bisect_right(self._starts, start) - 1
        while start < end:
            run = self.offsets.runs[index]
            stop = min(end, run.text + run.length)
            found.append((run.raw + start - run.text, run.raw + stop - run.text))
            start, index = stop, index + 1
        return found

    def _moved(self, removed: Sequence[Removal]) -> Iterable[int]:
        """Where the seams are in the page that is left."""
        gone = index = 0
        for seam in self.seams:
            while index < len(removed) and removed[index].span.end <= seam:
                gone += removed[index].span.length
                index += 1
            inside = seam - removed[index].span.start if index < len(removed) else 0
            yield seam - gone - max(0, inside)


def _bounds(removed: Sequence[Removal]) -> list[tuple[int, int]]:
    return [(removal.span.start, removal.span.end) for removal in removed]


def _joined(pieces: Iterable[Sequence[tuple[int, int]]]) -> Iterator[Run]:
    """Runs of the stretches, which ascend; neighbours that touch are made one."""
    at = begin = end = 0
    for bounds in pieces:
        for start, stop in bounds:
            if start != end:
                if end > begin:
                    yield Run(at, begin, end - begin)
                at, begin = at + end - begin, start
            end = stop
    if end > begin:
        yield Run(at, begin, end - begin)
