"""A Comparison in, a file's bytes out: the table of exporters."""

from collections.abc import Callable
from dataclasses import dataclass

from govcompare.model.comparison import Comparison
from govcompare.present.export.contract import comparison_json
from govcompare.present.export.html import html
from govcompare.present.export.redline import docx
from govcompare.present.export.separated import csv_zip
from govcompare.present.export.summary import md
from govcompare.present.export.workbook import xlsx


@dataclass(frozen=True, slots=True)
class Exporter:
    """A kind of file that a comparison can be written as."""

    name: str
    suffix: str
    export: Callable[[Comparison], bytes]
    """Everything in the comparison, as nothing else was asked for; the same bytes for the same comparison."""


EXPORTERS: tuple[Exporter, ...] = (
    Exporter("json", ".json", comparison_json),
    Exporter("html", ".html", html),
    Exporter("xlsx", ".xlsx", xlsx),
    Exporter("csv", ".zip", csv_zip),
    Exporter("md", ".md", md),
    Exporter("docx", ".docx", docx),
)
