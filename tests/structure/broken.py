"""Made-up paragraphs with titles broken over lines, and the outline that a reader sees in them."""

from tests.structure.made import BODY, OPENING, Written

BROKEN = (
    Written(
        "titles broken over two lines",
        (
            "一、坚持以高质量发展为统领，",
            "奋力推进产业转型升级",
            BODY,
            "（一）加快发展工业、农业、",
            "商业",
            BODY,
            "（二）抓好城乡环境整治",
            "的各项工作",
            BODY,
            "二、安排",
            "加快投资",
            BODY,
            "扩大消费",
            BODY,
        ),
        [
            "一、 坚持以高质量发展为统领，奋力推进产业转型升级",
            ".（一） 加快发展工业、农业、商业",
            ".（二） 抓好城乡环境整治的各项工作",
            "二、 安排",
            ".加快投资",
            ".扩大消费",
        ],
    ),
    Written(
        "a title broken over two lines where paragraphs are indented",
        (
            OPENING,
            "　　一、回顾",
            f"　　{BODY}",
            "　　二、认真贯彻执行全县国民经济",
            "和社会发展计划",
            f"　　{BODY}",
            "　　三、安排",
            "　　加快投资",
            f"　　{BODY}",
            "　　扩大消费",
            f"　　{BODY}",
        ),
        ["~", "一、 回顾", "二、 认真贯彻执行全县国民经济和社会发展计划", "三、 安排", ".加快投资", ".扩大消费"],
    ),
    Written(
        "a short text without an indent is not the end of the title above it",
        (
            OPENING,
            "　　一、回顾",
            "全年各项任务都已完成。",
            f"　　{BODY}",
            "　　二、安排",
            f"　　{BODY}",
        ),
        ["~", "一、 回顾", "二、 安排"],
    ),
)
