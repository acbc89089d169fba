"""The tags of a page in, its visible text out, line by line, with the element that holds each line."""

import re
from dataclasses import dataclass, field

from govcompare.ingest.formats import counted
from govcompare.ingest.formats.limits import MAX_DEPTH, check_characters, refusal
from govcompare.ingest.formats.written import Notices
from govcompare.ingest.readers.html.tokens import Close, Open, Text, Unclosed, tokens

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt"}
    | {"fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header"}
    | {"hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table"}
    | {"tbody", "tfoot", "thead", "tr", "ul", "caption", "optgroup", "option", "select", "td", "th"}
)
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset(
    {"head", "script", "style", "svg", "iframe", "object", "embed", "audio", "video", "canvas", "map", "datalist"}
    | {"noembed", "noframes", "xmp", "applet", "title"}
)
_ASIDE = frozenset({"template", "noscript"})
_VOID = frozenset(
    {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link"}
    | {"meta", "param", "source", "track", "wbr"}
)
_ENDED_BY_ITSELF = frozenset({"p", "li", "dt", "dd", "option", "tr", "td", "th"})
"""Elements whose end tag is often left out: the next of the kind ends them."""
_UNSTYLED = re.compile(r"\s{1,8}")
_HIDING = re.compile(r"display:none|visibility:hidden|font-size:0(?:\.0{1,4})?(?:px|pt|em|rem|%)?(?:;|!|$)")
_LIST_STYLE = re.compile(r"list-style(?:-type)?:[^;]{0,40}?(cjk-ideographic|simp-chinese|trad-chinese|none)")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_WIDE = re.compile(
    "[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]"
)


@dataclass(slots=True)
class Node:
    """An element that makes lines, and what its lines hold."""

    name: str
    parent: int
    names: str
    """Its class, id and role."""
    start: int
    """Index of its first line."""
    end: int = -1


@dataclass(slots=True)
class Line:
    """One line of the page as a browser shows it."""

    start: int
    node: int
    end: int = 0
    links: int = 0
    """Characters inside links."""
    label: int = 0
    """Characters of the computed number that it starts with."""


@dataclass(slots=True)
class Element:
    """An open element."""

    name: str
    node: int
    seen: bool
    link: bool
    pre: bool
    hidden: bool = False
    """Whether the page hides it, or one that it stands in."""
    counter: int | None = None
    """Of a numbered list: the number of its next item."""
    style: str = ""


@dataclass(slots=True)
class Shown:
    """A page's visible text."""

    text: str = ""
    title: str = ""
    lines: list[Line] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)


class _Showing:
    """Puts the text together."""

    def __init__(self, path: str, notices: Notices) -> None:
        self._path, self._notices = path, notices
        self._parts: list[str] = []
        self._at = 0
        self._last = ""
        self._line: Line | None = None
        self._space = ""
        self._tab = False
        self._label = ""
        self.lines: list[Line] = []
        self.nodes = [Node("", -1, "", 0)]
        self._open = [Element("", 0, seen=True, link=False, pre=False)]
        self._count: dict[str, int] = {}
        self.title = ""

    def take(self, page: str) -> Shown:
        """Raises ReadError."""
        for token in tokens(page):
            match token:
                case Open(name, attributes):
                    self._opened(name, attributes)
                case Close(name):
                    self._closed(name)
                case Text(text):
                    self._put(text)
                case Unclosed():
                    self._notices.add("comment-not-closed")
        self._break()
        for node in self.nodes:
            if node.end < 0:
                node.end = len(self.lines)
        return Shown("".join(self._parts), self.title, self.lines, self.nodes)

    def _opened(self, name: str, attributes: dict[str, str]) -> None:
        if name in _BLOCKS:
            self._begin_block(name)
        elif name == "br":
            self._line_end()
        elif name == "frame":
            self._notices.add("frames-left-out")
        if name in _VOID:
            return
        if len(self._open) > MAX_DEPTH:
            raise refusal(self._path, "too-deep", limit=f"{MAX_DEPTH:,}")
        top = self._open[-1]
        style = _UNSTYLED.sub("", attributes.get("style", "")).lower()
        hidden = name in _ASIDE or "hidden" in attributes or _HIDING.search(style) is not None
        element = Element(
            name,
            self._node(name, attributes, top.node),
            top.seen and not hidden and name not in _UNSEEN,
            top.link or (name == "a" and "href" in attributes),
            top.pre or name == "pre" or "white-space:pre" in style,
            top.hidden or hidden,
        )
        self._open.append(element)
        self._count[name] = self._count.get(name, 0) + 1
        if name == "ol":
            self._number(element, attributes, style)
        elif name == "li" and top.counter is not None and element.seen:
            self._item(top, attributes)

    def _begin_block(self, name: str) -> None:
        while not (self._open[-1].seen or self._open[-1].hidden):
            self._closed(self._open[-1].name)
        if name in _CELLS:
            self._tab = self._line is not None
            self._space = ""
        else:
            self._break()
        if name == self._open[-1].name and name in _ENDED_BY_ITSELF:
            self._closed(name)

    def _node(self, name: str, attributes: dict[str, str], parent: int) -> int:
        """The node that lines of the element belong to."""
        if name not in _BLOCKS:
            return parent
        names = " ".join(attributes.get(key, "") for key in ("class", "id", "role")).strip()
        self.nodes.append(Node(name, parent, names, len(self.lines)))
        return len(self.nodes) - 1

    def _number(self, element: Element, attributes: dict[str, str], style: str) -> None:
        start = attributes.get("start", "1")
        listed = _LIST_STYLE.search(style)
        if "reversed" not in attributes and not (listed and listed[1] == "none"):
            element.counter = int(start) if start.isascii() and start.isdecimal() and len(start) < 6 else 1
            element.style = listed[1] if listed else attributes.get("type", "1")

    def _item(self, holder: Element, attributes: dict[str, str]) -> None:
        value = attributes.get("value", "")
        assert holder.counter is not None
        number = int(value) if value.isascii() and value.isdecimal() and len(value) < 6 else holder.counter
        holder.counter = number + 1
        self._label = _label(number, holder.style)

    def _closed(self, name: str) -> None:
        if not self._count.get(name):
            return
        while len(self._open) > 1:
            element = self._open.pop()
            self._count[element.name] -= 1
            if element.name in _BLOCKS:
                if element.name not in _CELLS:
                    self._break()
                self.nodes[element.node].end = len(self.lines) + (self._line is not None)
            if element.name == name:
                return

    def _put(self, text: str) -> None:
        element = self._open[-1]
        if not element.seen:
            if self._open[-1].name == "title" and not self.title:
                self.title = _SPACE.sub(" ", text).strip()
            if element.hidden and text.strip():
                self._notices.add("hidden-text")
            return
        if element.pre:
            rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            for number, row in enumerate(rows):
                if number:
                    self._line_end()
                self._append(row, element)
            return
        at = 0
        for space in _SPACE.finditer(text):
            self._append(text[at : space.start()], element)
            self._space = self._space or ("\n" if "\n" in space[0] else " ")
            at = space.end()
        self._append(text[at:], element)

    def _append(self, text: str, element: Element) -> None:
        if not text:
            return
        if self._line is None:
            self._space = ""
            self._line = Line(self._at, element.node, label=len(self._label))
            if self._label:
                self._write(self._label)
                self._label = ""
        elif self._tab:
            self._write("\t")
        elif self._space:
            joined = self._space == "\n" and _WIDE.match(text) and _WIDE.match(self._last)
            self._write("" if joined else " ")
        self._space, self._tab = "", False
        self._write(text)
        if element.link:
            self._line.links += len(text)

    def _write(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._at += len(text)
            self._last = text[-1]
            check_characters(self._path, self._at)

    def _line_end(self) -> None:
        """What a line break makes: an end, or an empty line."""
        if self._line is None and self.lines:
            self._write("\n")
        self._break()

    def _break(self) -> None:
        self._space, self._tab = "", False
        if self._line is not None:
            self._line.end = self._at
            self.lines.append(self._line)
            self._line = None
            self._write("\n")


_FORMATS = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "cjk-ideographic": "chineseCountingThousand",
    "simp-chinese": "chineseCountingThousand",
    "trad-chinese": "taiwaneseCountingThousand",
}


def _label(number: int, style: str) -> str:
    """An item's number as browsers show it."""
    format = _FORMATS.get(style, "decimal")
    return counted.number(number, format) + ("、" if "Counting" in format else ". ")


def shown(path: str, page: str, notices: Notices) -> Shown:
    """What a browser shows of `page`. Raises ReadError."""
    return _Showing(path, notices).take(page)
