"""Small documents of every format, put together byte by byte."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip package of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
    return made.getvalue()


def stored(entries: Iterable[tuple[bytes, bytes, int, int]]) -> bytes:
    """A zip archive of (name, data, checksum, flags), nothing compressed, the size as it is."""
    body, directory, count = b"", b"", 0
    for name, data, checksum, flags in entries:
        sizes = (checksum, len(data), len(data), len(name), 0)
        head = struct.pack("<5H3L2H", 20, flags, 0, 0, 33, *sizes)
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + head + struct.pack("<3H2L", 0, 0, 0, 0, len(body)) + name
        body += b"PK\x03\x04" + head + name + data
        count += 1
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)
    return body + directory + end


def entry(name: bytes, data: bytes, flags: int = 0) -> tuple[bytes, bytes, int, int]:
    return name, data, zlib.crc32(data), flags


def paragraph(text: str, properties: str = "") -> str:
    """One paragraph of WordprocessingML; `properties` are elements of its pPr."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str, space: str = W, prolog: str = "", **parts: str) -> bytes:
    """A document with this body; `parts` are the inside of word/<name>.xml."""
    related = "".join(f"<Relationship Id='r{name}' Type='{RELATIONS}/{name}' Target='{name}.xml'/>" for name in parts)
    files = {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "_rels/.rels": f"<Relationships xmlns='{_PACKAGE}'><Relationship Id='r' Type='{RELATIONS}/officeDocument'"
        " Target='word/document.xml'/></Relationships>",
        "word/_rels/document.xml.rels": f"<Relationships xmlns='{_PACKAGE}'>{related}</Relationships>",
        "word/document.xml": f"{prolog}<w:document xmlns:w='{space}' xmlns:mc='http://schemas.openxmlformats.org/"
        f"markup-compatibility/2006'><w:body>{body}</w:body></w:document>",
    }
    for name, inside in parts.items():
        files[f"word/{name}.xml"] = f"<w:{name} xmlns:w='{space}'>{inside}</w:{name}>"
    return package(files)


def odt(body: str, styles: str = "", manifest: str = "", prolog: str = "") -> bytes:
    """A document with this text and these automatic styles."""
    spaces = " ".join(
        f"xmlns:{name}='{_ODF}{space}:1.0'"
        for name, space in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("style", "style"),
            ("draw", "drawing"),
        )
    )
    content = (
        f"{prolog}<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "META-INF/manifest.xml": f"<manifest:manifest xmlns:manifest='{_ODF}manifest:1.0'>{manifest}"
            "</manifest:manifest>",
        }
    )


def rtf(body: str) -> bytes:
    """A document with this body; characters beyond ASCII are written as Word does."""
    units = struct.iter_unpack("<h", body.encode("utf-16-le"))
    written = "".join(chr(unit) if 0 <= unit < 0x80 else f"\\u{unit}?" for (unit,) in units)
    return ("{\\rtf1\\ansi\\ansicpg936 " + written + "}").encode("ascii")


class Pdf:
    """Pages of lines placed one by one, in a font that is not embedded."""

    def __init__(self) -> None:
        self._objects: dict[int, bytes] = {}
        self._pages: list[int] = []

    def page(self, lines: Iterable[tuple[float, float, str]]) -> "Pdf":
        """Each line at `x`, `y` from the lower left corner, 12 points high."""
        text = "".join(f"1 0 0 1 {x} {y} Tm <{line.encode('utf-16-be').hex()}> Tj\n" for x, y, line in lines)
        content = f"BT /F1 12 Tf\n{text}ET".encode("ascii")
        number = 10 + 2 * len(self._pages)
        self._pages.append(number)
        self._objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R"
            " /Resources << /Font << /F1 5 0 R >> >> >>"
        ).encode("ascii")
        self._objects[number + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
        return self

    def bytes(self) -> bytes:
        kids = " ".join(f"{number} 0 R" for number in self._pages)
        fixed = {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: f"<< /Type /Pages /Kids [{kids}] /Count {len(self._pages)} >>",
            5: "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
            " /DescendantFonts [6 0 R] >>",
            6: "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 7 0 R"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
            7: "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
            " /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>",
        }
        objects = self._objects | {number: body.encode("ascii") for number, body in fixed.items()}
        made, places = b"%PDF-1.7\n", {}
        for number in sorted(objects):
            places[number] = len(made)
            made += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
        size = max(objects) + 1
        rows = "".join(
            f"{places[number]:010d} 00000 n \n" if number in places else "0000000000 65535 f \n"
            for number in range(size)
        )
        end = f"xref\n0 {size}\n{rows}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
        return made + end.encode("ascii")
