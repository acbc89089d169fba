"""A source of chance in, a page of a writers' place, of a forum's floors, of shares and of collections out."""

import random
from itertools import count

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.strangers.draft import Draft


def writers(chance: random.Random) -> Made:
    """A place where everybody writes: counters above, other pieces with their first sentences below."""
    page = Draft(chance)
    page.site("""登录
注册
写文章
首页
下载APP
会员
技术
~{title}
基层笔记
关注
IP属地: 四川
{year}.02.{d} 21:1{k}:30
字数 {n}{k}
阅读 {n}""")
    page.report(page.first, end="\n")
    page.site("""最后编辑于：{year}.02.{d} 22:0{k}:11
©著作权归作者所有,转载或内容合作请联系作者
{k}人点赞
工作总结
更多精彩内容，就在这里
“小礼物走一走，来简单关注我”
赞赏支持
还没有人赞赏，支持一下
基层笔记
总资产{k}共写了{n}.{k}W字获得{n}个赞共{k}个粉丝""")
    for _ in range(chance.randint(3, 6)):
        page.site("""序言：七月的一个傍晚，天还没有黑透，镇上的人都在说着那件怪事，而我只是路过...
基层笔记阅读 {n},{n}评论 {k}赞 {n}""")
    page.site("""正文 我和丈夫是在一次旅行中认识的，那时候谁也没想到后来会发生那样的事情。 但是到了最后...
基层笔记阅读 {n}评论 0赞 {k}
被以下专题收入，发现更多相似内容
推荐阅读更多精彩内容
{other}
{other}
评论{k}
赞{k}
赞赏
更多好文""")
    return page.made("writers")


def floors(chance: random.Random) -> Made:
    """One writes his report down floor by floor, and others speak between."""
    page = Draft(chance)
    floor = count(2)

    def next_floor(at: int, last: int) -> str:
        if at % 4 != 3 or at + 3 >= last:
            return ""
        lines = ["收起回复", "举报|来自Android客户端{n}楼{year}-03-{d} 10:2{k}", "回复"]
        if chance.random() < 0.5:
            name = chance.choice(("贴吧用户_7Q{k}a", "东河老王", "雨后青山"))
            lines += [f"{name}: 顶楼主", "{year}-3-{d} 1{k}:0{k}回复", "我也说一句"]
        lines += ["秘书吧小吏", "楼主", "秘书吧", "初级粉丝{k}", f"{next(floor)}楼"]
        return "\n".join(lines)

    page.site("""网页 资讯 视频 图片 知道 文库 贴吧 地图 采购
进入贴吧 全吧搜索
秘书吧 关注：{n}{k} 贴子：{n}{n}
看贴 图片 吧主推荐 视频 游戏
{k}回复贴，共1页
<返回秘书吧
【资料】{title}
只看楼主 收藏 回复
秘书吧小吏
初级粉丝
{k}""")
    page.report(page.first, end="\n", between=next_floor)
    page.site("""送TA礼物
回复
举报|来自iPhone客户端{k}楼{year}-03-2{k} 20:1{k}
登录百度账号
下次自动登录 忘记密码?
扫二维码下载贴吧客户端
下载贴吧APP
看高清直播、视频！
贴吧页面意见反馈
违规贴吧举报反馈通道
贴吧违规信息处理公示
发表回复
发 表
保存至快速回贴
©{year} 使用必读 贴吧协议 隐私政策 吧主制度 意见反馈 网络谣言警示""")
    return page.made("floors")


def introduced(chance: random.Random) -> Made:
    """A share that tells in one sentence, with brackets for its blanks, what the file is and how to get it."""
    page = Draft(chance)
    page.site("""该【{title} 】是由【知识徜徉土豆】上传分享，文档一共【1{k}】页，该文档可以免费在线阅读，需\
要了解更多关于【{title} 】的内容，可以使用本网的站内搜索功能，选择自己适合的文档，以下文字\
是截取该文章内的部分文字，如需要获得完整电子版，请下载此文档到您的设备，方便您编辑和打印。""")
    page.report(page.first, end="\n", indent=chance.choice(("", "　　")))
    page.site("""{title} 来自本网www.{n}docs.example转载请标明出处.
文档信息
页数：1{k}
收藏数：0 收藏
顶次数：0 顶
上传人：知识徜徉土豆
文件大小：{n}KB
时间：{year}-04-{d}
相关文档
{other} {k}页
{other} {k}页
{other} 1{k}页
非法内容举报中心
频道列表
外语学习 经济/贸易/财会 医学/心理学 幼儿/小学教育 高等教育
文档下载排行榜
更多相关标签""")
    return page.made("introduced")


def numbered_notices(chance: random.Random) -> Made:
    """A share whose notices are a list with numbers right below the text, as a report's own list would be."""
    page = Draft(chance)
    page.site("""文档简介
{title}
资源描述：
{title}.docx
文档格式：docx 文档大小：{n}KB 页数：1{k} 所需金币：{k}
上传时间：{year}-07-{d} 上传人：c**** IP属地：江西""")
    page.report(page.first, end="\n", until=chance.choice((1.0, 0.7)))
    page.site("""温馨提示
1. 本站所有资源如无特殊说明，都需要本地电脑安装OFFICE2007和PDF阅读器。图纸软件为CAD，CAXA，PROE等，请先安装。
2. 本站的文档不包含任何第三方提供的附件图纸等，如果需要附件，请联系上传者。文件的所有权益归上传用户所有。
3. 本站RAR压缩包中若带图纸，网页内容里面会有图纸预览，若没有图纸预览就没有图纸。
4. 未经权益所有人同意不得将文件中的内容挪作商业或盈利用途。
5. 本文库网仅提供信息存储空间，仅对用户上传内容的表现方式做保护处理，对用户上传分享的文档内容本身不做任何修改或\
编辑，并不能对任何下载内容负责。
6. 下载文件中如有侵权或不适当内容，请与我们联系，我们立即纠正。
7. 本站不保证下载资源的准确性、安全性和完整性，同时也不承担用户因使用这些下载资源对自己和他人造成任何形式的伤害\
或损失。""")
    page.some("最新文档\n{other}\n{other}\n{other}\n官方客服 投诉客服 会员 退款\n川公网安备 5101900{n}0{k}号", 0.9)
    return page.made("numbered notices")


def statutes(chance: random.Random) -> Made:
    """A library of statutes, where every document has a card."""
    page = Draft(chance)
    page.site("""法规库首页 | 国家法规库 | 地方法规库 | 案例库 | 合同库
【标　　题】{title}
【类　　别】政府工作报告
【颁布机关】{place}人民政府
【颁布时间】{year}-01-{d}
【实施时间】{year}-01-{d}
【时 效 性】现行有效
【字　　号】无
全文有{n}{k}个字 | 打印此法规 | 关闭窗口""")
    page.report(page.first, end="\n", indent=chance.choice(("　　", "    ", "")))
    page.site("""【返回法规列表】
===============================================
声明：法规库提供的法律法规仅供参考，请以正式出版物文本为准。
相同类别法规
◇ {other}({year}-1-{d})
◇ {other}({year}-2-{d})
◇ {other}({year}-2-{d})
站务联系 广告合作 © 法规库 {year}""")
    return page.made("statutes")


def collected(chance: random.Random) -> Made:
    """A collection in which each report has lines of its own on who sent it in, how long and how good it is."""
    page = Draft(chance, chance.randint(3, 5))
    page.site("""文章阅读网 > 公文写作 > 政府工作报告
各地政府工作报告集锦
整理：文章阅读网 {year}-03-{d}
本页收录{k}篇文章""")
    for one in page.reports:
        page.report(one, end="\n", indent="　　")
        page.site("投稿：网友 长度：{n}{k}字 推荐星级：★★★★\n顶({k}) 踩({k}) 收藏本篇")
    page.site("""网友评论
写得太好了
不错，借鉴了
发表评论 匿名
本周热门
{other}
{other}
站长统计 联系我们 本站公告""")
    return page.made("collected")
