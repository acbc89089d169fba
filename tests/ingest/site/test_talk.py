"""Counts of what readers say are known; what a report counts is not."""

import pytest

from govcompare.ingest.site.talk import is_counted

LEAVES_ALONE = (
    "回复建议提案二百件",
    "三天前",
    "10年前",
    "五年前的今天",
    "评论员队伍建设",
    "全年回复群众来信320件",
    "开展大讨论，收集意见1200条",
    "支持民营企业发展",
    "分享发展成果",
    "接待群众来访3000批",
    "赞美新时代",
    "4:84:11",
    "9:30开会",
    "剩余20%的村年内全部通水",
    "增长8%",
    "说一句话，办一件事",
    "查看更多线索",
    "全部回复群众",
    "踩实每一步",
    "12",
    "— 12 —",
    "☆ 基本建设",
)


@pytest.mark.parametrize("line", LEAVES_ALONE)
def test_leaves_alone(line: str) -> None:
    assert not is_counted(line)


TALK = (
    "3天前 · 四川 回复 赞4",
    "麦田守望者 2小时前",
    "刚刚 河南 回复",
    "12条评论",
    "查看全部328条评论",
    "展开5条回复",
    "段评 17",
    "评论(23)",
    "赞 12 踩 0 回复",
    "回复 支持 反对 举报",
    "12楼",
    "5#",
    "👍 36",
    "收起回复",
    "我也说一句",
    "04:15",
    "320人划线",
    "剩余80%内容未加载",
    "3天前 回復 讚8",
)


@pytest.mark.parametrize("line", TALK)
def test_knows_what_readers_do(line: str) -> None:
    assert is_counted(line)
