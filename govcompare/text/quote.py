"""A stretch of an older text in, where it stands in the text that took its place out."""

BEFORE, AFTER = 24, 48
"""Characters around a place that are remembered: a clause in front and a sentence behind tell it from any other place
of a report; with figures changed on one side, the other side still finds it."""
LEAST = 8
"""Characters that find a place alone: shorter stretches (全镇经济社会) stand in every report many times."""


def around(text: str, position: int) -> tuple[str, str]:
    """What stands in front of `position` and behind it."""
    return text[max(0, position - BEFORE) : position], text[position : position + AFTER]


def refind(text: str, before: str, after: str, near: int) -> int | None:
    """Where the place between `before` and `after` is in `text` now; of several the one nearest to `near`, then the
    first. None: it is gone."""
    found = _nearest(text, before + after, len(before), near)
    for length in _shorter(len(after)):
        if found is None:
            found = _nearest(text, after[:length], 0, near)
    for length in _shorter(len(before)):
        if found is None:
            found = _nearest(text, before[-length:], length, near)
    return found


def _shorter(length: int) -> list[int]:
    """The whole, half of it, and so on, down to what still tells a place."""
    lengths = []
    while length >= LEAST:
        lengths.append(length)
        length //= 2
    return lengths


def _nearest(text: str, words: str, offset: int, near: int) -> int | None:
    """Where `words` stand nearest to `near`, counted from `offset` inside them."""
    if not words.strip():
        return None
    wanted = max(0, near - offset)
    behind = text.find(words, wanted)
    in_front = text.rfind(words, 0, wanted + len(words))
    found = [place for place in (in_front, behind) if place >= 0]
    return min(found, key=lambda place: (abs(place - wanted), place)) + offset if found else None
