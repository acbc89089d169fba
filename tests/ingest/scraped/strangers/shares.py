"""A source of chance in, a page of a document share out: what the file is, its price, its likes, its pages."""

import random
from itertools import count

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.strangers.draft import Draft


def library(chance: random.Random) -> Made:
    """A great share: ratings, a trial that ends, other documents with their prices."""
    page = Draft(chance)
    page.site(
        """文库首页 VIP专区 办公资源 教育文档 文档助手 创作中心
搜索文档
文库 > 办公文档 > 工作总结/汇报
{title}
VIP
VIP免费 共享文档
4.{k}分（超过9{k}%的文档） {n}阅读 1{k}下载 {year}-04-{d} 上传 1{k}页
Word格式
转为PDF 转为PPT AI总结
1 / 1{k}
收藏 分享 下载 手机打开"""
    )
    numbers = count(2)

    def turned(at: int, last: int) -> str:
        return f"第{next(numbers)}页 / 共1{chance.randint(2, 9)}页" if at % 6 == 5 else ""

    until = chance.choice((1.0, 0.5))
    page.report(page.first, end="\n", between=turned, until=until)
    page.site(
        """试读已结束，开通VIP后可查看完整文档
剩余{k}页未读，继续阅读
¥9.8/月 开通VIP
下载券 {k} 购买下载券
立即下载（{n}KB）"""
    )
    page.some(
        """相似文档
{title}范文 {k}页 4.{k}分 VIP
{other} 1{k}页 {n}人下载 ¥ {k}.90
{other} {k}页 {n}阅读 免费
{other} {k}页 4.5分 VIP
{other} 12页 4.0分 ¥ 5.00
其他用户还看了
{other}
{other}
为您精选
{other}""",
        0.95,
    )
    page.site(
        """用户评价
发表评论
暂无评价，快来抢沙发
意见反馈 下载客户端 文库协议 版权声明 侵权投诉
©{year} 使用文库前必读 | 文库协议 | 广告服务 | 网站举报/投诉"""
    )
    return page.made("library")


def preview_first(chance: random.Random) -> Made:
    """A share that shows a document's first words once more among what it says about it."""
    page = Draft(chance)
    one = page.first
    begins = "".join((one.title, *one.paragraphs))[: chance.randint(90, 180)]
    page.site(
        """首页
文档
行业资料
考试资料
教学课件
上传文档
登录/注册
首页 > 行业资料 > 政府公文
{title}.doc
下载积分：{n}"""
    )
    page.site(f"内容提示： {begins}")
    page.site(
        """文档格式：DOC | 页数：1{k} | 浏览次数：{n} | 上传日期：{year}-06-{d} 11:0{k}:4{k} | 文档星级：★★★★★
举报 收藏 打印 全屏 下载
关注微信公众号
阅读了该文档的用户还阅读了这些文档"""
    )
    page.some("1{k}p {other}\n{k}p {other}\n2{k}p {other}\n{k}p {other}", 0.8)
    pages = count(1)

    def turned(at: int, last: int) -> str:
        return f"·{next(pages)}·" if at % 5 == 4 else ""

    page.report(one, end="\n", between=turned)
    page.site(
        """文档加载中...请稍候！
下载文档到电脑，查找使用更方便
{n}积分 还剩1{k}页未读，继续阅读
关于本文
本文标题：{title}.doc
链接地址：https://www.{n}doc.example/p-{n}{n}.html
道客用户 上传于 {year}-06-{d}
版权提示：本站所有资源均为用户上传分享，仅供网友学习交流，未经上传用户书面授权，请勿作他用。"""
    )
    page.site(
        """猜你喜欢
{other} 1{k}页
{other} {k}页
{other} 2{k}页
相关搜索：政府工作报告 {place} {year}年 乡镇工作报告
网站客服 帮助中心 联系我们 网上有害信息举报 经营许可证编号：粤B2-{year}0{n}{k}"""
    )
    return page.made("preview first")


def statements(chance: random.Random) -> Made:
    """A share that puts its statements in numbered sentences before and behind the document."""
    page = Draft(chance)
    page.site(
        """{title}.docx
文档编号：{n}{n}{n}
上传人：山间清风 文档类型：DOCX 页数：1{k} 大小：{n}.5{k}KB 发布时间：{year}-05-{d} 约{k}.{k}千字 约1{k}页
立即下载，VIP免费下载 领券下载"""
    )
    page.site(
        """1、本文档共1{k}页，可阅读全部内容。
2、本文档一经付费，不意味着购买了该文档的版权，仅供个人/单位学习、研究之用，不得用于商业用途，未经授权，严禁复制\
、发行、汇编、翻译或者网络传播等，侵权必究。
3、本站所有内容均由合作方或网友上传，本站不对文档的完整性、权威性及其观点立场正确性做任何保证或承诺！"""
    )
    numbers = count(1)

    def turned(at: int, last: int) -> str:
        return f"PAGE {next(numbers)}" if at % 6 == 3 else ""

    page.report(page.first, end="\n", between=turned)
    page.site(
        """原创力量平台文档
您可能关注的文档
{other}.docx
{other}.doc
{other}.pdf
文档评论（0）
发表评论
0/200
1亿VIP精品文档
相关文档"""
    )
    page.site(
        """4、如文档侵犯商业秘密、侵犯著作权、侵犯人身权等，请点击“版权申诉”（推荐），可打举报电话：400-050-{n}{k}（电话支\
持时间：9:00-18:30）。
5、该文档为VIP文档，如果想要下载，成为VIP会员后，下载免费。
6、成为VIP后，下载本文档将扣除1次下载权益。下载后，不支持退款、换文档。如有疑问请联系我们。
7、VIP文档为合作方或网友上传，每下载1次，网站将根据用户上传文档的质量评分、类型等，对文档贡献者给予高额补贴、流\
量扶持。"""
    )
    page.site(
        """文档贡献者
山间清风 认证作者
获得下载量 {n}
免费下载该文档 会员免费 直接下载 ￥{k}.00
浏览记录 最近下载 联系客服 返回顶部"""
    )
    return page.made("statements")


def bundle(chance: random.Random) -> Made:
    """A share's bundle of several reports, cut off behind a login; each begins with a page mark."""
    page = Draft(chance, chance.randint(3, 5))
    page.site(
        """资料下载 > 公文写作 > 汇编
{year}年乡镇政府工作报告汇编（{k}篇）
文件大小：{n}KB 所需积分：{k}0 浏览量：{n} 更新时间：{year}-02-{d}
目　录"""
    )
    for index, one in enumerate(page.reports, 1):
        page.site(f"{index}．{one.title}{'…' * chance.randint(8, 20)}{index * 9 - 8}")
    for index, one in enumerate(page.reports):
        last = index == len(page.reports) - 1
        page.report(one, end="\n", until=0.5 if last else 1.0)
        if not last:
            page.site(f"第 {index * 9 + 9} 页")
    page.site(
        """……（未完）
登录后可查看全文
账号登录 短信登录 微信登录
记住密码 忘记密码？ 立即注册
游客您好，如果您要查看本帖隐藏内容请充值
充值 ¥10 ¥30 ¥50 ¥100 其他金额
支付宝 微信支付
相关资源
{other}
{other}
收藏 {k} 评分 举报"""
    )
    return page.made("bundle")
