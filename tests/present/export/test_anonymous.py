"""Whoever is handed an anonymous file learns from no byte of it whose reports they are."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

import pytest

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.jobs import Context, DocumentArguments, JsonArguments
from govcompare.present.export.contract import asked_job
from govcompare.present.export.html import html_job
from govcompare.present.export.redline import docx_job
from govcompare.present.export.separated import csv_job
from govcompare.present.export.summary import md_job
from govcompare.present.export.workbook import xlsx_job
from govcompare.present.wording import use
from tests.pipeline.context import Remembering
from tests.present.export.opened import words
from tests.present.export.slots import marks

Job = Callable[[bytes, Context], bytes]
FOLDER = "zhangsan/机密"


def telling(whole: Comparison) -> set[str]:
    """The words that tell whose reports, and which files, these are."""
    places = {report.place for report in whole.reports if report.place}
    files = {part for source in whole.sources for part in (source.path, PurePath(source.path).stem, source.sha256)}
    return places | {place[:-1] for place in places} | files | {"zhangsan", "机密"}


@pytest.fixture(name="named", scope="module")
def _named(samples: Comparison) -> Comparison:
    sources = tuple(replace(one, path=f"{FOLDER}/{PurePath(one.path).name}") for one in samples.sources)
    return replace(samples, sources=sources)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("job", [html_job, xlsx_job, csv_job, md_job, docx_job], ids=lambda job: job.__name__)
def test_no_document_names_a_place_a_title_or_a_file(named: Comparison, job: Job, language: str) -> None:
    place = named.reports[0].place
    assert place
    asked = DocumentArguments(named, language=language, marks=marks(named, f"{place}抄的"))
    try:
        plain = words(job(codec.encode(asked), Remembering()))
        masked = words(job(codec.encode(replace(asked, anonymous=True)), Remembering()))
    finally:
        use("en")
    assert {word for word in telling(named) if word in plain}
    assert {word for word in telling(named) if word in masked} == set()


def test_no_json_names_a_place_a_title_or_a_file(named: Comparison) -> None:
    text = asked_job(codec.encode(JsonArguments(named, anonymous=True)), Remembering()).decode("utf-8")
    assert {word for word in telling(named) if word in text} == set()
    assert {report.title for report in named.reports} & set(text.split('"')) == set()
