"""Half-open stretches of a text in code points."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in code points, 0 ≤ start ≤ end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: [{self.start}, {self.end})")

    @property
    def length(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> "Span":
        return Span(self.start + by, self.end + by)

    def covers(self, position: int) -> bool:
        return self.start <= position < self.end

    def overlap(self, other: "Span") -> int:
        """How many positions both cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))
