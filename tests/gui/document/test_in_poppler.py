"""Another program reads and draws the PDF: words are found, pages drawn inside their margins, fonts brought along."""

import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.jobs import DocumentArguments
from govcompare.model.settings import Settings
from govcompare.pipeline import compare
from govcompare.present.gui.document.pdf import pdf_job
from govcompare.present.rows.ranked import ranked_pairs
from govcompare.present.wording import use
from govcompare.resources import resource
from tests.pipeline.context import Remembering

COARSE = 30
"""Dots per inch: a line of text is a grey one."""
MARGIN = 5
"""Dots at each edge, 4 mm, that hold no ink."""
WHITE = 250
TAIL = 8


@pytest.fixture(name="whole", scope="module")
def _whole() -> Comparison:
    return compare([str(resource("samples"))], Settings(), Remembering())


@pytest.fixture(name="paper")
def _paper(whole: Comparison, tmp_path: Path) -> Path:
    path = tmp_path / "报告.pdf"
    try:
        path.write_bytes(pdf_job(codec.encode(DocumentArguments(whole, language="zh_CN")), Remembering()))
    finally:
        use("en")
    return path


def _ran(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def _squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def test_the_paragraphs_of_what_shares_most_can_be_searched(
    whole: Comparison, paper: Path, require_tool: Callable[[str], str]
) -> None:
    found = _squeezed(_ran(require_tool("pdftotext"), paper, "-"))
    first = ranked_pairs(whole)[0]
    for id in (first.a, first.b):
        report = whole.report(id)
        body = next(outline for outline in whole.outlines if outline.report == id).sections[0].body.start
        for line in filter(str.strip, report.text[body:].split("\n")):
            assert _squeezed(line)[-TAIL:] in found


def test_every_page_has_ink_and_none_at_its_edge(paper: Path, require_tool: Callable[[str], str]) -> None:
    _ran(require_tool("pdftoppm"), "-gray", "-r", str(COARSE), paper, paper.with_suffix(""))
    pages = sorted(paper.parent.glob("*.pgm"))
    assert len(pages) > 3
    for page in pages:
        rows = _rows(page.read_bytes())
        assert min(map(min, rows)) < WHITE, page.name
        edge = [*rows[:MARGIN], *rows[-MARGIN:], *(row[:MARGIN] + row[-MARGIN:] for row in rows)]
        assert min(map(min, edge)) >= WHITE, page.name


def test_every_font_is_inside(paper: Path, require_tool: Callable[[str], str]) -> None:
    head, rule, *fonts = _ran(require_tool("pdffonts"), paper).rstrip("\n").split("\n")
    columns = [head.index(name) for name in ("emb", "uni")]
    assert rule.startswith("---")
    assert fonts
    assert {font[column : column + 3] for font in fonts for column in columns} == {"yes"}


def _rows(data: bytes) -> list[bytes]:
    """Of a grey picture (PGM, P5) without comments: a byte a dot, 255 white."""
    kind, width, height, most, dots = data.split(maxsplit=4)
    assert (kind, most) == (b"P5", b"255")
    size = int(width) * int(height)
    assert len(dots) <= size
    dots = data[-size:]
    return [dots[start : start + int(width)] for start in range(0, size, int(width))]
