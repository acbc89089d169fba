"""The elements of a .odt's content part in, its paragraphs in reading order out."""

from collections.abc import Callable
from dataclasses import dataclass, field

from govcompare.ingest.formats.limits import MAX_PARAGRAPHS, check_characters, refusal
from govcompare.ingest.formats.written import Notices, Written, table_row
from govcompare.ingest.formats.xml import Attributes, parse
from govcompare.ingest.readers.odt.changes import Changes
from govcompare.ingest.readers.odt.names import attribute, name_of, small
from govcompare.ingest.readers.odt.styles import OUTLINE, Styles
from govcompare.model.document import BlockKind, RemovalKind

MOST_BLANKS = 200
"""That one element may stand for."""
_LEFT_OUT = {
    "office:annotation": "comments-left-out",
    "draw:object-ole": "embedded-left-out",
    "text:hidden-text": "hidden-text",
    "text:note-citation": "",
    "text:ruby-text": "",
    "svg:title": "",
    "svg:desc": "",
    "office:forms": "",
    "math:math": "",
    "text:sequence-decls": "",
}
"""Elements whose content is no text of the document, and what a person is told."""


@dataclass(slots=True)
class _Paragraph:
    label: str = ""
    level: int | None = None
    hidden: bool = False
    parts: list[str] = field(default_factory=list)
    behind: list[Written] = field(default_factory=list)
    """Paragraphs of the text boxes that are anchored in it."""
    spans: list[bool] = field(default_factory=list)
    """Of open spans: whether each hides its text."""


@dataclass(slots=True)
class _List:
    style: str
    level: int


class Body:
    """Takes the events of the content part."""

    def __init__(self, path: str, styles: Styles, notices: Notices) -> None:
        self._path, self._styles, self._notices = path, styles, notices
        self.notes: list[Written] = []
        self.has_text = False
        self._skipping = self._characters = self._count = self._contents = self._hidden = 0
        self._in_text = False
        self._flows: list[list[Written]] = [[]]
        self._paragraphs: list[_Paragraph] = []
        self._lists: list[_List] = []
        self._item: int | None = None
        self._fresh_item = False
        self._rows: list[list[list[Written]]] = []
        self._sections: list[bool] = []
        self._changes = Changes(path)
        self._in_changes = False
        self._brought = 0
        """Open changes that brought text which is taken back."""
        self._carried: _Paragraph | None = None
        """Its end was brought by a change that is taken back: it goes on in the next one."""
        self._starts: dict[str, Callable[[Attributes], None]] = {
            "office:text": self._begin_text,
            "text:p": lambda attributes: self._begin(attributes, None),
            "text:h": lambda attributes: self._begin(attributes, small(attributes, "text:outline-level") or 1),
            "text:span": self._begin_span,
            "text:s": lambda attributes: self._put(" " * min(MOST_BLANKS, small(attributes, "text:c") or 1)),
            "text:tab": lambda _: self._put("\t"),
            "text:line-break": lambda _: self._put("\n"),
            "text:list": self._begin_list,
            "text:list-item": self._begin_item,
            "text:note-body": lambda _: self._flows.append([]),
            "draw:text-box": lambda _: self._flows.append([]),
            "table:table-row": lambda _: self._rows.append([]),
            "table:table-cell": lambda _: self._flows.append([]),
            "text:section": self._begin_section,
            "text:table-of-content": lambda _: self._add_contents(1),
            "text:tracked-changes": self._begin_changes,
        }
        self._changed: dict[str, Callable[[str], None]] = {
            "text:change": self._give_back,
            "text:change-start": lambda name: self._add_brought(name, 1),
            "text:change-end": lambda name: self._add_brought(name, -1),
        }
        self._ends: dict[str, Callable[[], None]] = {
            "text:p": self._finish,
            "text:h": self._finish,
            "text:span": self._end_span,
            "text:list": self._end_list,
            "text:note-body": self._end_note,
            "draw:text-box": self._end_box,
            "table:table-row": self._end_row,
            "table:table-cell": self._end_cell,
            "text:section": self._end_section,
            "text:table-of-content": lambda: self._add_contents(-1),
        }

    def read(self, data: bytes) -> list[Written]:
        """The paragraphs of the part. Raises ReadError."""
        parse(self._path, data, self._start, self._end, self._put_text)
        if self._carried is not None and self._carried.parts:
            self._flows[0].append(Written("".join(self._carried.parts), self._carried.label))
        return self._flows[0]

    def _start(self, name: str, attributes: Attributes) -> None:
        if self._skipping:
            self._skipping += 1
            return
        own = name_of(name)
        if self._in_changes:
            self._changes.start(own, attributes)
            return
        if self._notices.original and own in self._changed:
            self._changed[own](attribute(attributes, "text:change-id"))
        if not self.has_text:
            self._styles.start(name, attributes)
        if own in _LEFT_OUT:
            self._skipping = 1
            if _LEFT_OUT[own]:
                self._notices.add(_LEFT_OUT[own])
            return
        begin = self._starts.get(own)
        if begin is not None and (self.has_text or own == "office:text"):
            begin(attributes)

    def _end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        own = name_of(name)
        if self._in_changes:
            self._in_changes = own != "text:tracked-changes"
            self._changes.end(own)
            return
        finish = self._ends.get(own)
        if finish is not None and self.has_text:
            finish()

    def _begin_text(self, _: Attributes) -> None:
        self.has_text = True

    def _begin(self, attributes: Attributes, level: int | None) -> None:
        self._count += 1
        if self._count > MAX_PARAGRAPHS:
            raise refusal(self._path, "too-many-paragraphs", limit=f"{MAX_PARAGRAPHS:,}")
        style = attribute(attributes, "text:style-name")
        paragraph = _Paragraph(level=level or self._styles.outline(style), hidden=self._styles.is_hidden(style))
        if self._carried is not None:
            paragraph.label, paragraph.level = self._carried.label, self._carried.level
            paragraph.parts, paragraph.behind = self._carried.parts, self._carried.behind
            self._carried, self._fresh_item = None, False
        elif self._lists and self._fresh_item:
            inside = self._lists[-1]
            paragraph.label = self._styles.lists.next_label(inside.style, inside.level, self._item)
            self._fresh_item = False
        elif level and not self._lists:
            paragraph.label = self._styles.lists.next_label(OUTLINE, level)
        self._paragraphs.append(paragraph)

    def _finish(self) -> None:
        if not self._paragraphs:
            return
        one = self._paragraphs.pop()
        if self._brought and not self._rows:
            self._carried = one
            return
        text = "".join(one.parts)
        heading = one.level is not None and bool(text.strip())
        removed = RemovalKind.CONTENTS if self._contents else None
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        self._flows[-1].append(Written(text, one.label, kind, one.level if heading else None, removed))
        self._flows[-1].extend(one.behind)

    def _put_text(self, text: str) -> None:
        if self._in_changes:
            self._changes.text(text)
        elif self._paragraphs and not self._skipping:
            self._put(text.replace("\n", " ").replace("\r", " "))

    def _put(self, text: str) -> None:
        if not self._paragraphs or self._brought:
            return
        paragraph = self._paragraphs[-1]
        if self._hidden or paragraph.hidden or any(paragraph.spans):
            if text.strip():
                self._notices.add("hidden-text")
            return
        self._characters += len(text)
        check_characters(self._path, self._characters)
        paragraph.parts.append(text)

    def _begin_span(self, attributes: Attributes) -> None:
        if self._paragraphs:
            self._paragraphs[-1].spans.append(self._styles.is_hidden(attribute(attributes, "text:style-name")))

    def _end_span(self) -> None:
        if self._paragraphs and self._paragraphs[-1].spans:
            self._paragraphs[-1].spans.pop()

    def _begin_list(self, attributes: Attributes) -> None:
        outer = self._lists[-1] if self._lists else None
        style = attribute(attributes, "text:style-name") or (outer.style if outer else "")
        goes_on = attribute(attributes, "text:continue-numbering") == "true" or attribute(
            attributes, "text:continue-list"
        )
        if outer is None and not goes_on:
            self._styles.lists.restart(style)
        self._lists.append(_List(style, outer.level + 1 if outer else 1))

    def _end_list(self) -> None:
        if self._lists:
            self._lists.pop()
        self._fresh_item = False

    def _begin_item(self, attributes: Attributes) -> None:
        self._item = small(attributes, "text:start-value")
        self._fresh_item = True

    def _end_note(self) -> None:
        text = " ".join(one.text.strip() for one in self._flows.pop() if one.text.strip())
        if text:
            self.notes.append(Written(text, kind=BlockKind.NOTE))

    def _end_box(self) -> None:
        box = self._flows.pop()
        (self._paragraphs[-1].behind if self._paragraphs else self._flows[-1]).extend(box)

    def _end_row(self) -> None:
        self._flows[-1].extend(table_row(self._rows.pop()))

    def _end_cell(self) -> None:
        cell = self._flows.pop()
        if self._rows:
            self._rows[-1].append(cell)
        else:
            self._flows[-1].extend(cell)

    def _begin_section(self, attributes: Attributes) -> None:
        hidden = attribute(attributes, "text:display") == "none"
        self._sections.append(hidden)
        self._hidden += hidden

    def _end_section(self) -> None:
        self._hidden -= self._sections.pop()

    def _begin_changes(self, _: Attributes) -> None:
        self._in_changes = True
        self._notices.add_tracked()

    def _give_back(self, name: str) -> None:
        """What the change took away stands here again."""
        for number, line in enumerate(self._changes.taken.get(name, ())):
            if number and self._paragraphs:
                self._finish()
                self._paragraphs.append(_Paragraph())
            self._put(line)

    def _add_brought(self, name: str, depth: int) -> None:
        if name in self._changes.brought:
            self._brought = max(0, self._brought + depth)

    def _add_contents(self, depth: int) -> None:
        self._contents += depth
