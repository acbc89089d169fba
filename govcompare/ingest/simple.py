"""A line in, the same with the words of a site's furniture in Simplified characters out; same length."""

import re

_SIMPLE = str.maketrans(
    "關載點擊薦發佈時間數瀏覽閱讀網頁頭導當來編輯責詞標題鏈結轉閉評論註冊錄聯係繫們雜誌資訊務號體縮還檔內錯糾郵個訪問"
    "國報總會議贊賞機動歡迎臨門圖書館學專線訂視頻簡繁碼掃權聲熱傳庫話蘇級發單開關費買購從滿儲佔長誰優質處",
    "关载点击荐发布时间数浏览阅读网页头导当来编辑责词标题链结转闭评论注册录联系系们杂志资讯务号体缩还档内错纠邮个访问"
    "国报总会议赞赏机动欢迎临门图书馆学专线订视频简繁码扫权声热传库话苏级发单开关费买购从满储占长谁优质处",
)
_TRADITIONAL = re.compile(f"[{''.join(map(chr, _SIMPLE))}]")


def simple(text: str) -> str:
    """Characters that no site's word holds stay as they are."""
    return text.translate(_SIMPLE) if not text.isascii() and _TRADITIONAL.search(text) else text
