"""Lines of a page's programs and style sheets that were copied with its text."""

import re
from collections.abc import Iterator

from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

ASCII = 0.6
"""Share of a line of code that is ASCII; what it says in Chinese stands between quotation marks."""
LONGEST = 2000
"""Characters of such a line that are looked at."""

_SIGNS = ("{", "();", ");", "];", "javascript", "void(")
"""Of a page's programs."""
_CODE = re.compile(
    r"\{\{[^{}\n]{0,200}\}\}$|javascript\s?:|(?:document|window|location|console|Math|jQuery|angular|\$)\s{0,2}\.\s{0,2}[a-zA-Z]{2}|"
    r"\$\(|(?:var|let|const)\s{1,4}[\w$.]{1,40}\s{0,4}=|\(?function\s{0,4}[\w$]{0,40}\s{0,4}\(|\}\)?\s{0,2}\(\s{0,2}\)|=>|"
    r"[.#@]?[\w.#:,>\s-]{1,80}\{[^{}]{0,400}:[^{}]{0,400}\}|[\w$.\[\]]{1,60}\s{0,4}=\s{0,4}[^=]{1,200};$|"
    r"[\w$.]{1,40}\([^()]{0,200}\);?$|(?:if|for|while|switch|try|catch)\s{0,2}[({]|@(?:media|import|charset)\b"
)
_REST = re.compile(r"[{}()\[\];,\s]{1,12}$")


def _find(page: Page) -> Iterator[Removal]:
    if not page.holds(*_SIGNS):
        return
    inside = False
    for start, end, text in page.lines:
        code = _is_code(text) or (inside and _REST.match(text) is not None)
        if code:
            yield Removal(RemovalKind.MARKUP, Span(start, end))
        inside = code


def _is_code(text: str) -> bool:
    if not text[0].isascii() or text[0].isdigit():
        return False
    head = text[:LONGEST]
    if head.isascii():
        return _CODE.match(head) is not None
    return "(" in head and len(head.encode("ascii", "ignore")) >= ASCII * len(head) and _CODE.match(head) is not None


SCRIPTS = Rule("scripts", Stage.CHARACTERS, _find)
