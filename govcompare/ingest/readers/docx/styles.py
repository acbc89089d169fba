"""The styles part of a .docx in, what a style means for text and outline out, inheritance included."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from govcompare.ingest.formats.xml import Attributes, parse
from govcompare.ingest.readers.docx.names import is_on, number, value, word

Found = TypeVar("Found")

DEEPEST = 64
"""Styles based on one another; more of them, or a ring, ends there."""
BODY_LEVEL = 9
"""What Word calls the outline level of body text, counted from 0."""


@dataclass(slots=True)
class _Style:
    name: str = ""
    based_on: str = ""
    outline: int | None = None
    num_id: int | None = None
    level: int | None = None
    hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """What a style, with all that it is based on, says."""

    name: str = ""
    outline: int | None = None
    """From 0; None for body text."""
    num_id: int | None = None
    level: int | None = None
    hidden: bool = False
    ids: tuple[str, ...] = ()
    """Its own id and those of the styles that it is based on."""

    @property
    def is_contents(self) -> bool:
        """Whether it is one of a table of contents."""
        return self.name.startswith("toc ") or self.name in {"toc heading", "目录"}


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles of a document, by id."""

    _styles: Mapping[str, _Style] = field(default_factory=dict)
    default: str = ""
    """Id of the style of paragraphs that name none."""
    _made: dict[str, Style] = field(default_factory=dict)

    def get(self, id: str) -> Style:
        """An empty one for an id that is not there."""
        if id not in self._made:
            self._made[id] = self._inherited(id)
        return self._made[id]

    def _inherited(self, id: str) -> Style:
        chain: list[_Style] = []
        ids: list[str] = []
        while id in self._styles and id not in ids and len(ids) < DEEPEST:
            ids.append(id)
            chain.append(self._styles[id])
            id = self._styles[id].based_on
        outline = _first(chain, lambda style: style.outline)
        if outline is None and chain:
            outline = _named_level(chain[0].name)
        return Style(
            name=chain[0].name.lower() if chain else "",
            outline=None if outline is None or outline >= BODY_LEVEL else outline,
            num_id=_first(chain, lambda style: style.num_id),
            level=_first(chain, lambda style: style.level),
            hidden=bool(_first(chain, lambda style: style.hidden)),
            ids=tuple(ids),
        )


def read_styles(path: str, data: bytes) -> Styles:
    """Raises ReadError."""
    found: dict[str, _Style] = {}
    default = ""
    style = _Style()
    nested = False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal style, default, nested
        tag = word(name)
        if tag == "style":
            style = _Style()
            found[value(attributes, "styleId")] = style
            if value(attributes, "type") == "paragraph" and value(attributes, "default") in {"1", "true", "on"}:
                default = value(attributes, "styleId")
        elif tag == "tblStylePr":
            nested = True
        elif not nested:
            _set(style, tag, attributes)

    def end(name: str) -> None:
        nonlocal nested
        if word(name) == "tblStylePr":
            nested = False

    parse(path, data, start, end)
    return Styles(found, default)


def _set(style: _Style, tag: str, attributes: Attributes) -> None:
    match tag:
        case "name":
            style.name = value(attributes)
        case "basedOn":
            style.based_on = value(attributes)
        case "outlineLvl":
            style.outline = number(attributes)
        case "numId":
            style.num_id = number(attributes)
        case "ilvl":
            style.level = number(attributes)
        case "vanish":
            style.hidden = is_on(attributes)


def _first(chain: list[_Style], get: Callable[[_Style], Found | None]) -> Found | None:
    return next((found for style in chain if (found := get(style)) is not None), None)


def _named_level(name: str) -> int | None:
    """Of a heading style that says its level in its name only."""
    words = name.lower().split()
    if len(words) == 2 and words[0] in {"heading", "标题", "標題"} and words[1] in set("123456789"):
        return int(words[1]) - 1
    return None
