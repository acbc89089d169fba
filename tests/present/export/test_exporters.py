"""What holds for every kind of file that a comparison can be written as."""

import pytest

from govcompare.present.export import EXPORTERS, Exporter
from tests.builders import comparison, plain
from tests.present.export.opened import words
from tests.present.export.slots import filled

each = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)


def test_names_and_suffixes_are_told_apart() -> None:
    assert len({exporter.name for exporter in EXPORTERS}) == len(EXPORTERS)
    assert len({exporter.suffix for exporter in EXPORTERS}) == len(EXPORTERS)


@each
def test_equal_comparisons_give_equal_bytes(exporter: Exporter) -> None:
    assert exporter.export(filled()) == exporter.export(filled())


@each
def test_markup_in_a_report_stays_what_it_is(exporter: Exporter) -> None:
    found = words(exporter.export(filled("<i>&amp;</i>")))
    assert ("<i>&amp;</i>" in found) or ("&lt;i&gt;&amp;amp;&lt;/i&gt;" in found)


@each
@pytest.mark.parametrize("number", [0, 1, 2])
def test_few_reports_that_share_nothing_are_no_fault(exporter: Exporter, number: int) -> None:
    assert exporter.export(comparison([plain(f"r{index}", "") for index in range(1, number + 1)]))
