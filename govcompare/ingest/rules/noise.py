"""Random signs that a forum put at the ends of lines so that nobody copies them."""

import re
from collections.abc import Iterator

from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

FEWEST = 3
"""Different ones on a page; a report has no such line, and repeats the names that look so."""
REACH = 60
"""Characters at a line's end or beginning."""

_BEHIND = re.compile(
    r"(?<=[\u3000-\u9fff\uff00-\uff65“”])[ \xa0]{0,3}(?P<noise>(?:[!-~]{1,3}[ \xa0]){3,18}[!-~]{1,3})$"
)
_BEFORE = re.compile(r"(?P<noise>(?:[!-~]{1,3}[ \xa0]){3,18}[!-~]{1,3})[ \xa0]{0,3}(?=[\u3000-\u9fff\uff00-\uff65“”])")
_UNBROKEN = re.compile(r"(?:(?<=[。！？!?；;”])|\A)[!-~]{8,40}$")
_CHANGES = re.compile(r"(?<=[a-z])(?=[^a-z])|(?<=[A-Z])(?=[^A-Z])|(?<=\d)(?=\D)")
"""Where small letters, capitals, figures and other signs meet."""
RANDOM = 0.4
"""Such places to a sign of what was drawn by chance, which has half or more; words, addresses and standards have a
quarter."""
_SIGN = re.compile(r"[^\w\s.,:;()%/-]")
_LETTER = re.compile("[A-Za-z]")


def _find(page: Page) -> Iterator[Removal]:
    able = [line for line in page.lines if line.text[-1] <= "~" or line.text[0] <= "~"]
    if len(able) < FEWEST:
        return
    found = [span for line in able for span in _of_line(line.start, line.text)]
    if len({span.of(page.text) for span in found}) >= FEWEST:
        yield from (Removal(RemovalKind.MARKUP, span) for span in found)


def _of_line(start: int, text: str) -> Iterator[Span]:
    if text[-1] <= "~":
        at = max(0, len(text) - REACH)
        match = _UNBROKEN.search(text, at)
        if match and len(_CHANGES.findall(match[0])) >= RANDOM * len(match[0]):
            yield Span(start + match.start(), start + len(text))
            return
        match = _BEHIND.search(text, at)
        if match and _is_noise(match["noise"]):
            yield Span(start + match.start(), start + match.end())
    if text[0] <= "~":
        match = _BEFORE.match(text)
        if match and _is_noise(match["noise"]):
            yield Span(start, start + match.end())


def _is_noise(text: str) -> bool:
    return len(_SIGN.findall(text)) >= 2 and _LETTER.search(text) is not None


NOISE = Rule("noise", Stage.CHARACTERS, _find)
