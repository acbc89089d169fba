"""A source of chance in, a page of somebody's blog, of several pages glued together, or of a snapshot out."""

import random

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.reports import NUMBERS
from tests.ingest.scraped.strangers.draft import Draft


def old_blog(chance: random.Random) -> Made:
    """A blog of the years around 2010: who writes it and how much it is worth, what can be done with an entry."""
    page = Draft(chance)
    page.site("""秘书阿明的博客
http://blog.{n}.example/aming [订阅] [手机订阅]
首页 博文目录 图片 关于我
个人资料
秘书阿明
微博
加好友 发纸条
写留言 加关注
博客等级：1{k}
博客积分：{n}
博客访问：{n}{n}
关注人气：{n}
获赠金笔：{k}支
荣誉徽章：""")
    page.some("相关博文\n{other}\n{other}\n更多>>\n推荐博文\n{other}\n{other}\n谁看过这篇博文\n加载中…", 0.9)
    page.site("""正文 字体大小：大 中 小
{title}
({year}-03-0{k} 10:2{k}:31)
转载▼
标签：
政府工作报告
杂谈
分类： 公文写作""")
    page.report(page.first, end=chance.choice(("\n", "\n\n")), indent=chance.choice(("", "    ")))
    page.site("""0
喜欢
0
赠金笔
阅读({n})┊ 评论 ({k})┊ 收藏({k})┊转载({k}) ┊ 顶▼┊打印┊举报
已投稿到：
排行榜
前一篇：{other}
后一篇：{other}
评论 重要提示：警惕虚假中奖信息
[发评论]
评论加载中，请稍候...
发评论
登录名： 密码： 找回密码 注册 记住登录状态
昵  称：
分享到微博
匿名评论
按住左边滑块，拖动完成上方拼图
发评论
以上网友发言只代表其个人观点，不代表本网的观点或立场。
< 前一篇{other}
后一篇 >{other}
博客简介 | 博客意见反馈 | 产品答疑
版权所有 秘书阿明""")
    return page.made("old blog")


def several_pages(chance: random.Random) -> Made:
    """A report over several pages of a site, one below the other: each with the site's head and foot."""
    page = Draft(chance)
    one = page.first
    every = chance.randint(5, 8)
    parts = (len(one.paragraphs) - 1) // every + 1
    head = """第一时间网
首页 时政 经济 社会 文化 图片
首页 > 时政 > 政府工作报告
{title}
{year}年02月{d}日 09:1{k} 来源：{place}日报
字号：大 中 小"""

    def foot(number: int) -> str:
        links = " ".join(str(at) for at in range(1, parts + 1))
        return f"""上一页 {links} 下一页
（责编：陈晨、赵敏）
分享到：微信 微博 QQ
推荐阅读
{{other}}
{{other}}
{{other}}
关于我们 | 广告服务 | 版权所有 第一时间网"""

    def turned(at: int, last: int) -> str:
        number = at // every + 1
        return f"{foot(number)}\n{head}({number + 1})" if at % every == every - 1 and at + 3 < last else ""

    page.site(head.replace("{title}\n", "~{title}\n"))
    page.report(one, end="\n", indent="　　", between=turned)
    page.site(foot(parts))
    return page.made("several pages")


def snapshot(chance: random.Random) -> Made:
    """A search engine's copy of a page, with its disclaimer, found words and all menus of the page behind."""
    page = Draft(chance)
    page.site("""网页快照
以下内容是搜索引擎于{year}年04月{d}日抓取的网页快照，仅用作网络状况的备案参考，并不代表被搜索网站的即时页面。
您查询的关键词是：{place} 政府工作报告
如果打开速度慢，可以尝试快速版；如果想更新或删除快照，可以投诉快照。
（搜索引擎和网页的作者无关，不对其内容负责。快照谨为网络故障时之索引，不代表被搜索网站的即时页面。）
下列查询词已高亮显示：
{place}
政府工作报告""")
    page.site("返回上级\n{title}\n信息来源：{place}人民政府　发布日期：{year}-3-{d}　浏览：{n} 次")
    page.report(page.first, end="\n", indent="    ")
    page.site("""打印　关闭
政务公开
  领导之窗
  机构职能
  人事信息
  财政预算
  重大项目
办事服务
  个人办事
  企业办事
  表格下载
互动交流
  县长信箱
  在线访谈
  民意征集
走进{place}
  历史沿革
  风土人情
  旅游景点
版权所有：{place}人民政府　备案号：赣ICP备0{n}{n}号
您是第{n}{n}位访问者""")
    return page.made("snapshot")


def microblog(chance: random.Random) -> Made:
    """A long post of a microblog: hashtags, what can be done with it, hot words beside it."""
    page = Draft(chance)
    page.site("""首页 视频 发现 消息 我的
搜索
{place}发布
{year}-1-{d} 1{k}:2{k} 来自 微博网页版
已编辑
#政府工作报告# #{place}两会# 【全文来了！{title}】""")
    page.report(page.first, end="\n")
    page.site("""收起全文
{place} · {place}人民政府
{n}次播放
转发 {n}
评论 {k}
赞 {n}
按热度 按时间
发布你的评论
山那边的海
加油[心]
{d}-1-2{k} 来自四川 回复 赞 {k}
小满未满
我们镇什么时候通公交？
{d}-1-2{k} 来自四川 回复 赞 {k}
共{k}条回复
没有更多内容了
热搜
点击刷新
1 {other} {n}万
2 {other} 新
3 {other} {n}万
4 {other} 热
查看完整热搜榜单>
帮助中心 合作&服务 举报中心 关于微博
自助服务 营销中心 开放平台 招聘
京网文({year}){n}-{n}号 京ICP证10{n}8号""")
    return page.made("microblog")


def scripted(chance: random.Random) -> Made:
    """A page whose scripts and styles came along as text, before and behind its report."""
    page = Draft(chance)
    page.site("""{title}-{place}人民政府门户网站
.TRS_Editor P{margin-top:0px;margin-bottom:0px;line-height:2;font-family:宋体;font-size:12pt;}
.TRS_Editor DIV{line-height:2;font-family:宋体;font-size:12pt;}
var _hmt = _hmt || [];
(function() {
  var hm = document.createElement("script");
  hm.src = "https://hm.example.com/hm.js?{n}{n}";
  var s = document.getElementsByTagName("script")[0];
  s.parentNode.insertBefore(hm, s);
})();
首页
政务公开
办事服务
当前位置：首页>政务公开>工作报告
{title}
发布时间：{year}-02-{d}
function doZoom(size){document.getElementById('zoom').style.fontSize=size+'px';}
字号：【大】【中】【小】""")
    page.report(page.first, end="\n", indent="　　")
    page.site("""window._bd_share_config={"common":{"bdSnsKey":{},"bdText":"","bdMini":"2","bdPic":"","bdStyle":"0","bdSize":"16"\
},"share":{}};
$(function(){
  $(".nav li").hover(function(){ $(this).addClass("on"); });
  if(typeof(relate)!='undefined'){ $('#relate').show(); }
});
相关文档
{other}
{other}
document.write(unescape("%3Cspan id='_ideConac' %3E%3C/span%3E"));
主办单位：{place}人民政府 备案序号：湘ICP备{n}{n}号""")
    return page.made("scripted")


def scanned(chance: random.Random) -> Made:
    """Pages of paper through a telephone's camera: the program's mark and the page's number below each."""
    page = Draft(chance)
    number = [0]

    def turned(at: int, last: int) -> str:
        if at % 3 != 2:
            return ""
        number[0] += 1
        return f"—{number[0]}—\n由 扫描全能王 扫描创建"

    page.site("{place}第十七届人民代表大会\n第三次会议文件（五）")
    page.report(page.first, end="\n", indent="  ", between=turned)
    page.site(f"—{number[0] + 1}—\n由 扫描全能王 扫描创建")
    return page.made("scanned")


def sampler(chance: random.Random) -> Made:
    """Samples under marks that are no usual ones, a site's box between them, some without anybody spoken to."""
    page = Draft(chance, chance.randint(3, 5))
    style = chance.choice(
        (
            "乡镇政府工作报告之{n}",
            "Part {a}：{title}",
            "【范例{a}】{title}",
            "◎范文（{n}）",
            "样例{a}",
            "NO.{a} {title}",
            "0{a}　{title}",
        )
    )
    page.site("""公文助手
首页 公文 讲话 总结 报告 心得
乡镇政府工作报告（精选{k}篇）
作者：公文助手 更新：{year}-06-{d} 阅读：{n}
时光飞逝，一年的工作已经结束，回首这一年的工作，有收获也有不足，需要认真地写一份报告。相信很多朋友都对写报告感到\
非常苦恼吧，下面是公文助手整理的乡镇政府工作报告，希望能帮到大家！""")
    box = "下载Word版 收藏 点赞\n本文关键词：乡镇 工作报告"
    for index, one in enumerate(page.reports):
        page.report(one, style.replace("{n}", NUMBERS[index]).replace("{a}", str(index + 1)), end="\n", indent="　　")
        if index % 2 == 0:
            page.site(box)
    page.site("""看完本文的人还看了
{other}
{other}
{other}
热门标签
入党申请书 思想汇报 实习报告 心得体会 演讲稿 读后感
网站声明：公文助手所有内容由网友提供，仅供参考！
联系邮箱 {n}@example.com　冀ICP备{n}{n}号-{k}""")
    return page.made("sampler")
