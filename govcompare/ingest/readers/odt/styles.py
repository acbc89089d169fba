"""The style parts of a .odt in, what a style means for text and outline out, inheritance included."""

from dataclasses import dataclass, field

from govcompare.ingest.formats.xml import Attributes, parse
from govcompare.ingest.readers.odt.lists import Level, Lists
from govcompare.ingest.readers.odt.names import attribute, name_of, small

DEEPEST = 64
"""Styles based on one another."""
OUTLINE = "\x00outline"
"""The list style of headings, which has no name."""


@dataclass(slots=True)
class Style:
    """What a style itself says."""

    parent: str = ""
    outline: int | None = None
    list: str | None = None
    hidden: bool | None = None


@dataclass(slots=True)
class Styles:
    """All styles of a document, by name."""

    lists: Lists = field(default_factory=Lists)
    _styles: dict[str, Style] = field(default_factory=dict)
    _style: Style = field(default_factory=Style)
    _list: dict[int, Level] = field(default_factory=dict)
    _level: Level = field(default_factory=Level)

    def outline(self, name: str) -> int | None:
        """Level from 1; None for body text."""
        found = next((style.outline for style in self._chain(name) if style.outline is not None), None)
        return found or None

    def list_style(self, name: str) -> str:
        """Of a paragraph style; empty without one."""
        return next((style.list for style in self._chain(name) if style.list is not None), "")

    def is_hidden(self, name: str) -> bool:
        return bool(next((style.hidden for style in self._chain(name) if style.hidden is not None), False))

    def _chain(self, name: str) -> list[Style]:
        chain: list[Style] = []
        while name in self._styles and len(chain) < DEEPEST:
            chain.append(self._styles[name])
            name = chain[-1].parent
        return chain

    def read(self, path: str, data: bytes) -> None:
        """Take in one part. Raises ReadError."""
        parse(path, data, self.start, lambda _: None)

    def start(self, name: str, attributes: Attributes) -> None:
        """Take in one element."""
        match name_of(name):
            case "style:style":
                self._style = Style(attribute(attributes, "style:parent-style-name"))
                self._styles[attribute(attributes, "style:name")] = self._style
                self._style.outline = small(attributes, "style:default-outline-level")
                self._style.list = attributes.get(FULL_LIST)
            case "style:text-properties":
                if attribute(attributes, "text:display"):
                    self._style.hidden = attribute(attributes, "text:display") == "none"
            case "text:list-style" | "text:outline-style" as kind:
                self._list = {}
                named = attribute(attributes, "style:name")
                self.lists.styles[OUTLINE if kind == "text:outline-style" else named] = self._list
            case "text:list-level-style-number" | "text:outline-level-style":
                self._begin_level(attributes)
            case "text:list-level-style-bullet":
                self._begin_level(attributes)
                self._level.bullet = attribute(attributes, "text:bullet-char") or "•"
            case "style:list-level-label-alignment":
                self._level.tight = attribute(attributes, "text:label-followed-by") == "nothing"

    def _begin_level(self, attributes: Attributes) -> None:
        start = small(attributes, "text:start-value")
        self._level = Level(
            format=attribute(attributes, "style:num-format"),
            prefix=attribute(attributes, "style:num-prefix"),
            suffix=attribute(attributes, "style:num-suffix"),
            shape=attribute(attributes, "loext:num-list-format") or attribute(attributes, "style:num-list-format"),
            shown=small(attributes, "text:display-levels") or 1,
            start=1 if start is None else start,
        )
        self._list[small(attributes, "text:level") or 0] = self._level


FULL_LIST = "urn:oasis:names:tc:opendocument:xmlns:style:1.0 list-style-name"
