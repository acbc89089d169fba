"""Characters of an HTML page in, its tags and texts out, in one pass over any input.

The standard library's html.parser goes quadratic on some inputs in some versions of Python 3.11 and 3.12, and what it
makes of an unclosed comment differs between them; here every character is looked at a bounded number of times.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

LONGEST_NAME = 60
"""Characters of a tag's name that are looked at."""
LONGEST_VALUE = 2000
"""Characters of an attribute that are kept."""
RAW = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})
"""Elements inside which tags are text."""

_NAME = re.compile(rf"[A-Za-z][^\s/>]{{0,{LONGEST_NAME}}}")
_ATTRIBUTE = re.compile(
    r"[\s/]{0,64}(?P<name>[^\s/>=][^\s/>=]{0,200})(?:\s{0,64}=\s{0,64}(?:\"(?P<d>[^\"]*)\"|'(?P<s>[^']*)'|(?P<u>[^\s>]*)))?"
)
_WANTED = frozenset(
    {
        "class",
        "id",
        "style",
        "hidden",
        "role",
        "type",
        "start",
        "value",
        "reversed",
        "charset",
        "href",
        "name",
        "content",
    }
)
"""Attributes that are kept."""


@dataclass(frozen=True, slots=True)
class Open:
    """A start tag."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Close:
    """An end tag."""

    name: str


@dataclass(frozen=True, slots=True)
class Text:
    """Characters between tags, with their references resolved."""

    text: str


@dataclass(frozen=True, slots=True)
class Unclosed:
    """A comment that is never closed: what stands behind it is part of it."""


Token = Open | Close | Text | Unclosed


def tokens(page: str) -> Iterator[Token]:
    """In their order; comments and declarations are left out."""
    at = 0
    endless: set[str] = set()
    while at < len(page):
        start = page.find("<", at)
        if start < 0:
            start = len(page)
        if start > at:
            yield _text(page[at:start])
        at = start
        if start < len(page):
            found, at = _markup(page, start, endless)
            yield from found


def _markup(page: str, start: int, endless: set[str]) -> tuple[tuple[Token, ...], int]:
    """What the `<` at `start` begins, and where it ends; `endless`: names without an end tag from here on."""
    following = page[start + 1 : start + 2]
    if following.isascii() and following.isalpha():
        return _start_tag(page, start + 1, endless)
    if following == "/":
        name = _NAME.match(page, start + 2)
        return ((Close(name[0].lower()),) if name else ()), _behind(page, ">", start)
    if page.startswith("<!--", start):
        is_closed = page.find("-->", start + 2) >= 0
        return (() if is_closed else (Unclosed(),)), _behind(page, "-->", start + 2)
    if following in {"!", "?"}:
        return (), _behind(page, ">", start)
    return (Text("<"),), start + 1


def _behind(page: str, sign: str, start: int) -> int:
    """Where the next `sign` ends; the page's end without one."""
    end = page.find(sign, start)
    return end + len(sign) if end >= 0 else len(page)


def _start_tag(page: str, start: int, endless: set[str]) -> tuple[tuple[Token, ...], int]:
    tag, at = _tag(page, start)
    if tag is None:
        return (), at
    if tag.name not in RAW or tag.name in endless:
        return (tag,), at
    inside, at = _raw(page, at, tag.name, endless)
    return (tag, inside, Close(tag.name)), at


def _text(text: str) -> Text:
    return Text(unescape(text) if "&" in text else text)


def _tag(page: str, start: int) -> tuple[Open | None, int]:
    """The start tag whose name begins at `start`, and where it ends; None when the page ends before it does."""
    name = _NAME.match(page, start)
    assert name is not None
    at = name.end()
    found: dict[str, str] = {}
    while (attribute := _ATTRIBUTE.match(page, at)) is not None and attribute.end() > at:
        at = attribute.end()
        key = attribute["name"].lower()
        if key in _WANTED:
            value = attribute["d"] or attribute["s"] or attribute["u"] or ""
            found.setdefault(key, unescape(value[:LONGEST_VALUE]))
    end = page.find(">", at)
    if end < 0:
        return None, len(page)
    return Open(name[0].lower(), found), end + 1


def _raw(page: str, at: int, name: str, endless: set[str]) -> tuple[Text, int]:
    """What stands in an element of raw text, and where its end tag ends; nothing in one without an end, but for
    programs and styles."""
    closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(page, at)
    if closing is None:
        endless.add(name)
        return Text(""), len(page) if name in {"script", "style"} else at
    end = page.find(">", closing.end())
    return Text(page[at : closing.start()]), end + 1 if end >= 0 else len(page)
