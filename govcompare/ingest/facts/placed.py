"""A report's title, its beginning and what stands above it in, the town or county that it speaks of out."""

import re
from collections.abc import Iterator

HEAD_LINES = 12
"""Lines of a beginning among which somebody is named with the office that he holds."""
NAMED = 40
"""Characters of such a line."""
ABOVE = 3
"""Lines right above a title of which one may be the name of the place or of its government alone."""

_UNIT = "(?:特别行政区|自治区|自治州|自治县|自治旗|民族乡|街道|新区|省|市|縣|县|区|區|州|盟|旗|镇|鎮|乡|鄉|村)"
_NAME = r"(?P<place>(?![年月日度的])(?:(?![在])[\u3400-\u9fff]){1,12}?" + _UNIT + ")"
_OFFICE = r"(?:代理?|副)?(?:省长|市长|县长|区长|镇长|乡长|州长|盟长|旗长|縣長|市長|區長|鎮長|鄉長|主席|主任|书记|書記)"
_PLACE = re.compile(
    rf"{_NAME}(?=第.{{1,6}}[届屆]|\s?[\d０-９]{{2,4}}|人民政府|政府|办事处|人大|人民代表|議會|议会|施政|年度?|公共|党|的?工作)"
)
_SPOKEN = re.compile(rf"代表(?P<place>[\u3400-\u9fff]{{1,12}}?{_UNIT})(?:第.{{1,6}}[届屆]|本[届屆])?(?:人民)?政府")
_LOCAL = re.compile(
    rf"[在于](?P<place>(?!第)[\u3400-\u9fff]{{2,12}}?{_UNIT})第?[^。]{{1,12}}(?:人民代表大会|代表大会|議會)"
)
_SPEAKER = re.compile(
    rf"[—\-\s（(]{{0,6}}{_NAME}(?:人民)?(?:政府|政府办公室|办事处)?\s{{0,2}}{_OFFICE}(?![\u3400-\u9fff]{{5}})"
)
_ALONE = re.compile(rf"[（(\s]{{0,4}}{_NAME}(?:人民政府|政府|办事处|人民代表大会(?:常务委员会)?)?[)）\s]{{0,4}}$")
_NO_PLACE = re.compile(
    rf"(?:本|我|全|各|该|某|乡|鄉|镇|鎮|市|县|縣|區|区|省|州|村|换届|山区|一|人民|政府|党委){{1,3}}{_UNIT}?$|{_UNIT}{{1,3}}$|[本我各该某全].{{0,3}}{_UNIT}$|"
    r".{0,6}(?:年|度|届|屆|作為|作为|设|設|向|对|的|是|在)"
)
_LINE_ENDS = re.compile(r"[\n\t\u3000]{1,40}")
_ADDRESSED = re.compile("各位|同志们|尊敬的|代表们|我代表")


def place_of(title: str, beginning: str, above: str = "") -> str:
    """Empty when none is named; `above` is what stands right before the title."""
    head = list(_head(beginning))
    lines = [line.strip() for line in above.split("\n")[-ABOVE:]]
    return (
        _first(_PLACE, title)
        or _at(_SPEAKER, title)
        or _first(_SPOKEN, beginning)
        or _first(_LOCAL, beginning)
        or next((found for line in (*head, *lines) if (found := _at(_SPEAKER, line))), "")
        or next((found for line in (*head, *lines) if (found := _at(_ALONE, line))), "")
    )


def _head(beginning: str) -> Iterator[str]:
    """The short lines before the audience is addressed."""
    for line in _LINE_ENDS.split(beginning)[:HEAD_LINES]:
        if _ADDRESSED.search(line):
            return
        if len(line.strip()) <= NAMED:
            yield line.strip()


def _first(pattern: re.Pattern[str], text: str) -> str:
    """The first name that the pattern finds and that is one."""
    position = 0
    while match := pattern.search(text, position):
        if _is_place(match["place"]):
            return match["place"]
        position = match.start() + 1
    return ""


def _at(pattern: re.Pattern[str], line: str) -> str:
    match = pattern.match(line)
    return match["place"] if match and _is_place(match["place"]) else ""


def _is_place(name: str) -> bool:
    return len(name) > 1 and not _NO_PLACE.match(name)
