"""Sections of real reports of other years and places meet as a careful reader laid them beside each other.

Sections are named by the marks of their chapter and of their own: `三6` is （六）of 三, `三0` chapter 三 itself. Where
several of one report are on the subject of one of the other, any of them is right.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np

from govcompare.align.assignment import assignment
from govcompare.model.comparison import Comparison
from govcompare.model.outline import Outline, SectionKind
from govcompare.model.settings import Settings
from govcompare.pipeline import compare
from tests.pipeline.context import Remembering

ALONE = 0.95
"""F over all pairs: 0.97 when written; of vocabulary alone 0.76, of titles and passages alone 0.64. Pairs of two years
of a province were labelled when everything was tuned."""
TOGETHER = 0.93
"""The same in one table a folder, where up to six reports must agree: 0.96 when written."""
NUMERALS = ["零", *"一二三四五六七八九十", "十一", "十二", "十三", "十四", "十五"]
PROVINCES = "province-2026/{}_2026.txt"
LAST_YEAR = "province-docx/2025年{}政府工作报告.docx"
DISTRICT = "district-gb18030/{}.txt"


class Labelled(NamedTuple):
    a: str
    b: str
    truth: str
    """`mark>marks` for each section of A that was looked at; nothing behind the > where it has no counterpart."""

    def wanted(self) -> Mapping[str, frozenset[str]]:
        found = (one.split(">") for one in self.truth.split())
        return {mark: frozenset(filter(None, marks.split("|"))) for mark, marks in found}


LABELLED = [
    Labelled(
        PROVINCES.format("浙江省"),
        PROVINCES.format("山东省"),
        "一0>一0 二0>二0 三0>三0 三1> 三2>三2 三3>三2 三4>三1 三5>三1 三6>三3|三4 三7>三6 三8>三9 三9>三10 三10>",
    ),
    Labelled(
        PROVINCES.format("山东省"),
        PROVINCES.format("河南省"),
        "一0>一0 二0>二0 三0>三0 三1>三2 三2>三3 三3>三6 三4>三6 三5>三4 三6>三5 三7>三8 三8>三7 三9>三9 三10>三10",
    ),
    Labelled(
        PROVINCES.format("四川省"),
        PROVINCES.format("云南省"),
        "一0>一0 二0>二0 三0>三0 三1>三2 三2>三3 三3>三1 三4>三4 三5> 三6>三5|三6 三7>三7 三8>三8 三9>三9 三10>",
    ),
    Labelled(
        PROVINCES.format("湖北省"),
        PROVINCES.format("河南省"),
        "一0>一0 二0>二0 三0>三0 三1>三2 三2>三3 三3>三6 三4>三6 三5>三4|三5 三6>三7 三7>三8 三8>三10 三9>三9",
    ),
    Labelled(
        PROVINCES.format("浙江省"),
        PROVINCES.format("湖北省"),
        "一0>一0 二0>二0 三0>三0 三2>三2 三3>三2 三4>三1 三5>三1 三6>三3|三4 三7>三5 三8>三9 三9>三8 三10>四0",
    ),
    Labelled(
        PROVINCES.format("云南省"),
        PROVINCES.format("山东省"),
        "一0>一0 二0>二0 三0>三0 三1>三2 三2>三1 三3>三2 三4>三3|三4 三5>三5 三6>三6 三7>三7 三8>三9 三9>三10",
    ),
    Labelled(
        PROVINCES.format("山东省"),
        PROVINCES.format("四川省"),
        "一0>一0 二0>二0 三0>三0 三1>三1 三2>三2|三3 三3>三4 三4>三4 三5>三6 三6>三5 三7>三7 三8> 三9>三8 三10>三9",
    ),
    Labelled(
        PROVINCES.format("湖北省"),
        PROVINCES.format("云南省"),
        "一0>一0 二0>二0 三0>三0 三1>三2 三2>三1|三3 三3>三4 三4>三4 三5>三5|三6 三6> 三7>三7 三8>三9 三9>三8",
    ),
    Labelled(
        DISTRICT.format(2012),
        DISTRICT.format(2013),
        "一0>一0 二0>二0 二1>二1 二2>二1 二3>二1 二4>二1 二5>二2 二6>二2 二7> 二8>二3 二9>二3 二10>二4",
    ),
    Labelled(
        DISTRICT.format(2012),
        DISTRICT.format(2014),
        "一0>一0 二0>二0 一1>一1 一2>一1 一3>一1 一4>一1 一5>一2 一6>一2 一7>一3 一8>一3|一4 "
        "二1>二2 二2>二2 二3>二2 二4>二2 二5>二3 二6>二3 二7> 二8>二4 二9>二4 二10>二5",
    ),
    Labelled(DISTRICT.format(2013), DISTRICT.format(2014), "一0>一0 二0>二0 二1>二2 二2>二3 二3>二4 二4>二5"),
    Labelled(
        LAST_YEAR.format("广东省"),
        PROVINCES.format("广东省"),
        "一0>一0 二0>三0 二1>三1 二2>三7 二3>三4 二4>三2 二5>三3 二6>三5 二7>三6 "
        "二8>三10 二9>三11 二10>三12 二11>三13 二12>三14",
    ),
    Labelled(
        LAST_YEAR.format("湖北省"),
        PROVINCES.format("湖北省"),
        "一0>一0 二0>三0 三0>四0 二1>三1 二2>三2 二3>三3|三4 二4>三5 二5>三6 二6>三7 二7>三9 二8>三8",
    ),
    Labelled(
        LAST_YEAR.format("江苏省"),
        PROVINCES.format("江苏省"),
        "一0>一0 二0>二0 三0>三0 三1>三1 三2>三2 三3>三3 三4>三4 三5>三6 三6>三5 三7>三7 三8>三8 三9>三9 三10>三10",
    ),
    Labelled(
        "state-council/2020.txt",
        "state-council/2021.txt",
        "一0>一0 三0>三1 四0>三2 五0>三4 六0>三5 七0>三6 八0>三8",
    ),
]
"""Read and labelled for this test by hand."""


def marks(tree: Outline) -> dict[int, str]:
    """The name of each chapter and of each section right below one, by index."""
    found: dict[int, str] = {}
    for section in tree.sections:
        number = section.label.strip("（）()、. ")
        if section.kind is not SectionKind.HEADING or number not in NUMERALS:
            continue
        if section.parent is None:
            found[section.index] = f"{number}0"
        elif tree.sections[section.parent].parent is None and section.parent in found:
            found[section.index] = f"{found[section.parent][:-1]}{NUMERALS.index(number)}"
    return found


def links(found: Comparison, a: str, b: str) -> set[tuple[str, str]]:
    """The names of sections of two files' reports that correspond; of sections without a name the empty one."""
    paths = {source.id: source.path for source in found.sources}
    files = {
        report.id: next((path for path in (a, b) if paths[report.source].endswith(path)), "")
        for report in found.reports
    }
    names = {tree.report: marks(tree) for tree in found.outlines}
    linked = set()
    for link in (link for row in found.alignment.rows for link in row.links):
        sides = {files[ref.report]: names[ref.report].get(ref.index, "") for ref in (link.a, link.b)}
        if sides.keys() == {a, b}:
            linked.add((sides[a], sides[b]))
    return linked


def possible(wanted: Mapping[str, frozenset[str]]) -> int:
    """How many of them one alignment can have, where several want the same."""
    columns = sorted({mark for marks in wanted.values() for mark in marks})
    return len(assignment(np.array([[float(mark in marks) for mark in columns] for marks in wanted.values()])))


def f_measure(tables: Iterable[tuple[Labelled, Comparison]]) -> float:
    right = said = asked = 0
    for labelled, table in tables:
        found, wanted = links(table, labelled.a, labelled.b), labelled.wanted()
        right += sum(b in wanted[a] for a, b in found if a in wanted)
        said += sum(a in wanted for a, _ in found)
        asked += possible(wanted)
    return 2 * right / (said + asked)


def table(shared: Path, *files: str) -> Comparison:
    return compare([str(shared / "corpus" / file) for file in files], Settings(), Remembering())


def test_sections_of_two_reports_meet_as_labelled(shared: Path) -> None:
    assert f_measure((one, table(shared, one.a, one.b)) for one in LABELLED) >= ALONE


def test_sections_meet_as_labelled_in_a_table_of_many_reports_too(shared: Path) -> None:
    folders = {one.a.split("/")[0] for one in LABELLED}
    tables = {
        folder: table(shared, *sorted({file for one in LABELLED for file in one[:2] if one.a.startswith(folder)}))
        for folder in folders
    }
    assert f_measure((one, tables[one.a.split("/")[0]]) for one in LABELLED) >= TOGETHER
