"""A Comparison in, an Excel workbook out: a sheet a table, with types, filters and frozen heads.

xlsxwriter, as it writes 360,000 cells in 2.2 s, openpyxl in 7.5 s (its write-only mode; 60,000 rows, two of six columns
text), brings no further package and writes the same bytes twice.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, TypeAlias

from govcompare.model.comparison import Comparison
from govcompare.model.jobs import Context
from govcompare.model.progress import Progress, Stage
from govcompare.present.asked import asked
from govcompare.present.palette import scheme
from govcompare.present.rows.ranked import ranked_pairs
from govcompare.present.tables import CellKind, Column, Table, Value, tables

Book: TypeAlias = Any
Sheet: TypeAlias = Any
Format: TypeAlias = Any
"""All three of a library without types."""
MOST_ROWS = 1_048_576
"""Of a sheet, its head included (Excel's specifications and limits)."""
MOST_COLUMNS = 16_384
MOST_CHARACTERS = 32_767
"""Of a cell, in UTF-16 units."""
CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""Of every workbook, so that equal comparisons give equal bytes."""
DARKEST = 0.5
"""The shade of the window's matrix that stands for all of a report."""
LINE_HEIGHT = 15.0
"""Points; of rows whose cells are wrapped, as not every program makes them as high as their text."""
MOST_LINES = 12
MOST_OF_A_QUOTE = 3
"""Lines of a row that has no sentences to be read whole: with more, ten findings fill a screen."""
WIDEST_ON_A4 = 200
"""Characters of all columns together: a wider sheet is printed on A3, to stay legible."""
WIDE = frozenset("WF")
"""East Asian widths that take two columns (UAX #11)."""
_WIDTHS = {
    CellKind.TEXT: 16,
    CellKind.LONG: 32,
    CellKind.QUOTE: 48,
    CellKind.PROSE: 100,
    CellKind.COUNT: 11,
    CellKind.YEAR: 8,
    CellKind.RATIO: 13,
}
"""In characters of the sheet's font; a column of Han characters holds half as many."""
_NUMBERS = {CellKind.COUNT: "#,##0", CellKind.YEAR: "0", CellKind.RATIO: "0.0%"}
_WRAPPED = (CellKind.TEXT, CellKind.LONG, CellKind.QUOTE, CellKind.PROSE)
"""What is cut off at the border of its cell, or goes on below, instead of running over its neighbours."""
_NO_CONVERSION = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}


def xlsx_job(arguments: bytes, context: Context) -> bytes:
    """DocumentArguments → the workbook's bytes."""
    wanted = asked(arguments)
    context.progress(Progress(Stage.EXPORTING, 0, 1))
    return _workbook(tables(wanted.comparison, wanted.ranked, wanted.marks, wanted.stamp))


def xlsx(comparison: Comparison) -> bytes:
    """The workbook about everything, in the language in use."""
    return _workbook(tables(comparison, ranked_pairs(comparison)))


def _workbook(sheets: Sequence[Table]) -> bytes:
    from xlsxwriter import Workbook  # noqa: PLC0415 - the command line loads no document library before it needs one

    out = BytesIO()
    with Workbook(out, {"in_memory": True, **_NO_CONVERSION}) as book:
        book.set_properties({"author": "govcompare", "created": CREATED})
        formats = _Formats(book)
        for table in sheets:
            for title, rows in _parts(table):
                sheet = book.add_worksheet(title)
                _write(sheet, table.columns[:MOST_COLUMNS], rows, formats)
                if table.name == "matrix":
                    _colour(sheet, len(rows), len(table.columns))
    return out.getvalue()


class _Formats:
    """How the cells of one workbook look."""

    def __init__(self, book: Book) -> None:
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self.cells = {
            kind: book.add_format({"valign": "top", "num_format": _NUMBERS.get(kind, "@")}) for kind in CellKind
        }
        for kind in _WRAPPED:
            self.cells[kind].set_text_wrap()


def _parts(table: Table) -> Iterator[tuple[str, tuple[tuple[Value, ...], ...]]]:
    """The table in pieces that a sheet can hold, with a title each."""
    most = MOST_ROWS - 1
    for number, start in enumerate(range(0, len(table.rows) or 1, most), 1):
        yield table.title if number == 1 else f"{table.title} {number}", table.rows[start : start + most]


def _write(sheet: Sheet, columns: Sequence[Column], rows: Sequence[tuple[Value, ...]], formats: _Formats) -> None:
    for place, column in enumerate(columns):
        sheet.set_column(place, place, _WIDTHS[column.kind])
        sheet.write_string(0, place, _fitting(column.title), formats.head)
    sheet.set_row(0, LINE_HEIGHT * max(_lines(column.title, _WIDTHS[column.kind]) for column in columns))
    for line, row in enumerate(rows, 1):
        sheet.set_row(line, LINE_HEIGHT * _height(columns, row))
        for place, (column, value) in enumerate(zip(columns, row, strict=False)):
            _write_cell(sheet, line, place, value, formats.cells[column.kind])
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    sheet.set_landscape()
    wide = sum(_WIDTHS[column.kind] for column in columns) > WIDEST_ON_A4
    sheet.set_paper(8 if wide else 9)  # A3, A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _colour(sheet: Sheet, rows: int, columns: int) -> None:
    """The larger a ratio, the darker its cell; black letters stay readable on all of them."""
    colours = {"min_color": "#FFFFFF", "max_color": scheme("standard", False).heat(DARKEST)[0]}
    ends = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1}
    sheet.conditional_format(1, 1, max(rows, 1), max(columns - 1, 1), {"type": "2_color_scale", **ends, **colours})


def _write_cell(sheet: Sheet, line: int, place: int, value: Value, format: Format) -> None:
    """Text is written as text whatever it starts with, so nothing of a report is ever a formula or a link."""
    if isinstance(value, str):
        sheet.write_string(line, place, _fitting(value), format)
    elif value is None:
        sheet.write_blank(line, place, None, format)
    else:
        sheet.write_number(line, place, value, format)


def _height(columns: Sequence[Column], row: Sequence[Value]) -> int:
    """Lines of a row."""
    most = MOST_LINES if any(column.kind is CellKind.PROSE for column in columns) else MOST_OF_A_QUOTE
    needed = (
        _lines(str(value), _WIDTHS[column.kind])
        for column, value in zip(columns, row, strict=False)
        if column.kind in _WRAPPED and value is not None
    )
    return min(max(needed, default=1), most)


def _lines(text: str, width: int) -> int:
    """How many lines the text takes in a column so wide, a little more narrowly, as words don't break."""
    taken = sum(2 if unicodedata.east_asian_width(character) in WIDE else 1 for character in text)
    return 1 if taken <= width - 2 else min(taken // (width - 2) + 1, MOST_LINES)


def _fitting(text: str) -> str:
    """The text as a cell holds it: no half of a character, and not too long."""
    units = text.encode("utf-16-le", "replace")
    if len(units) > 2 * MOST_CHARACTERS:
        return units[: 2 * (MOST_CHARACTERS - 1)].decode("utf-16-le", "ignore") + "…"
    return units.decode("utf-16-le")
