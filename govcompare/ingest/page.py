"""A text and what was taken out of it in, what is left and where it stands out."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

from govcompare.model.document import Removal
from govcompare.model.report import Offsets, Run
from govcompare.model.span import Span

FLATTENED = 400
"""Characters from which on a line is looked through for runs of blanks that once were paragraph ends; paragraphs of
reports that have their line ends are shorter than that as a rule, and have no such runs inside."""

Made = TypeVar("Made")

_LINE = re.compile(r"[^\n\r\f\v]+")
_BLANKS = re.compile(r"[\t\u3000\xa0 ]{1,400}")


class Line(NamedTuple):
    """A stretch between line ends, without the blanks at its ends; never empty."""

    start: int
    end: int
    text: str


class Page:
    """What is left of a text after some rules; positions are those of `text`."""

    def __init__(self, text: str, offsets: Offsets | None = None, seams: Sequence[int] = ()) -> None:
        self.text = text
        self.offsets = offsets or Offsets((Run(0, 0, len(text)),) if text else ())
        self.seams = tuple(seams)
        """Ascending positions where a block was taken out: what stands on both sides was never one line."""
        self._made: dict[Callable[[Page], Any], Any] = {}

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
        if not self.seams:
            return tuple(_lines(self.text, 0, len(self.text)))
        bounds = (0, *self.seams, len(self.text))
        return tuple(line for start, end in pairwise(bounds) for line in _lines(self.text, start, end))

    def without(self, removed: Sequence[Removal], seams: bool = False) -> "Page":
        """The page that is left; `removed` ascending and disjoint, in this page's positions."""
        parts: list[str] = []
        runs: list[Run] = []
        cuts: set[int] = set()
        length = position = 0
        for start, end in [*_bounds(removed), (len(self.text), -1)]:
            if start > position:
                parts.append(self.text[position:start])
                runs += self._runs(position, start, length)
                length += start - position
            cuts.add(length)
            position = end
        moved = set(self._moved(removed))
        inside = sorted(cut for cut in (cuts | moved if seams else moved) if 0 < cut < length)
        return Page("".join(parts), Offsets(tuple(_joined(runs))), inside)

    def raw(self, span: Span) -> Iterable[Span]:
        """The stretches of the source that the page's `span` is made of."""
        for run in self._runs(span.start, span.end, 0):
            yield Span(run.raw, run.raw + run.length)

    def _runs(self, start: int, end: int, at: int) -> list[Run]:
        """The runs of [start, end), as if that stretch stood at `at`."""
        found = []
        index = _index(self.offsets.runs, start)
        while start < end:
            run = self.offsets.runs[index]
            stop = min(end, run.text + run.length)
            found.append(Run(at, run.raw + start - run.text, stop - start))
            at, start, index = at + stop - start, stop, index + 1
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


def _index(runs: Sequence[Run], position: int) -> int:
    low, high = 0, len(runs)
    while low < high:
        middle = (low + high) // 2
        if runs[middle].text + runs[middle].length <= position:
            low = middle + 1
        else:
            high = middle
    return low


def _joined(runs: Sequence[Run]) -> Iterable[Run]:
    """The same with neighbours that touch in both texts made one."""
    last: Run | None = None
    for run in runs:
        if last is not None and last.raw + last.length == run.raw:
            last = Run(last.text, last.raw, last.length + run.length)
        else:
            if last is not None:
                yield last
            last = run
    if last is not None:
        yield last


def _lines(text: str, first: int, last: int) -> Iterable[Line]:
    for match in _LINE.finditer(text, first, last):
        begin, stop = match.span()
        if stop - begin >= FLATTENED:
            for blanks in _BLANKS.finditer(text, begin, stop):
                start, end = blanks.span()
                if end - start > 1 or text[start] == "\t":
                    yield from _line(text, begin, start)
                    begin = end
        yield from _line(text, begin, stop)


def _line(text: str, start: int, end: int) -> Iterable[Line]:
    part = text[start:end]
    bare = part.strip()
    if bare:
        begin = start if len(bare) == len(part) else start + len(part) - len(part.lstrip())
        yield Line(begin, begin + len(bare), bare)
