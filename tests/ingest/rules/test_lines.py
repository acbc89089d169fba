"""A site's lines around a report go, by their kinds; a report's own short lines stay."""

from typing import NamedTuple

import pytest

from govcompare.ingest.clean import clean
from govcompare.ingest.rules.adverts import ADVERTS
from govcompare.ingest.rules.metadata import METADATA
from govcompare.ingest.rules.navigation import NAVIGATION
from govcompare.ingest.rules.repeated_titles import REPEATED_TITLES
from govcompare.ingest.splitting.split import split
from govcompare.model.document import RemovalKind
from tests.ingest.rules.checks import taken
from tests.ingest.texts import CLOSING, OPENING, PARAGRAPH, SECOND, report

RULES = (NAVIGATION, METADATA, ADVERTS, REPEATED_TITLES)
KINDS = {
    NAVIGATION: RemovalKind.NAVIGATION,
    METADATA: RemovalKind.METADATA,
    ADVERTS: RemovalKind.ADVERT,
    REPEATED_TITLES: RemovalKind.REPEATED_TITLE,
}

OWN_LINES = (
    "推进招商引资",
    "加大政务公开力度",
    "建设便民服务中心",
    "来源广泛的资金保障",
    "发挥职能作用",
    "时间紧、任务重",
    "一、招商引资",
    "（三）做大做强文化旅游产业",
    "2023年重点工作",
    "2022年12月",
    "关注民生福祉",
    "打造网上政务平台",
    "扩大农产品销售链接渠道",
    "实现一键办理、免费办理",
    "全面推行“扫一扫”办事",
    "侵权惩罚性赔偿制度",
    "《著作权法》宣传周",
    "作出新的贡献",
    "相关工作成效显著",
    "工业经济提质增效。",
    "谢谢大家！",
    "实施城市更新行动计划",
    "完善国土空间规划",
    "柳溪镇人民政府",
    "全镇开通12345热线",
    "印发实施方案18个",
    "数据存储能力达到5.6亿GB以上规模",
    "牵头单位：县发改局",
    "收获2万个赞誉",
)


@pytest.mark.parametrize("line", OWN_LINES)
def test_a_reports_own_lines_stay_in_the_middle_of_it(line: str) -> None:
    text = report("2023年柳溪镇政府工作报告", line)
    assert clean(text)[1] == ()


@pytest.mark.parametrize("line", [line for line in OWN_LINES if line != "相关工作成效显著"])
def test_a_reports_own_lines_stay_before_and_behind_its_text(line: str) -> None:
    assert clean(f"2023年柳溪镇政府工作报告\n{line}\n{PARAGRAPH}\n{SECOND}\n{line}")[1] == ()


class Head(NamedTuple):
    """Lines above a report's text, and the kind of each that goes; None stays."""

    lines: tuple[tuple[str, RemovalKind | None], ...]


HEADS = (
    Head(
        (
            ("当前位置：首页 > 政务公开 > 报告", RemovalKind.NAVIGATION),
            ("柳溪镇政府工作报告", RemovalKind.REPEATED_TITLE),
            ("发布时间：2023-02-01 浏览次数：55", RemovalKind.METADATA),
            ("2023年柳溪镇政府工作报告", None),
            ("——2023年1月5日在柳溪镇第十届人民代表大会第二次会议上", None),
            ("镇长　张　三", None),
            ("来源：", RemovalKind.METADATA),
            ("柳溪日报", RemovalKind.METADATA),
            ("【字体：", RemovalKind.METADATA),
            ("大", RemovalKind.NAVIGATION),
            ("中", RemovalKind.NAVIGATION),
            ("小", RemovalKind.NAVIGATION),
            ("】", RemovalKind.NAVIGATION),
            ("镇长张三作政府工作报告。本报记者 李四 摄", RemovalKind.METADATA),
        )
    ),
    Head(
        (
            ("2023年柳溪镇政府工作报告", None),
            ("2023-02-01 08:30:00", RemovalKind.METADATA),
            ("关键词：公共服务", RemovalKind.ADVERT),
            ("乡村振兴", RemovalKind.ADVERT),
            ("小编为大家整理了这篇范文，希望对您有帮助", RemovalKind.ADVERT),
        )
    ),
)


@pytest.mark.parametrize("head", HEADS, ids=range(len(HEADS)))
def test_the_lines_above_a_text_go_by_their_kinds(head: Head) -> None:
    text = "\n".join((*(line for line, _ in head.lines), "各位代表：", OPENING, PARAGRAPH, SECOND, CLOSING))
    _, removed = clean(text)
    at = 0
    for line, kind in head.lines:
        here = [one.kind for one in removed if one.span.start <= at < one.span.end]
        assert here == ([kind] if kind else []), line
        at += len(line) + 1


SESSIONS = (
    "2025年1月20日在河东省第十四届人民代表大会第三次会议上河东省人民政府省长 某某作政府工作报告。",
    "----2025年1月15日某某市长在河东市第十六届人民代表大会第三次会议的政府工作报告",
    "——2025年1月16日省长 某某在河东省第十四届人民代表大会第三次会议上的讲话",
    "（二〇二六年一月二十七日在河东省第十四届人民代表大会第四次会议上）",
    "——１９９４年３月１０日在全国人民代表大会第二次会议上",
)


@pytest.mark.parametrize("line", SESSIONS)
def test_when_and_before_whom_a_report_was_given_stays_behind_its_title(line: str) -> None:
    text = f"2025年河东省政府工作报告\n{line}\n各位代表：\n{OPENING}\n{PARAGRAPH}\n{CLOSING}"
    page, removed = clean(text)
    assert removed == ()
    assert split(page)[0].title == "2025年河东省政府工作报告"


TAILS = (
    "责任编辑：某某\n扫一扫在手机打开当前页\n【打印本页】【关闭窗口】",
    "《2023年柳溪镇政府工作报告.doc》\n将本文的Word文档下载到电脑，方便收藏和打印\n推荐度：\n点击下载文档",
    "阅读全文\n想阅读完整内容，您需要先登录\n¥0.01\n¥1\n赏赞",
    "相关链接：\n石桥乡政府工作报告\n各位代表：现在，我代表乡人民政府报告工作…[更多]\n上一篇：无\n下一篇：无",
    "（来源：柳溪日报）",
    "柳溪镇政府办公室　　　　2023年1月9日印发\n（共印320份）",
    "流程跟踪\n拟稿\t周秘书\t请审核。\t2023-01-05 09:12\n[提交] [退回] [打印处理单]\n技术支持电话：742679",
    "特别声明：以上内容由用户上传。\nNotice: The content above is posted by a user of this platform.",
    "投稿：网友 长度：4709字 推荐星级：★★★★\n顶(2) 踩(8) 收藏本篇",
    "最后编辑于：2023.02.01 22:05:11\n阅读 168,928评论 5赞 187\n七月的一个傍晚，镇上的人都在说...\n阅读 8评论 8赞 163",
    "柳溪镇政府工作报告.doc\n(45.6 KB, 下载次数: 15)\n收藏 举报",
    "主办单位：柳溪镇人民政府\n某ICP备05000000号\n版权所有 转载请注明出处",
)


@pytest.mark.parametrize("tail", TAILS, ids=range(len(TAILS)))
def test_the_lines_behind_a_text_go(tail: str) -> None:
    text = report()
    page, _ = clean(f"{text}\n\n{tail}\n")
    assert page.text.strip() == text


def test_a_report_that_breaks_off_keeps_its_last_words() -> None:
    text = f"{report()}\n二、{PARAGRAPH[:60]}……"
    page, _ = clean(f"{text}\n阅读全文\n")
    assert page.text.strip() == text


def test_a_footer_never_takes_the_report_with_it() -> None:
    text = f"首页\n下载\n{PARAGRAPH}"
    assert clean(text)[0].text.strip() == PARAGRAPH


def test_buttons_in_the_middle_go_alone() -> None:
    text = report().replace("二、今年工作安排", "收藏本文 下载本文 打印\n二、今年工作安排")
    assert taken(NAVIGATION, text) == ["收藏本文 下载本文 打印"]


def test_a_title_that_stands_several_times_in_a_row_stands_once() -> None:
    page, _ = clean("柳溪镇政府工作报告" * 5 + "各位代表：" + OPENING + PARAGRAPH + SECOND)
    assert page.text.count("柳溪镇政府工作报告") == 1


def test_boxes_of_paying_sites_and_filler_go_from_inside_a_paragraph() -> None:
    box = "……(某某网省略912字，正式会员可完整阅读)……"
    filler = "2023年乡镇工作报告大全2023年乡镇工作报告大全。"
    assert taken(ADVERTS, f"{PARAGRAPH}{box}{SECOND}{filler}{PARAGRAPH}") == [box, filler]
    assert taken(ADVERTS, f"{PARAGRAPH}（省略部分见附件）{SECOND}") == []


CUT = (
    "全年新建改建农村公路十八公里，老年",
    "深化改革开放，激发市场",
)


@pytest.mark.parametrize("line", CUT)
def test_a_sentence_that_a_site_cut_off_stays(line: str) -> None:
    text = report().rsplit("\n", 1)[0]
    assert clean(f"{text}\n{line}\n展开全文\n打开APP阅读全文\n点赞 收藏 评论")[0].text.rstrip().endswith(line)


@pytest.mark.parametrize("last", [CLOSING, "以上报告，如有不妥之处，请批评指正。"])
def test_last_words_stay_between_a_sites_lines(last: str) -> None:
    foot = "上一页 1 2 3 下一页\n（责编：陈晨）\n分享到：微信 微博\n推荐阅读\n关于我们 | 广告服务 | 版权所有\n"
    text = report().rsplit("\n", 1)[0]
    page, removed = clean(f"{text}\n{foot}{last}\n{foot}")
    assert page.text.split() == f"{text}\n{last}".split()
    assert len(removed) > 1
