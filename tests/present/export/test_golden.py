"""What leaves the program for the sample reports, held as whole files.

`GOVCOMPARE_GOLDEN=write` in front of pytest writes them anew: read the difference before it is committed.
"""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.jobs import Context, DocumentArguments
from govcompare.present.export.contract import comparison_json
from govcompare.present.export.html import html_job
from govcompare.present.export.redline import docx_job
from govcompare.present.export.separated import csv_job
from govcompare.present.export.summary import md_job
from govcompare.present.export.workbook import xlsx_job
from govcompare.present.wording import use
from tests.pipeline.context import Remembering
from tests.present.export.opened import cells, names, part, redlined
from tests.present.export.test_html import Page

WRITES = os.environ.get("GOVCOMPARE_GOLDEN") == "write"


@pytest.fixture(name="folder")
def _folder(root: Path) -> Path:
    return root / "tests" / "data" / "golden"


def _hold(path: Path, text: str) -> None:
    if WRITES:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def _lines(document: dict[str, Any]) -> str:
    """A line for each thing in the document; texts by their length, files by their names."""
    for source in document["sources"]:
        source["text"] = len(source["text"])
        source["path"] = Path(source["path"]).name
    document["generator"] = document["generator"]["name"]
    lines = []
    for name, value in document.items():
        for one in value if isinstance(value, list) else [value]:
            parts = one.pop("sections", []) if name == "reports" else []
            lines += [f"{name}: {json.dumps(one, ensure_ascii=False)}"]
            lines += [f"  {json.dumps(part, ensure_ascii=False)}" for part in parts]
    return "\n".join(lines) + "\n"


def test_json_of_the_samples(samples: Comparison, folder: Path) -> None:
    _hold(folder / "samples.json.txt", _lines(json.loads(comparison_json(samples))))


def _written(job: Callable[[bytes, Context], bytes], samples: Comparison) -> bytes:
    """In Simplified Chinese, as the offices read it."""
    try:
        return job(codec.encode(DocumentArguments(samples, language="zh_CN")), Remembering())
    finally:
        use("en")


def _settled(text: str, samples: Comparison) -> str:
    """Without what another version of the program, or another background, would change."""
    return text.replace(samples.background, "(background)").replace(samples.version, "(version)")


def test_words_of_the_html_report_of_the_samples(samples: Comparison, folder: Path) -> None:
    text = _settled(Page(_written(html_job, samples)).text, samples)
    lines = (re.sub(r"[ \t]{2,80}", " ", line.strip()) for line in text.split("\n"))
    _hold(folder / "samples.html.txt", "\n".join(filter(None, lines)) + "\n")


def test_summary_of_the_samples(samples: Comparison, folder: Path) -> None:
    _hold(folder / "samples.md", _settled(_written(md_job, samples).decode("utf-8"), samples))


def test_workbook_of_the_samples(samples: Comparison, folder: Path) -> None:
    lines = []
    for title, rows in cells(_written(xlsx_job, samples)).items():
        lines += [f"[{title}]", *(json.dumps(row, ensure_ascii=False) for row in rows)]
    _hold(folder / "samples.xlsx.txt", _settled("\n".join(lines) + "\n", samples))


def test_tables_of_the_samples(samples: Comparison, folder: Path) -> None:
    data = _written(csv_job, samples)
    text = "".join(f"[{name}]\n{part(data, name).decode('utf-8-sig')}" for name in names(data))
    _hold(folder / "samples.csv.txt", _settled(text.replace("\r\n", "\n"), samples))


def test_redline_of_the_samples(samples: Comparison, folder: Path) -> None:
    _hold(folder / "samples.docx.txt", "\n".join(redlined(_written(docx_job, samples))) + "\n")
