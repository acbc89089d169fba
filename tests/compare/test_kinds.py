"""The kind of a passage says what a careful reader would say of its two sides."""

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.compare.kinds import classify
from govcompare.compare.prepared import Prepared, prepare
from govcompare.model.findings import Change, ChangeKind, PassageKind
from govcompare.model.settings import Matching
from govcompare.model.span import Span
from govcompare.text.background import EMPTY, parse
from govcompare.text.counting import Counted, build
from govcompare.text.fold import key
from tests.builders import report
from tests.compare.sentences import KINDS, samples

UNRELATED = 0.5
"""Below this similarity two sentences are not the same one edited."""
texts = st.text(alphabet="的一是在发展工作石排横沥镇村亿元，。；20年月日3.5%_X某 \n　國国Ａａa十三", max_size=60)


def prepared(id: str, text: str, place: str = "", matching: Matching | None = None) -> Prepared:
    return prepare(report(id, text, place=place), matching or Matching(), EMPTY)


def classified(
    one: str, other: str, places: tuple[str, str] = ("", ""), matching: Matching | None = None
) -> tuple[PassageKind, float, tuple[Change, ...]]:
    a, b = prepared("r1", one, places[0], matching), prepared("r2", other, places[1], matching)
    return classify(a, Span(0, len(one)), b, Span(0, len(other)))


def swapped(one: str, other: str, places: tuple[str, str] = ("", "")) -> list[tuple[str, str, str]]:
    changes = classified(one, other, places)[2]
    return [(c.kind, c.a.of(one), c.b.of(other)) for c in changes if c.kind is not ChangeKind.WORDING]


class Case(NamedTuple):
    one: str
    other: str
    kind: str
    changes: list[tuple[str, str, str]]
    places: tuple[str, str] = ("", "")


CASES = [
    Case("加快發展，推进改革。", "加快发展推进改革", "identical", []),
    Case("收入9417 万元左右", "收入９４１７万元左右", "identical", []),
    Case("实现生产总值73.1亿元", "实现生产总值80亿元", "numbers", [("figure", "73.1亿", "80亿")]),
    Case("第十二次会议上", "第二十次会议上", "numbers", [("figure", "十二", "二十")]),
    Case("增长3.5亿元", "增长三千万元", "numbers", [("figure", "3.5亿", "三千万")]),
    Case(
        "2011年7月4日在永宁开工", "2011年7月某日在永宁开工", "slots", [("placeholder", "2011年7月4日", "2011年7月某日")]
    ),
    Case("2024年3月建成", "2024年建成", "numbers", [("figure", "2024年3月", "2024年")]),
    Case("(一)以发展为先", "(五)以发展为先", "numbers", [("figure", "一", "五")]),
    Case("增长百分之十", "增长10%", "identical", []),
    Case("三条主干道路", "3条主干道路", "identical", []),
    Case("投资1.5亿元修路", "投资15000万元修路", "identical", []),
    Case("解决900 万人吃水", "解决９００万人吃水", "identical", []),
    Case("一九九八年以来修路", "1998年以来修路", "identical", []),
    Case("毕业生795万人就业", "毕业生820多万人就业", "numbers", [("figure", "795万", "820多万")]),
    Case(
        "新增由5千户到1万6千户",
        "新增由6千户到1万8千户",
        "numbers",
        [("figure", "5千", "6千"), ("figure", "1万6千", "1万8千")],
    ),
    Case(
        "合格率达到100%。三个村通水",
        "合格率达到98%。四个村通水",
        "numbers",
        [("figure", "100%", "98%"), ("figure", "三", "四")],
    ),
    Case("制定“十三五”规划", "制定“十四五”规划", "numbers", [("figure", "十三五", "十四五")]),
    Case("到二○一○年建成", "到二○一五年建成", "numbers", [("figure", "二○一○", "二○一五")]),
    Case(
        "2021—2023年增长5%—6%",
        "2022—2025年增长5%—7%",
        "numbers",
        [("figure", "2021", "2022"), ("figure", "2023", "2025"), ("figure", "6%", "7%")],
    ),
    Case("修渠过程回顾二〇一二年工作", "修渠过程回顾2013年工作", "numbers", [("figure", "二〇一二", "2013")]),
    Case("修渠过程回顾201年工作", "修渠过程回顾2013年工作", "numbers", [("figure", "201", "2013")]),
    Case("修渠过程回顾一年工作", "修渠过程回顾2013年工作", "edited", []),
    Case("再次开工15项重点工程", "再次开工一批重点工程", "edited", []),
    Case("教育支出达到3397亿元，比上年多", "教育支出五年累计1.6万亿元，其中用于", "edited", []),
    Case("在此基础之上取消123项资格许可", "三分之一目标取消165项审批事项", "edited", []),
    Case("严格按照香港基本法办事", "严格按照特别行政区基本法办事", "edited", []),
    Case("推动内地同港澳合作", "推动内地与港澳合作", "edited", []),
    Case("比上年减少，比上年降低", "比去年减少，比去年降低", "edited", []),
    Case("城乡社区治理加强", "城乡村治理加强", "edited", []),
    Case("对财政困难县的转移支付", "对财政政策，继续对重点地区的转移支付", "edited", []),
    Case("2024年是关键一年", "20__年是关键一年", "slots", [("placeholder", "2024", "20__")]),
    Case(
        "全年引进项目12个，3月2日开工",
        "全年引进项目*个，3月*日开工",
        "slots",
        [("placeholder", "12", "*"), ("placeholder", "3月2日", "3月*日")],
    ),
    Case(
        "2014年3月5日开会，增长15%、27%",
        "*年*月*日开会，增长*%、27%",
        "slots",
        [("placeholder", "2014年3月5日", "年*月*日"), ("placeholder", "15%", "*%")],
    ),
    Case("补助209亿元，经营主体达112万户", "补助*亿元，经营主体达112万户", "slots", [("placeholder", "209亿", "*亿")]),
    Case("全年引进项目12个", "全年引进项目个", "edited", []),
    Case("完成第十六届人大", "完成第__届人大", "slots", [("placeholder", "十六", "__")]),
    Case(
        "某某公司投资8亿元",
        "大华公司投资XX亿元",
        "slots",
        [("placeholder", "某某", "大华"), ("placeholder", "8亿", "XX亿")],
    ),
    Case("顺达物流园开工", "某厂开工", "slots", [("placeholder", "顺达物流园", "某厂")]),
    Case("石桥镇人民政府", "柳河镇人民政府", "slots", [("name", "石桥", "柳河")]),
    Case("石桥镇人民政府", "石排镇人民政府", "slots", [("name", "石桥", "石排")]),
    Case("石桥镇人民政府", "桥头镇人民政府", "slots", [("name", "石桥", "桥头")]),
    Case("新建柳河镇中心小学", "新建河东区中心小学", "slots", [("name", "柳河镇", "河东区")]),
    Case("在东岸村开工", "在红旗社区开工", "slots", [("name", "东岸村", "红旗社区")]),
    Case("我镇积极推进", "我县积极推进", "slots", [("name", "我镇", "我县")]),
    Case("新石排人", "新横沥人", "slots", [("name", "石排", "横沥")], ("石排镇", "横沥镇")),
    Case(
        "建设石排，在石排镇新建学校2所",
        "建设横沥，在横沥镇新建学校3所",
        "slots",
        [("name", "石排", "横沥"), ("name", "石排", "横沥"), ("figure", "2", "3")],
    ),
    Case(
        "我们在石桥发展，为了石桥的明天",
        "我们在横沥发展，为了横沥的明天",
        "slots",
        [("name", "石桥", "横沥"), ("name", "石桥", "横沥")],
    ),
    Case("海拉尔区区长 张天喜汇报", "海拉尔区区长 杜联合汇报", "slots", [("name", "张天喜", "杜联合")]),
    Case("副县长负责这项工作", "副县长带头这项工作", "edited", []),
    Case("作出重要贡献", "作出石排贡献", "edited", [], ("石排镇", "横沥镇")),
    Case("石排发展在望", "我镇发展在望", "slots", [("name", "石排", "我镇")], ("石排镇", "横沥镇")),
    Case("支持成都打造高地", "支持厦门打造高地", "slots", [("name", "成都", "厦门")]),
    Case("沿苏州河建驿站", "沿兰州河建驿站", "slots", [("name", "苏州", "兰州")]),
    Case("枫林至柳河公路通车", "枫林至沙河公路通车", "slots", [("name", "柳河", "沙河")]),
    Case("石桥至柳河公路通车", "枫林至沙河公路通车", "slots", [("name", "石桥", "枫林"), ("name", "柳河", "沙河")]),
    Case("发展旅游和柳河经济", "发展交通和沙河经济", "edited", [("name", "柳河", "沙河")]),
    Case("完成柳河干流修复", "完成沙河干流修复", "slots", [("name", "柳河", "沙河")]),
    Case("支持成都打造高地", "支持企业打造高地", "edited", []),
    Case("要素改革和市场体系", "要素深入和市场体系", "edited", []),
    Case("改革银行业务", "建立银行业务", "edited", []),
    Case("建成柳河镇滨河公园", "建设了云山镇滨河公园", "edited", []),
    Case("加强路网建设", "完善路网建设", "edited", []),
    Case("改善社区服务", "改善城市服务", "edited", []),
    Case("推进乡村发展，推进产业发展", "加快乡村发展，加快产业发展", "edited", []),
    Case("查处案件9宗，群众满意", "查处案件12宗，群众普遍满意", "edited", [("figure", "9", "12")]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.one}→{case.other}")
def test_kinds_and_changes_are_those_a_reader_would_name(case: Case) -> None:
    assert classified(case.one, case.other, case.places)[0] == case.kind
    assert swapped(case.one, case.other, case.places) == case.changes


def test_a_word_that_many_reports_have_is_no_name_however_often_it_is_swapped() -> None:
    one, other = "依靠大众办事，为了大众造福", "依靠黎庶办事，为了黎庶造福"
    background = parse(build([Counted(key(f"{one}，第{n}", Matching()).codes, f"地{n}") for n in range(12)]), "made")
    for known, kind in ((EMPTY, PassageKind.SLOTS), (background, PassageKind.EDITED)):
        a, b = (prepare(report(id, text), Matching(), known) for id, text in (("r1", one), ("r2", other)))
        assert classify(a, Span(0, len(one)), b, Span(0, len(other)))[0] is kind


@pytest.mark.parametrize(("behind", "kind"), [("山区", PassageKind.EDITED), ("镇", PassageKind.SLOTS)])
def test_before_a_loose_kind_a_name_is_a_word_that_few_reports_have(behind: str, kind: PassageKind) -> None:
    one, other = f"扶助聚居{behind}发展", f"扶助偏僻{behind}发展"
    texts = [f"{one}，{other}，第{n}" for n in range(12)]
    background = parse(build([Counted(key(text, Matching()).codes, f"地{n}") for n, text in enumerate(texts)]), "made")
    a, b = (prepare(report(id, text), Matching(), background) for id, text in (("r1", one), ("r2", other)))
    assert classify(a, Span(0, len(one)), b, Span(0, len(other)))[0] is kind


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.other}→{case.one}")
def test_kinds_are_the_same_from_the_other_side(case: Case) -> None:
    assert classified(case.other, case.one, case.places[::-1])[0] == case.kind


def longest_common(one: str, other: str) -> int:
    row = [0] * (len(other) + 1)
    for left in one:
        before = 0
        for place, right in enumerate(other, 1):
            before, row[place] = row[place], before + 1 if left == right else max(row[place], row[place - 1])
    return row[-1]


@given(texts, texts)
def test_similarity_is_that_of_an_optimal_script_over_the_keys(one: str, other: str) -> None:
    left, right = (key(text, Matching()).codes.tolist() for text in (one, other))
    total = len(left) + len(right)
    wanted = 2 * longest_common(left, right) / total if total else 1.0
    assert classified(one, other)[1] == pytest.approx(wanted)


@given(texts, texts)
def test_changes_ascend_on_both_sides_and_swap_what_differs(one: str, other: str) -> None:
    kind, similarity, changes = classified(one, other)
    assert 0 <= similarity <= 1
    for first, second in pairwise(changes):
        assert first.a.end <= second.a.start
        assert first.b.end <= second.b.start
    for change in changes:
        assert change.a.of(one) != change.b.of(other)
    if kind is PassageKind.IDENTICAL:
        assert not changes
    if kind is PassageKind.NUMBERS:
        assert {change.kind for change in changes} == {ChangeKind.FIGURE}
    if kind is PassageKind.SLOTS:
        assert {change.kind for change in changes} & {ChangeKind.PLACEHOLDER, ChangeKind.NAME}
    assert (ChangeKind.WORDING in {change.kind for change in changes}) == (kind is PassageKind.EDITED)


def test_changed_wording_is_said_once_for_a_whole_phrase() -> None:
    one, other = "全镇上下齐心协力推进道路建设，成效明显。", "全镇上下攻坚克难加快道路建设，成效明显，群众满意。"
    _, _, changes = classified(one, other)
    assert [(change.a.of(one), change.b.of(other)) for change in changes] == [
        ("齐心协力推进", "攻坚克难加快"),
        ("", "群众满意"),
    ]


@given(texts)
def test_a_text_is_identical_with_itself_however_it_is_spaced(text: str) -> None:
    assert classified(text, text) == (PassageKind.IDENTICAL, 1.0, ())
    assert classified(text, "\n".join(text.split(" ")))[0] is PassageKind.IDENTICAL


@given(texts, texts, texts)
def test_positions_are_those_of_the_whole_texts(before: str, one: str, other: str) -> None:
    before += "。"
    alone = classified(one, other)
    a, b = prepared("r1", before + one), prepared("r2", other)
    kind, similarity, changes = classify(a, Span(len(before), len(before + one)), b, Span(0, len(other)))
    if len(key(before + one, Matching()).codes) == len(key(before, Matching()).codes) + len(key(one, Matching()).codes):
        assert (kind, similarity) == alone[:2]
        assert [change.a for change in changes] == [change.a.shifted(len(before)) for change in alone[2]]


def test_figures_are_swapped_also_where_they_count_as_different_characters() -> None:
    matching = Matching(figures=False, placeholders=False)
    one, other = "2024年增长8.5%", "2025年增长9%"
    kind, similarity, changes = classified(one, other, matching=matching)
    assert kind is PassageKind.NUMBERS
    assert similarity < 1
    assert [(change.a.of(one), change.b.of(other)) for change in changes] == [("2024", "2025"), ("8.5%", "9%")]


def f_measures(pairs: Counter[tuple[str, str]]) -> list[float]:
    """F of each kind, from how often a true kind was called what."""
    found = []
    for kind in KINDS:
        called = sum(count for (_, said), count in pairs.items() if said == kind)
        true = sum(count for (wanted, _), count in pairs.items() if wanted == kind)
        found.append(2 * pairs[kind, kind] / (called + true))
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_kinds_of_sentences_are_told_apart(seed: int) -> None:
    pairs: Counter[tuple[str, str]] = Counter()
    for sample in samples(seed, 500):
        kind, similarity, _ = classified(sample.one, sample.other)
        unrelated = kind is PassageKind.EDITED and similarity < UNRELATED
        pairs[sample.kind, "new" if unrelated else kind] += 1
    assert sum(f_measures(pairs)) / len(KINDS) >= 0.97
