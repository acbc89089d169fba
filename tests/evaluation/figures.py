"""Counts in, ratios out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """How much of what was asked for is right."""

    right: int = 0
    asked: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.asked + other.asked)

    @property
    def ratio(self) -> float:
        """1 when nothing was asked."""
        return self.right / self.asked if self.asked else 1.0


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found, what is true, and what is both."""

    hit: int = 0
    found: int = 0
    true: int = 0

    def __add__(self, other: "Hits") -> "Hits":
        return Hits(self.hit + other.hit, self.found + other.found, self.true + other.true)

    @property
    def precision(self) -> float:
        return Share(self.hit, self.found).ratio

    @property
    def recall(self) -> float:
        return Share(self.hit, self.true).ratio

    @property
    def f1(self) -> float:
        return Share(2 * self.hit, self.found + self.true).ratio


NO_SHARE = Share()
NO_HITS = Hits()
