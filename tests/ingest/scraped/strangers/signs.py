"""A source of chance in, a compendium out whose reports a site has marked in a way of its own, always the same one."""

import random
from collections.abc import Callable

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.reports import NUMBERS
from tests.ingest.scraped.strangers.draft import Draft
from tests.ingest.scraped.strangers.tellers import any_report

_HEADS = (
    """万份文稿库 > 公文 > 政府工作报告
{title}
发布时间：{year}-03-{d} 来源：网络 阅读：{n}次
""",
    """首页 总结 计划 报告 讲话
当前位置：首页 - 报告
政府工作报告（精选{many}篇）
时间：{year}-01-{d} 10:2{k}:11 编辑：小编
为大家整理了政府工作报告，供大家参考，一起来看看吧。
""",
    """政府工作报告模板
作者：admin 发布于：{year}/2/{d}
""",
    "",
)
_FEET = (
    """
以上内容由万份文稿库整理，转载请注明出处。
上一篇：{other}
下一篇：{other}
相关文章
{other}
{other}
""",
    """
【政府工作报告】相关文章：
{other}03-1{k}
{other}04-2{k}
{other}12-0{k}
""",
    """
版权所有 © 文稿库 鲁ICP备{n}{n}号
""",
    "",
)
_MARKS = {
    "number_sign": ("NO.{a}\n{{title}}", "NO.{a} {{title}}"),
    "as_first_headings": ("{n}、{{title}}",),
    "as_second_headings": ("（{n}）{{title}}",),
    "title_marks": ("《{{title}}》",),
    "counted_behind": ("政府工作报告{a}", "镇政府工作报告（{n}）", "政府工作报告范文{a}"),
    "counted_apart": ("政府工作报告 第{n}篇", "工作报告（第{n}篇）"),
    "entries": ("篇目{n}：{{title}}", "篇目{n}"),
    "cases": ("案例{n}：{{title}}", "示例{a}", "实例{n} {{title}}"),
    "ruled_titles": ("==========\n{{title}}", "----------------------------\n{{title}}"),
    "ruled": ("* * *\n{{title}}", "***"),
    "in_brackets": ("[{a}] {{title}}", "〔{a}〕{{title}}", "［{a}］{{title}}"),
    "in_figures": ("{a}. {{title}}", "{a}、{{title}}"),
    "ornaments": ("▌{{title}}", "■ {{title}}", "★{{title}}★"),
    "with_authors": ("{{title}}\n作者：佚名", "{{title}}\n{{place}}人民政府"),
    "in_circles": ("第{c}篇 {{title}}", "{c} {{title}}"),
    "texts": ("正文{n}：", "材料{n}：{{title}}", "文本{a}"),
    "in_english": ("Sample {a}", "Chapter {a}: {{title}}"),
    "as_markdown": ("## {{title}}", "# {a}. {{title}}", "**{{title}}**"),
}


def _kind(name: str, marks: tuple[str, ...]) -> Callable[[random.Random], Made]:
    def made(chance: random.Random) -> Made:
        page = Draft(chance, chance.randint(2, 6), any_report)
        if head := chance.choice(_HEADS):
            page.site(head.replace("{many}", str(len(page.reports))))
        mark, indent, end = chance.choice(marks), chance.choice(("　　", "")), chance.choice(("\n", "\n\n"))
        for at, one in enumerate(page.reports):
            page.report(one, mark.format(n=NUMBERS[at], a=at + 1, c="①②③④⑤⑥"[at]), end=end, indent=indent)
        if foot := chance.choice(_FEET):
            page.site(foot)
        return page.made(name)

    made.__name__ = name
    return made


MARKED = tuple(_kind(name, marks) for name, marks in _MARKS.items())
