"""Tags, written-out blanks, invisible characters and marks of notes in a page's text."""

import re
from collections.abc import Iterator
from itertools import islice

from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule, Stage
from govcompare.model.document import Removal, RemovalKind
from govcompare.model.span import Span

_TAG_NAMES = (
    "a|abbr|article|b|big|blockquote|body|br|button|center|dd|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|"
    "img|input|label|li|link|main|meta|nav|nobr|ol|option|p|param|pre|s|section|select|small|span|strong|sub|sup|table|tbody|td|"
    "tfoot|th|thead|title|tr|u|ul|o:p|st1:[a-z]{1,20}"
)
_ANGLE = re.compile(
    rf"<(?:U\+(?:00A0|3000|200[0-9A-F]|202[A-F]|FEFF|00AD|000[0-9A-F])>|/?(?:{_TAG_NAMES})(?:\s[^<>]{{0,400}})?\s?/?>|"
    rf"(?P<block>script|style)\b[^<>]{{0,200}}>)",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:nbsp|emsp|ensp|thinsp|zwnj|zwj|shy|#160|#12288|#8203|#xA0|#x3000);", re.IGNORECASE)
_NOTE = re.compile(r"\[\s{0,3}(?:\d{1,3}|[A-Za-z]{1,5}\s?\d{1,3}|编辑|[註注]\s?\d{1,3})\s{0,3}\]")
_INLINE = re.compile(r"[［\[]\d{1,3}[］\]](?![号號\d])")
_BEFORE = re.compile(r"\n[ \t]{0,4}\Z")
_BEHIND = re.compile(r"[ \t]{0,4}\n")
_CIRCLED = re.compile("[（(][⑴-⒇①-⑳]{2,6}[)）]")
_CIRCLES = ("⑵", "⑶", "②", "③", "⑸")
_IMAGE = re.compile(r"\[{1,2}(?:img|IMG|image|图片)\b[^\[\]\n]{0,200}\]{1,2}|\[(?:图片|img|IMG)\]")
_ORNAMENT = re.compile(
    r"^[ \t\u3000]{0,8}(?:[★☆◆]{4,80}|[*=_-]{8,200}|[─━═～]{4,200}|(?:[*◆●■◇][ ]){2,60}[*◆●■◇])[ \t\u3000]{0,8}$",
    re.MULTILINE,
)
_ORNAMENTS = (
    "★☆",
    "☆★",
    "★★★★",
    "◆◆◆◆",
    "========",
    "--------",
    "********",
    "________",
    "────",
    "━━━━",
    "════",
    "～～～～",
    "* * *",
    "◆ ◆",
    "● ●",
    "■ ■",
    "◇ ◇",
)
_ADDRESS = re.compile(r"\n[ \t]{0,8}\d{1,4}\.[ \t]{1,4}(?:https?|ftp|file|mailto|javascript):")
_LINK = re.compile(r"\[\d{1,4}\](?=[^\s\[])")
ADDRESSES = 3
"""Numbered addresses of links, as browsers without pictures write them below a page, whose numbers in the text are
marks too."""
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\U000e0001-\U000e007f]{1,64}")
_INVISIBLES = tuple("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff\u00ad\U000e0001")
LONGEST_BLOCK = 60_000
"""Characters of a script or a style sheet."""


def _find(page: Page) -> Iterator[Removal]:
    for start, end in _stretches(page):
        yield Removal(RemovalKind.MARKUP, Span(start, end))


def _stretches(page: Page) -> Iterator[tuple[int, int]]:
    text = page.text
    if page.holds("<"):
        yield from _tags(text)
    if page.holds("&"):
        yield from (match.span() for match in _ENTITY.finditer(text))
    if page.holds("["):
        yield from _notes(text)
    if page.holds("[img", "[IMG", "[image", "[图片"):
        yield from (match.span() for match in _IMAGE.finditer(text))
    if page.holds(*_ORNAMENTS):
        yield from (match.span() for match in _ORNAMENT.finditer(text))
    if page.holds("://") and page.holds("["):
        yield from _links(text)
    if page.holds("［", "["):
        yield from _inline(text)
    if page.holds(*_CIRCLES):
        yield from (match.span() for match in _CIRCLED.finditer(text))
    if page.holds(*_INVISIBLES):
        yield from (match.span() for match in _INVISIBLE.finditer(text))


def _tags(text: str) -> Iterator[tuple[int, int]]:
    for match in _ANGLE.finditer(text):
        if match["block"] is None:
            yield match.span()
            continue
        close = text.find(f"</{match['block']}", match.end(), match.end() + LONGEST_BLOCK)
        end = text.find(">", close, close + 20) if close >= 0 else -1
        yield match.start(), end + 1 if end >= 0 else match.end()


def _notes(text: str) -> Iterator[tuple[int, int]]:
    """Marks of notes alone on their line or in the middle of a sentence; not the numbers of a list of notes."""
    for match in _NOTE.finditer(text):
        start, end = match.span()
        line_end = _BEFORE.search(text, max(0, start - 5), start)
        next_line = _BEHIND.match(text, end)
        first = line_end.start() if line_end else start
        if first == 0 and not line_end:
            continue
        last = next_line.end() if next_line else end
        runs_on = _runs_on(text[first - 1 : first] if first else "", text[last : last + 1])
        if next_line and runs_on:
            yield first, last
        elif next_line or (line_end and runs_on):
            yield first, end


def _inline(text: str) -> Iterator[tuple[int, int]]:
    """Marks of notes behind a word."""
    for match in _INLINE.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before and not before.isspace() and not before.isdigit():
            yield match.span()


def _links(text: str) -> Iterator[tuple[int, int]]:
    """Numbers of links before their words, where the addresses stand below the text."""
    if sum(1 for _ in islice(_ADDRESS.finditer(text), ADDRESSES)) == ADDRESSES:
        yield from (match.span() for match in _LINK.finditer(text))


def _runs_on(before: str, behind: str) -> bool:
    """Whether a sentence goes on over the mark."""
    return before.isalnum() or behind in tuple("，。；、：,.;:")


MARKUP = Rule("markup", Stage.CHARACTERS, _find)
