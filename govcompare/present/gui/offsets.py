"""Code points in, positions of Qt's UTF-16 strings out, and back: the only place where the two are converted."""

from bisect import bisect_right

_WIDE = "\uffff"
"""Characters above it take two units of UTF-16."""


class Positions:
    """Positions in one text. A text of the basic plane, nearly every one, needs no table."""

    __slots__ = ("_length", "_wide")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._wide = tuple(n for n, one in enumerate(text) if one > _WIDE) if text and max(text) > _WIDE else ()

    @property
    def qt_length(self) -> int:
        """UTF-16 units of the whole text."""
        return self._length + len(self._wide)

    def to_qt(self, position: int) -> int:
        """The unit where the character at `position` starts; positions outside the text go to its nearer end."""
        position = min(max(position, 0), self._length)
        if not self._wide:
            return position
        return position + bisect_right(self._wide, position - 1)

    def from_qt(self, unit: int) -> int:
        """The character that `unit` belongs to; a unit inside a pair belongs to the character it completes."""
        unit = min(max(unit, 0), self.qt_length)
        low, high = unit - min(len(self._wide), unit), min(unit, self._length)
        while low < high:
            middle = (low + high + 1) // 2
            if self.to_qt(middle) <= unit:
                low = middle
            else:
                high = middle - 1
        return low
