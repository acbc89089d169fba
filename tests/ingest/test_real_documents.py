"""Real documents of word processors are read whole, far from every limit, and what cleaning promises holds for all real
pages."""

from collections.abc import Iterator
from pathlib import Path

from govcompare.ingest.clean import clean
from govcompare.ingest.formats.encoding import decode
from govcompare.ingest.formats.limits import MAX_CHARACTERS, MAX_PARAGRAPHS, MAX_PARTS
from govcompare.ingest.formats.package import Package
from govcompare.ingest.intake import take_in
from govcompare.ingest.load import MAX_FILE_BYTES, load
from govcompare.ingest.radicals import without_radicals
from govcompare.ingest.readers.docx import DOCX
from govcompare.ingest.rules import RULES
from govcompare.model.report import Intake
from govcompare.model.settings import Corrections

FAR = 4
"""Every limit is at least so many times what a real document has."""


def test_every_provincial_report_is_one_report_of_its_province(shared: Path) -> None:
    files = sorted((shared / "corpus" / "province-docx").glob("*.docx"))
    assert len(files) == 10
    for file in files:
        data = file.read_bytes()
        intake = take_in(str(file), data, Corrections())
        assert intake.source.media_type == DOCX.media_type
        assert not any(problem.fatal for problem in intake.source.problems)
        (report,) = intake.reports
        assert len(report.text) > 0.9 * len(intake.source.text), file.name
        assert FAR * len(intake.source.text) < MAX_CHARACTERS
        assert FAR * intake.source.text.count("\n") < MAX_PARAGRAPHS
        assert FAR * len(Package(str(file), data).names()) < MAX_PARTS


def test_no_text_of_real_reports_comes_near_a_limit(shared: Path) -> None:
    files = sorted(path for name in ("corpus", "seeds") for path in (shared / name).rglob("*.txt"))
    assert len(files) > 100
    for file in files:
        data, _ = load(file)
        text = decode(data).text
        assert FAR * len(data) < MAX_FILE_BYTES, file.name
        assert FAR * len(text) < MAX_CHARACTERS, file.name
        assert FAR * text.count("\n") < MAX_PARAGRAPHS, file.name


def _pages(shared: Path) -> Iterator[tuple[str, Intake]]:
    files = [*sorted((shared / "corpus").glob("*/*.txt")), *sorted((shared / "seeds").glob("*.txt"))]
    assert len(files) >= 100
    for file in files:
        yield file.name, take_in(str(file), file.read_bytes(), Corrections())


def test_no_character_of_a_real_page_is_lost_or_moved(shared: Path) -> None:
    for name, intake in _pages(shared):
        text = without_radicals(intake.source.text)
        taken = bytearray(len(text))
        for removal in intake.source.removed:
            assert not any(taken[removal.span.start : removal.span.end]), name
            taken[removal.span.start : removal.span.end] = b"\1" * removal.span.length
        for report in intake.reports:
            for run in report.offsets.runs:
                there = slice(run.raw, run.raw + run.length)
                assert report.text[run.text : run.text + run.length] == text[there], name
                assert not any(taken[there]), name
                taken[there] = b"\1" * run.length
        assert not "".join(c for c, known in zip(text, taken, strict=True) if not known).strip(), name


def test_a_real_page_is_cleaned_once_for_all(shared: Path) -> None:
    for name, intake in _pages(shared):
        page, _ = clean(intake.source.text)
        assert [removal for rule in RULES for removal in rule.find(page)] == [], name
        assert clean(page.text)[1] == (), name
