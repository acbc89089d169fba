"""A report's key and what a person says of stock phrases in, which of its characters that concerns out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from govcompare.model.settings import Matching
from govcompare.text.fold import Codes, as_text, key

FEWEST = 2
"""Characters of the key below which a phrase says nothing: it would stand everywhere."""
MOSTLY = 0.5
"""Share of a passage from which on it mostly lies in what was said."""

Mask = NDArray[np.bool_]
"""One entry for each character of a report's key."""


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What was said of one report's characters; positions are those of its key."""

    stock: Mask
    """In phrases that the person calls common stock."""
    kept: tuple[tuple[int, int], ...]
    """Where stretches `[first, end)` stand that the person calls the report's own."""
    templates: tuple[tuple[str, Mask], ...] = ()
    """For each template, by its source's id, the characters that the report shares with it."""

    @property
    def stock_or_template(self) -> Mask:
        """Common stock, whoever says so."""
        every = self.stock.copy()
        for _, mask in self.templates:
            every |= mask
        return every

    def over(self, known: Mask) -> Mask:
        """The characters that are common stock, those that the background knows among them."""
        every = self.stock_or_template | known
        for first, end in self.kept:
            every[first:end] = False
        return every

    def keeps(self, inside: slice) -> bool:
        """Whether these characters hold a stretch that is the report's own, or mostly lie in one."""
        most = MOSTLY * (inside.stop - inside.start)
        return any(
            inside.start <= first < end <= inside.stop or min(end, inside.stop) - max(first, inside.start) >= most
            for first, end in self.kept
        )


def said(codes: Codes, matching: Matching, formulae: Sequence[str], kept: Sequence[str]) -> Said:
    """What phrases say of a report whose key has these `codes`, templates apart."""
    text = as_text(codes)
    stock = np.zeros(len(codes), dtype=np.bool_)
    for first, end in _places(text, formulae, matching):
        stock[first:end] = True
    return Said(stock, tuple(sorted(set(_places(text, kept, matching)))))


def _places(text: str, phrases: Sequence[str], matching: Matching) -> Iterator[tuple[int, int]]:
    for phrase in phrases:
        wanted = as_text(key(phrase, matching).codes)
        if len(wanted) >= FEWEST:
            first = text.find(wanted)
            while first >= 0:
                yield first, first + len(wanted)
                first = text.find(wanted, first + 1)


def runs(mask: Mask) -> Iterator[tuple[int, int]]:
    """Where the mask is set: `[first, end)`, ascending."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False]))))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
