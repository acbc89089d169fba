"""A text in, which characters it holds out: what needs a character that is not there is not looked for."""

import numpy as np


class Characters:
    """The characters of a text, and of every text that is made of its parts: those may hold fewer."""

    __slots__ = ("_held",)

    def __init__(self, text: str) -> None:
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        held = np.zeros(int(codes.max(initial=0)) + 1, np.bool_)
        held[codes] = True
        self._held = held.tobytes()

    def all_of(self, word: str) -> bool:
        """Whether the text holds every character of the word, in whatever order."""
        held = self._held
        return all(code < len(held) and held[code] for code in map(ord, word))

    def within(self, first: str, last: str) -> bool:
        """Whether the text holds one of the characters from `first` to `last`."""
        return self._held.find(1, ord(first), ord(last) + 1) >= 0
