"""Paragraphs in, a WordprocessingML document out (ECMA-376, transitional): a zip of a few small parts.

Tracked changes are `w:ins` and `w:del` around runs, and inside `w:rPr` of a paragraph's properties for its mark.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from govcompare.model.jobs import Stamp
from govcompare.present.export.redline.paragraphs import Fate, Paragraph, Run

AUTHOR = "govcompare"
CREATED = (1980, 1, 1, 0, 0, 0)
"""Of every part, so that equal comparisons give equal bytes."""
DEEPEST = 6
"""Levels of headings with a style of their own."""
_FILE_MODE = 0o644 << 16
_ILLEGAL = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 can't hold."""
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = (("styles", "styles"), ("header", "header"), ("footer", "footer"), ("settings", "settings"))
"""Name of each part beside the document, and of its kind."""
_HEADING_SIZES = (32, 30, 28, 26, 24, 24)
"""In half points."""
Mark = Callable[[Fate], str]
"""Gives name and attributes of the element for the next change."""


def document(title: Paragraph, body: Sequence[Paragraph], head: str, stamp: Stamp | None) -> bytes:
    """The file's bytes; `head` stands on top of every page."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_links(),
        "docProps/core.xml": _properties(head, stamp),
        "word/document.xml": _document(title, body, stamp),
        "word/_rels/document.xml.rels": _document_links(),
        "word/styles.xml": _styles(),
        "word/settings.xml": _part("settings", '<w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'),
        "word/header.xml": _part("hdr", f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{_run(head)}</w:p>'),
        "word/footer.xml": _part(
            "ftr", '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE "/></w:p>'
        ),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, CREATED)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, _FILE_MODE
            archive.writestr(entry, (_DECLARATION + text).encode())
    return out.getvalue()


def _part(element: str, inner: str) -> str:
    return f'<w:{element} xmlns:w="{_WORD}" xmlns:r="{_OFFICE}">{inner}</w:{element}>'


def _document(title: Paragraph, body: Sequence[Paragraph], stamp: Stamp | None) -> str:
    numbers = count(1)
    when = f" w:date={quoteattr(stamp.at)}" if stamp is not None else ""

    def mark(fate: Fate) -> str:
        name = "ins" if fate is Fate.INSERTED else "del"
        return f'{name} w:id="{next(numbers)}" w:author="{AUTHOR}"{when}'

    lines = [_paragraph(title, "Title", mark)]
    lines += (_paragraph(one, f"Heading{min(one.level, DEEPEST)}" if one.level else "", mark) for one in body)
    lines.append(
        '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"'
        ' w:header="720" w:footer="720" w:gutter="0"/>'
        "</w:sectPr>"
    )
    return _part("document", f"<w:body>{''.join(lines)}</w:body>")


def _paragraph(paragraph: Paragraph, style: str, mark: Mark) -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    ended = f"<w:rPr><w:{mark(paragraph.end)}/></w:rPr>" if paragraph.end is not Fate.KEPT else ""
    properties = f"<w:pPr>{named}{ended}</w:pPr>" if named or ended else ""
    return f"<w:p>{properties}{''.join(_runs(paragraph.runs, bold=not style, mark=mark))}</w:p>"


def _runs(runs: Sequence[Run], *, bold: bool, mark: Mark) -> Iterator[str]:
    """A heading that goes on as a sentence has no style of its own; its words are bold."""
    for run in runs:
        strong = bold and run.level > 0
        if run.fate is Fate.KEPT:
            yield _run(run.text, bold=strong)
        else:
            change = mark(run.fate)
            inner = _run(run.text, bold=strong, element="t" if run.fate is Fate.INSERTED else "delText")
            yield f"<w:{change}>{inner}</w:{change[:3]}>"


def _run(text: str, *, bold: bool = False, element: str = "t") -> str:
    opening, closing = f'<w:{element} xml:space="preserve">', f"</w:{element}>"
    inner = escape(_ILLEGAL.sub("\ufffd", text)).replace("\t", f"{closing}<w:tab/>{opening}")
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{opening}{inner}{closing}</w:r>"


def _styles() -> str:
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun"/>'
    heavy = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="SimHei"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="24"/><w:szCs w:val="24"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    styles = [
        defaults,
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        _style(
            "Title", "Title", '<w:spacing w:after="360"/><w:jc w:val="center"/>', f'{heavy}<w:b/><w:sz w:val="40"/>'
        ),
        _style("Header", "header", '<w:jc w:val="center"/>', '<w:sz w:val="18"/>'),
        _style("Footer", "footer", '<w:jc w:val="center"/>', '<w:sz w:val="18"/>'),
    ]
    for level, size in enumerate(_HEADING_SIZES, 1):
        spacing = f'<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="{level - 1}"/>'
        styles.append(_style(f"Heading{level}", f"heading {level}", spacing, f'{heavy}<w:b/><w:sz w:val="{size}"/>'))
    return _part("styles", "".join(styles))


def _style(id: str, name: str, paragraph: str, run: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def _properties(head: str, stamp: Stamp | None) -> str:
    created = ""
    if stamp is not None:
        created = f'<dcterms:created xsi:type="dcterms:W3CDTF">{escape(stamp.at)}</dcterms:created>'
        created += f"<cp:lastModifiedBy>{escape(_ILLEGAL.sub('', stamp.by))}</cp:lastModifiedBy>"
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(_ILLEGAL.sub('', head))}</dc:title><dc:creator>{AUTHOR}</dc:creator>{created}"
        "</cp:coreProperties>"
    )


def _content_types() -> str:
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{kind}+xml"/>' for name, kind in _PARTS
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>{kinds}'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _package_links() -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        "</Relationships>"
    )


def _document_links() -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'
        for number, (name, kind) in enumerate(_PARTS, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
