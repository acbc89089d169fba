"""The outline is the same whatever the style of numbering, and wherever a title's text begins."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.outline import SectionKind
from govcompare.structure.outline import outline
from tests.structure.made import BODY, OPENING, made_report

_HAN = "一二三四五六七八九十"
_FULL = str.maketrans("0123456789.", "０１２３４５６７８９．")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")

Numbers = tuple[int, ...]
"""A section's number and those above it, outermost first, each from 1 to 10."""
Mark = Callable[[Numbers], str]

_MARKS: dict[str, Mark] = {
    "一、": lambda path: f"{_HAN[path[-1] - 1]}、",
    "一．": lambda path: f"{_HAN[path[-1] - 1]}．",
    "一 、": lambda path: f"{_HAN[path[-1] - 1]} 、 ",
    "一 ": lambda path: f"{_HAN[path[-1] - 1]} ",
    "（一）": lambda path: f"（{_HAN[path[-1] - 1]}）",
    "(一)": lambda path: f"({_HAN[path[-1] - 1]})",
    "(一)、": lambda path: f"({_HAN[path[-1] - 1]})、",
    "（ 一 ）": lambda path: f"（ {_HAN[path[-1] - 1]} ）",
    "一）": lambda path: f"{_HAN[path[-1] - 1]}）",
    "㈠": lambda path: chr(0x321F + path[-1]),
    "1.": lambda path: f"{path[-1]}.",
    "1．": lambda path: f"{path[-1]}.".translate(_FULL),
    "1、": lambda path: f"{path[-1]}、",
    "1 ": lambda path: f"{path[-1]} ",
    "1）": lambda path: f"{path[-1]}）",
    "(1)": lambda path: f"({path[-1]})",
    "⑴": lambda path: chr(0x2473 + path[-1]),
    "①": lambda path: chr(0x245F + path[-1]),
    "1.1": lambda path: f"{path[-2]}.{path[-1]}",
    "1.1 ": lambda path: f"{path[-2]}.{path[-1]} ",
    "1.1.1 ": lambda path: ".".join(map(str, path[-3:])) + " ",
    "第一章": lambda path: f"第{_HAN[path[-1] - 1]}章 ",
    "第一节": lambda path: f"第{_HAN[path[-1] - 1]}节 ",
    "第一条": lambda path: f"第{_HAN[path[-1] - 1]}条 ",
    "第一部分": lambda path: f"第{_HAN[path[-1] - 1]}部分：",
    "第一，": lambda path: f"第{_HAN[path[-1] - 1]}，",
    "壹、": lambda path: f"{'壹贰叁肆伍陆柒捌玖拾'[path[-1] - 1]}、",
    "貳、": lambda path: f"{'壹貳參肆伍陸柒捌玖拾'[path[-1] - 1]}、",
    "甲、": lambda path: f"{'甲乙丙丁戊己庚辛壬癸'[path[-1] - 1]}、",
    "Ⅰ、": lambda path: f"{chr(0x215F + path[-1])}、",
    "I.": lambda path: f"{_ROMAN[path[-1] - 1]}. ",
    "【一】": lambda path: f"【{_HAN[path[-1] - 1]}】",
    "A.": lambda path: f"{chr(64 + path[-1])}. ",
    "a.": lambda path: f"{chr(96 + path[-1])}. ",
}

SCHEMES = (
    ("一、", "（一）", "1."),
    ("一、", "1．", "(1)"),
    ("一、", "(一)、", "①"),
    ("一、", "第一，", "1、"),
    ("一 、", "（ 一 ）", "1、"),
    ("一．", "1）", "①"),
    ("一 ", "一）", "1、"),
    ("壹、", "一、", "(一)"),
    ("貳、", "一、", "(一)"),
    ("甲、", "一、", "（一）"),
    ("第一章", "第一节", "第一条"),
    ("第一部分", "一、", "（一）"),
    ("Ⅰ、", "一、", "（一）"),
    ("I.", "A.", "1."),
    ("【一】", "（一）", "1."),
    ("【一】", "一、", "1、"),
    ("㈠", "⑴", "①"),
    ("（一）", "一、", "1、"),
    ("1.", "(1)", "①"),
    ("1、", "1.1", "1.1.1 "),
    ("1 ", "1.1 ", "1.1.1 "),
    ("A.", "1.", "a."),
)
"""From the first level to the third."""

_TITLES = ("发展工业", "振兴农业", "办好教育，培养人才", "改善民生", "保护环境", "修好道路", "繁荣文化", "加强自身建设")


class Node(NamedTuple):
    title: str
    below: tuple["Node", ...] = ()


Counts = list[list[int]]
"""How many sections stand below each section of the second level, of each of the first; one alone is two."""


def _row(below: list[tuple[Node, ...]], start: int = 0) -> tuple[Node, ...]:
    return tuple(Node(_TITLES[(start + at) % len(_TITLES)], nodes) for at, nodes in enumerate(below))


def _tree(counts: Counts) -> tuple[Node, ...]:
    inner = [[_row([()] * max(2, many) if many else [], 3) for many in row] for row in counts]
    return _row([_row(row if len(row) != 1 else row * 2, at) for at, row in enumerate(inner)])


TREES = st.lists(st.lists(st.integers(0, 3), max_size=4), min_size=2, max_size=4).map(_tree)


_TRAPS = (
    ("1.4亿元的项目已经开工，2.5亿元的项目正在洽谈。",),
    ("3.2级地震以后，余震不断。",),
    ("2.5亿元的项目正在洽谈。",),
    ("4.6%的增长来之不易。",),
    (f"{BODY}{BODY}其中", "12 名职工获奖，"),
    (f"{BODY}{BODY}其中", "一、", "二、三产业产值分别增长一成和两成。"),
    ("一、二季度增长较快。",),
    ("一、二、三产业都在增长。",),
    ("一年来，我们迎难而上，成绩来之不易。",),
    ("这不一是因为政策好，更是因为人民努力。",),
    ("“三个代表”重要思想深入人心。",),
    ("一方面抓生产，一方面抓销售。",),
    ("2024年1月4日，会议圆满召开。",),
    ("1—10月，产值增长两成。",),
    ("三次产业比例为4:84.7:11.3，结构更优。",),
    ("一万多名职工参加培训。",),
    ("第一次全国普查顺利完成。",),
    ("一要富民，这是大家的愿望。",),
    ("十五大以来，面貌一新。",),
    ("甲、乙两类项目都已开工。",),
    ("A、B两个项目都已开工。",),
    ("1、2号楼都已竣工。",),
)
"""Lines that begin like a section and are none."""


class Page(NamedTuple):
    """How titles stand in the text."""

    scheme: tuple[str, ...]
    between: str
    """What stands where a line ended."""
    run_in: bool
    """Whether the text goes on behind a title that has no sections below it."""
    trap: tuple[str, ...]
    """Lines behind the text of each section, of which the last goes on."""


def _written(nodes: tuple[Node, ...], page: Page, above: Numbers = ()) -> Iterator[str]:
    """Paragraphs."""
    for number, node in enumerate(nodes, 1):
        path = (*above, number)
        mark = _MARKS[page.scheme[len(above)]](path)
        if page.run_in and not node.below:
            yield f"{mark}{node.title}。{BODY}"
        else:
            yield f"{mark}{node.title}"
            yield BODY
        yield from page.trap[:-1]
        yield from (f"{line}{BODY}" for line in page.trap[-1:])
        yield from _written(node.below, page, path)


def _listed(nodes: tuple[Node, ...], depth: int = 1) -> Iterator[tuple[int, str]]:
    for node in nodes:
        yield depth, node.title
        yield from _listed(node.below, depth + 1)


_BETWEEN = st.sampled_from(("\n", "\n\n", "\r\n　　", "　　"))
PAGES = st.builds(Page, st.sampled_from(SCHEMES), _BETWEEN, st.booleans(), st.just(()))


@given(TREES, PAGES)
def test_levels_do_not_depend_on_how_they_are_numbered(nodes: tuple[Node, ...], page: Page) -> None:
    text = page.between.join((OPENING, BODY, *_written(nodes, page)))
    sections = outline(made_report(text), ()).sections
    headed = [one for one in sections if one.heading.length]
    assert [(one.level, one.title) for one in headed] == list(_listed(nodes))
    assert {one.kind for one in headed} == {SectionKind.HEADING}


def _headings(nodes: tuple[Node, ...], page: Page) -> list[tuple[int, str]]:
    return _headings_of(page.between.join((OPENING, BODY, *_written(nodes, page))))


def _headings_of(text: str) -> list[tuple[int, str]]:
    sections = outline(made_report(text), ()).sections
    return [(one.level, one.title) for one in sections if one.heading.length and one.kind is SectionKind.HEADING]


@given(TREES, st.sampled_from(SCHEMES), _BETWEEN, st.booleans(), st.sampled_from(_TRAPS))
def test_lines_that_begin_like_a_section_head_nothing(
    nodes: tuple[Node, ...], scheme: tuple[str, ...], between: str, run_in: bool, trap: tuple[str, ...]
) -> None:
    assert _headings(nodes, Page(scheme, between, run_in, trap)) == list(_listed(nodes))


_ANNEXES = st.sampled_from(("附件", "名词解释", "附件1", "附注：", "附：今年十件实事", "注释：", "注釋", "名詞說明"))


@given(
    TREES,
    st.sampled_from(SCHEMES),
    _BETWEEN,
    st.booleans(),
    _ANNEXES,
    st.sampled_from(("1.", "一、", "（1）", "①")),
)
def test_what_is_attached_changes_nothing_above_it(
    nodes: tuple[Node, ...], scheme: tuple[str, ...], between: str, run_in: bool, title: str, style: str
) -> None:
    page = Page(scheme, between, run_in, ())
    marks = {"1.": _MARKS["1."], "一、": _MARKS["一、"], "（1）": lambda path: f"（{path[-1]}）", "①": _MARKS["①"]}
    attached = [f"{marks[style]((number,))}新词{_HAN[number - 1]}：{BODY}" for number in range(1, 6)]
    text = between.join((OPENING, BODY, *_written(nodes, page), f"各位代表！{BODY}", title, *attached))
    sections = [one for one in outline(made_report(text), ()).sections if one.heading.length]
    inside = [(one.level, one.title) for one in sections if one.heading.start < text.rindex(title)]
    assert inside == list(_listed(nodes))
    assert [one.level for one in sections if one.heading.start >= text.rindex(title)] == [1, *[2] * len(attached)]


_SIGNED = tuple(scheme for scheme in SCHEMES if scheme[0] not in {"一 ", "1 ", "1、", "1."})
"""Numbers without a sign, and plain ones, need the next one to bear them out."""


@given(TREES, st.sampled_from(_SIGNED), _BETWEEN, st.data())
def test_numbers_may_skip_and_repeat(
    nodes: tuple[Node, ...], scheme: tuple[str, ...], between: str, data: st.DataObject
) -> None:
    page = Page(scheme, between, False, ())
    lines = [OPENING, BODY]
    number = 0
    for node in nodes:
        number += data.draw(st.sampled_from((1, 1, 2))) if number else 1
        lines.extend((f"{_MARKS[scheme[0]]((number,))}{node.title}", BODY, *_written(node.below, page, (number,))))
    assert _headings_of(between.join(lines)) == list(_listed(nodes))
