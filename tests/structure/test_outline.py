"""A report's headings, their levels and its items are what a careful reader sees; any text is tiled."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.model.outline import SectionKind
from govcompare.structure.outline import outline
from tests.structure.made import BODY, OPENING, lines, made_report, read


class Written(NamedTuple):
    name: str
    paragraphs: tuple[str, ...]
    tree: list[str]


NUMBERED = (
    Written(
        "two levels, one alone and one run in",
        (
            OPENING,
            BODY,
            "一、工作回顾",
            BODY,
            f"（一）工业增长加快。{BODY}",
            f"（二）农业稳步发展。{BODY}",
            "二、工作安排",
            BODY,
        ),
        ["~", "一、 工作回顾", ".（一） 工业增长加快", ".（二） 农业稳步发展", "二、 工作安排"],
    ),
    Written(
        "the same mark alone in one half and run in in the other",
        (
            "一、回顾",
            "（一）发展工业",
            BODY,
            "（二）发展农业",
            BODY,
            "二、安排",
            f"（一）办好学校。{BODY}",
            f"（二）修好道路。{BODY}",
        ),
        ["一、 回顾", ".（一） 发展工业", ".（二） 发展农业", "二、 安排", ".（一） 办好学校", ".（二） 修好道路"],
    ),
    Written(
        "half width, blanks and a mark too many",
        ("一 、 回顾", "(一)、发展工业", BODY, "( 二 )、发展农业", BODY, "二、 安排", BODY),
        ["一、 回顾", ".(一)、 发展工业", ".(二)、 发展农业", "二、 安排"],
    ),
    Written(
        "a level is skipped",
        ("一、回顾", f"1.发展工业。{BODY}", f"2．发展农业。{BODY}", "二、安排", BODY),
        ["一、 回顾", ".1. 发展工业", ".2． 发展农业", "二、 安排"],
    ),
    Written(
        "brackets above, plain numbers below",
        ("（一）形势", BODY, "（二）方针", BODY, f"一、依靠科学。{BODY}", f"二、依靠政策。{BODY}", "（三）前景", BODY),
        ["（一） 形势", "（二） 方针", ".一、 依靠科学", ".二、 依靠政策", "（三） 前景"],
    ),
    Written(
        "the same style on two levels",
        (
            "一、形势",
            BODY,
            "二、问题",
            BODY,
            "第一，规模问题。",
            BODY,
            f"一、压缩规模。{BODY}",
            f"二、提高质量。{BODY}",
            "第二，布局问题。",
            BODY,
            "三、前景",
            BODY,
        ),
        [
            "一、 形势",
            "二、 问题",
            ".第一， 规模问题",
            "..一、 压缩规模",
            "..二、 提高质量",
            ".第二， 布局问题",
            "三、 前景",
        ],
    ),
    Written(
        "numbering skips and repeats",
        ("一、工业", BODY, "二、农业", BODY, "四、商业", BODY, "四、交通", BODY, "五、科技", BODY),
        ["一、 工业", "二、 农业", "四、 商业", "四、 交通", "五、 科技"],
    ),
    Written(
        "points as paragraphs, dashes below them",
        (
            "工作回顾",
            f"一是经济加快发展。{BODY}",
            f"——工业增长。{BODY}",
            f"——农业增长。{BODY}",
            f"二是民生改善。{BODY}",
            f"——就业增加。{BODY}",
        ),
        ["工作回顾", ".一是 经济加快发展", "..—— 工业增长", "..—— 农业增长", ".二是 民生改善", "..—— 就业增加"],
    ),
    Written(
        "a list after a list stands beside it",
        (
            "一、回顾",
            BODY,
            f"——工业增长。{BODY}",
            f"——农业增长。{BODY}",
            f"——商业增长。{BODY}",
            BODY,
            f"（一）扩大投资。{BODY}",
            f"（二）促进消费。{BODY}",
            "二、安排",
            BODY,
        ),
        [
            "一、 回顾",
            ".—— 工业增长",
            ".—— 农业增长",
            ".—— 商业增长",
            ".（一） 扩大投资",
            ".（二） 促进消费",
            "二、 安排",
        ],
    ),
    Written(
        "chapters and sections",
        ("第一章 总则", BODY, "第一节 目标", BODY, "第二节 任务", BODY, "第二章 措施", BODY),
        ["第一章 总则", ".第一节 目标", ".第二节 任务", "第二章 措施"],
    ),
    Written(
        "Taiwan's five levels",
        (
            "壹、前言",
            BODY,
            "貳、施政",
            BODY,
            "一、照顧",
            BODY,
            "(一)育兒",
            "1、津貼",
            BODY,
            "(1)標準",
            BODY,
            "(2)期限",
            BODY,
            "2、托育",
            BODY,
            "(二)長照",
            BODY,
        ),
        [
            "壹、 前言",
            "貳、 施政",
            ".一、 照顧",
            "..(一) 育兒",
            "...1、 津貼",
            "....(1) 標準",
            "....(2) 期限",
            "...2、 托育",
            "..(二) 長照",
        ],
    ),
    Written(
        "numerals alone head the parts",
        (OPENING, BODY, "一", BODY, "二", BODY),
        ["~", "一", "二"],
    ),
    Written(
        "a mark broken over two lines",
        ("（一）工业", BODY, "（", "二）农业", BODY, "（三）商业", BODY),
        ["（一） 工业", "（二） 农业", "（三） 商业"],
    ),
)

UNNUMBERED = (
    Written(
        "parts without a number above the numbered ones",
        (
            OPENING,
            "现在，我代表镇人民政府报告工作，请予审议。",
            "2023年工作回顾",
            BODY,
            f"（一）工业增长。{BODY}",
            f"（二）农业增长。{BODY}",
            "2024年工作安排",
            BODY,
            "一、发展工业",
            BODY,
            f"（一）扩大投资。{BODY}",
            "二、发展农业",
            BODY,
        ),
        [
            "~",
            "2023年工作回顾",
            ".（一） 工业增长",
            ".（二） 农业增长",
            "2024年工作安排",
            ".一、 发展工业",
            "..（一） 扩大投资",
            ".二、 发展农业",
        ],
    ),
    Written(
        "a part without a number behind numbered ones",
        (
            "一、组织学习",
            BODY,
            "二、深入调研",
            BODY,
            "明年工作思路",
            BODY,
            f"一、开好大会。{BODY}",
            f"二、办好议案。{BODY}",
        ),
        ["一、 组织学习", "二、 深入调研", "明年工作思路", ".一、 开好大会", ".二、 办好议案"],
    ),
    Written(
        "titles within a section that goes on stand below it",
        ("一、工业", BODY, "二、民生", BODY, "关于就业问题", BODY, "关于住房问题", BODY, "三、教育", BODY),
        ["一、 工业", "二、 民生", ".关于就业问题", ".关于住房问题", "三、 教育"],
    ),
    Written(
        "sentences alone between paragraphs, in a row",
        (
            "一、回顾",
            BODY,
            "产业结构持续优化。",
            BODY,
            "城乡面貌明显改善。",
            BODY,
            "社会大局保持稳定。",
            BODY,
            "二、安排",
            BODY,
        ),
        ["一、 回顾", ".产业结构持续优化", ".城乡面貌明显改善", ".社会大局保持稳定", "二、 安排"],
    ),
    Written(
        "one sentence alone is a sentence",
        ("一、回顾", BODY, "重点做了以下工作。", BODY, "二、安排", BODY),
        ["一、 回顾", "二、 安排"],
    ),
    Written(
        "date, speaker and session head nothing",
        (
            "——2024年1月23日在市第十届人民代表大会第三次会议上",
            "市长 某某",
            "2024年1月23日",
            OPENING,
            BODY,
            "一、回顾",
            BODY,
            "二、安排",
            BODY,
        ),
        ["~", "一、 回顾", "二、 安排"],
    ),
    Written(
        "annex and closing",
        (
            "一、回顾",
            BODY,
            "二、安排",
            BODY,
            "各位代表！让我们团结奋斗。",
            "名词解释",
            "1.五水共治：治污水、防洪水、排涝水、保供水、抓节水。",
            "2.三改一拆：改造旧住宅区、旧厂区、城中村，拆除违法建筑。",
        ),
        ["一、 回顾", "二、 安排", "~", "名词解释", ".*1. 五水共治", ".*2. 三改一拆"],
    ),
)

ONE_LINE = (
    Written(
        "wide blanks where paragraphs were",
        (
            (
                f"{OPENING}　　{BODY}　　一、回顾　　{BODY}　　（一）发展工业　　{BODY}"
                f"　　（二）发展农业　　{BODY}　　二、安排　　{BODY}"
            ),
        ),
        ["~", "一、 回顾", ".（一） 发展工业", ".（二） 发展农业", "二、 安排"],
    ),
    Written(
        "single blanks where lines were",
        (
            (
                f"{OPENING} {BODY * 9} 一、工业工作 {BODY * 5} （一）发展轻工 {BODY}"
                f" （二）发展重工 {BODY} 二、农业工作 {BODY}"
            ),
        ),
        ["~", "一、 工业工作", ".（一） 发展轻工", ".（二） 发展重工", "二、 农业工作"],
    ),
    Written(
        "no sign between title and body",
        (
            (
                f"{OPENING}请予审议。一、2022年工作回顾过去一年是丰收的一年。{BODY * 20}"
                "二、2023年工作思路2023年,是关键的一年。"
                f"重点是:(一)抓产业,打造新优势。{BODY}(二)强招商,打造新动能。{BODY}"
            ),
        ),
        ["~", "一、 2022年工作回顾", "二、 2023年工作思路", ".(一) 抓产业,打造新优势", ".(二) 强招商,打造新动能"],
    ),
    Written(
        "a title runs into the first mark below it",
        (
            (
                f"{OPENING}{BODY * 20}2023年工作安排2023年是关键的一年。"
                f"一、坚持创新发展(一)加大投入。{BODY}(二)引进人才。{BODY}"
                f"二、坚持协调发展(一)修好道路。{BODY}(二)建好新村。{BODY}"
            ),
        ),
        [
            "~",
            "2023年工作安排",
            ".一、 坚持创新发展",
            "..(一) 加大投入",
            "..(二) 引进人才",
            ".二、 坚持协调发展",
            "..(一) 修好道路",
            "..(二) 建好新村",
        ],
    ),
    Written(
        "glued behind the sentence before",
        (f"（一）优化环境。{BODY}", f"{BODY}（二）引进产业。{BODY}", f"（三）改善民生。{BODY}"),
        ["（一） 优化环境", "（二） 引进产业", "（三） 改善民生"],
    ),
)

TRAPS = (
    Written(
        "a row of numbers broken over lines",
        (
            f"一、工业。{BODY}",
            "完成工农业生产总值十亿元，其中",
            "一、",
            "二、三产业产值分别增长一成和两成。",
            f"二、农业。{BODY}",
        ),
        ["一、 工业", "二、 农业"],
    ),
    Written(
        "a decimal at a line start",
        ("一、工业", BODY, "1.4亿元的项目已经开工，", "2.5亿元的项目正在洽谈。", "二、农业", BODY),
        ["一、 工业", "二、 农业"],
    ),
    Written(
        "sectors and quarters",
        ("一、工业", BODY, "二、三产业比重提高。一、二季度增长较快。三、四线城市回暖。", "二、农业", BODY),
        ["一、 工业", "二、 农业"],
    ),
    Written(
        "one of a kind of phrase",
        ("一、工业", "一年来，我们迎难而上。这不一是因为政策，更是因为人民。", "二、农业", BODY),
        ["一、 工业", "二、 农业"],
    ),
    Written(
        "sentences numbered inside a paragraph",
        ("一、工业", f"{BODY}要求做到：（一）按时完工。（二）保证质量。（三）厉行节约。", "二、农业", BODY),
        ["一、 工业", ".*（一） 按时完工", ".*（二） 保证质量", ".*（三） 厉行节约", "二、 农业"],
    ),
    Written(
        "a plain list",
        (
            "一、实事",
            "今年办好下列实事：",
            "1.硬化道路五公里；",
            "2.维修渠道十公里；",
            "3.新建学校一所。",
            "二、其他",
            BODY,
        ),
        ["一、 实事", ".*1. 硬化道路五公里", ".*2. 维修渠道十公里", ".*3. 新建学校一所", "二、 其他"],
    ),
)

ITEMS = (
    Written(
        "points inside a paragraph",
        ("一、民生", f"一是扩大就业。{BODY}二是稳定物价，加强监管。{BODY}三是办好学校。", "二、科技", BODY),
        ["一、 民生", ".*一是 扩大就业", ".*二是 稳定物价", ".*三是 办好学校", "二、 科技"],
    ),
    Written(
        "points whose beginning is lost",
        ("一、民生", f"四是扩大就业。{BODY}", f"五是稳定物价。{BODY}", "二、科技", BODY),
        ["一、 民生", ".*四是 扩大就业", ".*五是 稳定物价", "二、 科技"],
    ),
    Written(
        "one point alone is a way of speaking",
        ("一、民生", f"其中一是就业。{BODY}", "二、科技", BODY),
        ["一、 民生", "二、 科技"],
    ),
    Written(
        "first sentences of paragraphs",
        ("一、民生", f"就业形势稳定。{BODY}", f"物价水平平稳。{BODY}", "二、科技", BODY),
        ["一、 民生", ".*就业形势稳定", ".*物价水平平稳", "二、 科技"],
    ),
    Written(
        "short sentences in a row",
        (f"（一）管好城市。整治环境卫生。{BODY}完善公共交通。{BODY}提升市民素质。{BODY}", f"（二）建好乡村。{BODY}"),
        ["（一） 管好城市", ".*整治环境卫生", ".*完善公共交通", ".*提升市民素质", "（二） 建好乡村"],
    ),
    Written(
        "points below a first sentence",
        (
            "一、民生",
            f"就业形势稳定。一是扩大招工。{BODY}二是加强培训。{BODY}",
            f"物价水平平稳。{BODY}",
            "二、科技",
            BODY,
        ),
        ["一、 民生", ".*就业形势稳定", "..*一是 扩大招工", "..*二是 加强培训", ".*物价水平平稳", "二、 科技"],
    ),
)


@pytest.mark.parametrize("case", [*NUMBERED, *UNNUMBERED, *ONE_LINE, *TRAPS], ids=lambda case: case.name)
def test_headings_are_what_a_reader_sees(case: Written) -> None:
    assert read(*case.paragraphs) == case.tree


@pytest.mark.parametrize("case", ITEMS, ids=lambda case: case.name)
def test_enumerations_and_lead_sentences_become_items(case: Written) -> None:
    assert read(*case.paragraphs) == case.tree


def test_a_report_that_is_cut_off_has_no_closing() -> None:
    text = "\n".join(("一、回顾", BODY, "二、安排", BODY, f"各位代表，{BODY}"))
    assert lines(outline(made_report(text), ()))[-1] == "~"
    assert lines(outline(made_report(text, complete=False), ())) == ["一、 回顾", "二、 安排"]


def test_the_title_before_the_body_is_no_section() -> None:
    text = f"第一篇 报告\n{OPENING}\n一、回顾\n{BODY}"
    tree = outline(made_report(text, body_start=6), ())
    assert tree.sections[0].heading.start == 6
    assert lines(tree) == ["~", "一、 回顾"]


@pytest.mark.parametrize("text", ["", "\n\n", "一、", "（一）", "——", "报告"])
def test_hardly_any_text_is_tiled_too(text: str) -> None:
    sections = outline(made_report(text), ()).sections
    assert "".join(text[one.heading.start : one.body.end] for one in sections) == text


_COUNTED = ("一、", "二、", "三、", "（一）", "(二)", "1.", "2、", "(1)", "①", "第一，", "第二章", "一是", "二是")
_WORDS = (
    "——",
    "首先",
    "其次",
    "工作回顾",
    "2024年",
    "名词解释",
    "各位代表",
    "附件",
    "产业",
    "发展经济",
    "改善民生，提高质量",
)
_SIGNS = ("。", "，", "；", "：", "\n", "\n\n", "\u3000\u3000", " ", "”", "(")
_PIECES = st.sampled_from((*_COUNTED, *_WORDS, *_SIGNS, BODY))


@given(st.lists(_PIECES, max_size=40).map("".join), st.booleans())
def test_any_text_is_tiled_in_reading_order(text: str, complete: bool) -> None:
    tree = outline(made_report(text, complete=complete), ())
    assert "".join(text[one.heading.start : one.body.end] for one in tree.sections) == text
    for one in tree.sections:
        said, stands = one.label + one.title, text[one.heading.start : one.heading.end]
        assert "".join(said.split()) == "".join(stands.split())
        inside = [other for other in tree.sections if other.parent == one.index]
        assert all(one.heading.end <= other.heading.start and other.end <= one.end for other in inside)
        following = [other.heading.start for other in tree.sections[one.index + 1 :] if other.level <= one.level]
        assert one.end == (following[0] if following else len(text))


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_equal_texts_have_equal_outlines(text: str) -> None:
    assert outline(made_report(text), ()) == outline(made_report(text), ())


@given(st.integers(2, 9), st.booleans())
def test_every_item_stands_below_a_heading(count: int, gaps: bool) -> None:
    names = "一二三四五六七八九"
    body = "".join(f"{names[at]}是办好实事。{BODY if gaps else ''}" for at in range(count))
    tree = outline(made_report(f"一、民生\n{body}\n二、科技\n{BODY}"), ())
    items = [one for one in tree.sections if one.kind is SectionKind.ITEM]
    assert len(items) == count
    assert {one.parent for one in items} == {0}
