"""Page junk that Hypothesis puts together."""

from hypothesis import strategies as st

from tests.ingest.texts import CLOSING, OPENING, PARAGRAPH, SECOND

PIECES = (
    PARAGRAPH,
    SECOND,
    OPENING,
    CLOSING,
    "2023年柳溪镇政府工作报告",
    "第一篇 柳溪镇政府工作报告2150字",
    "第二篇 石桥乡政府工作报告",
    "各位代表：",
    "一、工作回顾",
    "（一）经济稳步增长",
    "当前位置：首页 > 政务公开 > 正文",
    "下载",
    "【字号：大 中 小】",
    "发布时间：2023-01-02 来源：本站",
    "来源：",
    "相关文章",
    "小编整理的范文，欢迎阅读",
    "目录",
    "一、工作回顾......3",
    "二、工作安排......9",
    "三、自身建设......12",
    "鄉(xiāng)鎮(zhèn)發(fā)展",
    "<!-- 注释 -->",
    "<p>段落</p>&nbsp;",
    "<U+00A0>",
    "[1]",
    "1",
    "2",
    "3",
    "- 4 -",
    "=== 第 5 頁 ===",
    "1、本镇",
    "2、二、三产业",
    "“双向",
    "揭榜",
    "挂帅”，",
    "表",
    "",
)
JOINS = ("\n", "\n\n", "\r\n", " ", "\u3000\u3000", "", "。", "(", "）")

PAGES = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(JOINS)), max_size=24).map(
    lambda pairs: "".join(piece + join for piece, join in pairs)
)
NOISE = st.text(alphabet="一二、，。：（）()<>[]“”第篇页目录报告下载12. \u3000\n\r\fāxXU+0!-&;", max_size=120)
