"""Comments of HTML in a page's text."""

from collections.abc import Iterator

from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

LONGEST = 4000
"""Characters of a comment; a longer one is not closed, but opened again somewhere below."""


def _find(page: Page) -> Iterator[Removal]:
    text = page.text
    start = text.find("<!--") if page.holds("<") else -1
    while start >= 0:
        end = text.find("-->", start + 4, start + LONGEST)
        if end < 0:
            start = text.find("<!--", start + 4)
            continue
        yield Removal(RemovalKind.COMMENT, Span(start, end + 3))
        start = text.find("<!--", end + 3)


COMMENTS = Rule("comments", Stage.CHARACTERS, _find)
