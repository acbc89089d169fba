"""What a site says between a report's paragraphs goes, with what stands between; the report's own lines stay."""

import pytest

from govcompare.ingest.pages.page import Page
from govcompare.ingest.zones.asides import asides
from tests.ingest.texts import CLOSING, OPENING, PARAGRAPH, SECOND

LEAVES_ALONE = (
    ("图为新建的文化广场", "城乡面貌", "图为改造后的老街"),
    ("群众扫码领取消费券", "办事扫码查询进度", "更多惠企政策直达快享"),
    ("点击量过亿的旅游视频", "继续加大投入", "人工智能产业加快发展"),
    ("推进招商引资", "重点项目", "优化营商环境"),
    ("相关阅读：全镇概况", "一、经济工作", "相关阅读：全镇概况"),
    ("12条评论", "全镇完成造林二百亩，", "12条评论"),
    ("12条评论", "各位代表：", "12条评论"),
    ("查看更多", "为群众推荐就业岗位一千个。", "查看更多"),
    ("相关推荐", "城乡面貌", "全镇完成造林二百亩，面貌一新。", "查看更多"),
    ("12条评论", "甲乙丙丁", "全年任务", "主要目标", "重点工作", "保障措施", "12条评论"),
)
"""Of each, what stands between the first line and the last."""


def _taken(*lines: str) -> list[str]:
    text = "\n".join(("柳溪镇政府工作报告", "各位代表：", OPENING, PARAGRAPH, *lines, SECOND, CLOSING))
    return [line.text for line, _ in asides(Page(text))]


@pytest.mark.parametrize("lines", LEAVES_ALONE)
def test_leaves_alone_what_may_be_the_reports(lines: tuple[str, ...]) -> None:
    assert not set(lines[1:-1]) & set(_taken(*lines))


BLOCKS = (
    ("广告", "新能源汽车下乡活动启动", "查看详情 >", "×"),
    (
        "段评 55",
        "老张",
        "我们村的路啥时候修？",
        "4天前 · 四川 回复 赞4",
        "同问",
        "2天前 · 四川 回复 赞5",
        "展开8条回复",
    ),
    ("推荐度：", "点击下载文档", "《柳溪镇政府工作报告.doc》", "将本文的Word文档下载到电脑，方便收藏和打印"),
    ("▲大会会场。本镇融媒记者 杨帆 摄",),
    ("▶延伸阅读：镇长在表彰会上的讲话",),
    ("批注 [李主任3]: 此处数据请核实",),
    ("↑ 返回目录",),
    ("网友甲 2023-01-05 10:22:31", "写得不错", "12条评论"),
    ("[柳溪镇负责人]", "[2023-01-20 09:05:17]"),
    ("相关推荐", "镇长讲话", "我县召开会议", "致富路", "家乡的桥", "公示", "查看更多"),
    ("视频加载中...", "00:00", "播放", "静音", "全屏"),
    ("点击图片查看大图", "柳溪新城一角（资料图片）"),
    ("（图片来源：柳溪县融媒体中心）",),
    ("图源丨柳溪发布",),
    ("图① 高标准农田 李伟 摄", "图② 便民服务中心 李伟 摄"),
    ("以上内容由AI生成，请仔细甄别",),
    ("[收藏] [打印] [关闭]",),
    ("本文关键词：乡镇 工作报告",),
    ("扫码加老师微信，备注“报告”领取电子版",),
    ("更多时政资料，请查看申论频道。",),
    ("[page_break]",),
    ("{$page}",),
    ("》》》为您推荐：镇长讲话",),
)


@pytest.mark.parametrize("lines", BLOCKS)
def test_takes_what_a_site_sets_between_paragraphs(lines: tuple[str, ...]) -> None:
    assert _taken(*lines) == list(lines)


def test_takes_nothing_that_goes_on_with_a_reports_line() -> None:
    assert _taken("全镇深入推进村级服务中心建设，群众在家门口就能", "下载打印", "各类证明材料。") == []


def test_takes_no_marker_of_a_compendium() -> None:
    body = "\n".join((PARAGRAPH, SECOND, PARAGRAPH))
    assert asides(Page(f"【精选篇1】\n{body}\n【精选篇2】\n{body}")) == ()
