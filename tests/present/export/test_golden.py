"""What leaves the program for the sample reports, held as whole files.

`GOVCOMPARE_GOLDEN=write` in front of pytest writes them anew: read the difference before it is committed.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.jobs import DocumentArguments
from govcompare.model.settings import Settings
from govcompare.pipeline import compare
from govcompare.present.export.contract import comparison_json
from govcompare.present.export.html import html_job
from govcompare.present.wording import use
from govcompare.resources import resource
from tests.pipeline.context import Remembering
from tests.present.export.test_html import Page

WRITES = os.environ.get("GOVCOMPARE_GOLDEN") == "write"


@pytest.fixture(name="compared", scope="module")
def _compared() -> Comparison:
    return compare([str(resource("samples"))], Settings(), Remembering())


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


def test_json_of_the_samples(compared: Comparison, folder: Path) -> None:
    _hold(folder / "samples.json.txt", _lines(json.loads(comparison_json(compared))))


def test_words_of_the_html_report_of_the_samples(compared: Comparison, folder: Path) -> None:
    data = html_job(codec.encode(DocumentArguments(compared, language="zh_CN")), Remembering())
    use("en")
    text = Page(data).text.replace(compared.background, "(background)").replace(compared.version, "(version)")
    lines = (re.sub(r"[ \t]{2,80}", " ", line.strip()) for line in text.split("\n"))
    _hold(folder / "samples.html.txt", "\n".join(filter(None, lines)) + "\n")
