"""The properties and the text of one paragraph while it is read."""

from dataclasses import dataclass, field

from govcompare.ingest.formats.numbered import Numbering
from govcompare.ingest.formats.written import Written
from govcompare.ingest.readers.docx.flow import Flow
from govcompare.ingest.readers.docx.styles import Styles
from govcompare.model.document import BlockKind, RemovalKind


@dataclass(slots=True)
class Paragraph:
    """What the part said of it so far."""

    flow: Flow
    style: str = ""
    outline: int | None = None
    num_id: int | None = None
    level: int | None = None
    mark_hidden: bool = False
    mark_deleted: bool = False
    in_properties: bool = False
    run_hidden: bool = False
    in_contents: bool = False
    parts: list[str] = field(default_factory=list)
    behind: list[Written] = field(default_factory=list)
    """Paragraphs of the text boxes that are anchored in it."""
    hid: bool = False
    """Whether text of it is hidden."""

    def finish(self, styles: Styles, numbering: Numbering) -> None:
        """Hand it to its flow, with its number."""
        text = self.flow.carried + "".join(self.parts)
        self.flow.carried = ""
        if self.mark_deleted:
            self.flow.carried = text
        elif text or not (self.hid or self.mark_hidden):
            self.flow.paragraphs.append(self._written(text, styles, numbering))
        self.flow.paragraphs += self.behind

    def _written(self, text: str, styles: Styles, numbering: Numbering) -> Written:
        style = styles.get(self.style or styles.default)
        outline = style.outline if self.outline is None else self.outline
        num_id = style.num_id if self.num_id is None else self.num_id
        label = ""
        if num_id:
            level = self.level
            if level is None:
                level = style.level if self.num_id is not None else numbering.level_of_style(num_id, style.ids)
            label = numbering.next_label(num_id, level or style.level or 0)
        heading = outline is not None and 0 <= outline < 9 and bool(text.strip())
        return Written(
            text,
            label,
            BlockKind.HEADING if heading else BlockKind.PARAGRAPH,
            outline + 1 if heading and outline is not None else None,
            RemovalKind.CONTENTS if self.in_contents or style.is_contents else None,
        )
