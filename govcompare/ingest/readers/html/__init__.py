"""The bytes of a saved page in, all its visible text out: the site's furniture and hidden text known, nothing run."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage

from govcompare.ingest.formats.encoding import SURE, Decoded, canonical, decode, detect, has_bom
from govcompare.ingest.formats.limits import refusal
from govcompare.ingest.formats.reader import Opened, Reader
from govcompare.ingest.formats.written import Notices
from govcompare.ingest.readers.html.furniture import HEADINGS, furniture
from govcompare.ingest.readers.html.shown import Shown, shown
from govcompare.model.document import Block, BlockKind, RawDocument, Removal, RemovalKind
from govcompare.model.problems import Problem
from govcompare.model.span import Span

HEAD_BYTES = 65_536
"""Of a page, in which it may say how it is encoded."""
_START = re.compile(
    rb"(?:\s|\xef\xbb\xbf|<\?xml[^>]{0,200}>|<!--[\s\S]{0,400}?-->){0,16}"
    rb"<(?:!doctype\s{1,8}html|html|head|body|meta|title|frameset|base)(?=[\s>/])",
    re.IGNORECASE,
)
_MARKED = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_MIME = re.compile(
    rb"(?:[\w-]{1,60}:[^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n){0,16}){0,24}MIME-Version\s{0,8}:", re.IGNORECASE
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,400}?(?:charset|encoding)\s{0,8}=\s{0,8}[\"']?\s{0,8}([\w.:-]{1,40})", re.IGNORECASE
)
_LEVELS = {name: int(name[1]) for name in HEADINGS}


def _recognises_page(data: bytes) -> bool:
    head = data[:4096]
    wide = next((name for mark, name in _MARKED.items() if head.startswith(mark)), "")
    return _START.match(head.decode(wide, "ignore").lstrip("\ufeff").encode() if wide else head) is not None


def _recognises_message(data: bytes) -> bool:
    return _MIME.match(data[:8192]) is not None and b"text/html" in data[:HEAD_BYTES].lower()


def _read_page(opened: Opened) -> RawDocument:
    return _document(opened, HTML.media_type, opened.data, "")


def _read_message(opened: Opened) -> RawDocument:
    """The page of a web archive: its first part of HTML, whatever else it carries."""
    message = message_from_bytes(opened.data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    part = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes):
        raise refusal(opened.path, "damaged")
    return _document(opened, MHTML.media_type, payload, part.get_content_charset() or "")


def _document(opened: Opened, media_type: str, data: bytes, declared: str) -> RawDocument:
    notices = Notices()
    decoded = _decoded(data, opened.encoding, declared, notices)
    page = shown(opened.path, decoded.text, notices)
    not_text = furniture(page)
    return RawDocument(
        path=opened.path,
        media_type=media_type,
        encoding=decoded.encoding,
        sha256=opened.sha256,
        size=len(opened.data),
        text=page.text,
        blocks=tuple(_blocks(page)),
        generated=tuple(Span(line.start, line.start + line.label) for line in page.lines if line.label),
        removed=tuple(
            Removal(RemovalKind.NAVIGATION, Span(line.start, line.end))
            for at, line in enumerate(page.lines)
            if at in not_text
        ),
        problems=(
            *(Problem(opened.path, code, detail) for code, detail in decoded.notes),
            *notices.problems(opened.path),
        ),
    )


def _blocks(page: Shown) -> list[Block]:
    return [
        Block(
            Span(line.start, line.end),
            BlockKind.HEADING if page.nodes[line.node].name in HEADINGS else BlockKind.PARAGRAPH,
            _LEVELS.get(page.nodes[line.node].name),
        )
        for line in page.lines
    ]


def _decoded(data: bytes, chosen: str, declared: str, notices: Notices) -> Decoded:
    """By a person's choice, the byte-order mark or the bytes themselves; what the page says counts where they leave it
    open, and is told where it is wrong."""
    said = _DECLARED.search(data[:HEAD_BYTES])
    name = declared or (said[1].decode("ascii") if said else "")
    known = canonical(name)
    if chosen or has_bom(data) or not known:
        return decode(data, chosen)
    sure = detect(data)[1] >= SURE
    decoded = decode(data, "" if sure or not _fits(data, known) else known)
    if decoded.encoding != known and data.decode(known, "replace") != decoded.text:
        notices.add("declared-encoding", declared=name, encoding=decoded.encoding)
    return decoded


def _fits(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except ValueError:
        return False
    return True


HTML = Reader(
    "text/html",
    (".html", ".htm", ".xhtml", ".shtml"),
    "HTML",
    recognises=_recognises_page,
    read=_read_page,
    by_name=True,
)
MHTML = Reader("multipart/related", (".mht", ".mhtml"), "MHTML", recognises=_recognises_message, read=_read_message)
