"""The bytes of a .rtf in, its text out: numbers as written beside it, tracked changes settled, notes apart."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from govcompare.ingest.formats.limits import MAX_DEPTH, MAX_PARAGRAPHS, check_characters, refusal
from govcompare.ingest.formats.reader import Opened, Reader
from govcompare.ingest.formats.written import Notices, Written, table_row, written
from govcompare.ingest.readers.rtf.tokens import Token, tokens
from govcompare.model.document import BlockKind, RawDocument

NOTES = "注释"
"""Heading, computed, under which footnotes and endnotes stand."""
_CHARSETS = {128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253", 204: "cp1251", 238: "cp1250"}
"""Of fonts, where they say more than the document's code page."""
_PAGES = {936: "gb18030", 950: "cp950", 932: "cp932", 949: "cp949", 54936: "gb18030", 65001: "utf-8"}
_SKIPPED = frozenset(
    {"fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr", "headerf", "footer"}
    | {"footerl", "footerr", "footerf", "fldinst", "xe", "tc", "rxe", "listtable", "listoverridetable", "revtbl"}
    | {"objdata", "objclass", "objname", "nonshppict", "annotation", "atnid", "atnauthor", "ftnsep", "ftnsepc", "upr"}
    | {"private", "themedata", "colorschememapping", "datastore", "latentstyles", "filetbl", "template", "shp"}
)
"""Destinations that hold no text of the document."""
_TEXTS = frozenset({"shptxt", "ud", "listtext", "pntext", "result", "fldrslt", "dptxbxtext"})
"""Destinations that hold some, also inside one of _AROUND."""
_AROUND = frozenset({"upr", "shp"})
"""Destinations that hold no text themselves; in all others text is that of heads, properties or lists."""
_SIGNS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "~": "\xa0",
    "_": "-",
    "\\": "\\",
    "{": "{",
    "}": "}",
}
_HIGH, _LOW = 0xD800, 0xE000
_BODY_LEVEL = 9


@dataclass(frozen=True, slots=True)
class _State:
    """What counts inside a group until it ends."""

    skipped: bool = False
    sealed: bool = False
    """Whether nothing inside is text of the document."""
    hidden: bool = False
    deleted: bool = False
    revised: bool = False
    """Whether a tracked change brought it."""
    page: str = "cp1252"
    skip: int = 1
    """Characters behind a Unicode character that stand for it in old readers."""
    place: str = "body"
    """`body`, `note`, `fonts` or `styles`."""


class _Reading:
    """Puts the text together."""

    def __init__(self, path: str, original: bool) -> None:
        self._path = path
        self._state = _State()
        self._stack: list[_State] = []
        self._starred = False
        self._pending = bytearray()
        self._to_skip = 0
        self._text: dict[str, list[str]] = {"body": [], "note": []}
        self._characters = 0
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, int] = {}
        self._named = 0
        self._level: int | None = None
        self._cells: list[list[Written]] = []
        self._cell: list[Written] = []
        self._in_table = False
        self._page = "cp1252"
        self.notices = Notices(original)
        self.paragraphs: list[Written] = []
        self.notes: list[Written] = []
        self._words: dict[str, Callable[[int | None], None]] = {
            "par": lambda _: self._paragraph(),
            "sect": lambda _: self._paragraph(),
            "page": lambda _: self._paragraph(),
            "cell": lambda _: self._end_cell(),
            "nestcell": lambda _: self._end_cell(),
            "row": lambda _: self._end_row(),
            "nestrow": lambda _: self._end_row(),
            "intbl": lambda _: self._set_in_table(True),
            "pard": lambda _: self._reset(),
            "plain": lambda _: self._set(hidden=False, deleted=False, revised=False),
            "v": lambda number: self._set(hidden=number != 0),
            "deleted": self._deleted,
            "revised": self._revised,
            "f": self._font,
            "fcharset": self._charset,
            "ansicpg": self._code_page,
            "uc": lambda number: self._set(skip=max(0, min(number or 0, 8))),
            "u": self._unicode,
            "s": self._style,
            "outlinelevel": self._outline,
            "footnote": lambda _: self._set(place="note"),
            "object": lambda _: self.notices.add("embedded-left-out"),
            "atnid": lambda _: self.notices.add("comments-left-out"),
        }

    def take(self, data: bytes) -> None:
        """Raises ReadError."""
        for token in tokens(data):
            if token.text:
                self._bytes(token.text)
            elif token.brace:
                self._brace(token.brace)
            else:
                self._word(token)
        self._paragraph()
        self._end_row()

    def _brace(self, brace: str) -> None:
        self._flush()
        self._to_skip = 0
        if brace == "{":
            self._stack.append(self._state)
            if len(self._stack) > MAX_DEPTH:
                raise refusal(self._path, "too-deep", limit=f"{MAX_DEPTH:,}")
        elif self._stack:
            if self._state.place == "note" and self._stack[-1].place == "body":
                self._note()
            self._state = self._stack.pop()
        self._starred = False

    def _word(self, token: Token) -> None:
        word = token.word
        if word == "*":
            self._starred = True
            return
        starred, self._starred = self._starred, False
        if word in _TEXTS and not self._state.sealed:
            self._set(skipped=False, place="note" if self._state.place == "note" else "body")
        elif word in _SKIPPED or (starred and word not in {"shpinst", "do"}):
            self._set(skipped=True, sealed=self._state.sealed or word not in _AROUND)
            if word in {"fonttbl", "stylesheet"}:
                self._set(place="fonts" if word == "fonttbl" else "styles")
        sign = _SIGNS.get(word)
        if sign is not None:
            self._flush()
            self._put(sign)
        elif word in {"\r", "\n"}:
            self._paragraph()
        elif word in self._words:
            self._words[word](token.number)

    def _set(self, **changed: object) -> None:
        self._flush()
        self._state = replace(self._state, **changed)  # type: ignore[arg-type]

    def _bytes(self, text: bytes) -> None:
        if self._to_skip:
            skipped = min(self._to_skip, len(text))
            self._to_skip -= skipped
            text = text[skipped:]
        if not self._state.skipped:
            self._pending += text

    def _flush(self) -> None:
        if self._pending:
            text = self._pending.decode(self._state.page, "replace")
            self._pending.clear()
            self._put(text)

    def _put(self, text: str) -> None:
        state = self._state
        if state.skipped or self._is_gone():
            return
        if state.hidden:
            self.notices.add("hidden-text")
            return
        self._characters += len(text)
        check_characters(self._path, self._characters)
        self._text[state.place].append(text)

    def _unicode(self, number: int | None) -> None:
        self._flush()
        code = (number or 0) % 0x10000
        self._put(chr(code))
        self._to_skip = self._state.skip

    def _taken(self, place: str) -> str:
        text = "".join(self._text[place])
        self._text[place] = []
        if any(_HIGH <= ord(character) < _LOW for character in text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return text

    def _paragraph(self) -> None:
        self._flush()
        if self._state.skipped or self._is_gone():
            return
        if self._state.place == "note":
            self._put("\n")
            return
        text = self._taken("body")
        level = self._level if text.strip() else None
        kind = BlockKind.HEADING if level is not None else BlockKind.PARAGRAPH
        one = Written(_without_tab(text), kind=kind, level=level)
        (self._cell if self._in_table else self.paragraphs).append(one)
        if len(self.paragraphs) > MAX_PARAGRAPHS:
            raise refusal(self._path, "too-many-paragraphs", limit=f"{MAX_PARAGRAPHS:,}")

    def _note(self) -> None:
        text = self._taken("note").strip()
        if text:
            self.notes.append(Written(text.replace("\n", " "), kind=BlockKind.NOTE))

    def _end_cell(self) -> None:
        if not self._state.skipped:
            self._in_table = True
            self._paragraph()
            self._cells.append(self._cell)
            self._cell = []

    def _end_row(self) -> None:
        self.paragraphs += table_row([*self._cells, self._cell] if self._cell else self._cells)
        self._cells, self._cell = [], []
        self._in_table = False

    def _set_in_table(self, inside: bool) -> None:
        self._in_table = inside or self._in_table

    def _reset(self) -> None:
        self._level = None
        if not self._cells and not self._cell:
            self._in_table = False

    def _deleted(self, number: int | None) -> None:
        self._set(deleted=number != 0)
        self.notices.add_tracked()

    def _revised(self, number: int | None) -> None:
        self._set(revised=number != 0)
        self.notices.add_tracked()

    def _is_gone(self) -> bool:
        """Whether tracked changes take away what is read."""
        return self._state.revised if self.notices.original else self._state.deleted

    def _font(self, number: int | None) -> None:
        if self._state.place == "fonts":
            self._named = number or 0
        else:
            self._set(page=self._fonts.get(number or 0, self._page))

    def _charset(self, number: int | None) -> None:
        if self._state.place == "fonts" and (number or 0) in _CHARSETS:
            self._fonts[self._named] = _CHARSETS[number or 0]

    def _code_page(self, number: int | None) -> None:
        self._page = _PAGES.get(number or 0, "cp1252")
        self._set(page=self._page)

    def _style(self, number: int | None) -> None:
        if self._state.place == "styles":
            self._named = number or 0
        else:
            self._level = self._styles.get(number or 0)

    def _outline(self, number: int | None) -> None:
        level = None if number is None or not 0 <= number < _BODY_LEVEL else number + 1
        if self._state.place == "styles":
            if level is not None:
                self._styles[self._named] = level
        else:
            self._level = level


def _without_tab(text: str) -> str:
    """Without the tab between a number, which stands in the file as text, and what it numbers."""
    number, tab, rest = text.partition("\t")
    return number + rest if tab and rest and number[-1:] in set("、．）】") else text


def _read(opened: Opened) -> RawDocument:
    reading = _Reading(opened.path, opened.original)
    reading.take(opened.data)
    notes = [Written("", NOTES, BlockKind.NOTE), *reading.notes] if reading.notes else []
    return written(opened, RTF.media_type, [*reading.paragraphs, *notes], reading.notices.problems(opened.path))


RTF = Reader(
    "application/rtf", (".rtf",), "RTF", recognises=lambda data: data[:64].lstrip().startswith(b"{\\rtf"), read=_read
)
