"""A source of chance in, a page of assemblies, councils, columns and copies out."""

import random

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.reports import NUMBERS
from tests.ingest.scraped.strangers.draft import Draft
from tests.ingest.scraped.strangers.tellers import any_report, isle_report, sampled, township


def assembly(chance: random.Random) -> Made:
    """An assembly's site: the papers of a session beside the text, the maker of the site's mark at its end."""
    page = Draft(chance)
    page.site("""{place}人民代表大会常务委员会
{year}年1月{d}日 星期三
网站首页
人大概况
机关建设
立法工作
监督工作
代表之窗
会议之窗
当前位置：首页 > 会议之窗 > 大会文件
会议议程
选举办法（草案）
关于财政预算执行情况的报告
人大常委会工作报告
人民法院工作报告
人民检察院工作报告
{title}
发布日期：{year}-01-{d} 作者：大会秘书处 浏览次数：{n}次
字体显示：大 中 小""")
    page.report(page.first, end="\n", indent="　　")
    page.site("""附件下载：
1.政府工作报告.pdf
（责任编辑：大会秘书处）
【我要打印】【关闭窗口】
相关链接
全国人大
省人大
市人大
{place}政府网
主办：{place}人大常委会办公室
技术支持：云图网络
publishdate:{year}/01/{d}""")
    return page.made("assembly")


def council(chance: random.Random) -> Made:
    """A council's or a county's page across the strait, with its report's pages."""
    page = Draft(chance, 1, isle_report)
    pages = [1]

    def leaf(at: int, last: int) -> str:
        pages[0] += 1
        return f"- {pages[0]} -" if at % 5 == 4 and at + 2 < last else ""

    page.site("""跳到主要內容區塊
:::
網站導覽 | 回首頁 | 雙語詞彙 | 縣長信箱 | English | RSS
熱門關鍵字：施政報告、補助、徵才
請輸入關鍵字
搜尋
認識本縣
府會新聞
便民服務
資訊公開
首頁 / 資訊公開 / 施政計畫與報告
施政報告
友善列印 轉寄友人 分享至Facebook 分享至Line
發布單位：計畫處
發布日期：{k}-{d}""")
    page.report(page.first, end="\n", indent=chance.choice(("", "　　")), between=leaf)
    page.site("""檔案下載
施政報告.pdf (1.{k} MB)
施政報告.odt (3{k} KB)
上版日期：{n}-0{k}-{d}
瀏覽人次：{n}{n}
回上一頁
:::
隱私權及資訊安全政策 | 政府網站資料開放宣告
地址：中正路{n}號 總機：0{k}-{n}{n}{k}
服務時間：週一至週五 08:00-17:30
最佳瀏覽解析度1280x768以上
更新日期：{n}-0{k}-{d}""")
    return page.made("council")


def column(chance: random.Random) -> Made:
    """A column of a site for questions: who agrees, the contents once more beside it, what else is read."""
    page = Draft(chance, chance.randint(1, 3), any_report)
    page.site("""切换模式
写文章
登录/注册
{title}
材料小灶
公文写作爱好者，专注体制内文稿
关注他
{n} 人赞同了该文章
目录
收起""")
    if len(page.reports) > 1:
        page.site("\n".join(f"{NUMBERS[at]} {one.title}" for at, one in enumerate(page.reports)))
    for at, one in enumerate(page.reports):
        page.report(one, f"{NUMBERS[at]} {{title}}" if len(page.reports) > 1 else "{title}", end="\n\n")
    page.site("""编辑于 {year}-09-{d} 11:2{k}・IP 属地江西
政府工作报告
公文写作
赞同 {n}
{k} 条评论
分享
喜欢
收藏
申请转载
写下你的评论...
{k} 条评论
默认
最新
一只小白鸽
写得真好，收藏了
{year}-10-0{k}・四川
回复
2
张三丰
请问有完整版吗
{year}-10-1{k}・湖南
回复
赞
点击查看全部评论
推荐阅读
{other}
公文小站
{other}
发表于文稿集""")
    return page.made("column")


def printed_page(chance: random.Random) -> Made:
    """A browser's print: day and title above each sheet, address and count below, in the middle of sentences."""
    page = Draft(chance, chance.randint(1, 2), any_report)
    leaf = [0]

    def sheet(at: int, text: str) -> str:
        if at % 4 != 2 or len(text) < 60:
            return ""
        leaf[0] += 1
        return f"\nhttps://www.fanli.example/bg/88231.html {leaf[0]}/9\n2023/3/5 14:22 {page.first.title}_范例网\n"

    page.site("2023/3/5 14:22 {title}_范例网\n首页 > 报告 > 正文\n{title}\n2023-02-1{k} 编辑：小鱼")
    for at, one in enumerate(page.reports):
        page.report(one, f"{{title}}（{NUMBERS[at]}）" if len(page.reports) > 1 else "{title}", end="\n", inside=sheet)
    page.site("相关推荐\n{other}\n{other}\n{other}\nhttps://www.fanli.example/bg/88231.html 9/9")
    return page.made("printed page")


def harvested(chance: random.Random) -> Made:
    """What a crawler joined: several pages of one site, each with address, day and the site's head and foot."""
    page = Draft(chance, chance.randint(2, 4), any_report)
    rule = chance.choice(("=" * 40, "-" * 60, "#" * 20, "\n"))
    labels = chance.choice((("标题", "链接", "时间", "正文"), ("title", "url", "date", "content")))
    for one in page.reports:
        page.site(f"""{rule}
{labels[0]}: {one.title}
{labels[1]}: http://www.{{n}}.example/art/{{year}}/{{n}}.html
{labels[2]}: {{year}}-01-{{d}} 0{{k}}:12:31
{labels[3]}:""")
        page.report(one, end="\n", indent="　　")
        page.some(
            "来源：{place}政府办\n【打印本页】 【关闭窗口】\n上一条：{other}\n下一条：{other}\n扫一扫在手机打开当前页",
            0.8,
        )
    return page.made("harvested")


def bulletin(chance: random.Random) -> Made:
    """A self-published paper's number on a portal: the original title, the portal's statement, readers' words."""
    page = Draft(chance, 1, township)
    page.site("""新闻 体育 汽车 房产 旅游 教育 时尚 科技 财经 娱乐 更多
枫桥发布
{n} 文章 {k}万 总阅读
查看TA的文章>
0
分享到
{title}
{year}-02-0{k} 17:3{k}
来源：枫桥发布
发布于：江西省""")
    page.report(page.first, end="\n\n")
    page.site("""返回门户，查看更多
平台声明：该文观点仅代表作者本人，本号系信息发布平台，仅提供信息存储空间服务。
阅读 ({n})
大家都在看
我来说两句
0人参与，0条评论
登录并发表
还没有评论，快来抢沙发吧！
推荐阅读
{other}
{other}
免费获取
今日推荐 广告
24小时热文
1
{other}
{n}阅读
2
{other}
{n}阅读""")
    return page.made("bulletin")


def shared_document(chance: random.Random) -> Made:
    """A share's page as text: what the file is, its sheets with their marks, first words as summary, prices."""
    page = Draft(chance, chance.randint(1, 2), sampled)
    one = page.first
    sheets = [1]

    def sheet(at: int, last: int) -> str:
        if at % 6 != 5 or at + 2 > last:
            return ""
        sheets[0] += 1
        return f"第 {sheets[0]} 页 共 9 页"

    page.site(f"""共享文档网
首页 教育 行业 公文 合同 会员
文档分类 >> 公文 >> 报告
{{title}}.docx
上传人：w***{{n}}
文档编号：{{n}}{{n}}
上传时间：{{year}}-11-{{d}}
格式：DOCX 页数：9 大小：3{{k}}.5KB
{one.paragraphs[0]}{one.paragraphs[1][:80]}...
《{{title}}》由会员分享，可在线阅读，更多相关《{{title}}（9页珍藏版）》请在共享文档网上搜索。
下载需要 {{k}} 金币 【人民币{{k}}元】 优惠下载
资源描述""")
    for index, each in enumerate(page.reports):
        title = f"{{title}}（篇{NUMBERS[index]}）" if len(page.reports) > 1 else "{title}"
        page.report(each, title, end="\n", between=sheet)
    page.site("""资源目录
展开阅读全文
温馨提示：
1: 本站所有资源如无特殊说明，都需要本地电脑安装OFFICE2007。
2: 本站的文档不包含任何第三方提供的附件图纸等，如果需要附件，请联系上传者。
3.本站不保证下载资源的准确性、安全性和完整性。
关 键 词：
工作报告 乡镇 {year}
提示 共享文档网所有资源均是用户自行上传分享，仅供网友学习交流，未经上传用户书面授权，请勿作他用。
本文标题：{title}
链接地址：https://www.gx.example/p-{n}{n}.html
当前资源信息
w***{n}
编号：{n}{n}
类型： 共享资源
格式： DOCX""")
    return page.made("shared document")
