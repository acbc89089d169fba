"""The numbering part of a .docx in, its lists out."""

from govcompare.ingest.formats.numbered import LEVELS, Level, Numbering, Series, Use
from govcompare.ingest.formats.xml import Attributes, parse
from govcompare.ingest.readers.docx.names import is_on, number, value, word


class _Reading:
    """Collects lists while the part is parsed."""

    def __init__(self) -> None:
        self.lists: dict[int, Series] = {}
        self.uses: dict[int, Use] = {}
        self._list: Series | None = None
        self._use: Use | None = None
        self._level = Level()
        self._override = 0

    def start(self, name: str, attributes: Attributes) -> None:
        tag = word(name)
        match tag:
            case "abstractNum":
                self._list, self._use = Series(), None
                id = number(attributes, "abstractNumId")
                self.lists[-1 if id is None else id] = self._list
            case "num":
                self._list, self._use = None, Use()
                id = number(attributes, "numId")
                self.uses[-1 if id is None else id] = self._use
            case "lvl":
                self._begin_level(number(attributes, "ilvl"))
            case "styleLink" | "numStyleLink":
                self._link(tag, value(attributes))
            case "abstractNumId" | "lvlOverride" | "startOverride":
                self._in_use(tag, attributes)
            case _:
                _set(self._level, tag, attributes)

    def _begin_level(self, at: int | None) -> None:
        self._level = Level()
        holder = self._list if self._list is not None else self._use
        if holder is not None and at is not None and 0 <= at < LEVELS:
            holder.levels[at] = self._level

    def _link(self, tag: str, style: str) -> None:
        if self._list is not None and tag == "styleLink":
            self._list.style = style
        elif self._list is not None:
            self._list.uses_style = style

    def _in_use(self, tag: str, attributes: Attributes) -> None:
        if self._use is None:
            return
        if tag == "abstractNumId":
            self._use.list = number(attributes)
        elif tag == "lvlOverride":
            self._override = number(attributes, "ilvl") or 0
        else:
            self._use.starts[self._override] = number(attributes) or 0


def _set(level: Level, tag: str, attributes: Attributes) -> None:
    match tag:
        case "start":
            level.start = number(attributes) or 0
        case "numFmt":
            level.format = value(attributes)
        case "lvlText":
            level.text = value(attributes)
        case "lvlRestart":
            level.restart = number(attributes)
        case "isLgl":
            level.legal = is_on(attributes)
        case "suff":
            level.suffix = value(attributes)
        case "pStyle":
            level.style = value(attributes)


def read_numbering(path: str, data: bytes) -> Numbering:
    """Raises ReadError."""
    reading = _Reading()
    parse(path, data, reading.start, lambda _: None)
    return Numbering(reading.lists, reading.uses)
