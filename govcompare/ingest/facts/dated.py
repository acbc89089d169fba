"""A report's title and text in, the Gregorian year that it was given in out; None when it is blanked or unknown."""

import re

from govcompare.ingest.facts.assemblies import opened

LINES = 12
"""Lines of a beginning in which a day, an assembly or the year under review stands."""
SESSION_LINE = 90
"""Characters of a line that says when and where the report was given."""

_DIGIT = "[\\d０-９]"
_YEAR = re.compile(
    rf"(?<!{_DIGIT})(?P<y>(?:19|20|１９|２０){_DIGIT}{{2}})(?!{_DIGIT})\s{{0,2}}(?=年|度|[^\d０-９]{{0,20}}[报報]告)"
)
_SPACED = re.compile(r"(?P<y>(?:1 ?9|2 ?0) ?\d ?\d) ?年")
_SHORT_YEAR = re.compile(r"(?<!\d)(?P<y>\d{2})年")
_WORDED = re.compile(r"(?P<y>[一二][九〇○零][〇○零一二三四五六七八九]{2})年")
_ROC = re.compile(r"(?:民[國国])?\s{0,2}(?<!\d)(?P<y>\d{2,3})\s{0,2}年(?!度?以?[來来])")
_REVIEWED = re.compile(
    rf"(?P<y>20{_DIGIT}{{2}})\s?年.{{0,12}}(?:(?:工作)?(?:回顾|回顧|总结|總結)|主要(?:工作|成绩|成效)|工作完成情况|发展情况)"
)
_PLANNED = re.compile(
    rf"(?:^|[\n\u3000\t。！])[^\n\u3000。，]{{0,12}}(?P<y>20{_DIGIT}{{2}})\s?年[^\n\u3000。，]{{0,10}}"
    r"(?:总体(?:要求|思路)|主要(?:任务|目标|预期目标)|重点(?:工作|任务)|工作(?:安排|部署|任务|打算|建议|思路))"
)
_IN_NAME = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d{2})(?!\d)")
_LINE_ENDS = re.compile(r"[\n\t\u3000]{1,40}")
_MASKED = re.compile(r"20(?:[_X×*＊xｘＸ某○o]{1,2}|\s?__)|_{2,}年|××年")
_TO_ASCII = str.maketrans("０１２３４５６７８９〇○零一二三四五六七八九", "0123456789000123456789")
_OF_THE_PAST = ("述职", "工作总结")
"""Kinds of reports that are called by the year they look back on."""


def year_of(title: str, beginning: str, text: str, name: str, kind: str) -> int | None:
    """`beginning` is that of `text`; `name` is the file's, when it is that of this report alone."""
    if _MASKED.search(title):
        return None
    lines = [line.strip() for line in _LINE_ENDS.split(beginning)[:LINES]]
    whole = lines if len(beginning.strip()) >= len(text.strip()) else lines[:-1] or lines
    masked = any(_MASKED.search(line[:SESSION_LINE]) for line in whole if len(line) <= SESSION_LINE)
    found = _named(title) or _short(title) or _said(whole)
    if found or masked:
        return found
    reviewed = _REVIEWED.search(beginning)
    if reviewed:
        return _number(reviewed["y"]) + (not kind.startswith(_OF_THE_PAST))
    planned = _PLANNED.search(text)
    in_name = _IN_NAME.search(name)
    return (
        _of_the_republic(title, beginning)
        or (_number(planned["y"]) if planned else None)
        or opened(f"{title}\n{beginning}")
        or (int(in_name["y"]) if in_name else None)
    )


def _number(digits: str) -> int:
    return int(digits.replace(" ", "").translate(_TO_ASCII))


def _said(lines: list[str]) -> int | None:
    """The first year of a line that is not of the text; None also where it is blanked in one before."""
    for line in lines:
        if _MASKED.search(line[:SESSION_LINE]):
            return None
        if len(line) <= SESSION_LINE and not line.endswith("。") and not _REVIEWED.search(line):
            found = _named(line)
            if found:
                return found
    return None


def _named(text: str) -> int | None:
    match = _YEAR.search(text) or _SPACED.search(text) or _WORDED.search(text)
    if not match:
        return None
    found = _number(match["y"])
    return found if 1900 <= found <= 2100 else None


def _short(text: str) -> int | None:
    match = _SHORT_YEAR.search(text)
    value = int(match["y"]) if match else 0
    return 2000 + value if 0 < value <= 30 else None


def _of_the_republic(title: str, beginning: str) -> int | None:
    """Years of the Republic, which a report in Traditional characters counts in."""
    text = title + beginning
    if sum(map(text.count, "議縣長員會開報")) <= sum(map(text.count, "议县长员会开报")):
        return None
    match = _ROC.search(text)
    return 1911 + int(match["y"]) if match and 80 <= int(match["y"]) <= 199 else None
