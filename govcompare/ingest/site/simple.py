"""A line in, the same with a site's words in Simplified characters, and with plain blanks, out; same length."""

import re

_SIMPLE = str.maketrans(
    "並併來係個們備傳僅價優內冊別刪則創劃動務勝勵匯區協參叄員問單嚮國圖團堅報場奮學實審寫將專對導屬帶幣幫庫廣彙後復愛"
    "戶掃擇擊擴攝數於時書會條構樓標機檔檢欄權歡歲歸氣況減準溫瀏為無熱爲獨獲獻現畢當發監眾碼礙祕種稱積節範簡籤糾級細紹"
    "結絡絲維綱網緊編縣縮總繫繼續羣習聞聯聲職聽臨臺與興舉華萬薦藍處號衆術裏補裡複覆見規覽觀訂計訊記訪許訴註評詞詢試話"
    "該詳誌認語說説課請論諸講謝證識議讀讓讚貢責貳買費貼資賓賞質購贊趕跡車載輝輯轉辦辭迴這週進過選還郵鄉釋錄錯鍵鎮鏈鑑"
    "長門閉開間閱閲關陸難電頁頂預領頻題類餘饋騰體髮鬥點黨兩剛諮彈顯暫線給視鐘鍾錦靜\xa0",
    "并并来系个们备传仅价优内册别删则创划动务胜励汇区协参叁员问单向国图团坚报场奋学实审写将专对导属带币帮库广汇后复爱"
    "户扫择击扩摄数于时书会条构楼标机档检栏权欢岁归气况减准温浏为无热为独获献现毕当发监众码碍秘种称积节范简签纠级细绍"
    "结络丝维纲网紧编县缩总系继续群习闻联声职听临台与兴举华万荐蓝处号众术里补里复复见规览观订计讯记访许诉注评词询试话"
    "该详志认语说说课请论诸讲谢证识议读让赞贡责贰买费贴资宾赏质购赞赶迹车载辉辑转办辞回这周进过选还邮乡释录错键镇链鉴"
    "长门闭开间阅阅关陆难电页顶预领频题类余馈腾体发斗点党两刚咨弹显暂线给视钟钟锦静 ",
)
"""Of the characters that those words hold."""
_TRADITIONAL = re.compile(f"[{''.join(map(chr, _SIMPLE))}]")


def both(signs: str) -> str:
    """Characters, and behind them the Traditional forms of those that have some."""
    return signs + "".join(chr(written) for written, simple in _SIMPLE.items() if chr(simple) in signs)


def simple(text: str) -> str:
    """Characters that no site's word holds stay as they are."""
    return text.translate(_SIMPLE) if not text.isascii() and _TRADITIONAL.search(text) else text
