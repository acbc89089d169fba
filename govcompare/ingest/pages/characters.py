"""A text in, which characters it holds out: what needs a character that is not there is not looked for."""

from itertools import pairwise

import numpy as np

_PAIRS = 1 << 17
"""Places of the table of neighbours: of a report of 18,000 characters 5 % are taken, of a million 7 %. Filling it takes
40 microseconds for the former, which is what three searches of its text take."""
_SPREAD = 40503
"""An odd factor near _PAIRS / golden ratio, by which neighbours are strewn over the table (Knuth, TAOCP 3, 6.4)."""


class Characters:
    """The characters of a text, and of every text that is made of its parts: those may hold fewer."""

    __slots__ = ("_held", "_pairs")

    def __init__(self, text: str) -> None:
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        held = np.zeros(int(codes.max(initial=0)) + 1, np.bool_)
        held[codes] = True
        self._held = held.tobytes()
        pairs = np.zeros(_PAIRS, np.bool_)
        pairs[(codes[:-1] * np.uint32(_SPREAD) + codes[1:]) & np.uint32(_PAIRS - 1)] = True
        self._pairs = pairs.tobytes()

    def all_of(self, word: str) -> bool:
        """Whether the text holds every character of the word, in whatever order."""
        held = self._held
        return all(code < len(held) and held[code] for code in map(ord, word))

    def may_hold(self, word: str) -> bool:
        """False where two neighbours in the word are certainly no neighbours in the text; a text made of its parts may
        have them where two parts meet."""
        pairs = self._pairs
        codes = list(map(ord, word))
        return all(pairs[(one * _SPREAD + other) & (_PAIRS - 1)] for one, other in pairwise(codes))

    def within(self, first: str, last: str) -> bool:
        """Whether the text holds one of the characters from `first` to `last`."""
        return self._held.find(1, ord(first), ord(last) + 1) >= 0
