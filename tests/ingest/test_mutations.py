"""Damaged documents of every format give a document or a refusal, and nothing else."""

import random
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from govcompare import codec
from govcompare.ingest.formats.reader import Opened
from govcompare.ingest.readers import READERS
from govcompare.ingest.readers.pdf import PDF
from govcompare.model.comparison import Comparison
from govcompare.model.errors import ReadError
from govcompare.model.jobs import CompareArguments
from govcompare.model.settings import Settings
from govcompare.worker.guard import Worker
from tests.ingest.packages import Pdf, docx, odt, paragraph, rtf
from tests.ingest.readers.test_doc import compound, word
from tests.ingest.readers.test_docx import OUTLINE, numbered
from tests.ingest.readers.test_ofd import ofd, text
from tests.ingest.texts import PARAGRAPH, report

A_FEW, MANY = 50, 3000
"""Damaged copies of each document."""
WHOLE: Mapping[str, bytes] = {
    "docx": docx(numbered("甲") + paragraph(PARAGRAPH), numbering=OUTLINE),
    "odt": odt(f"<text:list>{'<text:list-item><text:p>甲</text:p></text:list-item>' * 3}</text:list>"),
    "ofd": ofd(text(20, 30, PARAGRAPH[:30], "g 29 4.5")),
    "doc": compound(word(f"{PARAGRAPH}\r", notes="注\r", narrow="2024: ")),
    "rtf": rtf(f"{{\\fonttbl{{\\f1\\fcharset134 x;}}}}\\f1 {PARAGRAPH}\\par{{\\footnote 注}}"),
    "html": f"<html><meta charset=gbk><body><ol><li>{PARAGRAPH}</ol><table><tr><td>一<td>二</table>".encode(),
    "txt": report().encode("gb18030"),
}


def damaged(data: bytes, source: random.Random) -> bytes:
    """With bytes flipped, cut out, doubled or the end lost."""
    made = bytearray(data)
    for _ in range(source.randrange(1, 8)):
        at = source.randrange(len(made))
        end = min(len(made), at + source.randrange(1, 64))
        kind = source.randrange(5)
        if kind == 0:
            made[at] ^= 1 << source.randrange(8)
        elif kind == 1:
            made[at:end] = source.randbytes(end - at)
        elif kind == 2 and len(made) > 64:
            del made[at:end]
        elif kind == 3:
            made[at:at] = made[at:end]
        elif len(made) > 64:
            del made[max(32, at) :]
    return bytes(made)


def stored_docx(data: bytes, source: random.Random) -> bytes:
    """Damage inside the parts, where checksums do not see it."""
    body = damaged(paragraph(PARAGRAPH).encode(), source).decode("utf-8", "ignore")
    return docx(body, numbering=OUTLINE)


def read_all(name: str, count: int, damage: Callable[[bytes, random.Random], bytes]) -> None:
    source = random.Random(name)
    for _ in range(count):
        data = damage(WHOLE[name], source)
        for reader in READERS:
            if reader is not PDF and reader.recognises(data):
                with suppress(ReadError):
                    reader.read(Opened("a", data, ""))
                break


@pytest.mark.parametrize("name", WHOLE)
def test_damaged_documents_are_read_or_refused(name: str) -> None:
    read_all(name, A_FEW, damaged)


def test_damage_inside_a_part_is_read_or_refused() -> None:
    read_all("docx", A_FEW, stored_docx)


@pytest.mark.nightly
@pytest.mark.parametrize("name", WHOLE)
def test_many_damaged_documents_are_read_or_refused(name: str) -> None:
    read_all(name, MANY, damaged)


def read_pdfs(folder: Path, count: int) -> None:
    """PDFium may end its process, so that it never runs in the program's own."""
    source = random.Random("pdf")
    whole = Pdf().page([(60, 700, PARAGRAPH[:30]), (60, 680, PARAGRAPH[30:50])]).page([]).bytes()
    paths = []
    for number in range(count):
        path = folder / f"{number:05}.pdf"
        path.write_bytes(damaged(whole, source))
        paths.append(str(path))
    with Worker() as worker:
        found = codec.decode(
            worker.run("outline", codec.encode(CompareArguments(tuple(paths), Settings(), ()))), Comparison
        )
    told = {problem.where for problem in found.problems} | {one.path for one in found.sources}
    assert told == set(paths)


def test_damaged_pdfs_are_read_or_refused(tmp_path: Path) -> None:
    read_pdfs(tmp_path, A_FEW)


@pytest.mark.nightly
def test_many_damaged_pdfs_are_read_or_refused(tmp_path: Path) -> None:
    read_pdfs(tmp_path, MANY)
