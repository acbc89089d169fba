"""A source of chance in, a page of copies out: collected by readers, kept as notes, with a machine's leftovers."""

import random

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.reports import NUMBERS
from tests.ingest.scraped.strangers.draft import Draft
from tests.ingest.scraped.strangers.tellers import any_report, sampled, township


def personal_library(chance: random.Random) -> Made:
    """A reader's own library on a site: menus of his account, whom he took it from, like pieces."""
    page = Draft(chance, 1, any_report)
    page.site("""读书角 搜索 我的书架
留言交流
查看信箱
系统消息
官方通知
设置
开始对话
有 {k} 人和你对话，查看 忽略
历史对话记录
通知设置
发文章
发文工具
撰写 网文摘手 文档 视频 思维导图 随笔
{title}
山野闲人 {year}-03-{d} | {n}阅读 | {k}转藏
大 中 小
转藏 全屏 朗读 分享""")
    page.report(page.first, end="\n", indent="　　")
    page.site("""本站是提供个人知识管理的网络存储空间，所有内容均由用户发布，不代表本站观点。请注意甄别内容中的联系方式、诱导\
购买等信息，谨防诈骗。如发现有害或侵权内容，请点击一键举报。
转藏 分享 献花(0)
来自: 山野闲人 > 《公文》
举报/认领
上一篇： {other}
下一篇： {other}
猜你喜欢
0条评论
发表
请遵守用户 评论公约
类似文章 更多
{other}
{other}
{other}
热门阅读
{other}
{other}""")
    return page.made("personal library")


def notebook(chance: random.Random) -> Made:
    """Notes in plain text: a head between rules, signs before titles, a list of what is in it, where each is from."""
    page = Draft(chance, chance.randint(2, 4), any_report)
    page.site("---\ntitle: 乡镇报告素材\ndate: {year}-12-{d}\ntags: [报告, 素材]\ncategories: 公文\n---")
    if chance.random() < 0.6:
        page.site("[TOC]")
    else:
        page.site("\n".join(f"- [{one.title}](#{at})" for at, one in enumerate(page.reports, 1)))
    sign = chance.choice(("# {title}", "## {a}. {title}", "**{title}**", "### {title}"))
    for at, one in enumerate(page.reports, 1):
        page.report(one, sign.replace("{a}", str(at)), end="\n\n")
        page.site(
            chance.choice(
                ("> 来源：<https://www.{n}.example/{n}.html>", "---", "***", "[原文链接](http://a.example/{n})")
            )
        )
    page.site("## 参考\n- [{other}](https://b.example/{n})\n- [{other}](https://b.example/{n})\n[^1]: 整理于{year}年")
    return page.made("notebook")


def leftovers(chance: random.Random) -> Made:
    """Signs of the page's code that a machine left in the text: blanks, ends of lines, bold type, a link."""
    page = Draft(chance, 1, township)
    page.site("""<div class="nav">首页 &gt; 公开 &gt; 报告</div>
<h1>{title}</h1>
<span>发布时间：{year}-02-{d}</span>&nbsp;&nbsp;<span>浏览：{n}</span>""")
    page.report(page.first, end="\n", indent="&nbsp;&nbsp;&nbsp;&nbsp;", behind=lambda text: "<br/>")
    page.site("""<a href="#">打印</a>&nbsp;<a href="#">关闭</a>
<script>share();</script>
上一篇：<a href="/art/{n}.html">{other}</a>
下一篇：<a href="/art/{n}.html">{other}</a>
<p>版权所有 &copy; {year}</p>""")
    return page.made("leftovers")


def relinked(chance: random.Random) -> Made:
    """Reports that an aggregator put below each other, each with the lists that stood below it on its own page."""
    page = Draft(chance, chance.randint(2, 4), any_report)
    page.site("聚文网 文章聚合\n主题：乡镇报告\n共收录{n}篇 更新于{year}-06-{d}")
    for one in page.reports:
        page.report(one, end="\n", indent=chance.choice(("", "　　")))
        page.site(
            chance.choice(
                (
                    "【相关阅读】\n{other}\n{other}\n{other}",
                    "延伸阅读\n·{other}\n·{other}",
                    "来源：{place}门户\n作者：佚名\n原文：http://{n}.example/{n}",
                    "标签：报告 乡镇\n阅读 {n} 评论 {k} 赞 {k}\n相关推荐\n{other}\n{other}",
                )
            )
        )
    page.site("加载更多\n没有更多了\n关于聚文 意见反馈 隐私政策 用户协议")
    return page.made("relinked")


def searched(chance: random.Random) -> Made:
    """What a reader searched for, with what others search, above the text, and more of it below."""
    page = Draft(chance, chance.randint(1, 3), sampled)
    words = ["政府工作报告2024", "述职报告范文", "乡镇工作总结", "个人述职报告", "镇长讲话稿"]
    page.site("工作报告\n搜索\n取消\n大家还在搜\n" + "\n".join(words))
    page.site("综合 文档 视频 问答\n为您找到相关结果约{n}000个\n{title} - 文库精品\n{year}年0{k}月{d}日 文档大小{n}KB")
    for at, one in enumerate(page.reports):
        title = f"{NUMBERS[at]}、{{title}}" if len(page.reports) > 1 else "{title}"
        page.report(one, title, end="\n\n")
    page.site(
        "以上内容来自网页快照\n举报不良内容\n相关搜索\n"
        + "\n".join(reversed(words))
        + "\n1 2 3 4 5 下一页\n意见反馈 帮助中心"
    )
    return page.made("searched")
