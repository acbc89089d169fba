"""A source of chance in, what a program made of a page or a file out: exports, archives, dumps of text."""

import random
from itertools import count

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.strangers.draft import Draft


def exported(chance: random.Random) -> Made:
    """A word processor's file printed to text: a running head, a foot with pages, remarks of those who checked it."""
    page = Draft(chance)
    pages = count(1)
    total = chance.randint(14, 22)
    one = page.first
    head = chance.choice(
        (f"{one.place}{one.year}年人民代表大会文件（之四）", one.title, f"{one.place}人大会议文件汇编")
    )
    foot = chance.choice(("第 {p} 页 共 {t} 页", "第{p}页/共{t}页", "- {p} -", "{p} / {t}", "Page {p} of {t}"))
    remarks = (
        "批注 [李主任{k}]: 此处数据请统计站核实",
        "批注 [WPS_{n}1]：与去年口径是否一致？",
        "[审阅者{k}]删除的内容: 较好地",
    )

    def turned(at: int, last: int) -> str:
        if at % 4 == 3:
            return foot.replace("{p}", str(next(pages))).replace("{t}", str(total)) + "\n" + head
        return chance.choice(remarks) if chance.random() < 0.05 else ""

    page.site("内部资料　会后收回\n" + head)
    page.report(page.first, end="\n", indent="    ", between=turned)
    page.site(foot.replace("{p}", str(next(pages))).replace("{t}", str(total)))
    page.site("{place}人民政府办公室　　　　　　{year}年1月{d}日印发\n（共印{n}份）")
    return page.made("exported")


def archived(chance: random.Random) -> Made:
    """A page of long ago, from an archive of the web that puts a bar of its own above it."""
    page = Draft(chance)
    page.site(
        """The Wayback Machine - https://web.archive.org/web/{year}02{d}0{k}1123/http://www.{n}.gov.cn/art/{year}/2/{d}/art\
_{n}_{n}.html
{n} captures
{d} Feb {year} - 0{k} Mar 2021
Jan
FEB
Mar
{d}
2009
{year}
2016
success
fail
About this capture
COLLECTED BY
Organization: Alexa Crawls
Starting in 1996, Alexa Internet has been donating their crawl data to the Internet Archive.
TIMESTAMPS"""
    )
    page.site(
        """网站首页　政府概况　新闻中心　政务公开　网上办事　公众参与
今日天气：多云转晴 12℃～21℃ 东南风{k}级
您现在的位置：首页 >> 政务公开 >> 政府工作报告
{title}
{year}-2-{d}　　来源：政府办　　阅读次数：{n}　　【大 中 小】 【打印】 【关闭】"""
    )
    page.report(page.first, indent="　　", end="\n")
    page.site(
        """[发布人：admin] [返回顶部]
>> 相关报道
没有相关内容
主办：{place}人民政府办公室　承办：{place}信息中心
电话：（07{k}8）62{n}{k}　电子邮箱：webmaster@{n}.gov.cn
最佳浏览：1024×768　IE6.0以上
FILE ARCHIVED ON 0{k}:11:23 Feb {d}, {year} AND RETRIEVED FROM THE INTERNET ARCHIVE ON 1{k}:20:45 Jul {d}, 2023.
JAVASCRIPT APPENDED BY WAYBACK MACHINE, COPYRIGHT INTERNET ARCHIVE.
ALL OTHER CONTENT MAY ALSO BE PROTECTED BY COPYRIGHT (17 U.S.C. SECTION 108(a)(3)).
playback timings (ms):
captures_list: {n}.12{k}
exclusion.robots: 0.0{k}
esindex: 0.01{k}
load_resource: {n}.4{k}"""
    )
    return page.made("archived")


def dumped(chance: random.Random) -> Made:
    """A browser without pictures writes a page down: numbers before its links, their addresses at the end."""
    page = Draft(chance)
    page.site(
        """   #[1]{place}人民政府 RSS

   [INLINE]

     * [2]首页
     * [3]政务公开
     * [4]办事大厅
     * [5]互动交流
     * [6]专题专栏
   ____________________ [搜 索]
   [logo.png] [banner_02.jpg]
   当前位置：[7]首页 > [8]政务公开 > [9]工作报告
   发布时间：{year}-02-{d} 点击：[10]{n} 字号：[11]大 [12]中 [13]小"""
    )
    page.report(page.first, indent="   ", end="\n\n")
    page.site(
        """   [14]打印 [15]关闭
   [16]上一篇：{other}
   [17]下一篇：{other}
     * [18]{other}
     * [19]{other}
   版权所有 © {place}人民政府 [20]湘ICP备0{n}{n}号
   ___________________________________________________________________
References
   Visible links"""
    )
    addresses = ("index.html", "zwgk/", "art/{n}/{n}.html", "rss.xml")
    for number in range(1, 21):
        page.site(f"  {number:2}. http://www.{{n}}.gov.cn/{chance.choice(addresses)}")
    page.site("   Hidden links:\n  21. http://www.{n}.gov.cn/top.html")
    return page.made("dumped")


def marked_down(chance: random.Random) -> Made:
    """A page turned into Markdown: pictures, links with their addresses, rules, front matter."""
    page = Draft(chance)
    page.site(
        """---
title: {title}
url: https://www.{n}.gov.cn/c/{year}-02-{d}/{n}.shtml
hostname: {n}.gov.cn
date: {year}-02-{d}
tags: ['政府工作报告', '{place}']
---
[![logo](/images/logo.png)](/)
* [首页](/index.html)
* [政务公开](/zwgk/index.html)
* [互动交流](javascript:void(0);)
[首页](/) > [政务公开](/zwgk/) > 工作报告
分享：[](# "分享到微信") [](# "分享到微博")
![](/upload/{n}.jpg)"""
    )
    page.report(page.first, end="\n\n")
    page.site(
        """* * *
上一条：[{other}](/c/{n}.shtml)
下一条：[{other}](/c/{n}.shtml)
**相关阅读**
- [{other}](/c/{n}.shtml)
- [{other}](/c/{n}.shtml)
![二维码](/images/qr.png) 扫一扫在手机上打开
[![](https://bszs.example/red.png)](https://bszs.example/{n}) [皖ICP备{n}号](https://beian.miit.example/)
[网站地图](/map.html) | [联系我们](/lx.html) | 主办：{place}人民政府"""
    )
    return page.made("marked down")
