"""Candidates and paragraphs in, the same candidates out, those put together whose titles are broken over two lines."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from govcompare.structure.candidates import Candidate
from govcompare.structure.paragraphs import LONGEST_TITLE, Paragraph
from govcompare.structure.titles import Shape, trimmed

_LONGEST = 40
"""Characters of the second line, at most."""
_ALONE = frozenset({Shape.OWN, Shape.CLAUSE})
_COMMAS = "，,、"
_GOES_ON = "的与與及、，》）)"
"""What no line of its own begins with."""
_BLANKS = " \t\u3000\xa0"
_STOPS = "。；;：:！!？?"


def rejoined(
    text: str, parts: Sequence[Paragraph], found: Iterable[Candidate], marked: AbstractSet[int]
) -> Iterator[Candidate]:
    """`marked` has the indices of paragraphs that begin with a numbering mark; what is put together stands alone."""
    for one in found:
        at = one.paragraph
        alone = one.shape in _ALONE and one.end >= parts[at].end - 1 and one.start == parts[at].start
        end = _end(text, parts, at) if alone and at + 2 < len(parts) and at + 1 not in marked else 0
        yield one._replace(end=end, shape=Shape.OWN) if end else one


def _end(text: str, parts: Sequence[Paragraph], at: int) -> int:
    """Where the title ends in the paragraph behind `at`; 0 when it does not go on there."""
    part, second, third = parts[at], parts[at + 1], parts[at + 2]
    if second.length > _LONGEST or part.length + second.length > LONGEST_TITLE or text[second.end - 1] in _COMMAS:
        return 0
    if any(sign in text[second.start : second.end - 1] for sign in _STOPS):
        return 0
    indented = [text[one.start - 1 : one.start] in _BLANKS for one in (part, second, third)]
    outdented = indented == [True, False, True] and text[second.end - 1] not in _STOPS
    goes_on = text[part.end - 1] in _COMMAS or text[second.start] in _GOES_ON or outdented
    return trimmed(text, second.start, second.end) if goes_on else 0
