"""A source of chance in, a page out as the screens of portals, channels, readers, boards and blogs are saved."""

import random

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.reports import NUMBERS
from tests.ingest.scraped.strangers.draft import Draft
from tests.ingest.scraped.strangers.tellers import any_report, sampled


def county_portal(chance: random.Random) -> Made:
    """A portal's directory of what it has to publish, every cell a line."""
    page = Draft(chance, 1)
    page.site("""无障碍浏览
长者模式
登录
注册
智能问答
首页
走进{place}
新闻中心
政务公开
办事服务
互动交流
数据开放
请输入关键词
当前位置：首页>政务公开>法定主动公开内容>政府工作报告
索引号
1135{n}/20{k}2-0{n}
组配分类
政府工作报告
发布机构
{place}人民政府办公室
生成日期
{year}-02-{d}
文　　号
无
有效性
有效
{title}
来源：{place}人民政府办公室
时间：{year}-02-{d} 16:3{k}
浏览量：{n}
分享到：
微信
微博""")
    page.report(page.first, "{title}", indent="　　")
    page.site("""附件：{title}.pdf
扫一扫在手机打开当前页
【打印本页】【关闭窗口】
上一条：{other}
下一条：{other}
政策解读
{other}
主办：{place}人民政府　承办：{place}人民政府办公室
网站标识码：{n}{n}00{k}　皖公网安备{n}{n}号
皖ICP备{n}{n}号-1
联系电话：0{n}-6{n}{n}
建议使用IE9以上浏览器访问本网站""")
    return page.made("county portal")


def channel(chance: random.Random) -> Made:
    """A message of a county's channel, a picture's source between the paragraphs."""
    page = Draft(chance, 1)
    page.site("""点击上方蓝字关注我们
{title}
原创 {place}融媒 {place}发布 {year}-01-{d} 18:0{k} 发表于安徽
收录于合集 #两会聚焦 {k}个
↑点击收听更多精彩内容""")
    page.report(
        page.first, "{title}", indent="", between=lambda at, last: "（图片来源：{place}融媒体中心）" if at == 3 else ""
    )
    page.site("""- END -
来源丨{place}人民政府
编辑丨小柒
一审丨李{k} 二审丨王平 三审丨赵立
往期推荐
● {other}
● {other}
● {other}
喜欢就点个“在看”吧
阅读原文
阅读 {n} 赞 {k} 在看 {k}
写留言
预览时标签不可点
微信扫一扫
关注该公众号
继续滑动看下一个
轻触阅读原文
{place}发布
向上滑动看下一个""")
    return page.made("wechat")


def reader(chance: random.Random) -> Made:
    """A library's reader, page numbers between the paragraphs, then what is left to pay for."""
    page = Draft(chance, 1, any_report)
    page.site("""文库首页
VIP会员
创作中心
{title}
{n}人阅读 | {n}次下载 | 4.{k}分
{year}-0{k}-{d} 上传
{k}页
免费
立即下载
加入VIP，畅享海量文档
试读""")
    page.report(page.first, "{title}", between=lambda at, last: "第 {k} 页 共 12 页\n" if at in (2, 5, 9) else "")
    page.site("""还剩{k}页未读，继续阅读
下载文档到电脑，方便使用
本文档由用户 gz{n} 上传分享
举报侵权/申诉
相似文档
{other}.docx
{other}.doc
{other}.pdf
猜你喜欢
{other}
©{year} 文库 使用前必读 | 文库协议 | 广告服务""")
    return page.made("wenku")


def answered(chance: random.Random) -> Made:
    """Samples as answers to a question, each with those who agree."""
    page = Draft(chance, chance.randint(2, 3), sampled)
    page.site("""首页
会员
发现
等你来答
登录/注册
有没有乡镇政府工作报告的范文？
关注问题
写回答
邀请回答
好问题 {k}
添加评论
分享
{k} 个回答
默认排序""")
    for one in page.reports:
        page.site("""老张写材料
公众号同名，专注公文写作
{n} 人赞同了该回答""")
        page.report(one, "{title}")
        page.site("""编辑于 {year}-0{k}-{d} 09:1{k}
赞同 {n}
{k} 条评论
分享
收藏
喜欢
收起""")
    page.site("""查看剩余 {k} 条回答
相关问题
怎样写好述职报告？ {k} 个回答
使用指南用户协议隐私保护指引""")
    return page.made("zhihu")


def paper_online(chance: random.Random) -> Made:
    """A paper's site, with a picture and other articles between the paragraphs."""
    page = Draft(chance, 1)
    page.site("""{place}新闻网
客户端 | 数字报 | 舆情 | 视频
首页 > 时政要闻 > 正文
{title}
{year}年01月{d}日 08:{d}
来源：{place}日报
字号：A- A A+
【摘要】{year}年1月，{place}人民代表大会胜利召开。
AI朗读：""")
    page.report(
        page.first,
        "{title}",
        indent="　　",
        between=lambda at, last: {4: "大会会场。本报记者 王晓摄", 8: "延伸阅读：\n{other}\n{other}"}.get(at, ""),
    )
    page.site("""（责任编辑：刘洋）
版权声明：凡本网注明“来源：{place}日报”的所有作品，未经授权不得转载。
热图推荐
{other}
{other}
24小时热榜
1 {other}
2 {other}
3 {other}
关于我们 - 报社介绍 - 广告刊例 - 投稿邮箱
违法和不良信息举报电话：0{n}-{n}{n}""")
    return page.made("news")


def forum(chance: random.Random) -> Made:
    """A board's thread: the report is the first post."""
    page = Draft(chance, 1)
    page.site("""{place}论坛
设为首页 收藏本站
用户名 自动登录 找回密码
密码 登录 立即注册
论坛 › 公文写作 › 范文交流
发新帖
查看: {n} | 回复: {k}
{title} [复制链接]
材料达人
主题 {n} 帖子 {n} 积分 {n}
发消息
电梯直达
楼主
发表于 {year}-3-{d} 10:2{k}:33 | 只看该作者 | 倒序浏览
本帖最后由 材料达人 于 {year}-3-{d} 11:0{k} 编辑""")
    page.report(page.first, "{title}", indent="　　")
    page.site("""收藏 {k} 支持 反对
回复 使用道具 举报
小王同学
沙发
发表于 {year}-3-{d} 12:2{k}:10 | 只看该作者
谢谢楼主分享，正好用得上！
回复 支持 反对 使用道具 举报
老兵
板凳
发表于 {year}-3-{d} 22:2{k}:10 | 只看该作者
写得不错，顶一个
回复 支持 反对 使用道具 举报
返回列表
高级模式
您需要登录后才可以回帖 登录 | 立即注册
本版积分规则
Powered by Board! X3.4 © 2001-2013 Board Inc.""")
    return page.made("discuz")


def blog(chance: random.Random) -> Made:
    """Several samples in one entry of a blog."""
    page = Draft(chance, chance.randint(2, 4), any_report)
    page.site("""秘书老李的博客
首页 博文目录 关于我
个人资料
秘书老李
博客等级：1{k}
博客积分：{n}
正文 字体大小：大 中 小
政府工作报告三篇_秘书老李_名博客
({year}-0{k}-{d} 20:1{k}:05)
转载▼
标签： 公文 杂谈 分类： 工作报告""")
    for at, one in enumerate(page.reports):
        page.report(one, f"之{NUMBERS[at]}：{{title}}", indent="　　")
    page.site("""喜欢 {k} 赠金笔
阅读({n}) 评论({k}) 收藏({k}) 转载({k}) 打印 举报
已投稿到： 排行榜
前一篇：{other}
后一篇：{other}
评论
[发评论] 评论加载中…请稍候""")
    return page.made("sina blog")


SCREENS = (county_portal, channel, reader, answered, paper_online, forum, blog)
