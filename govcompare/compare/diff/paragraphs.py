"""A stretch of text in, its paragraphs and the places where a long one may be cut out."""

import re
from itertools import pairwise

from govcompare.model.span import Span

LONGEST = 2_000
"""Characters of a row at most: what the canvas lays out in one go without a pause."""
_SENTENCE_END = re.compile(r"[。！？!?；;][”’」』）)\]】]{0,3}\s{0,4}|\n\s{0,4}")


def paragraphs(text: str, span: Span) -> list[Span]:
    """The paragraphs of `span`, which they tile; blank lines belong to the paragraph before them (those at the start to
    the first)."""
    found: list[Span] = []
    start = span.start
    while start < span.end:
        end = text.find("\n", start, span.end) + 1 or span.end
        blank = not text[start:end].strip()
        if found and (blank or not found[-1].of(text).strip()):
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(start, end))
        start = end
    return found


def sentence_ends(text: str, span: Span) -> list[int]:
    """Where sentences (and clauses closed by a semicolon) end inside `span`, ascending; its end is not among them."""
    return [match.end() for match in _SENTENCE_END.finditer(text, span.start, span.end) if match.end() < span.end]


def sentences(text: str, span: Span) -> list[Span]:
    """The sentences of `span`, which they tile."""
    edges = [span.start, *sentence_ends(text, span), span.end]
    return [Span(start, end) for start, end in pairwise(edges) if start < end]


def short_parts(text: str, span: Span) -> list[Span]:
    """`span` cut behind sentences into parts of at most LONGEST characters, which tile it."""
    parts: list[Span] = []
    ends = [*sentence_ends(text, span), span.end]
    start, place = span.start, 0
    while start < span.end:
        reach = start
        while place < len(ends) and ends[place] - start <= LONGEST:
            reach = ends[place]
            place += 1
        end = reach if reach > start else min(start + LONGEST, span.end)
        parts.append(Span(start, end))
        start = end
    return parts
