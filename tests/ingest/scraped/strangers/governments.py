"""A source of chance in, a page of a government's own site out, as the makers of such sites lay them out."""

import random

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.strangers.draft import Draft


def every_cell_a_line(chance: random.Random) -> Made:
    """A page's text node by node: each cell, each link and each letter size by itself."""
    page = Draft(chance)
    page.site("无障碍\n长者助手\n|\n简体\n|\n繁体\n|\n支持IPv6\n登录\n个人中心\n退出")
    page.some(
        """首页
走进{place}
政务要闻
政务公开
办事服务
政民互动
数据开放
专题专栏
魅力旅游
搜索
热搜词：
社保
公积金
营商环境""",
        0.8,
    )
    page.site("当前位置：\n首页\n>\n政务公开\n>\n政府信息公开\n>\n法定主动公开内容\n>\n工作报告")
    page.site("索 引 号：\nJ0{n}/{year}-0{n}12\n信息分类：\n其他/报告\n发布机构：\n{place}人民政府\n发文日期：")
    page.site("{year}-02-{d}\n文　　号：\n关 键 词：\n报告;政府工作\n内容概述：\n有 效 性：\n有效")
    page.site("~{title}")
    page.site("发布日期：\n{year}-02-{d} 09:{d}\n浏览次数：\n次\n字号：\n[\n大\n中\n小\n]\n视力保护色：")
    page.report(page.first, end=chance.choice(("\n", "\n\n")), indent=chance.choice(("", "\u3000\u3000", "\xa0\xa0")))
    page.some("相关解读\n一图读懂：{title}\n文字解读｜{year}年{place}经济社会发展目标\n【图解】数说{place}这一年", 0.8)
    page.site(
        "打印本页\n关闭窗口\n分享到：\n微信\n微博\n×\n打开微信，点击底部的“发现”，使用“扫一扫”即可将网页分享至朋友圈。"
    )
    page.site(
        "主办单位：{place}人民政府\n承办单位：{place}大数据服务中心\n网站标识码：3208{n}00{k}\n苏ICP备1{n}3{n}号-1"
    )
    page.site(
        """苏公网安备
32{n}302{n}12{k}号
联系电话：0517-85{n}{n}（仅受理网站建设维护相关事宜）
网站地图
关于我们
您的访问量
:
{n}{n}"""
    )
    return page.made("every cell a line")


MENU = """政府信息公开指南
政府信息公开制度
法定主动公开内容
机构职能
领导信息
内设机构
政策文件
行政规范性文件
规划计划
统计信息
行政许可
行政处罚和行政强制
财政信息
预算/决算
行政事业性收费
政府采购
重大建设项目
重大民生信息
扶贫
教育
医疗
社会保障
就业
环境保护
公共卫生
安全生产
食品药品监管
应急管理
建议提案
人事信息
公务员招考
工作报告
会议公开
政府信息公开年报
依申请公开
政府信息公开意见箱"""


def directory_beside(chance: random.Random) -> Made:
    """A directory of what is public, drawn out beside the text, and a table of the document's marks."""
    page = Draft(chance)
    page.site("{place}人民政府\n{place}人民政府信息公开专栏\n请输入关键字\n高级检索\n返回首页")
    page.some(MENU, 0.85)
    table = (
        "索引号\t{n}/{year}-{n}\t主题分类\t综合政务",
        "发文机关\t{place}人民政府办公室\t成文日期\t{year}年01月{d}日",
    )
    page.site("\n".join((*table, "发文字号\t\t发布日期\t{year}-02-{d}", "标题\t{title}", "有效性\t\t废止日期\t")))
    page.site("【字体：大 中 小】 【打印】 【关闭】")
    page.report(page.first, indent="\u3000\u3000")
    page.some(
        "扫一扫在手机打开当前页\n【TOP】 【打印页面】 【关闭页面】\n相关信息\n• {other}\n• {other}\n暂无相关信息", 0.8
    )
    page.site(
        """中国政府网 | 国家部委网站 | 省政府网站 | 市县区政府网站 | 新闻媒体网站
---国务院部门网站---
外交部
国家发展改革委
教育部
科技部
工业和信息化部"""
    )
    page.site(
        """版权所有：{place}人民政府　　主办：{place}人民政府办公室　　维护：{place}融媒体中心
备案序号：鄂ICP备0{n}{n}号　鄂公网安备 42{n}02000{n}号
政府网站标识码：42{n}20001"""
    )
    page.site("联系地址：{place}行政中心大楼　邮政编码：44{n}0　值班电话：0717-322{n}{k}")
    return page.made("directory beside")


def front_of_text(chance: random.Random) -> Made:
    """A small township's page of an old make: tables, a clock, a counter and friendly links."""
    page = Draft(chance)
    page.site(
        "设为首页 | 加入收藏 | 联系我们 | 邮箱登录\n{year}年{k}月{d}日 星期四 农历正月廿二 欢迎您访问{place}政府网！"
    )
    page.site("网站首页｜镇情概况｜机构设置｜领导班子｜新闻动态｜公告公示｜招商引资｜农业农村｜民生热线｜下载中心")
    page.site("站内搜索： 标题 内容 　　\n\n栏目导航\n>> 镇情概况\n>> 政府文件\n>> 工作报告\n>> 人事任免\n>> 村务公开")
    page.some("最新更新\n·{other}\n·{other}\n·{other}\n点击排行\n·{other}\n·{other}\n更多>>>", 0.9)
    page.site(
        """您当前的位置：网站首页 → 政府文件 → 工作报告 → 正文
~{title}
作者：党政办 来源：本站原创 点击数：{n} 更新时间：{year}/2/{d} 10:23:0{k} 录入：admin"""
    )
    page.report(page.first, indent="    ", end=chance.choice(("\n", "\r\n", "\n\n")))
    page.site("上一篇文章：{other}\n下一篇文章：没有了\n【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】")
    page.some(
        """最新热点
最新推荐
相关文章
{other}
{other}[组图]
{other}
网友评论：（只显示最新10条。评论内容只代表网友观点，与本站立场无关！）
没有任何评论""",
        0.85,
    )
    page.site(
        """友情链接：=====省级部门网站===== =====市直部门网站===== =====兄弟乡镇网站=====
Copyright © 2008-{year} {place}人民政府 All Rights Reserved
站长：小刘　页面执行时间：{n}.25毫秒
技术支持：某市星辰网络　Powered by SiteFactory
您是本站第{n}{n}位访客"""
    )
    return page.made("front of text")


def accessible(chance: random.Random) -> Made:
    """A new make: tools for the old and the blind, a robot, several readings of one document, an opinion poll."""
    page = Draft(chance)
    page.site(
        "跳转到主要内容区域\n进入长者模式\n读屏专用\n开启辅助工具\n简 | 繁 | EN\n政务新媒体 移动客户端 数字机器人"
    )
    page.site(
        """用户登录
热门搜索 ： 不动产登记 生育津贴 入学 居住证
首页 要闻动态 信息公开 办事服务 互动交流 数据发布 走进{place}"""
    )
    page.site(
        """首页>信息公开>政务公开>政府工作报告>{place}政府工作报告
字号调节： A- A A+ 　收藏　朗读　分享 |
~{title}
日期：{year}-01-{d} 15:{d} 来源：{place}政府办公室 阅读量：{n}"""
    )
    page.site("政策原文\n政策解读\n图片解读\n视频解读\n媒体解读")
    page.report(page.first, end="\n\n")
    page.site(
        """附件下载
1.{title}.docx
2.名词解释.pdf
已归档
您觉得本文对您有帮助吗？
有帮助(1{k}) 一般({k}) 没帮助(0)
我要评价
★★★★★ 非常满意 满意 基本满意 不满意 非常不满意
请填写评价内容，不超过200字
提交 取消"""
    )
    page.some(
        "您可能还关注\n{other}\n{other}\n{other}\n智能问答\n您好，我是智能小助手，请问有什么可以帮您？\n返回顶部", 0.9
    )
    page.site(
        """网站支持IPv6　关于本网　网站声明　站点地图　联系我们　网站年报
{place}人民政府办公室主办　{place}政务服务和数据管理局承办
粤ICP备050{n}{n}号　粤公网安备44{n}302000{n}号　网站标识码44{n}80003
本网站建议使用Chrome、Edge、360极速模式浏览，推荐分辨率1920*1080
本站已支持IPv6访问　　12345热线　党政机关　政府网站找错"""
    )
    return page.made("accessible")
