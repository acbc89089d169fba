"""A source of chance in, a page of an office in Taiwan or Hong Kong out, in Traditional characters."""

import random
from functools import cache

from opencc import OpenCC

from tests.ingest.scraped.pages import Made
from tests.ingest.scraped.strangers.draft import Draft


@cache
def _convert() -> OpenCC:
    return OpenCC("s2tw")


def traditional(made: Made) -> Made:
    pieces = tuple(piece._replace(text=_convert().convert(piece.text)) for piece in made.pieces)
    return made._replace(pieces=pieces)


def taiwan(chance: random.Random) -> Made:
    """A county council's page by its rules for the blind: places to jump to, sizes of letters, who looks after it."""
    page = Draft(chance)
    page.site(
        """跳到主要內容區塊
:::
回首頁 | 網站導覽 | 意見信箱 | 雙語詞彙 | English | 兒童版
字級：小 中 大
全文檢索 進階搜尋 熱門關鍵字： 議事錄 預算 質詢
選單
認識本會
議員介紹
議事資訊
便民服務
政府資訊公開
:::
首頁 / 議事資訊 / 施政報告
友善列印 轉寄友人 分享至Facebook 分享至LINE 分享至Twitter
~{title}
發布單位：議事組 發布日期：113-05-{d} 更新日期：113-06-{d} 點閱數：{n}"""
    )
    page.report(page.first, end=chance.choice(("\n", "\n\n")))
    page.site(
        """相關檔案
{title}.pdf ({n}KB) 下載次數：{k}
{title}.odt ({n}KB)
瀏覽人次：{n}{n}
回上一頁 TOP
上一則：第20屆第3次定期會議事日程表
下一則：無
:::
隱私權及資訊安全政策 | 政府網站資料開放宣告 | 著作權聲明
地址：某某縣某某市中山路{n}號 [位置圖] 電話：(03)932-{n}{k} 傳真：(03)935-{n}{k}
服務時間：星期一至星期五 上午8:00~12:00 下午1:00~5:00
本網站建議使用Chrome、Firefox、Edge瀏覽器，螢幕解析度1024*768以上
版權所有 © 2024 All Rights Reserved. 通過AA檢測等級無障礙網頁檢測 我的E政府
更新日期：113-07-{d} 累計瀏覽人次：{n},{n}"""
    )
    return traditional(page.made("Taiwan"))


def hong_kong(chance: random.Random) -> Made:
    """A government's press page: languages, days, a notice of what may be done with it."""
    page = Draft(chance)
    page.site(
        """跳至主內容
香港政府一站通
ENG 简
字型大小 A A A
分享
搜尋
主頁 | 新聞公報 | 昔日新聞 | 電子書 | 刊物 | 聯絡我們
新聞公報
************************
發稿時間：{year}年1月{d}日（星期三）11時{d}分
列印版 電郵本頁 純文字版"""
    )
    page.report(page.first, end="\n\n", indent="　　")
    page.site(
        """完
{year}年1月{d}日（星期三）
香港時間11時{d}分
即日新聞 上一則 下一則 返回頁頂
相片
短片
新聞專題
最後更新日期：{year}年1月{d}日
重要告示 私隱政策 無障礙獎 香港品牌形象 符合萬維網聯盟有關無障礙網頁設計指引中2A級別的要求
版權所有 {year} ©"""
    )
    return traditional(page.made("Hong Kong"))
