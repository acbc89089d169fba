"""Words in, where they stand in the reports of a sheet out."""

from collections.abc import Mapping

from govcompare.model.span import Span
from govcompare.present.gui.canvas.sheet import Sheet

MOST = 9_999
"""Hits on a side that are counted: nobody steps through more."""


def find(sheet: Sheet, words: str, original: bool, script: Mapping[int, str]) -> list[tuple[int, int, Span]]:
    """(entry, side, span) of every place where `words` stand, whatever their case, in the order in which a person
    steps through them: row by row, or report by report in original order. What is written otherwise is found both
    ways."""
    if not words:
        return []
    found = []
    for side, text in enumerate(sheet.texts):
        for span in _places(_even(text.translate(script)), _even(words.translate(script))):
            entry = sheet.at(side, span.start)
            cell = None if entry is None else sheet.entries[entry].cells[side]
            if entry is not None and cell is not None and cell.span.covers(span.start):
                found.append((entry, side, span))
    found.sort(key=lambda hit: (hit[1], hit[2].start) if original else (hit[0], hit[1], hit[2].start))
    return found


def _places(text: str, words: str) -> list[Span]:
    found: list[Span] = []
    start = text.find(words)
    while start >= 0 and len(found) < MOST:
        found.append(Span(start, start + len(words)))
        start = text.find(words, start + len(words))
    return found


def _even(text: str) -> str:
    """In lower case, without change of length."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(_one(character) for character in text)


def _one(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character
