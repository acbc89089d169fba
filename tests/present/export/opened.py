"""What was written in, its text out: zips and their XML read back without the libraries that wrote them."""

import io
import xml.etree.ElementTree as ET
import zipfile

SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str) -> bytes:
    """One file of a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def names(data: bytes) -> list[str]:
    """The files of a zip, none of them dated by the clock."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        return archive.namelist()


def words(data: bytes) -> str:
    """Everything that a person can read in the file, as it was before it was escaped for XML."""
    if not data.startswith(b"PK"):
        return data.decode("utf-8")
    texts = []
    for name in names(data):
        content = part(data, name)
        texts.append("".join(ET.fromstring(content).itertext()) if name.endswith(".xml") else content.decode("utf-8"))
    return "\n".join(texts)


def sheets(data: bytes) -> dict[str, ET.Element]:
    """The sheets of a workbook by their titles."""
    book = ET.fromstring(part(data, "xl/workbook.xml"))
    titles = [sheet.get("name", "") for sheet in book.iter(f"{SPREADSHEET}sheet")]
    return {title: ET.fromstring(part(data, f"xl/worksheets/sheet{n}.xml")) for n, title in enumerate(titles, 1)}


def cells(data: bytes) -> dict[str, list[list[str | float | None]]]:
    """What stands in the sheets of a workbook."""
    strings = ["".join(one.itertext()) for one in ET.fromstring(part(data, "xl/sharedStrings.xml"))]
    return {
        title: [[_value(cell, strings) for cell in row] for row in sheet.iter(f"{SPREADSHEET}row")]
        for title, sheet in sheets(data).items()
    }


def _value(cell: ET.Element, strings: list[str]) -> str | float | None:
    held = cell.find(f"{SPREADSHEET}v")
    if held is None or held.text is None:
        return None
    return strings[int(held.text)] if cell.get("t") == "s" else float(held.text)


def told(data: bytes, *, accepted: bool) -> list[str]:
    """The paragraphs of a document when all its tracked changes are accepted or rejected; blank ones are left out."""
    gone, stays = ("del", "ins") if accepted else ("ins", "del")
    paragraphs, line = [], ""
    for paragraph in ET.fromstring(part(data, "word/document.xml")).iter(f"{WORD}p"):
        for child in paragraph:
            if child.tag in {f"{WORD}r", f"{WORD}{stays}"}:
                line += "".join(one.text or "" for one in child.iter() if one.tag in {f"{WORD}t", f"{WORD}delText"})
        if paragraph.find(f"{WORD}pPr/{WORD}rPr/{WORD}{gone}") is None:
            paragraphs.append(line)
            line = ""
    return [one.strip() for one in [*paragraphs, line] if one.strip()]


def redlined(data: bytes) -> list[str]:
    """The paragraphs of a document with tracked changes: [-gone-], {+come+}; ¶ in them is a paragraph's own end."""
    lines = []
    for paragraph in ET.fromstring(part(data, "word/document.xml")).iter(f"{WORD}p"):
        line = ""
        for child in [*paragraph, *paragraph.findall(f"{WORD}pPr/{WORD}rPr/*")]:
            said = "".join(one.text or "" for one in child.iter() if one.tag in {f"{WORD}t", f"{WORD}delText"})
            said = said or ("¶" if child.tag in {f"{WORD}del", f"{WORD}ins"} else "")
            line += {f"{WORD}del": f"[-{said}-]", f"{WORD}ins": f"{{+{said}+}}"}.get(child.tag, said)
        lines.append(line)
    return lines
