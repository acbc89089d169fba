"""A series of marked paragraphs with their titles in, titles that end at a blank out, where most of the series do
(（一）发展工业 全年…)."""

import re
from collections.abc import Sequence

from govcompare.structure.marks import Place
from govcompare.structure.paragraphs import Paragraph
from govcompare.structure.titles import Shape, Title

_LONGEST = 41
_END = re.compile(
    rf"[^。！？!?；;：:\s]{{3,{_LONGEST - 2}}}[^，,、。！？!?；;：:\s](?=[ \u3000][\u3400-\u9fff0-9０-９“])"
)
"""A title and the blank behind it."""
_BLANK = re.compile(r"(?<=[\u3400-\u9fff，。、；：])[ \u3000\xa0](?=[\u3400-\u9fff])")
_ALONE = 60
"""Characters behind it without another blank between words: those of a broken line return after 22 to 40."""
_TEXT = 24
"""Characters that follow in the paragraph, at least."""
_SHARE = 2
"""Of so many members one has such a title at least, and two do."""


def spaced(text: str, parts: Sequence[Paragraph], row: Sequence[tuple[Place, Title]]) -> Sequence[tuple[Place, Title]]:
    """`row`, with those titles that end at a blank cut there."""
    ends = [
        0 if title.shape is Shape.OWN else _end(text, parts[place.paragraph].end, place.words) for place, title in row
    ]
    found = sum(end > 0 for end in ends)
    if found < 2 or _SHARE * found < len(row):
        return row
    return [(place, Title(end, Shape.BARE) if end else title) for (place, title), end in zip(row, ends, strict=True)]


def _end(text: str, end: int, words: int) -> int:
    """Where the title at `words` ends; 0 when no blank ends it."""
    until = min(end, words + _LONGEST)
    if text.find(" ", words, until) < 0 and text.find("\u3000", words, until) < 0:
        return 0
    found = _END.match(text, words, end)
    if found is None or end - found.end() < _TEXT:
        return 0
    again = _BLANK.search(text, found.end() + 1, min(end, found.end() + _ALONE))
    return 0 if again else found.end()
