"""The elements of a document or notes part in, its paragraphs in reading order out."""

from collections.abc import Callable

from govcompare.ingest.formats.counted import bullet
from govcompare.ingest.formats.limits import MAX_PARAGRAPHS, check_characters, refusal
from govcompare.ingest.formats.numbered import Numbering
from govcompare.ingest.formats.written import Notices, Written, table_row
from govcompare.ingest.formats.xml import SEPARATOR, Attributes, parse
from govcompare.ingest.readers.docx.flow import Flow
from govcompare.ingest.readers.docx.names import COMPATIBILITY, MATH, SPACES, is_on, number, value, word
from govcompare.ingest.readers.docx.paragraph import Paragraph
from govcompare.ingest.readers.docx.styles import Styles

CONTENTS = "Table of Contents"
"""What Word calls the gallery that an automatic table of contents comes from."""
_LEFT_OUT = frozenset(
    {"rt", "instrText", "delInstrText", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange"}
    | {"numberingChange", "trPrChange", "tcPrChange", "sdtEndPr", "tblGridChange", "tblPrExChange"}
)
"""Elements whose content is no text of the document: pronunciation, field codes, what properties were before."""
_NEW, _OLD = ("ins", "moveTo"), ("del", "moveFrom")
"""Elements of tracked changes: what they bring, and what they take away."""
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


class Body:
    """Takes the events of one part after another; numbers count on over all of them."""

    def __init__(self, path: str, styles: Styles, numbering: Numbering, notices: Notices) -> None:
        self._path, self._styles, self._numbering, self._notices = path, styles, numbering, notices
        self.root = ""
        """Of the part that was read last."""
        self._skipping = 0
        self._characters = self._count = 0
        self._flows: list[Flow] = []
        self._paragraphs: list[Paragraph] = []
        self._rows: list[list[Flow]] = []
        self._deleted_rows: list[bool] = []
        self._contents: list[bool] = []
        self._chosen: list[bool] = []
        self._in_text = self._in_row_properties = False
        self._starts = _named({name[7:]: getattr(self, name) for name in dir(self) if name.startswith("_start_")})
        self._ends = _named({name[5:]: getattr(self, name) for name in dir(self) if name.startswith("_end_")})
        for space in MATH:
            self._starts[f"{space}{SEPARATOR}t"] = self._start_t
            self._ends[f"{space}{SEPARATOR}t"] = self._end_t
        for name in ("AlternateContent", "Choice", "Fallback"):
            self._starts[f"{COMPATIBILITY}{SEPARATOR}{name}"] = getattr(self, f"_{name.lower()}")
        self._ends[f"{COMPATIBILITY}{SEPARATOR}AlternateContent"] = self._end_alternatecontent
        for left_out in _LEFT_OUT:
            self._starts.update(_named({left_out: self._skip}))
        gone, stays = (_NEW, _OLD) if notices.original else (_OLD, _NEW)
        self._starts.update(_named(dict.fromkeys(gone, self._start_gone) | dict.fromkeys(stays, self._start_staying)))
        if notices.original:
            self._starts.update(_named({"delText": self._start_t}))
            self._ends.update(_named({"delText": self._end_t}))

    def read(self, data: bytes) -> list[Written]:
        """The paragraphs of the part. Raises ReadError."""
        flow = Flow()
        self._flows = [flow]
        self.root = word(parse(self._path, data, self._start, self._end, self._text))
        if flow.carried:
            flow.paragraphs.append(Written(flow.carried))
        return flow.paragraphs

    def _start(self, name: str, attributes: Attributes) -> None:
        if self._skipping:
            self._skipping += 1
            return
        begin = self._starts.get(name)
        if begin is not None:
            begin(attributes)

    def _end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        finish = self._ends.get(name)
        if finish is not None:
            finish()

    def _text(self, text: str) -> None:
        if self._in_text and not self._skipping:
            self._put(text)

    def _skip(self, _: Attributes) -> None:
        self._skipping = 1

    def _put(self, text: str) -> None:
        if not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        if paragraph.run_hidden:
            paragraph.hid = True
            self._notices.add("hidden-text")
            return
        self._characters += len(text)
        check_characters(self._path, self._characters)
        paragraph.parts.append(text)

    def _start_p(self, _: Attributes) -> None:
        self._count += 1
        if self._count > MAX_PARAGRAPHS:
            raise refusal(self._path, "too-many-paragraphs", limit=f"{MAX_PARAGRAPHS:,}")
        self._paragraphs.append(Paragraph(self._flows[-1], in_contents=any(self._contents)))

    def _end_p(self) -> None:
        if self._paragraphs:
            self._paragraphs.pop().finish(self._styles, self._numbering)

    def _start_pPr(self, _: Attributes) -> None:
        if self._paragraphs:
            self._paragraphs[-1].in_properties = True

    def _end_pPr(self) -> None:
        if self._paragraphs:
            self._paragraphs[-1].in_properties = False

    def _property(self, name: str, found: int | None) -> None:
        if self._paragraphs and self._paragraphs[-1].in_properties:
            setattr(self._paragraphs[-1], name, found)

    def _start_pStyle(self, attributes: Attributes) -> None:
        if self._paragraphs:
            self._paragraphs[-1].style = value(attributes)

    def _start_outlineLvl(self, attributes: Attributes) -> None:
        self._property("outline", number(attributes))

    def _start_numId(self, attributes: Attributes) -> None:
        self._property("num_id", number(attributes))

    def _start_ilvl(self, attributes: Attributes) -> None:
        self._property("level", number(attributes))

    def _start_r(self, _: Attributes) -> None:
        if self._paragraphs:
            self._paragraphs[-1].run_hidden = self._styles.get(self._paragraphs[-1].style).hidden

    def _start_rStyle(self, attributes: Attributes) -> None:
        if self._paragraphs and not self._paragraphs[-1].in_properties and self._styles.get(value(attributes)).hidden:
            self._paragraphs[-1].run_hidden = True

    def _start_vanish(self, attributes: Attributes) -> None:
        if not self._paragraphs:
            return
        if self._paragraphs[-1].in_properties:
            self._paragraphs[-1].mark_hidden = is_on(attributes)
        else:
            self._paragraphs[-1].run_hidden = is_on(attributes)

    def _start_t(self, _: Attributes) -> None:
        self._in_text = True

    def _end_t(self) -> None:
        self._in_text = False

    def _start_tab(self, _: Attributes) -> None:
        if self._paragraphs and not self._paragraphs[-1].in_properties:
            self._put("\t")

    def _start_br(self, _: Attributes) -> None:
        if self._paragraphs and self._paragraphs[-1].parts:
            self._put("\n")

    def _start_cr(self, attributes: Attributes) -> None:
        self._start_br(attributes)

    def _start_noBreakHyphen(self, _: Attributes) -> None:
        self._put("-")

    def _start_sym(self, attributes: Attributes) -> None:
        code = value(attributes, "char")
        if len(code) == 4 and set(code) <= set("0123456789abcdefABCDEF"):
            self._put(bullet(chr(int(code, 16))).replace("\ufffe", "").encode("utf-8", "ignore").decode())

    def _start_staying(self, _: Attributes) -> None:
        self._notices.add_tracked()

    def _start_gone(self, attributes: Attributes) -> None:
        self._notices.add_tracked()
        if self._in_row_properties:
            self._deleted_rows[-1] = True
        elif self._paragraphs and self._paragraphs[-1].in_properties:
            self._paragraphs[-1].mark_deleted = True
        else:
            self._skip(attributes)

    def _start_commentReference(self, _: Attributes) -> None:
        self._notices.add("comments-left-out")

    def _start_altChunk(self, _: Attributes) -> None:
        self._notices.add("embedded-left-out")

    def _start_object(self, _: Attributes) -> None:
        self._notices.add("embedded-left-out")

    def _alternatecontent(self, _: Attributes) -> None:
        self._chosen.append(False)

    def _choice(self, attributes: Attributes) -> None:
        if self._chosen and self._chosen[-1]:
            self._skip(attributes)
        elif self._chosen:
            self._chosen[-1] = True

    def _fallback(self, attributes: Attributes) -> None:
        self._choice(attributes)

    def _end_alternatecontent(self) -> None:
        self._chosen.pop()

    def _start_txbxContent(self, _: Attributes) -> None:
        self._flows.append(Flow())

    def _end_txbxContent(self) -> None:
        box = self._flows.pop()
        target = self._paragraphs[-1].behind if self._paragraphs else self._flows[-1].paragraphs
        target += box.paragraphs

    def _start_tr(self, _: Attributes) -> None:
        self._rows.append([])
        self._deleted_rows.append(False)

    def _start_trPr(self, _: Attributes) -> None:
        self._in_row_properties = bool(self._rows)

    def _end_trPr(self) -> None:
        self._in_row_properties = False

    def _end_tr(self) -> None:
        cells = self._rows.pop()
        if not self._deleted_rows.pop():
            self._flows[-1].paragraphs += table_row([cell.paragraphs for cell in cells])

    def _start_tc(self, _: Attributes) -> None:
        self._flows.append(Flow())

    def _end_tc(self) -> None:
        cell = self._flows.pop()
        if self._rows:
            self._rows[-1].append(cell)
        else:
            self._flows[-1].paragraphs += cell.paragraphs

    def _start_sdt(self, _: Attributes) -> None:
        self._contents.append(False)

    def _end_sdt(self) -> None:
        self._contents.pop()

    def _start_docPartGallery(self, attributes: Attributes) -> None:
        if self._contents and value(attributes) == CONTENTS:
            self._contents[-1] = True

    def _start_footnote(self, attributes: Attributes) -> None:
        if value(attributes, "type") in _SEPARATORS:
            self._skip(attributes)

    def _start_endnote(self, attributes: Attributes) -> None:
        self._start_footnote(attributes)


Handler = Callable[..., None]


def _named(handlers: dict[str, Handler]) -> dict[str, Handler]:
    return {f"{space}{SEPARATOR}{name}": handler for name, handler in handlers.items() for space in SPACES}
