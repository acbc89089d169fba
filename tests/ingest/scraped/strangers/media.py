"""A source of chance in, a page of a newspaper, a messenger's account or a news app out."""

import random

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.strangers.draft import Draft

COUNTY_NEWS_HEAD = """首页
要闻
时政
乡镇
部门
民生
视频
直播
专题
{place}新闻网 > 时政 > 正文
~{title}
{year}-01-{d} 08:1{k}:32
来源：{place}融媒体中心
作者：通讯员 李晓梅
编辑：张丽
字号：T|T
0"""
COUNTY_NEWS_FRONT = """[责任编辑：张丽] [二审：王海波] [终审：刘芳]
[打印] [收藏] [纠错] [推荐给好友]
分享让更多人看到
0 顶一下 0 踩一下
标签：政府工作报告 两会 {place}"""
COUNTY_NEWS_FOOT = """我来说两句
已有{n}人参与，{k}条评论
请登录后发表评论
网友评论仅供其表达个人看法，并不表明本网同意其观点或证实其描述。
发布
最新评论
山水依旧
{year}-01-2{k}
支持！希望明年把城东那条路修好
回复 顶({k})
匿名网友 [四川成都]
数据很详实，给{place}点赞[赞][赞]
回复 顶(0)"""
COUNTY_NEWS_END = """新闻排行
日
周
月
1
{other}
2
{other}
3
{other}
4
{other}
5
{other}
热门图集
{other}
{other}
精彩推荐
{other}
{other}
{other}"""
COUNTY_NEWS_MORE = """凡本网注明“来源：{place}融媒体中心”的所有作品，均为本网合法拥有版权或有权使用的作品，未经本网\
授权不得转载、摘编或利用其它方式使用上述作品。
互联网新闻信息服务许可证 5112{n}005 | 信息网络传播视听节目许可证：123{n}2
不良信息举报电话：028-852{n}1 举报邮箱：jubao@{n}news.example
关于我们 - 广告服务 - 投稿邮箱 - 法律顾问"""


def county_news(chance: random.Random) -> Made:
    """A county's news site: who wrote it, where to tell of it, a list by rank, what readers say."""
    page = Draft(chance)
    page.site(COUNTY_NEWS_HEAD)
    page.report(page.first, indent=chance.choice(("", "　　")), end=chance.choice(("\n", "\n\n")))
    page.site(COUNTY_NEWS_FRONT)
    page.site(COUNTY_NEWS_FOOT)
    page.some(
        COUNTY_NEWS_END,
        0.95,
    )
    page.site(COUNTY_NEWS_MORE)
    return page.made("county news")


def messenger(chance: random.Random) -> Made:
    """An article of a messenger's public account, with all that its page holds unseen."""
    page = Draft(chance)
    page.site("在小说阅读器中沉浸阅读\n↑ 点击上方蓝字，关注“{place}融媒”，获取更多本地资讯 ↑\n{title}")
    page.site(
        "{place}融媒\n{year}年01月{d}日 07:30\n四川\n听全文\n扫码查看往期精彩\n全文约{n}{k}字，预计阅读时间1{k}分钟"
    )
    photo = "▲大会会场。{place}融媒记者 杨帆 摄"
    page.report(page.first, end="\n\n", between=lambda at, last: photo if at in {4, 9} else "")
    page.site(
        """- END -
来源 | {place}人民政府办公室
文字 | 王倩
图片 | 杨帆
编辑 | 小林
校对 | 陈洁　审核 | 罗建国　监制 | 何川
投稿邮箱：{n}{n}@qq.com
新闻热线：0838-530{n}{k}"""
    )
    page.some(
        """往期推荐
1、{other}
2、{other}
3、{other}
长按识别二维码
关注我们
分享、收藏、点赞、在看，一键四连吧~
觉得不错，请点“在看”↓↓↓""",
        0.9,
    )
    page.site(
        """预览时标签不可点
微信扫一扫
关注该公众号
继续滑动看下一个
轻触阅读原文
{place}融媒
向上滑动看下一个
知道了
微信扫一扫
使用小程序
取消 允许
取消 允许
×
分析
： ， ， ， ， ， ， ， ， ， ， ， ， 。
视频 小程序 赞 ，轻点两下取消赞 在看 ，轻点两下取消在看
分享 留言 收藏 听过"""
    )
    return page.made("messenger")


def paper(chance: random.Random) -> Made:
    """A newspaper's electronic edition: pages of the day, a calendar, other pieces of the page."""
    page = Draft(chance)
    days = "\t".join(str(day) for day in range(1, 32))
    page.site(
        f"""{{place}}日报　数字报
往期回顾
{{year}}年02月
日\t一\t二\t三\t四\t五\t六
{days}
返回主页
{{year}}年02月{{d}}日 星期三"""
    )
    page.site("第01版：要闻\n第02版：综合\n第03版：特别报道\n第04版：文化\n上一版 下一版\n版面导航 标题导航\n本版新闻")
    page.some("· {other}\n· {other}\n· {title}\n· 图片新闻\n· 广告", 0.9)
    page.site("第02版：综合\n上一篇 下一篇\n放大 缩小 默认 朗读\n{year}年02月{d}日 星期三")
    page.report(page.first, indent="　　", end="\n")
    page.site(
        """本报讯 记者 李东 通讯员 宋佳
版权所有 {place}日报社 未经许可不得复制
3 上一篇 下一篇 4
{place}日报社 地址：{place}新华路{n}号 邮编：{n}000
国内统一连续出版物号：CN 51-00{k}{k} 电子信箱：{n}{n}@163.com
按日期检索 PDF版 收藏本版 本版面积：{n}px
Copyright © 2005-{year} 沪ICP备09{n}{n}号"""
    )
    return page.made("paper")


def news_app(chance: random.Random) -> Made:
    """What a phone's browser shows of an app's article: it wants to be opened there, and breaks off."""
    page = Draft(chance)
    page.site(
        """打开
今日要闻APP
打开APP，阅读体验更佳
首页 推荐 热榜 视频 财经 体育
~{title}
{place}发布
{year}-01-{d} 19:0{k} · {place}发布官方账号
+ 关注
听新闻"""
    )
    advert = "广告\n{other}\n查看详情 >\n×"
    page.report(page.first, end="\n\n", between=lambda at, last: advert if at == 6 else "", until=0.6)
    page.site(
        """展开全文
打开APP阅读全文
展开剩余75%
特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台用户上传并发布，本平台仅提供信息存储服务。
Notice: The content above (including the pictures and videos if any) is uploaded and posted by a user, which is \
a social media platform and only provides information storage services.
返回首页，查看更多
阅读 ({n})
点赞 {k} 收藏 评论 {k} 分享 举报/反馈
不感兴趣"""
    )
    page.some(
        """相关推荐
大家都在看
{other}
{place}发布 {n}评论
{other}
本地头条 {k}小时前
{other}
{n}跟贴
{other}
广告 立即下载
热搜
{other} 热
{other} 新
查看更多热搜""",
        0.9,
    )
    page.site(
        """打开APP，查看全部{n}条评论
用APP打开
点击加载更多
已经到底啦
意见反馈 触屏版 电脑版 客户端
京ICP证0{n}{n}号"""
    )
    return page.made("news app")


def glued_comments(chance: random.Random) -> Made:
    """A reading app that sets what readers say behind every paragraph."""
    page = Draft(chance)
    page.site("书架 发现 我的\n目录 设置 夜间 听书\n~{title}\n字数：{n}{k} 更新：{year}-03-{d} 阅读：{n}")
    names = ("风吹麦浪", "用户{n}3{k}", "老张", "momo", "山里人")
    says = ("这个数据靠谱", "写得真好，收藏了", "我们村的路啥时候修？", "[强][强]", "同问", "抄作业来了哈哈")

    def said(at: int, last: int) -> str:
        if chance.random() < 0.6:
            return ""
        lines = [f"段评 {chance.randint(1, 99)}"]
        for _ in range(chance.randint(1, 2)):
            lines += [chance.choice(names), chance.choice(says), "{k}天前 · 四川 回复 赞{k}"]
        return "\n".join((*lines, "展开{k}条回复"))

    page.report(page.first, end="\n", indent="　　", between=said)
    page.site(
        """本章完
上一章 目录 下一章
加入书签 推荐票 月票 打赏
发表书评
全部评论（{n}）
最热 最新
风吹麦浪
辛苦整理
{k}天前 · 四川 回复 赞{k}
手机阅读更方便，扫码下载客户端
猜你喜欢
{other}
{other}"""
    )
    return page.made("glued comments")
