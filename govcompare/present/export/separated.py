"""A Comparison in, its tables as comma-separated values out: a zip with one file a table.

UTF-8 with a byte-order mark, as spreadsheets take a file without one for the system's own encoding; line ends and
quotes as RFC 4180 has them. A text that a spreadsheet would run as a formula has an apostrophe in front of it.
"""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence

from govcompare.model.comparison import Comparison
from govcompare.model.jobs import Context
from govcompare.model.progress import Progress, Stage
from govcompare.present.asked import asked
from govcompare.present.rows.ranked import ranked_pairs
from govcompare.present.tables import Table, Value, tables

DIGITS = 4
"""Places behind the point of every ratio, as in the JSON."""
CREATED = (1980, 1, 1, 0, 0, 0)
"""Of every file in the zip, so that equal comparisons give equal bytes."""
_RUN = tuple("=+-@\t\r\n＝＋－＠")
"""What a cell may not start with (OWASP: CSV injection)."""
_FILE_MODE = 0o644 << 16


def csv_job(arguments: bytes, context: Context) -> bytes:
    """DocumentArguments → the zip's bytes."""
    wanted = asked(arguments)
    context.progress(Progress(Stage.EXPORTING, 0, 1))
    return _zipped(tables(wanted.comparison, wanted.ranked, wanted.marks, wanted.stamp))


def csv_zip(comparison: Comparison) -> bytes:
    """The files about everything, in the language in use."""
    return _zipped(tables(comparison, ranked_pairs(comparison)))


def _zipped(found: Sequence[Table]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for table in found:
            entry = zipfile.ZipInfo(f"{table.name}.csv", CREATED)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, _FILE_MODE
            archive.writestr(entry, _file(table))
    return out.getvalue()


def _file(table: Table) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([_cell(column.title) for column in table.columns])
    writer.writerows(_cells(row) for row in table.rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def _cells(row: Sequence[Value]) -> Iterator[str]:
    return map(_cell, row)


def _cell(value: Value) -> str:
    match value:
        case None:
            return ""
        case str():
            harmless = value.replace("\0", "�")
            return f"'{harmless}" if harmless.lstrip(" ").startswith(_RUN) else harmless
        case float():
            return f"{round(value, DIGITS)}"
    return str(value)
