"""Real documents of word processors are read whole, far from every limit."""

from pathlib import Path

from govcompare.ingest.intake import take_in
from govcompare.ingest.limits import MAX_CHARACTERS, MAX_PARAGRAPHS, MAX_PARTS
from govcompare.ingest.package import Package
from govcompare.ingest.readers.docx import DOCX
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
